"""Searching the admin's lists in any alphabet.

SQLite's LIKE folds only ASCII letters, so that «доклад» would not find «Доклад»; a regular
expression folds every alphabet on both databases, and lets е find ё. SQLite asks Python for each
of these comparisons: all columns of a row are therefore compared at once.
"""

import re

from django.db.models import Func, Q, TextField, Value
from django.db.models.lookups import IRegex
from django.utils.text import smart_split, unescape_string_literal


class Joined(Func):
    """The texts of several columns, a line each."""

    function = "CONCAT_WS"
    output_field = TextField()

    def __init__(self, *columns):
        super().__init__(Value("\n"), *columns)

    def as_sqlite(self, compiler, connection):
        """SQLite has no CONCAT_WS before 3.44, and a chain of ``||`` is too deep for its parser."""
        lines = self.copy()
        columns = self.get_source_expressions()[1:]
        lines.set_source_expressions([Value("\n".join(["%s"] * len(columns))), *columns])
        return lines.as_sql(compiler, connection, function="PRINTF")


def words_of(search_term):
    """Yield the words of a search; those in quotation marks stay together."""
    for word in smart_split(search_term.replace("\x00", "")):
        if word[0] in "\"'" and word[0] == word[-1]:
            word = unescape_string_literal(word)
        if word:
            yield word


def matching(word, fields):
    """Condition that one of ``fields`` holds ``word``, in whatever letters it is written."""
    if word.isascii():
        return Q.create([(f"{field}__icontains", word) for field in fields], connector=Q.OR)
    pattern = re.sub("[её]", "[её]", re.escape(word), flags=re.IGNORECASE)
    return Q(IRegex(Joined(*fields), Value(pattern)))
