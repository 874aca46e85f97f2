"""The file by which works are registered with Crossref, in its deposit schema 5.3.1.

https://data.crossref.org/reports/help/schema_doc/5.3.1/index.html; the order of the elements is the
schema's. One DOI is one work here: a translation is told of as another version at its own address.
"""

from dataclasses import dataclass

from lxml import etree

from publications.documents import PDF
from publications.models import RelationKind, Role
from publications.xml import SCHEMA_LOCATION, XML_LANG, XSI, Names, add

VERSION = "5.3.1"
CR = Names(f"http://www.crossref.org/schema/{VERSION}")
JATS = Names("http://www.ncbi.nlm.nih.gov/JATS1")
AI = Names("http://www.crossref.org/AccessIndicators.xsd")
REL = Names("http://www.crossref.org/relations.xsd")
FR = Names("http://www.crossref.org/fundref.xsd")
NSMAP = {
    None: CR.namespace,
    "jats": JATS.namespace,
    "ai": AI.namespace,
    "rel": REL.namespace,
    "fr": FR.namespace,
    "xsi": XSI,
}
SCHEMA = f"https://www.crossref.org/schemas/crossref{VERSION}.xsd"

ROLES = {  # Crossref knows no mere contributors
    Role.AUTHOR: "author",
    Role.EDITOR: "editor",
    Role.TRANSLATOR: "translator",
    Role.REVIEWER: "reviewer",
}
LONGEST_NAME = 60  # characters of a given name or a surname
MOST_INSTITUTIONS = 5
# Between works, or between versions of one; what the source of the tie is, and what the target.
TIES = {
    RelationKind.RESPONSE: ("inter", "isReplyTo", "hasReply"),
    RelationKind.SUPERSEDES: ("intra", "replaces", "isReplacedBy"),
    RelationKind.SUMMARY: ("inter", "isDerivedFrom", "hasDerivation"),
    RelationKind.RELATED: ("inter", "hasRelatedMaterial", "hasRelatedMaterial"),
}


@dataclass(frozen=True)
class Sender:
    """Who deposits, as Crossref knows them."""

    name: str
    email: str
    registrant: str


@dataclass(frozen=True)
class Entry:
    """One work: the Facts of its visible editions.

    ``main`` is the one that Crossref lists the work by, ``original`` the one that it leads to.
    """

    main: object
    original: object
    editions: list

    @property
    def translations(self):
        return [facts for facts in self.editions if not facts.text.is_original]


def write(entries, sender, absolute, now):
    """Return the file, as bytes; ``absolute`` turns a path into an address.

    Crossref takes an update only where its number is greater than the last one: ``now`` makes it.
    """
    timestamp = f"{now:%Y%m%d%H%M%S%f}"[:17]
    batch = etree.Element(CR("doi_batch"), nsmap=NSMAP, version=VERSION)
    batch.set(SCHEMA_LOCATION, f"{CR.namespace} {SCHEMA}")
    head = add(batch, CR("head"))
    add(head, CR("doi_batch_id"), f"reports-{timestamp}")
    add(head, CR("timestamp"), timestamp)
    depositor = add(head, CR("depositor"))
    add(depositor, CR("depositor_name"), sender.name)
    add(depositor, CR("email_address"), sender.email)
    add(head, CR("registrant"), sender.registrant)
    body = add(batch, CR("body"))
    for entry in entries:
        _report(add(body, CR("report-paper"), publication_type="full_text"), entry, absolute)
    return etree.tostring(batch, xml_declaration=True, encoding="UTF-8", pretty_print=True)


def _report(parent, entry, absolute):
    """In a series with an ISSN, funders and licence have their place beside the series alone."""
    facts, language = entry.main, entry.original.language
    if facts.issn:
        report = add(parent, CR("report-paper_series_metadata"), language=language)
        series = add(report, CR("series_metadata"))
        add(add(series, CR("titles")), CR("title"), facts.type_plural or facts.type_name)
        add(series, CR("issn"), facts.issn, media_type="electronic")
        _programs(series, entry)
    else:
        report = add(parent, CR("report-paper_metadata"), language=language)
    _contributors(report, entry)
    _titles(report, entry)
    _abstracts(report, entry)
    _date(report, entry.original.published_on)
    add(report, CR("isbn"), facts.isbn, media_type="electronic")
    _publishers(report, facts)
    if facts.number:
        item = add(report, CR("publisher_item"))
        add(item, CR("identifier"), facts.number, id_type="report-number")
    if not facts.issn:
        _programs(report, entry)
        _relations(report, entry, absolute)
    _address(report, entry, absolute)
    if facts.issn:
        _relations(report, entry, absolute)


# People and bodies


def _contributors(report, entry):
    contributors = add(report, CR("contributors"))
    people = [person for person in entry.main.contributors if person.role in ROLES]
    if not entry.main.by(Role.AUTHOR):  # the institutes speak for themselves
        for body in entry.main.publishers:
            _placed(contributors, "organization", "author", body.name)
    others = [other for other in entry.editions if other is not entry.main]
    for person in people:
        place = entry.main.contributors.index(person)
        namesakes = [(other.language, other.contributors[place].name) for other in others]
        _person(contributors, person, entry.main.language, namesakes)


