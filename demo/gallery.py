"""The pictures that the content asks for: how each is drawn, and what is said about it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

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


def orders():
    """Return what is to be drawn for the whole demonstration, by key, the newest works first."""
    found = [*_publications(), *_programmes(), *_portraits(), *_marks()]
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
    for text in sorted(reading.publications(), key=_newest, reverse=True):
        for drawing in [text.facts.get("banner"), *text.facts.get("figures", [])]:
            if drawing:
                arguments = (drawing["drawing"], drawing["palette"])
                yield Order(drawing["key"], cover, arguments, drawing)


def _newest(text):
    return max(day.isoformat() for day in text.facts.get("published", {"en": date.min}).values())
