"""The citations that stand on the page of a publication."""

from django import template

from publications.citations import in_all_styles
from publications.citations.records import make_reference

register = template.Library()


@register.simple_tag(takes_context=True)
def citations(context):
    """Pairs of style and citation, from what the page has loaded already."""
    reference = make_reference(
        context["publication"].shown,
        context["institute"],
        context["request"].build_absolute_uri,
        context["partners"],
        [*context["topics"], *context["regions"]],
    )
    return in_all_styles(reference)
