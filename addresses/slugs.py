"""Addresses made from titles."""

import re

import iuliia
from django.utils.text import slugify

LONGEST = 100  # characters, the length of the slug columns


def slug_for(*titles):
    """Return an ASCII slug from the first title that has letters or digits, or ''.

    Dashes become word breaks, Russian is transliterated (as Wikipedia does), and a long title
    is cut between words: «Россия–НАТО» gives ``rossiya-nato``.
    """
    for title in titles:
        spaced = re.sub(r"[\u2010-\u2015/]", " ", title or "")
        if slug := slugify(iuliia.WIKIPEDIA.translate(spaced)):
            return slug if len(slug) <= LONGEST else _cut(slug)
    return ""


def _cut(slug):
    whole_words = slug[: LONGEST + 1].rpartition("-")[0]
    return whole_words or slug[:LONGEST]


def unused(slug, *querysets):
    """Return ``slug``, or ``slug-2``, ``slug-3`` … where an object of ``querysets`` has it."""
    number, candidate = 1, slug
    while any(queryset.filter(slug=candidate).exists() for queryset in querysets):
        number += 1
        candidate = f"{slug[: LONGEST - 4]}-{number}"
    return candidate
