"""Columns of the admin's lists."""

from django.conf import settings
from django.contrib import admin
from django.template.loader import render_to_string
from django.utils.translation import get_language


def titles(text, description, ordering):
    """A column with an object's title in both languages, that of the admin first.

    ``text(obj, code)`` gives the title in one language.
    """

    @admin.display(description=description, ordering=ordering)
    def column(obj):
        wordings = [(code, text(obj, code)) for code in _reading_order()]
        wordings.sort(key=lambda wording: not wording[1])  # those that are missing come last
        return render_to_string("admin/_titles.html", {"wordings": wordings})

    return column


def titles_from(field, description):
    """The same, from a translated field."""
    return titles(lambda obj, code: getattr(obj, f"{field}_{code}"), description, field)


def _reading_order():
    codes = [code for code, _name in settings.LANGUAGES]
    return sorted(codes, key=lambda code: code != get_language())
