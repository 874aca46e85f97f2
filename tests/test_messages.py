"""The catalogue of translations is whole, and up to date with the code."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import polib
import pytest

from tests.conftest import skip_or_fail

ROOT = Path(__file__).parent.parent
CATALOGUES = list((ROOT / "locale").glob("*/LC_MESSAGES/*.po"))
PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|%[sd]")


@pytest.fixture(params=CATALOGUES, ids=lambda path: f"{path.parts[-3]}-{path.stem}")
def catalogue(request):
    return polib.pofile(request.param)


def test_every_message_is_translated(catalogue):
    assert [entry.msgid for entry in catalogue.untranslated_entries()] == []
    assert [entry.msgid for entry in catalogue.fuzzy_entries()] == []
    assert [entry.msgid for entry in catalogue.obsolete_entries()] == []


def test_every_form_of_the_plural_is_there(catalogue):
    forms = int(re.search(r"nplurals=(\d)", catalogue.metadata["Plural-Forms"])[1])
    plurals = [entry for entry in catalogue if entry.msgid_plural]
    assert [entry.msgid for entry in plurals if len(entry.msgstr_plural) != forms] == []


def test_translations_keep_the_placeholders(catalogue):
    for entry in catalogue:
        expected = set(PLACEHOLDER.findall(entry.msgid_plural or entry.msgid))
        translations = [entry.msgstr] if entry.msgstr else entry.msgstr_plural.values()
        for translation in translations:
            assert set(PLACEHOLDER.findall(translation)) <= expected, entry.msgid
        assert expected <= set(PLACEHOLDER.findall(list(translations)[-1])), entry.msgid


def test_messages_are_marked_by_names_that_makemessages_knows():
    sources = [path for path in ROOT.glob("*/**/*.py") if ".venv" not in path.parts]
    assert [path for path in sources if re.search(r"gettext\w* as (?!_\b)", path.read_text())] == []


def test_catalogue_is_up_to_date(pytestconfig, tmp_path):
    if not shutil.which("msgmerge"):
        skip_or_fail(pytestconfig, "the message gate, for want of GNU gettext")
    copy = tmp_path / "site"
    skipped = shutil.ignore_patterns(".*", "data", "tests", "bench", "docs", "node_modules")
    shutil.copytree(ROOT, copy, ignore=skipped)
    made = subprocess.run(
        [sys.executable, "manage.py", "makemessages", "-l", "ru", "--no-location", "--no-obsolete"],
        cwd=copy,
        capture_output=True,
        text=True,
        check=False,
    )
    assert made.returncode == 0, made.stderr
    for path in CATALOGUES:
        assert messages(copy / path.relative_to(ROOT)) == messages(path)


def messages(path):
    """The file without the line that tells when it was made."""
    return [line for line in path.read_text().splitlines() if "POT-Creation-Date" not in line]
