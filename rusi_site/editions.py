"""Which languages a page exists in, asked by its address."""

from django.urls import resolve, reverse
from django.utils import translation

from addresses.models import find
from pages.models import Page
from prose.language import LANGUAGE_CODES
from publications.models import Publication

ANY_LANGUAGE = f"(?:{'|'.join(LANGUAGE_CODES)})"  # a pattern for addresses

# Every other page exists in every language: lists, people, research.
BY_EDITION = {"publications:publication": Publication, "pages:page": Page}


def languages_of(match):
    """Codes of the languages in which the page of a resolved address exists."""
    model = BY_EDITION.get(match.view_name)
    if model is None:
        return LANGUAGE_CODES
    found = find(model.objects.published_anywhere(), match.kwargs["slug"])
    return found.published_languages() if found else []


def addresses_of(match, codes):
    """Pairs of language code and address of a page, for the language switcher."""
    pairs = []
    for code in codes:
        with translation.override(code):
            pairs.append((code, reverse(match.view_name, args=match.args, kwargs=match.kwargs)))
    return pairs


def resolve_without_language(path):
    """Resolve an address that lacks its language (and perhaps its last slash), or raise Http404."""
    path = path if path.endswith("/") else f"{path}/"
    with translation.override(LANGUAGE_CODES[0]):
        return resolve(f"/{LANGUAGE_CODES[0]}/{path}")
