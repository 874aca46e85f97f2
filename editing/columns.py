"""Columns of the admin's lists."""

from django.conf import settings
from django.contrib import admin
from django.template.loader import render_to_string
from django.utils.translation import get_language


def titles(text, description, ordering, name_missing=True):
    """A column with an object's title in both languages, that of the admin first.

    ``text(obj, code)`` gives the title in one language. A language that has none is named, unless
    other columns say so.
    """

    @admin.display(description=description, ordering=ordering)
    def column(obj):
        wordings = [(code, text(obj, code)) for code in _reading_order()]
        if not name_missing:
            wordings = [wording for wording in wordings if wording[1]]
        wordings.sort(key=lambda wording: not wording[1])  # those that are missing come last
        return render_to_string("admin/_titles.html", {"wordings": wordings})

    column.__name__ = "titles"  # the column's class in the list
    return column


def titles_from(field, description, **options):
    """The same, from a translated field."""
    return titles(lambda obj, code: getattr(obj, f"{field}_{code}"), description, field, **options)


def _reading_order():
    codes = [code for code, _name in settings.LANGUAGES]
    return sorted(codes, key=lambda code: code != get_language())
