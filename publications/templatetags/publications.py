"""What the pages of publications print: bylines, who did what, files."""

from django import template
from django.template.defaultfilters import stringfilter
from django.utils import formats
from django.utils.translation import gettext as _
from django.utils.translation import ngettext_lazy

from pictures.models import Licence
from publications.models import Role

register = template.Library()

KILOBYTE = 1024
FILE_TYPES = {
    "application/pdf": "PDF",
    "application/epub+zip": "EPUB",
    "application/zip": "ZIP",
    "text/csv": "CSV",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "Word",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "Excel",
}
CREDITS = {
    Role.EDITOR: ngettext_lazy("Editor", "Editors"),
    Role.TRANSLATOR: ngettext_lazy("Translator", "Translators"),
    Role.REVIEWER: ngettext_lazy("Reviewer", "Reviewers"),
    Role.CONTRIBUTOR: ngettext_lazy("Contributor", "Contributors"),
}


@register.inclusion_tag("publications/_byline.html")
def byline(contributions):
    """“A, B and C” / «A, B и C», each name as published and linked to the person's page."""
    named = [(item.person, item.as_published("name")) for item in contributions]
    return {"people": [(person, name) for person, name in named if name]}


@register.simple_tag
def credit(role, contributions):
    """“Editor” or “Editors”, by how many there are."""
    return CREDITS[role] % len(contributions)


@register.filter
def published(contribution, field):
    """``{{ contribution|published:"job_title" }}``: its Wording as published."""
    return contribution.as_published(field)


@register.filter
@stringfilter
def initials(name):
    """First letters of the first and the last word, for want of a portrait."""
    words = name.split()
    return "".join(word[0] for word in (words[:1] + words[1:][-1:]))


@register.filter
def file_type(attachment):
    """“PDF”, for readers; the ending of the file's name where its media type says too little."""
    ending = attachment.filename.rpartition(".")[2].upper()
    return FILE_TYPES.get(attachment.media_type, ending)


@register.filter
def size(number):
    """A number of bytes as readers know it: 698 KB, 1.4 MB; «1,4 МБ» in Russian."""
    kilobytes = number / KILOBYTE
    if kilobytes < KILOBYTE:
        amount, unit = formats.number_format(max(round(kilobytes), 1)), _("KB")
    else:
        amount, unit = formats.number_format(kilobytes / KILOBYTE, 1), _("MB")
    return f"{amount}\u00a0{unit}"


@register.filter
def licence(value):
    """The Licence of a stored value, for its ``label`` and ``url``."""
    return Licence(value)
