import pytest
from django.utils import translation

from publications.parity import parity_of
from tests.factories import make_attachment, make_publication

pytestmark = pytest.mark.django_db

BOTH = ("en", "ru")


def sentences(publication, language="en", attachments=()):
    with translation.override(language):
        parity = parity_of(publication, list(attachments))
        with translation.override("en"):  # the wording is compared in the source language
            return " ".join(map(str, parity.sentences))


def needs_care(publication, language):
    with translation.override(language):
        return parity_of(publication, []).needs_care


def in_step(publication, language="ru"):
    original = publication.original_language
    setattr(publication, f"reflects_{language}", getattr(publication, f"digest_{original}"))
    publication.save()
    return publication


def test_original_with_a_translation_in_step():
    publication = in_step(make_publication(languages=BOTH))
    assert sentences(publication) == (
        "English is the original language of this publication. "
        "The Russian translation follows the current text."
    )


def test_translation_in_step():
    publication = in_step(make_publication(languages=BOTH))
    assert sentences(publication, "ru") == (
        "This is a translation; the original is in English. "
        "The translation follows the current text of the original."
    )
    assert not needs_care(publication, "ru")


def test_translation_that_is_behind_needs_care():
    publication = in_step(make_publication(languages=BOTH))
    publication.body_en = "<p>Rewritten.</p>"
    publication.save()
    assert "follows an earlier version" in sentences(publication)
    assert "the original counts" in sentences(publication, "ru")
    assert needs_care(publication, "ru")
    assert not needs_care(publication, "en")


@pytest.mark.parametrize("difference", [{"languages": ("en",)}, {"status_ru": "draft"}])
def test_translation_that_is_missing_or_hidden(difference):
    publication = make_publication(**{"languages": BOTH, **difference})
    assert sentences(publication).endswith("There is no Russian translation yet.")


def test_translation_of_the_summary_only():
    publication = make_publication(languages=BOTH, body_ru="")
    assert sentences(publication).endswith("Only a summary has been translated into Russian.")
    assert sentences(publication, "ru").endswith("The full text is in English only.")
    assert needs_care(publication, "ru")


def test_translation_of_an_original_that_is_not_out():
    publication = make_publication(languages=BOTH, original_language="ru", status_ru="draft")
    assert sentences(publication) == (
        "This is a translation; the original is in Russian. "
        "The original has not been published here."
    )


def test_file_in_the_other_language_only():
    publication = make_publication(languages=BOTH)
    files = [make_attachment(publication)]
    assert sentences(publication, "ru", files).endswith("The file for download is in English only.")
    assert "download" not in sentences(publication, "en", files)


def test_files_in_both_languages():
    publication = make_publication(languages=BOTH)
    files = [make_attachment(publication), make_attachment(publication, language="ru")]
    assert "download" not in sentences(publication, "ru", files)
