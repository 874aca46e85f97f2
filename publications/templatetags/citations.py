"""The citations that stand on the page of a publication."""

from django import template

from publications.citations import in_all_styles

register = template.Library()


@register.filter
def citations(reference):
    """Pairs of style and citation."""
    return in_all_styles(reference)