def _placed(contributors, tag, role, text=None, **attributes):
    """Append somebody: the first of all or one more."""
    sequence = "additional" if len(contributors) else "first"
    who = {"sequence": sequence, "contributor_role": role}
    return add(contributors, CR(tag), text, **who, **attributes)


def _person(contributors, person, language, namesakes):
    role = ROLES[person.role]
    element = _placed(contributors, "person_name", role, language=language)
    given, surname = _parts(person.name)
    add(element, CR("given_name"), given)
    add(element, CR("surname"), surname)
    if person.affiliation:
        _institution(add(element, CR("affiliations")), person.affiliation)
    if person.orcid:
        address = f"https://orcid.org/{person.orcid}"
        add(element, CR("ORCID"), address, authenticated="false")
    others = [(code, name) for code, name in namesakes if _parts(name) != (given, surname)]
    if others:
        alternatives = add(element, CR("alt-name"))
        for code, name in others:
            given, surname = _parts(name)
            alternative = add(alternatives, CR("name"), language=code)
            add(alternative, CR("surname"), surname)  # here the surname stands first
            add(alternative, CR("given_name"), given)


def _parts(name):
    """Given name and surname; a single name is a surname. Question marks are forbidden."""
    given, surname = (
        part.replace("?", "").strip()[:LONGEST_NAME] for part in (name.given, name.family)
    )
    return (given, surname) if surname else ("", given)


def _publishers(report, facts):
    publisher = add(report, CR("publisher"))
    add(publisher, CR("publisher_name"), facts.institute.name)
    add(publisher, CR("publisher_place"), facts.institute.place)
    for body in facts.publishers[:MOST_INSTITUTIONS]:
        _institution(report, body)


def _institution(parent, body):
    institution = add(parent, CR("institution"))
    add(institution, CR("institution_name"), body.name)
    add(institution, CR("institution_id"), body.ror, type="ror")
    add(institution, CR("institution_acronym"), body.acronym)
    add(institution, CR("institution_place"), body.place)


# The work


def _titles(report, entry):
    titles = add(report, CR("titles"))
    add(titles, CR("title"), entry.main.text.title)
    add(titles, CR("subtitle"), entry.main.text.subtitle)
    original = entry.original
    if original is not entry.main:
        title = original.text.title
        add(titles, CR("original_language_title"), title, language=original.language)
        add(titles, CR("subtitle"), original.text.subtitle)


def _abstracts(report, entry):
    for facts in entry.editions:
        if facts.text.abstract:
            abstract = add(report, JATS("abstract"))
            abstract.set(XML_LANG, facts.language)
            add(abstract, JATS("p"), facts.text.abstract)


def _date(report, day):
    date = add(report, CR("publication_date"), media_type="online")
    add(date, CR("month"), f"{day.month:02}")
    add(date, CR("day"), f"{day.day:02}")
    add(date, CR("year"), day.year)


def _programs(parent, entry):
    """Who paid, and the terms: free to read, and free to use where there is such a licence."""
    facts, day = entry.main, entry.original.published_on.isoformat()
    if facts.funders:
        funding = add(parent, FR("program"), name="fundref")
        for body in facts.funders:
            group = add(funding, FR("assertion"), name="fundgroup")
            add(group, FR("assertion"), body.name, name="funder_name")
    access = add(parent, AI("program"), name="AccessIndicators")
    add(access, AI("free_to_read"), start_date=day)
    add(access, AI("license_ref"), facts.licence_url, applies_to="vor", start_date=day)


def _relations(report, entry, absolute):
    found = [
        ("intra", "hasTranslation", "uri", absolute(facts.text.path), facts.text)
        for facts in entry.translations
        if facts is not entry.original
    ]
    for tie in entry.main.ties:
        level, of_source, of_target = TIES[RelationKind(tie.kind)]
        kind = of_source if tie.is_source else of_target
        target = ("doi", tie.doi) if tie.doi else ("uri", absolute(tie.path))
        found.append((level, kind, *target, tie))
    if found:
        program = add(report, REL("program"), name="relations")
        for level, kind, id_type, identifier, other in found:
            item = add(program, REL("related_item"))
            title = getattr(other, "full_title", "") or other.title
            add(item, REL("description"), title, language=other.language)
            add(
                item,
                REL(f"{level}_work_relation"),
                identifier,
                **{"relationship-type": kind, "identifier-type": id_type},
            )


def _address(report, entry, absolute):
    """Where the DOI leads; and the PDF, for programs that compare or analyse texts."""
    data = add(report, CR("doi_data"))
    add(data, CR("doi"), entry.main.doi)
    add(data, CR("resource"), absolute(entry.original.text.path))
    pdf = next((file for file in entry.original.files if file.media_type == PDF), None)
    if pdf:
        for use, crawler in (("crawler-based", "iParadigms"), ("text-mining", "")):
            item = add(add(data, CR("collection"), property=use), CR("item"), crawler=crawler)
            add(item, CR("resource"), absolute(pdf.path), mime_type=PDF)
