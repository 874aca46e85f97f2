"""A text and the language it is in, for the places where showing the other language is right."""

from dataclasses import dataclass

from django.conf import settings
from django.utils.translation import get_language

LANGUAGE_CODES = [code for code, _name in settings.LANGUAGES]


@dataclass(frozen=True)
class Wording:
    """A text together with the code of its language."""

    text: str
    language: str

    def __str__(self):
        return self.text

    def __bool__(self):
        return bool(self.text)

    @property
    def lang(self):
        """The language code where it is not the page's (for a ``lang`` attribute), else ''."""
        return "" if self.language == get_language() else self.language


def reading_order():
    """Codes of all languages, the active one first."""
    return sorted(LANGUAGE_CODES, key=lambda code: code != get_language())


def in_any_language(obj, field):
    """Return the Wording of a translated field in the active language, else in another one."""
    for code in reading_order():
        if text := getattr(obj, f"{field}_{code}"):
            return Wording(text, code)
    return Wording("", get_language())
