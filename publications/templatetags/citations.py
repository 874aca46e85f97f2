"""The citations on the page of a publication; the way from a list to all of them in one file."""

from django import template
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from publications.citations import MOST_IN_A_FILE, in_all_styles

register = template.Library()

FILE_NAMES = {"bib": "BibTeX", "ris": "RIS", "json": "CSL-JSON", "txt": _("Plain text")}


@register.filter
def citations(reference):
    """Pairs of style and citation."""
    return in_all_styles(reference)


@register.inclusion_tag("publications/_cite_works.html")
def cite_works(url_name, asked, number):
    """The form that sends what a list was ``asked`` for, or the works of it that are ticked."""
    files = [(name, reverse(url_name, args=[ending])) for ending, name in FILE_NAMES.items()]
    return {"files": files, "asked": asked, "number": number, "is_whole": number <= MOST_IN_A_FILE}


@register.inclusion_tag("publications/_cite_works.html")
def cite_listing(listing, param="", subject=None):
    """The same for a Listing: of a ``subject`` by the search, which can be narrowed by anything."""
    if not param:
        return cite_works("publications:cite_list", listing.asked.items(), listing.count)
    asked = [(param, subject.slug)]
    if not listing.includes_others:
        asked.append(("language", get_language()))
    return cite_works("search:cite", asked, listing.count)
