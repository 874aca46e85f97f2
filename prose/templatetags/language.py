"""Texts that may be in another language than their page."""

from django import template
from django.utils.html import format_html

from prose.language import in_any_language

register = template.Library()


@register.filter
def marked(wording):
    """A Wording, marked up with its language where that is not the page's."""
    if wording.lang:
        return format_html('<span lang="{}">{}</span>', wording.lang, wording.text)
    return wording.text


@register.simple_tag
def wording(obj, field):
    """``{% wording topic "name" %}``: in the page’s language, else marked as in another."""
    return marked(in_any_language(obj, field))


@register.filter(name="in_any_language")
def wording_of(obj, field):
    """``{% with bio=person|in_any_language:"bio" %}``: the Wording, to be marked by hand."""
    return in_any_language(obj, field)
