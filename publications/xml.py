"""Building XML for other programs: empty elements are left out, forbidden characters too."""

import re

from lxml import etree

XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
XSI = "http://www.w3.org/2001/XMLSchema-instance"
SCHEMA_LOCATION = f"{{{XSI}}}schemaLocation"
FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")  # XML 1.0, 2.2


def clean(text):
    """Return a text without the characters that no XML document may hold, even escaped."""
    return FORBIDDEN.sub("", str(text))


class Names:
    """Names of elements in one namespace: ``DC("title")``."""

    def __init__(self, namespace):
        self.namespace = namespace

    def __call__(self, name):
        return f"{{{self.namespace}}}{name}"


def add(parent, name, text=None, /, **attributes):
    """Append an element, unless its text is empty, and return it; no attribute is empty either.

    ``None`` is no text at all: an element for others to stand in.
    """
    if text is not None and not (text := clean(text).strip()):
        return None
    element = etree.SubElement(parent, name)
    element.text = text
    for attribute, value in attributes.items():
        if value:
            element.set(XML_LANG if attribute == "xml_lang" else attribute, clean(value))
    return element
