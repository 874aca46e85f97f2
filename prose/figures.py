"""Figures of a text: stored as the id of a picture in the library, shown as that picture."""

import logging
import re

from django.template.loader import render_to_string
from django.utils.html import format_html
from django.utils.safestring import mark_safe
from lxml import html as lxml_html

from pictures.markup import picture_html
from pictures.models import Picture
from prose.language import in_any_language
from prose.typography import typeset_wording

IMAGE = re.compile(r'<img\b(?=[^>]* data-file="(\d+)")')
PLACE = re.compile(r'<figure data-place="(\d+)"></figure>')

logger = logging.getLogger(__name__)


def picture_ids(*texts):
    """Return the ids of the pictures that stand in these stored texts, each once, in order."""
    return list(dict.fromkeys(int(pk) for text in texts for pk in IMAGE.findall(text or "")))


def pictures_in(*texts):
    """Return the pictures of the library that stand in these stored texts."""
    return Picture.objects.filter(pk__in=picture_ids(*texts))


def with_previews(text):
    """Return a stored text with addresses of its pictures, for showing it in the editor."""
    pictures = pictures_in(text).in_bulk()

    def one(match):
        picture = pictures.get(int(match[1]))
        return format_html('<img src="{}"', picture.preview_url) if picture else match[0]

    return IMAGE.sub(one, text) if pictures else text


class Figures:
    """Takes the figures out of a tree, and puts them back into its serialised form.

    lxml knows only the elements of HTML 4, and would close a ``<source>``.
    """

    def __init__(self, root, pictures):
        self.rendered = []
        for element in list(root.iter("figure", "img")):
            if element.getroottree().getroot() is root:  # else it went with the figure around it
                self._take(element, pictures)

    def fill(self, html):
        return PLACE.sub(lambda match: self.rendered[int(match[1])], html)

    def _take(self, element, pictures):
        image = element if element.tag == "img" else element.find(".//img")
        picture = None if image is None else pictures.get(int(image.get("data-file")))
        if picture is None:
            logger.warning("Figure left out: %s is not in the library.", _name(image))
            element.drop_tree()
            return
        place = lxml_html.Element("figure")
        place.set("data-place", str(len(self.rendered)))
        place.tail, element.tail = element.tail, None
        element.getparent().replace(element, place)
        self.rendered.append(_figure(element, picture, image.get("alt") or None))


def _name(image):
    return "a figure without a picture" if image is None else f"picture {image.get('data-file')}"


def _figure(element, picture, alt):
    context = {
        "picture": picture_html(picture, "figure", alt=alt),
        "caption": _own_caption(element) or typeset_wording(in_any_language(picture, "caption")),
        "credit": typeset_wording(in_any_language(picture, "credit")),
    }
    return render_to_string("prose/_figure.html", context)


def _own_caption(element):
    """The caption written in the text, with its emphasis and links."""
    caption = element.find("figcaption")
    if caption is None or not caption.text_content().strip():
        return ""
    caption.tail = None
    html = lxml_html.tostring(caption, encoding="unicode")
    return mark_safe(html.partition(">")[2].removesuffix("</figcaption>"))  # noqa: S308 - sanitised
