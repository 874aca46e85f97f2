"""Texts that may be in another language than their page."""

from django import template
from django.utils.html import format_html
from django.utils.translation import get_language

from prose.language import in_any_language
from prose.typography import typeset

register = template.Library()


@register.filter
def marked(wording):
    """A Wording as its language sets it, marked up with that where it is not the page's."""
    text = typeset(wording.text, wording.language)
    if wording.lang:
        return format_html('<span lang="{}">{}</span>', wording.lang, text)
    return text


@register.simple_tag
def wording(obj, field):
    """``{% wording topic "name" %}``: in the page’s language, else marked as in another."""
    return marked(in_any_language(obj, field))


@register.filter(name="in_any_language")
def wording_of(obj, field):
    """``{% with bio=person|in_any_language:"bio" %}``: the Wording, to be marked by hand."""
    return in_any_language(obj, field)


@register.filter(name="typeset")
def typeset_text(text, language=None):
    """``{{ publication.title|typeset }}``: a plain text or its Wording, as its language sets it.

    ``{{ edition.title|typeset:edition.language }}`` for a text that may be in another one.
    """
    language = language or getattr(text, "language", None) or get_language()
    return typeset(str(text or ""), language)
