"""Quotation marks, dashes and spaces as each language sets them, applied when a text is shown.

Nothing of this is stored. Letters and digits never change, addresses stay as they are, and text
that is right already, or was set before, comes back the same.
"""

import re
from dataclasses import replace
from itertools import accumulate

from lxml import etree

from prose import quotes, spacing

# Hart's Rules for British English; Milchin and Cheltsova's handbook for Russian.
RULES = {
    "en": (spacing.english, quotes.english),
    "ru": (spacing.russian, quotes.russian),
}
UNTOUCHED = {"br", "code", "kbd", "pre", "samp"}
INLINE = {"a", "em", "strong", "sub", "sup", "span"} | UNTOUCHED
OPAQUE = "\ufffc"  # stands for what has no say in a rule and is not changed by one
ADDRESS = re.compile(
    r"(?:https?://|www\.)[^\s<>«»“”\"]+|[\w.+-]+@[\w-]+\.[\w.-]+|\b10\.\d{4,9}/[^\s«»“”\"]+"
)


def typeset(text, language):
    """Return a plain text as ``language`` sets it; in a language without rules, as it is."""
    edits = _edits(text, language)
    return _apply(text, 0, edits, sorted(edits)) if edits else text


def typeset_wording(wording):
    """The same for a Wording, which knows its language."""
    return replace(wording, text=typeset(wording.text, wording.language))


def typeset_tree(root, language):
    """Set the text of an lxml tree in place.

    The words of a block are taken as one text, so that quotation marks find each other across
    inline tags. A piece in another language (``lang``) is a text of its own.
    """
    for code, slots in _runs(root, language):
        _set_run(code, slots)


# One text


def _edits(text, language):
    """Map positions of single characters to what comes in their place."""
    rules = RULES.get(language)
    if not rules or not text or text.isspace():
        return {}
    if "/" in text or "@" in text or "www." in text:
        text = ADDRESS.sub(lambda match: OPAQUE * len(match[0]), text)
    edits = {}
    for rule in rules:
        edits |= rule(text)
    return edits


def _apply(text, offset, edits, positions):
    """Return ``text``, which begins at ``offset`` of the edited one, with its edits made."""
    parts, end = [], 0
    for position in positions:
        parts += text[end : position - offset], edits[position]
        end = position - offset + 1
    return "".join([*parts, text[end:]])


# A tree


def _runs(root, language):
    """Yield pairs of language and slots; a slot is an element and which text of it, or None."""
    frames = [(language, [])]
    for event, element in etree.iterwalk(root, events=("start", "end")):
        inline, foreign = element.tag in INLINE, element.get("lang")
        if event == "start":
            if not inline:
                yield from _take(frames[-1])
            elif foreign or element.tag in UNTOUCHED:
                frames[-1][1].append(None)
            if foreign:
                frames.append((foreign.partition("-")[0], []))
            if element.text and element.tag not in UNTOUCHED:
                frames[-1][1].append((element, "text"))
        else:
            if foreign:
                yield from _take(frames.pop())
            if not inline:
                yield from _take(frames[-1])
            if element.tail:
                frames[-1][1].append((element, "tail"))
    yield from _take(frames[-1])


def _take(frame):
    language, slots = frame
    if slots:
        yield language, slots.copy()
        slots.clear()


def _set_run(language, slots):
    texts = [getattr(*slot) if slot else OPAQUE for slot in slots]
    edits = _edits("".join(texts), language)
    if not edits:
        return
    positions, begin = sorted(edits), 0
    ends = accumulate(map(len, texts))
    for slot, text, end in zip(slots, texts, ends, strict=True):
        count = begin
        while count < len(positions) and positions[count] < end:
            count += 1
        if slot and count > begin:
            setattr(*slot, _apply(text, end - len(text), edits, positions[begin:count]))
        begin = count
