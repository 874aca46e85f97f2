"""docs/api.md tells the truth about addresses."""

import re

from django.conf import settings
from django.urls import get_resolver, resolve

API = (settings.BASE_DIR / "docs" / "api.md").read_text()


def names(patterns, namespace=""):
    """Names of all patterns, those of included apps behind their namespace."""
    for pattern in patterns:
        if hasattr(pattern, "url_patterns"):
            inner = getattr(pattern, "namespace", None)
            yield from names(pattern.url_patterns, f"{inner}:" if inner else namespace)
        elif pattern.name:
            yield namespace + pattern.name


def test_every_address_in_json_is_documented_and_no_other():
    documented = {
        resolve(re.sub(r"<\w+>", "x", path)).view_name
        for path in re.findall(r"`(/en/[^`]+\.json)`", API)
    }
    there = {name for name in names(get_resolver().url_patterns) if name.endswith("_json")}
    assert documented == there
