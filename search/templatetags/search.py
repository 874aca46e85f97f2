"""Marks what was looked for in titles and names."""

from django import template

register = template.Library()


@register.filter
def marked_by(text, marker):
    """``{{ hit.title|marked_by:hit.marker }}``: escaped, each hit in a ``<mark>``."""
    return marker.mark(str(text or ""))
