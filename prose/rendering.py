"""Stored HTML made into what a reader sees.

The class names for the style sheets: ``paragraph-number`` (its number is in ``data-number``),
``note-ref``, ``table-scroll``, ``figure`` with ``figure-caption`` and ``figure-credit``.
Identifiers: ``s-…`` headings, ``p1`` … paragraphs, ``note-1`` and ``note-ref-1`` …,
``table-1-caption``; the prefix keeps a heading “Notes” off the page's own identifiers.
"""

import re
from dataclasses import dataclass, field
from html import unescape

from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language, gettext, override
from lxml import html as lxml_html

from pictures.models import Picture
from prose.figures import Figures, picture_ids
from prose.headings import give_ids
from prose.links import mark_external
from prose.notes import take_notes
from prose.sanitising import sanitise
from prose.tables import complete_tables
from prose.typography import typeset_tree

# Inline tags, which do not part words; all others do.
INLINE = re.compile(r"</?(?:a|em|strong|sub|sup|span)\b[^>]*>")
TAG = re.compile(r"<[^>]*>")
TOLD_BY_ATTRIBUTES = re.compile(r'\b(?:data-note|data-file|href)="([^"]*)"')


@dataclass(frozen=True)
class Rendered:
    """A text ready for a page: safe HTML, its headings for a contents list, and its notes."""

    html: SafeString = SafeString("")
    contents: list = field(default_factory=list)
    notes: list = field(default_factory=list)

    def __str__(self):
        return self.html

    def __bool__(self):
        return bool(self.html)


def render(html, language=None, pictures=None):
    """Render the text of a publication or page.

    ``pictures`` maps ids to the Pictures that stand in the text, for a view that has fetched
    them with the rest; without it they are fetched here.
    """
    if not (html := sanitise(html or "")):
        return Rendered()
    if pictures is None:
        pictures = Picture.objects.in_bulk(picture_ids(html))
    root = _parse(html)
    with override(language or get_language()):
        contents, notes = _complete(root)
        figures = Figures(root, pictures)
        _number_paragraphs(root)
        return Rendered(mark_safe(figures.fill(_serialise(root))), contents, notes)  # noqa: S308


@dataclass(frozen=True)
class Block:
    """A paragraph, heading, list … of a text: its tag and its HTML."""

    tag: str
    html: SafeString


def render_blocks(html, language, pictures, address):
    """Render a text that shares its page with another one; return its Blocks and its notes.

    Its identifiers begin with its language. The numbers of its paragraphs lead to ``address``,
    where it stands alone.
    """
    root = _parse(sanitise(html or ""))
    if (root.text or "").strip():
        root.insert(0, lxml_html.Element("p"))
        root[0].text, root.text = root.text, None
    with override(language):
        _contents, notes = _complete(root)
        _prefix_ids(root, language)
        figures = Figures(root, pictures)
        _number_paragraphs(root, address, f"{language}-")
    blocks = [
        (block, figures.fill(lxml_html.tostring(block, encoding="unicode"))) for block in root
    ]
    return [Block(block.tag, mark_safe(html)) for block, html in blocks], notes  # noqa: S308


def render_short(html, language=None):
    """Render a biography or description: no headings, numbers, figures or notes."""
    if not (html := sanitise(html or "", "short")):
        return SafeString("")
    root = _parse(html)
    unwrap_single_paragraphs(root)
    typeset_tree(root, language or get_language())
    mark_external(root)
    return mark_safe(_serialise(root))  # noqa: S308 - sanitised above, serialised by lxml


def plain_text(html):
    """Return the words of a text in one line, without its notes, for descriptions and counts."""
    return without_tags(sanitise(html or ""))


def without_tags(html):
    """The same for a text that is known to be sanitised, or is escaped afterwards; much faster."""
    return " ".join(unescape(TAG.sub(" ", INLINE.sub("", html))).split())


def reading_text(html):
    """Return the words, notes, link targets and pictures of a text, whatever tags carry them."""
    told = " ".join(TOLD_BY_ATTRIBUTES.findall(html))
    words = TAG.sub(" ", INLINE.sub("", html))
    return " ".join(unescape(f"{words} {told}").split())


def _parse(html):
    return lxml_html.fragment_fromstring(html, create_parent="div")


def _serialise(root):
    html = lxml_html.tostring(root, encoding="unicode")
    return html.removeprefix("<div>").removesuffix("</div>")


def _complete(root):
    """Add to a tree what is not stored, and return its headings and notes."""
    unwrap_single_paragraphs(root)
    contents = give_ids(root)  # of the words as they are stored: an address lasts
    typeset_tree(root, get_language())
    notes = take_notes(root)
    complete_tables(root)
    mark_external(root)
    return contents, notes


def _prefix_ids(root, prefix):
    for element in root.iter():
        for name in ("id", "aria-labelledby"):
            if value := element.get(name):
                element.set(name, f"{prefix}-{value}")
        if element.get("href", "").startswith("#"):
            element.set("href", f"#{prefix}-{element.get('href')[1:]}")


def unwrap_single_paragraphs(root):
    """The editor puts a paragraph into each list item and cell; most need none."""
    for cell in root.iter("li", "th", "td"):
        paragraphs = cell.findall("p")
        is_first = len(paragraphs) == 1 and cell[0] is paragraphs[0] and not cell.text
        if is_first and (cell.tag == "li" or len(cell) == 1):
            paragraphs[0].drop_tag()


def _number_paragraphs(root, address="", prefix=""):
    """Give each paragraph of the text itself an anchor and its number, the same in each language.

    The digits are in an attribute, so that copied text and excerpts do not have them.
    """
    number = 0
    for paragraph in root.findall("p"):
        if not len(paragraph) and not (paragraph.text or "").strip("\xa0 \n\t"):
            paragraph.drop_tree()
            continue
        number += 1
        paragraph.set("id", f"{prefix}p{number}")
        link = lxml_html.Element("a", href=f"{address}#p{number}")
        link.set("class", "paragraph-number")
        link.set("aria-label", gettext("Paragraph %(number)s") % {"number": number})
        link.set("data-number", str(number))
        link.tail, paragraph.text = paragraph.text, None
        paragraph.insert(0, link)
