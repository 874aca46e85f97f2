"""Footnotes: a reference in the text, and the note itself for the end of the page."""

import re
from dataclasses import dataclass

from django.utils.html import escape, format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language, gettext
from lxml import html as lxml_html

from prose.typography import typeset

ADDRESS = re.compile(r"https?://[^\s<>«»“”\"]+")
AFTER_ADDRESS = ".,;:!?'’"  # ends the sentence, not the address


@dataclass(frozen=True)
class Note:
    number: int
    html: SafeString

    @property
    def id(self):
        return f"note-{self.number}"

    @property
    def reference_id(self):
        return f"note-ref-{self.number}"


def take_notes(root):
    """Put a numbered reference in the place of each footnote; return the notes."""
    notes = []
    for span in root.xpath(".//span[@data-note]"):
        text = " ".join(span.get("data-note").split())
        if text:
            text = typeset(text, _language_of(span))
            notes.append(note := Note(len(notes) + 1, with_links(text)))
            _refer(span, note)
        else:
            span.drop_tag()
    return notes


def _language_of(element):
    marked = element.xpath("(ancestor-or-self::*/@lang)[last()]")
    return marked[0].partition("-")[0] if marked else get_language()


def with_links(text):
    """Escape a plain text and make links of the web addresses in it."""
    parts, end = [], 0
    for match in ADDRESS.finditer(text):
        address = trim_address(match[0])
        parts.append(escape(text[end : match.start()]))
        parts.append(format_html('<a href="{}" rel="external">{}</a>', address, address))
        end = match.start() + len(address)
    return mark_safe("".join([*parts, escape(text[end:])]))  # noqa: S308 - all parts are escaped


def trim_address(address):
    """Leave out the punctuation that follows an address, and a bracket that it did not open."""
    while True:
        shorter = address.rstrip(AFTER_ADDRESS)
        for opening, closing in ("()", "[]"):
            if shorter.endswith(closing) and shorter.count(opening) < shorter.count(closing):
                shorter = shorter[:-1]
        if shorter == address:
            return address
        address = shorter


def _refer(span, note):
    link = lxml_html.Element("a", href=f"#{note.id}", role="doc-noteref")
    link.set("aria-label", gettext("Note %(number)s") % {"number": note.number})
    link.text = str(note.number)
    reference = lxml_html.Element("sup", id=note.reference_id)
    reference.set("class", "note-ref")
    reference.append(link)
    span.append(reference)
    span.drop_tag()  # words inside it stay, before the number
