"""Marks what was looked for in titles and names."""

from django import template
from django.utils.html import format_html

from prose.language import in_any_language
from prose.typography import typeset_wording

register = template.Library()


@register.filter
def marked_by(text, marker):
    """``{{ hit.title|marked_by:hit.marker }}``: escaped, each hit in a ``<mark>``."""
    return marker.mark(str(text or ""))


@register.simple_tag
def wording_marked_by(obj, field, marker):
    """``{% wording_marked_by topic "name" marker %}``: the same as ``wording``, with its hits."""
    wording = typeset_wording(in_any_language(obj, field))
    html = marker.mark(wording.text)
    return format_html('<span lang="{}">{}</span>', wording.lang, html) if wording.lang else html
