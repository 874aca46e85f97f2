"""What pyproject.toml asks for is pinned, and documented."""

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())
RUNTIME = PROJECT["project"]["dependencies"]
DEVELOPMENT = PROJECT["dependency-groups"]["dev"]
PINNED = re.compile(r"^([\w.-]+)==([^ ;]+)", re.MULTILINE)


def name_of(requirement):
    return re.match(r"[\w.-]+", requirement)[0].lower()


def pins(filename):
    return dict(PINNED.findall((ROOT / filename).read_text()))


def test_every_dependency_is_pinned():
    assert {name_of(r) for r in RUNTIME} <= set(pins("requirements.txt"))
    assert {name_of(r) for r in RUNTIME + DEVELOPMENT} <= set(pins("requirements-dev.txt"))


def test_developers_run_what_the_site_runs():
    assert pins("requirements.txt").items() <= pins("requirements-dev.txt").items()


@pytest.mark.parametrize("filename", ["requirements.txt", "requirements-dev.txt"])
def test_every_pin_has_hashes_and_no_address(filename):
    text = (ROOT / filename).read_text()
    assert "://" not in text
    blocks = re.split(r"\n(?=\S)", text.strip())
    assert [block for block in blocks if "--hash=sha256:" not in block] == []


def test_every_dependency_has_its_reason():
    documented = (ROOT / "docs" / "dependencies.md").read_text().lower()
    assert [name_of(r) for r in RUNTIME + DEVELOPMENT if name_of(r) not in documented] == []
