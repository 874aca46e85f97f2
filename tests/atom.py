"""Reading feeds as RFC 4287 wants them: what it forbids fails here."""

from collections import Counter
from datetime import datetime
from urllib.parse import urlsplit

import feedparser
from lxml import etree

ATOM = "{http://www.w3.org/2005/Atom}"
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
ONCE = {"feed": {"id", "title", "updated"}, "entry": {"id", "title", "updated"}}  # 4.1.1, 4.1.2
AT_MOST_ONCE = {
    "feed": {"generator", "icon", "logo", "rights", "subtitle"},
    "entry": {"content", "published", "rights", "source", "summary"},
}
ANY_NUMBER = {
    "feed": {"author", "category", "contributor", "entry", "link"},
    "entry": {"author", "category", "contributor", "link"},
}
PERSON = {"name", "uri", "email"}


def read_feed(response):
    """The feed's root, found valid, and what a feed reader makes of it."""
    assert response.status_code == 200
    assert response["Content-Type"] == "application/atom+xml; charset=utf-8"
    parsed = feedparser.parse(response.content)
    assert not parsed.bozo, parsed.bozo_exception
    assert parsed.version == "atom10"
    root = etree.fromstring(response.content)
    assert root.tag == f"{ATOM}feed"
    _check(root, "feed")
    entries = root.findall(f"{ATOM}entry")
    ids = [entry.findtext(f"{ATOM}id") for entry in entries]
    assert len(ids) == len(set(ids))
    for entry in entries:
        _check(entry, "entry")
    dates = [entry.findtext(f"{ATOM}updated") for entry in entries]
    if dates:
        assert root.findtext(f"{ATOM}updated") == max(dates)
    return root, parsed


def titles(response):
    return [entry.title for entry in read_feed(response)[1].entries]


def _check(element, kind):
    names = Counter(child.tag.removeprefix(ATOM) for child in element)
    allowed = ONCE[kind] | AT_MOST_ONCE[kind] | ANY_NUMBER[kind]
    assert set(names) <= allowed
    assert all(names[name] == 1 for name in ONCE[kind])
    assert all(names[name] <= 1 for name in AT_MOST_ONCE[kind])
    if kind == "feed":
        assert names["author"]  # else each entry needs one of its own (4.1.1)
        assert [link for link in element.findall(f"{ATOM}link") if link.get("rel") == "self"]
    _check_links(element.findall(f"{ATOM}link"))
    for child in element:
        _check_child(child, child.tag.removeprefix(ATOM))


def _check_links(links):
    alternates = [link for link in links if link.get("rel", "alternate") == "alternate"]
    assert alternates  # an entry without content needs one (4.1.2)
    assert len(alternates) == 1  # more are allowed, but feed readers take the last for the page


def _check_child(child, name):
    if name in {"author", "contributor"}:
        parts = [part.tag.removeprefix(ATOM) for part in child]
        assert parts.count("name") == 1
        assert len(parts) == len(set(parts))
        assert set(parts) <= PERSON
        assert child.findtext(f"{ATOM}name")
    elif name in {"updated", "published"}:
        assert datetime.fromisoformat(child.text).tzinfo  # RFC 3339
    elif name == "link":
        assert _is_absolute(child.get("href"))
    elif name == "category":
        assert child.get("term")
        assert _is_absolute(child.get("scheme"))
    elif name in {"id", "icon", "logo"}:
        assert _is_absolute(child.text)
    elif name != "entry":
        assert child.text
        assert child.get("type", "text") == "text"


def _is_absolute(address):
    return bool(urlsplit(address).scheme)
