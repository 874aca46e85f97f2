"""Each case is a start of its own: settings are read once."""

import os
import re
import subprocess
import sys

import pytest
from django.conf import settings
from django.core.management.utils import get_random_secret_key


def manage(*arguments, **environment):
    return subprocess.run(
        [sys.executable, "manage.py", *arguments],
        cwd=settings.BASE_DIR,
        env={"PATH": os.environ["PATH"], **environment},
        capture_output=True,
        text=True,
        check=False,
    )


def test_nothing_starts_without_a_secret_key():
    result = manage("check")
    assert result.returncode != 0
    assert "SECRET_KEY" in result.stderr


@pytest.mark.parametrize("name", ["DEBUG", "HTTPS"])
def test_unclear_switch_stops_the_start(name):
    result = manage("check", SECRET_KEY="secret", **{name: "maybe"})
    assert result.returncode != 0
    assert f"{name} must be 1 or 0" in result.stderr


@pytest.mark.parametrize("address", ["security@institute.example", "http://institute.example/"])
def test_unclear_contact_stops_the_start(address):
    result = manage("check", SECRET_KEY="secret", SECURITY_CONTACT=address)
    assert result.returncode != 0
    assert "SECURITY_CONTACT must begin with mailto:" in result.stderr


def test_debugging_is_off_unless_asked_for():
    code = "from django.conf import settings; print(settings.DEBUG)"
    result = manage("shell", "-c", code, SECRET_KEY="secret")
    assert "False" in result.stdout


def test_production_passes_the_checks_of_django():
    result = manage(
        *("check", "--deploy", "--fail-level", "WARNING"),
        SECRET_KEY=get_random_secret_key(),
        ALLOWED_HOSTS="institute.example",
        HTTPS="1",
    )
    assert result.returncode == 0, result.stderr


def test_every_variable_stands_in_the_readme():
    source = (settings.BASE_DIR / "rusi_site" / "settings.py").read_text()
    names = set(re.findall(r"(?:environ\.get|env_[a-z]+)\(\"([A-Z_]+)\"", source))
    rows = set(
        re.findall(r"^\| `([A-Z_]+)` \|", (settings.BASE_DIR / "README.md").read_text(), re.M)
    )
    assert names == rows
