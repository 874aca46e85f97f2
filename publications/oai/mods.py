"""MODS 3.7: what Dublin Core has no words for. https://www.loc.gov/standards/mods/

The other language editions, funders, related works, roles and identifiers of people, the place in
a series.
"""

from django.utils.translation import override
from lxml import etree

from publications.models import RelationKind, Role
from publications.xml import SCHEMA_LOCATION, XSI, Names, add

PREFIX = "mods"
NAMESPACE = "http://www.loc.gov/mods/v3"
SCHEMA = "http://www.loc.gov/standards/mods/v3/mods-3-7.xsd"

MODS = Names(NAMESPACE)
XLINK = Names("http://www.w3.org/1999/xlink")
LANGUAGES = {"en": "eng", "ru": "rus"}  # ISO 639-2
RELATORS = {  # codes of https://id.loc.gov/vocabulary/relators
    Role.AUTHOR: "aut",
    Role.EDITOR: "edt",
    Role.TRANSLATOR: "trl",
    Role.REVIEWER: "rev",
    Role.CONTRIBUTOR: "ctb",
}
FUNDER, PUBLISHER = "fnd", "pbl"


def write(facts, absolute):
    """Return the element of an edition; ``absolute`` turns a path into an address."""
    nsmap = {None: NAMESPACE, "xlink": XLINK.namespace, "xsi": XSI}
    record = etree.Element(MODS("mods"), nsmap=nsmap, version="3.7")
    record.set(SCHEMA_LOCATION, f"{NAMESPACE} {SCHEMA}")
    _title(record, facts.text)
    _names(record, facts)
    add(record, MODS("typeOfResource"), "text")
    add(record, MODS("genre"), facts.type_name, xml_lang=facts.language)
    _origin(record, facts)
    _language(record, facts.language)
    _description(record, facts)
    add(record, MODS("abstract"), facts.text.abstract, xml_lang=facts.language)
    add(record, MODS("note"), facts.funding, type="funding", xml_lang=facts.language)
    _subjects(record, facts)
    _related(record, facts, absolute)
    _identifiers(record, facts.doi, absolute(facts.text.path))
    add(record, MODS("identifier"), facts.isbn, type="isbn")
    add(record, MODS("identifier"), facts.number, type="report number")
    _location(record, facts, absolute)
    _rights(record, facts)
    return record


def _title(parent, text, **attributes):
    title = add(parent, MODS("titleInfo"), xml_lang=text.language, **attributes)
    add(title, MODS("title"), text.title)
    add(title, MODS("subTitle"), text.subtitle)


def _names(record, facts):
    for person in facts.contributors:
        _person(record, person)
    if not facts.by(Role.AUTHOR):
        for body in facts.publishers:
            _body(record, body, RELATORS[Role.AUTHOR])
    for body in facts.partners:
        _body(record, body, PUBLISHER)
    for body in facts.funders:
        _body(record, body, FUNDER)


def _person(record, person):
    name = add(record, MODS("name"), type="personal")
    add(name, MODS("namePart"), person.name.literal)
    add(name, MODS("namePart"), person.name.family, type="family")
    add(name, MODS("namePart"), person.name.given, type="given")
    add(name, MODS("displayForm"), person.printed)
    if person.affiliation:
        add(name, MODS("affiliation"), person.affiliation.name)
    _role(name, RELATORS[person.role])
    if person.orcid:
        address = f"https://orcid.org/{person.orcid}"
        add(name, MODS("nameIdentifier"), address, type="orcid", typeURI="https://orcid.org")


def _body(record, body, relator):
    name = add(record, MODS("name"), type="corporate")
    add(name, MODS("namePart"), body.name)
    _role(name, relator)
    add(name, MODS("nameIdentifier"), body.ror, type="ror", typeURI="https://ror.org")


def _role(name, relator):
    role = add(name, MODS("role"))
    add(role, MODS("roleTerm"), relator, type="code", authority="marcrelator")


