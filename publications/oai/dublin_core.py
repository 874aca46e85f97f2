"""oai_dc: the fifteen elements of Dublin Core, which every OAI-PMH repository must offer.

http://www.openarchives.org/OAI/2.0/guidelines-oai_dc.htm; the values of type and rights are those
of the OpenAIRE guidelines for literature repositories (info:eu-repo).
"""

from lxml import etree

from publications.models import Role
from publications.models.classification import CitationKind
from publications.xml import SCHEMA_LOCATION, XSI, Names, add

PREFIX = "oai_dc"
NAMESPACE = "http://www.openarchives.org/OAI/2.0/oai_dc/"
SCHEMA = "http://www.openarchives.org/OAI/2.0/oai_dc.xsd"

DC = Names("http://purl.org/dc/elements/1.1/")
TYPES = {
    CitationKind.REPORT: "report",
    CitationKind.ARTICLE: "article",
    CitationKind.BOOK: "book",
    CitationKind.POST: "other",
}


def write(facts, absolute):
    """Return the element of an edition; ``absolute`` turns a path into an address."""
    nsmap = {"oai_dc": NAMESPACE, "dc": DC.namespace, "xsi": XSI}
    record = etree.Element(f"{{{NAMESPACE}}}dc", nsmap=nsmap)
    record.set(SCHEMA_LOCATION, f"{NAMESPACE} {SCHEMA}")
    for name, text, language in _elements(facts, absolute):
        add(record, DC(name), text, xml_lang=language)
    return record


def _elements(facts, absolute):
    """Yield name, text and language ('' where it has none) of each element."""
    own = facts.language
    yield "title", facts.text.full_title, own
    for person in facts.by(Role.AUTHOR):
        yield "creator", person.name.inverted, own
    if not facts.by(Role.AUTHOR):  # as the citation has it: the institutes speak for themselves
        for body in facts.publishers:
            yield "creator", body.name, own
    for subject in (*facts.topics, facts.programme, facts.project):
        yield "subject", subject, own
    yield "description", facts.text.abstract, own
    yield "description", facts.funding, own
    for body in facts.publishers:
        yield "publisher", body.name, own
    for person in facts.contributors:
        if person.role != Role.AUTHOR:
            yield "contributor", person.name.inverted, own
    for body in facts.funders:
        yield "contributor", body.name, own
    yield "date", facts.published_on.isoformat(), ""
    yield "type", f"info:eu-repo/semantics/{TYPES[facts.kind]}", ""
    yield "type", "Text", ""  # of the DCMI type vocabulary
    yield "type", facts.type_name, own
    for media_type in dict.fromkeys(["text/html", *(file.media_type for file in facts.files)]):
        yield "format", media_type, ""
    yield from _identifiers(facts, absolute)
    yield "source", " ; ".join(filter(None, (facts.series, facts.number))), own
    yield "language", own, ""
    for other in facts.others:
        yield "relation", absolute(other.path), ""
    ties = (f"https://doi.org/{tie.doi}" if tie.doi else absolute(tie.path) for tie in facts.ties)
    for address in dict.fromkeys(ties):  # two works may answer each other
        yield "relation", address, ""
    for region in facts.regions:
        yield "coverage", region, own
    yield "rights", "info:eu-repo/semantics/openAccess", ""
    yield "rights", facts.licence_url, ""


def _identifiers(facts, absolute):
    yield "identifier", absolute(facts.text.path), ""
    yield "identifier", facts.doi and f"https://doi.org/{facts.doi}", ""
    yield "identifier", facts.isbn and f"urn:isbn:{facts.isbn}", ""
    for file in facts.files:
        yield "identifier", absolute(file.path), ""
