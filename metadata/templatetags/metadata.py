"""What the head of each page tells machines."""

from html import unescape

from django import template
from django.urls import reverse
from django.utils.safestring import mark_safe
from django.utils.translation import get_language, gettext
from lxml import html as lxml_html

from metadata import open_graph as cards
from metadata.negotiation import json_address
from metadata.schema_org import as_script, breadcrumbs, here

register = template.Library()


@register.simple_block_tag
def capture(content):
    """``{% capture as title %}…{% endcapture %}``: what is needed in two places of the page."""
    return mark_safe(content.strip())  # noqa: S308 - a template has rendered it


@register.simple_tag(takes_context=True)
def list_at_hand(context):
    """The addresses.paging.Paging of a page that is a list, or has one."""
    return context.get("results") or context.get("listing") or context.get("paging")


@register.simple_tag(takes_context=True)
def page_address(context, paging):
    """The full address of the page; of a list, with what was asked of it and nothing else."""
    return here(context["request"], paging)


@register.simple_tag
def json_ld(description):
    """A description as a data block; browsers run nothing of that type."""
    return mark_safe(  # noqa: S308 - as_script leaves no <, > or &
        f'<script type="application/ld+json">{as_script(description)}</script>'
    )


@register.simple_tag(takes_context=True)
def breadcrumb_list(context, trail, title):
    """The trail that readers see, home before it and the page itself at its end.

    ``trail`` is the HTML of the list items, ``title`` that of the page's title.
    """
    absolute = context["request"].build_absolute_uri
    page_url = context["page_url"]
    steps = [(gettext("Home"), absolute(reverse("home")))]
    items = lxml_html.fragments_fromstring(f"<ol>{trail}</ol>")[0].findall("li")
    for item in items:
        links = item.findall(".//a")
        address = absolute(links[0].get("href")) if links else page_url
        steps.append((" ".join(item.text_content().split()), address))
    if steps[-1][1] != page_url:
        steps.append((unescape(title), page_url))
    return json_ld(breadcrumbs(steps))


@register.inclusion_tag("_open_graph.html", takes_context=True)
def open_graph(context, kind="website", picture=None, image=None, facts=()):
    """Tags of a page whose ``page_title``, ``page_description`` and ``page_url`` are known.

    The card shows ``image``, an Image, or else a Picture; ``facts`` are further pairs.
    """
    absolute = context["request"].build_absolute_uri
    image = image or cards.image_of(picture, absolute)
    existing = [language.code for language in context["page_languages"] if language.exists]
    return {
        "title": context["page_title"],
        "description": context["page_description"],
        "url": context["page_url"],
        "institute": context["institute"],
        "kind": kind,
        "locale": cards.LOCALES[get_language()],
        "alternates": [cards.LOCALES[code] for code in existing if code != get_language()],
        "facts": [*cards.image_tags(image), *facts],
        "card": "summary_large_image" if image else "summary",
    }


@register.filter
def as_json_address(address):
    """The address of the page as JSON."""
    return json_address(address)
