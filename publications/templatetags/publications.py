"""What the pages of publications print: bylines, sizes of files."""

from django import template
from django.utils import formats
from django.utils.translation import gettext as _

register = template.Library()

KILOBYTE = 1024


@register.filter
def size(number):
    """A number of bytes as readers know it: 698 KB, 1.4 MB; «1,4 МБ» in Russian."""
    kilobytes = number / KILOBYTE
    if kilobytes < KILOBYTE:
        return f"{formats.number_format(max(round(kilobytes), 1))}\u00a0{_('KB')}"
    return f"{formats.number_format(kilobytes / KILOBYTE, 1)}\u00a0{_('MB')}"


@register.inclusion_tag("publications/_byline.html")
def byline(contributions):
    """“A, B and C” / «A, B и C», each name as published and linked to the person's page."""
    named = [(item.person, item.as_published("name")) for item in contributions]
    return {"people": [(person, name) for person, name in named if name]}
