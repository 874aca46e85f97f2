"""A manuscript as plain text: lines that any window shows, notes at the end."""

import re
import textwrap
from itertools import count

from lxml import html

WIDTH = 72  # characters in a line
RULE = "-" * 20
SPACES = re.compile(r"[ \t\r\n]+")
BLOCKS = {"p", "h2", "h3", "blockquote", "ul", "ol", "table", "figure", "hr", "div"}


def write_text(manuscript):
    words, notes = manuscript.words, []
    parts = [
        *_head(manuscript),
        *_blocks(_tree(manuscript.body), notes),
        *_section(words["notes"], [_filled(f"[{n}] {note}") for n, note in enumerate(notes, 1)]),
        *_section(words["people"], [_person(who) for who in manuscript.people]),
        *_section(words["support"], [*_lines(manuscript.support), *manuscript.statements]),
        *_section(words["history"], _lines(manuscript.history)),
        *_section(words["cite"], _lines(manuscript.citations)),
        *_section(words["rights"], _rights(manuscript)),
    ]
    return "\n\n".join(part for part in parts if part.strip()) + "\n"


def _head(manuscript):
    yield _filled(" · ".join([manuscript.institute, *manuscript.kicker]))
    yield _filled(manuscript.title.upper())
    yield _filled(manuscript.subtitle)
    yield "\n".join(
        _filled(", ".join(filter(None, [who.name, who.job_title]))) for who in manuscript.authors
    )
    yield "\n".join(_filled(f"{role}: {names}") for role, names in manuscript.credits)
    yield _filled(" · ".join(manuscript.dates))
    yield _filled(manuscript.series)
    yield manuscript.address
    yield RULE
    yield _filled(manuscript.standfirst)


def _section(title, paragraphs):
    if paragraphs:
        yield RULE
        yield _heading(title, "=")
        yield from (_filled(paragraph) for paragraph in paragraphs)


def _heading(title, line):
    filled = _filled(title)
    return f"{filled}\n{line * max(map(len, filled.splitlines() or ['']))}"


def _lines(pairs):
    return [f"{label}: {text}" for label, text in pairs]


def _person(who):
    bio = " ".join(_tree(who.bio).text_content().split())
    return ". ".join(filter(None, [", ".join(filter(None, [who.name, who.job_title])), bio]))


def _rights(manuscript):
    licence = " ".join(filter(None, [manuscript.rights, manuscript.licence]))
    return [
        " ".join(filter(None, [licence, manuscript.licence_url])),
        f"{manuscript.words['address']}: {manuscript.address}",
        *_lines(manuscript.identifiers),
    ]


def _filled(text, width=WIDTH):
    """The text in lines; an address is not broken, nor is a space that must not be."""
    return "\n".join(
        textwrap.fill(line, width, break_long_words=False, break_on_hyphens=False)
        for line in text.splitlines()
    )


# The text


def _tree(text):
    return html.fragment_fromstring(text or "", create_parent="div")


def _blocks(element, notes):
    """Yield the paragraphs of a tree; ``notes`` are added to as they are met."""
    if text := _plain(element.text).strip():
        yield _filled(text)
    for child in element:
        if child.tag in ("h2", "h3"):
            yield _heading(_inline(child, notes), "=" if child.tag == "h2" else "-")
        elif child.tag in ("ul", "ol"):
            yield "\n".join(_items(child, notes))
        elif child.tag == "blockquote":
            quoted = "\n\n".join(_blocks(child, notes))
            yield textwrap.indent(quoted, "    ", lambda _line: True)
        elif child.tag == "table":
            yield "\n".join(_rows(child, notes))
        elif child.tag == "hr":
            yield "* * *"
        elif child.tag == "figure":
            yield _filled(f"[{_figure(child, notes)}]")
        else:
            yield _filled(_inline(child, notes))


def _items(element, notes):
    numbers = count(int(element.get("start") or 1))
    for item in element.iterchildren("li"):
        mark = f"{next(numbers)}. " if element.tag == "ol" else "- "
        inner = [child for child in item if child.tag in BLOCKS]
        if inner:
            text = "\n".join(_blocks(item, notes))
        else:
            text = _filled(_inline(item, notes), WIDTH - len(mark))
        yield mark + textwrap.indent(text, " " * len(mark)).lstrip(" ")


def _rows(table, notes):
    caption = table.find("caption")
    if caption is not None:
        yield _filled(_inline(caption, notes))
    for row in table.iter("tr"):
        yield _filled(" | ".join(_inline(cell, notes) for cell in row.xpath("./th|./td")))


def _figure(element, notes):
    caption = element.find("figcaption")
    words = [image.get("alt", "") for image in element.iter("img")]
    if caption is not None:
        words.append(_inline(caption, notes))
    return " – ".join(filter(None, words))


def _inline(element, notes):
    """The words of an element, its notes as numbers, its links with their addresses."""
    pieces = [_plain(element.text)]
    for child in element:
        pieces += _piece(child, notes), _plain(child.tail)
    return "".join(pieces).strip(" ")


def _piece(element, notes):
    if element.tag == "br":
        return "\n"
    text = _inline(element, notes)
    if note := element.get("data-note"):
        notes.append(note)
        return f"{text}[{len(notes)}]"
    href = element.get("href", "")
    if href.startswith("http") and href not in text:
        return f"{text} <{href}>"
    return text


def _plain(text):
    """White space of the source is one space; one that must not be broken stays."""
    return SPACES.sub(" ", text or "")
