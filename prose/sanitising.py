"""Stored HTML holds nothing but our vocabulary, whichever way it comes in."""

import re

import nh3

from prose.vocabulary import ATTRIBUTES, TAGS

LINK = re.compile(r"(https?://[^\s/]|mailto:[^\s]|/(?![/\\])|#)", re.IGNORECASE)
SPAN_OF_CELLS = re.compile(r"[1-9]\d?")
LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
LONGEST_NOTE = 5_000  # characters

# Everything XML and PostgreSQL refuse: control characters, lone surrogates, non-characters.
UNPRINTABLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)
WRAPPERS = re.compile(r"</?(?:a|span)\b[^>]*>")  # nh3 writes > in attributes as &gt;
FOREIGN_PICTURE = re.compile(r'<img(?![^>]* data-file=")[^>]*>')  # not of our library
EMPTY = re.compile(r"(?:\s|\xa0|&nbsp;|<br>|</?p>)*")


def _link(value):
    value = re.sub(r"[\t\r\n]", "", value)  # browsers leave them out before they look
    return value if LINK.match(value) else None


def _cells(value):
    return value if SPAN_OF_CELLS.fullmatch(value) and value != "1" else None


def _one_of(*allowed):
    return lambda value: value if value in allowed else None


def _matching(pattern):
    return lambda value: value if pattern.fullmatch(value) else None


RULES = {
    "href": _link,
    "colspan": _cells,
    "rowspan": _cells,
    "scope": _one_of("col", "row", "colgroup", "rowgroup"),
    "class": _one_of("footnote"),
    "dir": _one_of("ltr", "rtl", "auto"),
    "lang": _matching(LANGUAGE),
    "start": _matching(re.compile(r"\d{1,4}")),
    "data-file": _matching(re.compile(r"[1-9]\d{0,17}")),
    "data-note": lambda value: value[:LONGEST_NOTE],
    "alt": lambda value: value or None,  # empty: that of the library
}


def _filter(tag, attribute, value):
    rule = RULES.get(attribute)
    return rule and rule(strip_unprintable(value).strip())


CLEANERS = {
    vocabulary: nh3.Cleaner(
        tags=TAGS[vocabulary],
        attributes=ATTRIBUTES[vocabulary],
        attribute_filter=_filter,
        url_schemes={"http", "https", "mailto"},
        link_rel=None,
    )
    for vocabulary in TAGS
}


def strip_unprintable(text):
    return UNPRINTABLE.sub("", text)


def sanitise(html, vocabulary="full"):
    """Return ``html`` reduced to the vocabulary; '' where no content is left.

    Done twice it gives the same. Unprintable characters go before (they may hide a tag) and
    after (they may come from a character reference; the text is escaped by then).
    """
    html = CLEANERS[vocabulary].clean(strip_unprintable(html).replace("\r\n", "\n"))
    html = FOREIGN_PICTURE.sub("", _unwrap(strip_unprintable(html)))
    return "" if EMPTY.fullmatch(html) else html


def _unwrap(html):
    """Take off the links and spans that have lost their attributes, and keep what they hold."""
    kept = []

    def one(match):
        tag = match[0]
        if not tag.startswith("</"):
            kept.append(" " in tag)
            return tag if kept[-1] else ""
        return tag if kept.pop() else ""

    return WRAPPERS.sub(one, html)
