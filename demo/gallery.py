"""The pictures that the content asks for: how each is drawn, and what is said about it."""

from collections.abc import Callable
from dataclasses import dataclass

from demo import reading
from demo.artwork.covers import cover
from demo.artwork.marks import mark
from demo.artwork.portraits import portrait


@dataclass(frozen=True)
class Order:
    """A picture to be drawn by a function of ``demo.artwork``, and the words that go with it."""

    key: str
    draw: Callable
    arguments: tuple
    words: dict

    def drawn(self):
        """Return the file as bytes."""
        return self.draw(self.key, *self.arguments)


def orders():
    """Return what is to be drawn for the whole demonstration, by key."""
    found = [*_marks(), *_portraits(), *_programmes(), *_publications()]
    return {order.key: order for order in found}


def mark_key(organisation):
    return f"mark-{organisation['key']}"


def portrait_key(person):
    return f"portrait-{person['slug']}"


def programme_key(programme):
    return f"programme-{programme['slug']}"


def _marks():
    gallery = reading.facts("gallery")["marks"]
    for entry in reading.facts("institute")["organisations"]:
        drawing = gallery[entry["key"]]
        words = {"alt": drawing["alt"], "credit": gallery["credit"]}
        yield Order(mark_key(entry), mark, (drawing["figure"], drawing["palette"]), words)


def _portraits():
    gallery = reading.facts("gallery")["portrait"]
    for person in reading.facts("people")["people"]:
        given, family = person["given"], person["family"]
        initials = tuple(given[code][0] + family[code][0] for code in family)
        alt = {
            code: gallery["alt"][code].format(name=f"{given[code]} {family[code]}")
            for code in family
        }
        words = {"alt": alt, "credit": gallery["credit"]}
        yield Order(portrait_key(person), portrait, (initials,), words)


def _programmes():
    gallery = reading.facts("gallery")["programmes"]
    for programme in reading.facts("taxonomy")["programmes"]:
        drawing = gallery[programme["slug"]]
        words = {"alt": drawing["alt"], "credit": gallery["credit"]}
        arguments = (drawing["drawing"], drawing["palette"])
        yield Order(programme_key(programme), cover, arguments, words)


def _publications():
    for text in reading.publications():
        for drawing in [text.facts.get("banner"), *text.facts.get("figures", [])]:
            if drawing:
                arguments = (drawing["drawing"], drawing["palette"])
                yield Order(drawing["key"], cover, arguments, drawing)
