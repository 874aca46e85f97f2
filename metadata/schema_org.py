"""The words of schema.org that all pages share.

Objects are plain dicts. ``absolute`` turns a path of this site into a full address.
"""

import json

from django.utils.translation import get_language

from metadata.negotiation import page_address
from metadata.open_graph import share_size
from pictures.models import Licence
from prose.language import in_any_language

VOCABULARY = "https://schema.org"
# schema.org has no word for the next part of a list; the vocabulary of XHTML does.
PAGING = {
    rel: {"@id": f"http://www.w3.org/1999/xhtml/vocab#{rel}", "@type": "@id"}
    for rel in ("next", "prev")
}
IN_SCRIPT = {ord(character): f"\\u{ord(character):04x}" for character in "<>&\u2028\u2029"}


def thing(kind, **facts):
    """An object of a type, without what is not known about it."""
    return {"@type": kind} | {
        name: value for name, value in facts.items() if value not in (None, "", [], {})
    }


def as_text(description):
    """JSON-LD for programs, Cyrillic left readable."""
    return json.dumps(with_context(description), ensure_ascii=False, indent=2)


def as_script(description):
    """The same for a script element, which nothing in it can end."""
    text = json.dumps(with_context(description), ensure_ascii=False, separators=(",", ":"))
    return text.translate(IN_SCRIPT)


def with_context(description):
    used = {rel: meaning for rel, meaning in PAGING.items() if rel in description}
    return {"@context": [VOCABULARY, used] if used else VOCABULARY, **description}


def site(absolute):
    """A reference to this site; the home page describes it."""
    return {"@type": "WebSite", "@id": absolute("/#website")}


def page(kind, url, name, absolute, **facts):
    """A page of this site in the active language."""
    return {"@id": url} | thing(
        kind, url=url, name=name, inLanguage=get_language(), isPartOf=site(absolute), **facts
    )


def breadcrumbs(trail):
    """BreadcrumbList of pairs of name and full address."""
    return thing(
        "BreadcrumbList",
        itemListElement=[
            thing("ListItem", position=number, name=name, item=address)
            for number, (name, address) in enumerate(trail, start=1)
        ],
    )


def item_list(items, paging=None):
    """ItemList of objects; of one page of it where an addresses.paging.Paging is given."""
    start = paging.page.start_index() if paging and paging.count else 1
    return {
        "@type": "ItemList",
        "numberOfItems": paging.count if paging else len(items),
        "itemListElement": [
            {"@type": "ListItem", "position": position, "item": item}
            for position, item in enumerate(items, start=start)
        ],
    }


def here(request, paging=None):
    """The full address of the page at hand; of a list, with what was asked of it."""
    path = paging.page_address(paging.number) if paging else request.path
    return page_address(request.build_absolute_uri(path))


def turning(request, paging):
    """Where the list goes on and where it came from, in the form that was asked for."""
    ways = {"next": paging.next, "prev": paging.previous}
    return {rel: request.build_absolute_uri(path) for rel, path in ways.items() if path}


def picture(image, absolute):
    """ImageObject of a Picture: its card of 1200 by 630 pixels where that has been made."""
    if image is None:
        return None
    width, height = share_size(image) if image.share_url else image.size
    return thing(
        "ImageObject",
        url=absolute(image.share_url or image.file.url),
        width=width,
        height=height,
        caption=image.caption,
        creditText=in_any_language(image, "credit").text,
        license=Licence(image.licence).url,
    )
