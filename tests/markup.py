"""What a page says, asked of its markup."""

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
