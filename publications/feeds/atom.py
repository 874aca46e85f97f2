"""Atom as RFC 4287 has it: Django's own feed, and what of the standard that leaves out."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime

from django.utils.feedgenerator import Atom1Feed
from django.utils.xmlutils import SimplerXMLGenerator

GENERATOR = "rusi-site"
MEDIA_TYPE = "application/atom+xml"
NOT_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")  # XML 1.0, 2.2
NEVER = datetime(1970, 1, 1, tzinfo=UTC)  # when a feed changed in which nothing has ever been


@dataclass(frozen=True)
class Link:
    """atom:link (4.2.7).

    Never a second ``alternate``, though the standard allows one for each language: feed readers
    take the last one for the page itself.
    """

    rel: str
    href: str
    hreflang: str = ""
    type: str = ""

    @property
    def attributes(self):
        return {name: value for name, value in vars(self).items() if value}


@dataclass(frozen=True)
class Person:
    """atom:author or atom:contributor, which is the ``kind`` (4.2.1, 4.2.3)."""

    kind: str
    name: str
    uri: str


@dataclass(frozen=True)
class Category:
    """atom:category (4.2.2); ``language`` is that of the label where it is not the entry's."""

    term: str
    scheme: str
    label: str
    language: str = ""

    @property
    def attributes(self):
        language = {"xml:lang": self.language} if self.language else {}
        return {"term": self.term, "scheme": self.scheme, "label": self.label, **language}


class Writer(SimplerXMLGenerator):
    """Leaves out what XML cannot hold: a pasted text may have brought such characters along."""

    def characters(self, content):
        super().characters(NOT_IN_XML.sub("", content))

    def startElement(self, name, attrs):  # noqa: N802 - the name is SAX's
        super().startElement(name, {key: NOT_IN_XML.sub("", attrs[key]) for key in attrs})


class AtomFeed(Atom1Feed):
    """Takes ``links``, ``icon`` and ``logo`` besides; entries take what ``entry_of()`` returns."""

    def write(self, outfile, encoding):
        handler = Writer(outfile, encoding, short_empty_elements=True)
        handler.startDocument()
        handler.startElement("feed", self.root_attributes())
        self.add_root_elements(handler)
        self.write_items(handler)
        handler.endElement("feed")

    def latest_post_date(self):
        return super().latest_post_date() if self.items else NEVER

    def add_root_elements(self, handler):
        super().add_root_elements(handler)
        for link in self.feed["links"]:
            handler.addQuickElement("link", None, link.attributes)
        handler.addQuickElement("generator", GENERATOR)
        for name in ("icon", "logo"):
            if self.feed[name]:
                handler.addQuickElement(name, self.feed[name])

    def item_attributes(self, item):
        """An entry names its language where that is not the feed's."""
        is_other = item["language"] != self.feed["language"]
        return {"xml:lang": item["language"]} if is_other else {}

    def add_item_elements(self, handler, item):
        super().add_item_elements(handler, item)
        for person in item["people"]:
            handler.startElement(person.kind, {})
            handler.addQuickElement("name", person.name)
            handler.addQuickElement("uri", person.uri)
            handler.endElement(person.kind)
        if item["summary"]:
            handler.addQuickElement("summary", item["summary"])  # Django’s is HTML; ours is plain
        for category in item["subjects"]:
            handler.addQuickElement("category", None, category.attributes)
        for link in item["links"]:
            handler.addQuickElement("link", None, link.attributes)
