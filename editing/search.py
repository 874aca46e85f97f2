"""Searching the admin's lists in any alphabet.

SQLite's LIKE folds only ASCII letters, so that «доклад» would not find «Доклад»; a regular
expression folds every alphabet on both databases, and lets е find ё.
"""

import re

from django.db.models import Q
from django.utils.text import smart_split, unescape_string_literal


def words_of(search_term):
    """Yield the words of a search; those in quotation marks stay together."""
    for word in smart_split(search_term.replace("\x00", "")):
        if word[0] in "\"'" and word[0] == word[-1]:
            word = unescape_string_literal(word)
        if word:
            yield word


def matching(word, fields):
    """Condition that one of ``fields`` holds ``word``, in whatever letters it is written."""
    pattern = re.sub("[её]", "[её]", re.escape(word), flags=re.IGNORECASE)
    return Q.create([(f"{field}__iregex", pattern) for field in fields], connector=Q.OR)
