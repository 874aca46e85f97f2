"""What a page says, asked of its markup."""

import json

from lxml import html


def parse(response):
    return html.fromstring(response.content.decode())


def words(element):
    """The text of an element as it is read: in one line."""
    return " ".join(element.text_content().split())


def having(document, css_class, name="*"):
    """Elements with a class, in order."""
    return document.xpath(
        f"//{name}[contains(concat(' ', normalize-space(@class), ' '), ' {css_class} ')]"
    )


def texts(document, css_class):
    return [words(element) for element in having(document, css_class)]


def text(document, css_class):
    [found] = texts(document, css_class)
    return found


def data_blocks(document):
    """What a page tells in JSON-LD, by type."""
    found = [
        json.loads(element.text)
        for element in document.xpath("//script[@type='application/ld+json']")
    ]
    return {block["@type"] if isinstance(block["@type"], str) else "Work": block for block in found}


def metas(document, prefix, key="name"):
    """Pairs of name and content of the meta elements whose names begin so, in order."""
    return [
        (element.get(key), element.get("content"))
        for element in document.xpath(f"//meta[starts-with(@{key}, '{prefix}')]")
    ]
