"""How the language editions of a work stand to each other, in sentences for readers.

Whole sentences for each language, because Russian declines the names of languages.
"""

from dataclasses import dataclass

from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from prose.language import LANGUAGE_CODES

ORIGINAL = {
    "en": _("English is the original language of this publication."),
    "ru": _("Russian is the original language of this publication."),
}
TRANSLATED_FROM = {
    "en": _("This is a translation; the original is in English."),
    "ru": _("This is a translation; the original is in Russian."),
}
ORIGINAL_UNPUBLISHED = _("The original has not been published here.")
IN_STEP = _("The translation follows the current text of the original.")
BEHIND = _(
    "The original has been changed since it was translated: where the two differ, the original "
    "counts."
)
SUMMARY_ONLY = {
    "en": _("The full text is in English only."),
    "ru": _("The full text is in Russian only."),
}
TRANSLATION_IN_STEP = {
    "en": _("The English translation follows the current text."),
    "ru": _("The Russian translation follows the current text."),
}
TRANSLATION_BEHIND = {
    "en": _("The English translation follows an earlier version of the text."),
    "ru": _("The Russian translation follows an earlier version of the text."),
}
TRANSLATION_MISSING = {
    "en": _("There is no English translation yet."),
    "ru": _("There is no Russian translation yet."),
}
TRANSLATION_OF_SUMMARY = {
    "en": _("Only a summary has been translated into English."),
    "ru": _("Only a summary has been translated into Russian."),
}
FILES_ELSEWHERE = {
    "en": _("The file for download is in English only."),
    "ru": _("The file for download is in Russian only."),
}


@dataclass(frozen=True)
class Parity:
    """What a reader of the active language should know of the other editions."""

    sentences: list
    needs_care: bool  # the text at hand is behind its original, or a part of it


def parity_of(publication, attachments):
    """Return the Parity of the edition at hand; ``attachments`` are the files readers can get."""
    language = get_language()
    if language == publication.original_language:
        sentences, needs_care = _of_original(publication), False
    else:
        sentences, needs_care = _of_translation(publication, language)
    return Parity([*sentences, *_files_elsewhere(language, attachments)], needs_care)


def _of_original(publication):
    others = [code for code in LANGUAGE_CODES if code != publication.original_language]
    return [
        ORIGINAL[publication.original_language],
        *(_translation(publication, code) for code in others),
    ]


def _translation(publication, code):
    if not publication.is_published(code):
        return TRANSLATION_MISSING[code]
    if _is_summary(publication, code):
        return TRANSLATION_OF_SUMMARY[code]
    return (TRANSLATION_BEHIND if publication.is_behind(code) else TRANSLATION_IN_STEP)[code]


def _of_translation(publication, language):
    original = publication.original_language
    first = TRANSLATED_FROM[original]
    if not publication.is_published(original):
        return [first, ORIGINAL_UNPUBLISHED], False
    if _is_summary(publication, language):
        return [first, SUMMARY_ONLY[original]], True
    if publication.is_behind(language):
        return [first, BEHIND], True
    return [first, IN_STEP], False


def _is_summary(publication, language):
    """Whether the original has a text and this translation of it has none."""
    original = getattr(publication, f"body_{publication.original_language}")
    return bool(original) and not getattr(publication, f"body_{language}")


def _files_elsewhere(language, attachments):
    languages = {attachment.language for attachment in attachments}
    if len(languages) == 1 and language not in languages:
        return [FILES_ELSEWHERE[languages.pop()]]
    return []
