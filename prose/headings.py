"""Headings get identifiers that last, and a place in the contents list."""

from dataclasses import dataclass

from django.utils.translation import get_language

from addresses.slugs import slug_for
from prose.typography import typeset


@dataclass(frozen=True)
class Heading:
    id: str
    text: str
    level: int


def give_ids(root):
    """Set an ASCII ``id`` on each heading, made from its words; return the list of headings."""
    headings, taken = [], set()
    for element in root.iter("h2", "h3"):
        if not (text := " ".join(element.text_content().split())):
            continue
        base = identifier = f"s-{slug_for(text) or 'section'}"
        number = 1
        while identifier in taken:
            number += 1
            identifier = f"{base}-{number}"
        taken.add(identifier)
        element.set("id", identifier)
        shown = typeset(text, get_language())
        headings.append(Heading(identifier, shown, int(element.tag[1])))
    return headings
