"""Asking the OAI-PMH address as a harvester does; every answer is held to the official schemas."""

from lxml import etree

from publications.oai import keeping
from publications.oai.dublin_core import NAMESPACE as OAI_DC
from publications.oai.mods import MODS
from tests import schemas

NAMES = {
    "o": "http://www.openarchives.org/OAI/2.0/",
    "i": "http://www.openarchives.org/OAI/2.0/oai-identifier",
    "dc": "http://purl.org/dc/elements/1.1/",
    "m": MODS.namespace,
}


def ask(client, verb, method="get", **arguments):
    """Return the root of an answer; ``from_`` stands for the argument ``from``."""
    arguments = {name.rstrip("_"): value for name, value in arguments.items()}
    response = getattr(client, method)("/oai", {"verb": verb, **arguments})
    assert response.status_code == 200
    assert response["Content-Type"] == "text/xml; charset=utf-8"
    return validated(response.content)


def validated(content):
    root = etree.fromstring(content)
    if schemas.are_there():
        for mods in root.iterfind(".//m:mods", NAMES):
            _validate_mods(mods)
        copy = etree.fromstring(content)
        for mods in list(copy.iterfind(".//m:mods", NAMES)):
            mods.getparent().replace(mods, etree.Element(f"{{{OAI_DC}}}dc"))
        schemas.schema("harvest.xsd").assertValid(copy)
    return root


def _validate_mods(mods):
    """Against 3.4, which the package has; of what came later we use nameIdentifier alone."""
    copy = etree.fromstring(etree.tostring(mods))
    copy.set("version", "3.4")
    for element in list(copy.iter(MODS("nameIdentifier"))):
        element.getparent().remove(element)
    schemas.schema("mods-3-4.xsd").assertValid(copy)


def texts(root, path):
    return [element.text for element in root.iterfind(f".//{path}", NAMES)]


def errors(root):
    return [error.get("code") for error in root.iterfind("o:error", NAMES)]


def identifiers(root):
    return texts(root, "o:header/o:identifier")


def deleted(root):
    headers = root.iterfind(".//o:header[@status='deleted']", NAMES)
    return [header.findtext("o:identifier", namespaces=NAMES) for header in headers]


def token(root):
    return root.findtext(".//o:resumptionToken", namespaces=NAMES)


def name(work, language="en"):
    return f"oai:localhost.localdomain:publication/{work.pk}/{language}"


def record(works):
    """Do what the site does by itself when an editor saves."""
    keeping.update([work.pk for work in works])