def _origin(record, facts):
    origin = add(record, MODS("originInfo"))
    for place in dict.fromkeys(body.place for body in facts.publishers if body.place):
        add(add(origin, MODS("place")), MODS("placeTerm"), place, type="text")
    for body in facts.publishers:
        add(origin, MODS("publisher"), body.name)
    day = facts.published_on.isoformat()
    add(origin, MODS("dateIssued"), day, encoding="w3cdtf", keyDate="yes")


def _language(parent, code):
    language = add(parent, MODS("language"))
    add(
        language,
        MODS("languageTerm"),
        LANGUAGES.get(code, code),
        type="code",
        authority="iso639-2b" if code in LANGUAGES else "rfc3066",
    )


def _description(record, facts):
    description = add(record, MODS("physicalDescription"))
    for media_type in dict.fromkeys(["text/html", *(file.media_type for file in facts.files)]):
        add(description, MODS("internetMediaType"), media_type)
    add(description, MODS("extent"), f"{facts.pages} p." if facts.pages else "")
    add(description, MODS("digitalOrigin"), "born digital")


def _subjects(record, facts):
    for kind, subjects in (("topic", facts.topics), ("geographic", facts.regions)):
        for name in subjects:
            subject = add(record, MODS("subject"), xml_lang=facts.language)
            add(subject, MODS(kind), name)


# Other works and editions


def _related(record, facts, absolute):
    if facts.issn:
        name = facts.type_plural or facts.type_name
        _series(record, name, facts.number, facts.language, facts.issn)
    if facts.series:
        _series(record, facts.series, facts.part or "", facts.language)
    for text in facts.others:
        label = "Original" if text.is_original else "Translation"
        item = add(record, MODS("relatedItem"), type="otherVersion", displayLabel=label)
        item.set(XLINK("href"), absolute(text.path))
        _title(item, text, type="" if text.is_original else "translated")
        _language(item, text.language)
        _identifiers(item, "", absolute(text.path))
    for tie in facts.ties:
        _tie(record, tie, absolute)
    for name in (facts.project, facts.programme):
        _host(record, name, facts.language)


def _series(record, name, part, language, issn=""):
    series = add(record, MODS("relatedItem"), type="series")
    title = add(series, MODS("titleInfo"), xml_lang=language)
    add(title, MODS("title"), name)
    add(title, MODS("partNumber"), part)
    add(series, MODS("identifier"), issn, type="issn")


def _tie(record, tie, absolute):
    kind = RelationKind(tie.kind)
    with override("en"):  # a label for programs, the same in every record
        label = str(kind.label if tie.is_source else kind.inverse_label)
    kinds = {
        (RelationKind.SUPERSEDES, True): "preceding",
        (RelationKind.SUPERSEDES, False): "succeeding",
    }
    type_ = kinds.get((kind, tie.is_source), "")
    item = add(record, MODS("relatedItem"), type=type_, displayLabel=label)
    item.set(XLINK("href"), absolute(tie.path))
    title = add(item, MODS("titleInfo"), xml_lang=tie.language)
    add(title, MODS("title"), tie.title)
    _identifiers(item, tie.doi, absolute(tie.path))


def _host(record, name, language):
    """A programme or project whose output the work is."""
    if name:
        item = add(record, MODS("relatedItem"), displayLabel="Research project or programme")
        add(add(item, MODS("titleInfo"), xml_lang=language), MODS("title"), name)


def _identifiers(parent, doi, address):
    add(parent, MODS("identifier"), doi, type="doi")
    add(parent, MODS("identifier"), address, type="uri")


def _location(record, facts, absolute):
    location = add(record, MODS("location"))
    page = absolute(facts.text.path)
    add(location, MODS("url"), page, usage="primary display", access="object in context")
    for file in facts.files:
        add(location, MODS("url"), absolute(file.path), access="raw object", note=file.media_type)


def _rights(record, facts):
    if facts.licence_url:
        terms = facts.licence_url
        rights = add(record, MODS("accessCondition"), terms, type="use and reproduction")
        rights.set(XLINK("href"), terms)
    add(record, MODS("accessCondition"), "Open access", type="restriction on access")
