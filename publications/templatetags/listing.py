"""Addresses of a list with another choice of filters."""

from django import template

register = template.Library()


@register.simple_tag
def with_filter(listing, chooser, option):
    """The address of the same list with this option of a filter."""
    return listing.address(**{chooser.param: option.value})


@register.simple_tag
def without_filter(listing, chooser):
    """The address of the same list without this filter."""
    return listing.address(**{chooser.param: None})
