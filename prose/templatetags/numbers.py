"""Numbers as each language writes them."""

from django import template
from django.utils.formats import number_format
from django.utils.translation import get_language

register = template.Library()


@register.filter
def grouped(number):
    """12,345 in English, «12 345» in Russian, which groups from five digits on: «1234»."""
    if get_language() == "ru" and abs(number) < 10_000:
        return str(number)
    return number_format(number, force_grouping=True)
