"""The file for Crossref: what it says, in the order and the forms of schema 5.3.1."""

from datetime import UTC, datetime

import pytest
from lxml import etree

from publications.crossref import deposit
from publications.crossref.deposit import Sender
from publications.crossref.entries import entries_of
from publications.models import Publication, Relation
from tests import schemas
from tests.factories import (
    days_from_now,
    make_attachment,
    make_contribution,
    make_organisation,
    make_person,
    make_publication,
    make_type,
)

pytestmark = pytest.mark.django_db

NAMES = {name or "c": address for name, address in deposit.NSMAP.items()}
NOW = datetime(2026, 11, 23, 1, 2, 3, 456789, tzinfo=UTC)
ROR = "https://ror.org/00x7ghv98"


def written(*works, now=NOW):
    """Return the root of the file for works, once it is valid."""
    entries = entries_of(Publication.objects.filter(pk__in=[work.pk for work in works]))
    sender = Sender("Press office", "press@institute.example", "Institute")
    content = deposit.write(entries, sender, lambda path: f"https://site.example{path}", now)
    root = etree.fromstring(content)
    if schemas.are_there():
        schemas.schema("crossref5.3.1.xsd").assertValid(root)
    return root


def order(element):
    return [child.tag.rpartition("}")[2] for child in element]


def texts(root, path):
    return [element.text for element in root.iterfind(f".//{path}", NAMES)]


@pytest.fixture
def institute():
    return make_organisation(
        is_institute=True, name_en="Institute", acronym_en="INS", place_en="London", ror=ROR
    )


@pytest.fixture
def report(institute):
    """A report with everything that a deposit can tell of."""
    partner = make_organisation(name_en="Council", place_en="Moscow")
    author = make_person(
        ("en", "ru"),
        given_name_en="Andrey",
        family_name_en="Kortunov",
        given_name_ru="Андрей",
        family_name_ru="Кортунов",
        orcid="0000-0002-1825-0097",
        organisation=partner,
    )
    work = make_publication(
        ("en", "ru"),
        doi="10.5555/inst.2018.3",
        title_en="Defining Dialogue",
        subtitle_en="Part 2",
        title_ru="Поиск диалога",
        number="CR-2018-03",
        isbn="9781402894626",
        licence="cc-by-4.0",
        published_at_en=datetime(2018, 3, 27, 12, tzinfo=UTC),
        published_at_ru=datetime(2018, 4, 2, 12, tzinfo=UTC),
        partners=[partner],
        funders=[make_organisation(name_en="Fund"), make_organisation(name_en="Trust")],
    )
    make_contribution(work, author, position=1)
    make_contribution(work, make_person(family_name_en="Lain"), position=2)
    make_contribution(work, make_person(family_name_en="Serova"), position=3, role="translator")
    make_contribution(work, make_person(family_name_en="Nobody"), position=4, role="contributor")
    make_attachment(work, takes_precedence=True)
    return work


def test_order_of_a_report(report):
    Relation.objects.create(source=report, target=make_publication())
    root = written(report)
    [metadata] = root.iterfind(".//c:report-paper_metadata", NAMES)
    assert order(metadata) == [
        *("contributors", "titles", "abstract", "abstract", "publication_date", "isbn"),
        *("publisher", "institution", "institution", "publisher_item", "program", "program"),
        *("program", "doi_data"),
    ]
    assert metadata.get("language") == "en"


def test_head_says_who_and_when(report):
    root = written(report)
    assert texts(root, "c:timestamp") == ["20261123010203456"]
    assert texts(root, "c:doi_batch_id") == ["reports-20261123010203456"]
    assert texts(root, "c:depositor_name") == ["Press office"]
    assert texts(root, "c:email_address") == ["press@institute.example"]
    assert texts(root, "c:registrant") == ["Institute"]
    later = written(report, now=NOW.replace(microsecond=457789))
    assert int(texts(later, "c:timestamp")[0]) > 20261123010203456


def test_people_in_their_roles_and_order(report):
    people = list(written(report).iterfind(".//c:person_name", NAMES))
    assert [person.findtext("c:surname", namespaces=NAMES) for person in people] == [
        *("Kortunov", "Lain", "Serova"),
    ]
    assert [person.get("contributor_role") for person in people] == [
        *("author", "author", "translator"),
    ]
    assert [person.get("sequence") for person in people] == ["first", "additional", "additional"]
    [author, *_others] = people
    assert order(author) == ["given_name", "surname", "affiliations", "ORCID", "alt-name"]
    assert texts(author, "c:ORCID") == ["https://orcid.org/0000-0002-1825-0097"]
    assert texts(author, "c:alt-name//c:surname") == ["Кортунов"]
    assert texts(author, "c:affiliations//c:institution_name") == ["Council"]


def test_suppressed_name_is_not_in_the_file(report):
    person = report.contributions.first().person
    person.is_suppressed = True
    person.save()
    assert "Kortunov" not in "".join(written(report).itertext())


def test_work_without_authors_is_the_institutes(institute):
    root = written(make_publication(doi="10.5555/1"))
    assert texts(root, "c:organization") == ["Institute"]
    assert texts(root, "c:institution_id") == [ROR]


def test_names_that_the_schema_forbids(institute):
    single = make_person(given_name_en="Who?", family_name_en="")
    long = make_person(given_name_en="Ada", family_name_en="L" * 100)
    root = written(make_publication(doi="10.5555/1", authors=[single, long]))
    assert texts(root, "c:surname") == ["Who", "L" * 60]


def test_facts_of_the_work(report):
    root = written(report)
    assert texts(root, "c:titles/c:title") == ["Defining Dialogue"]
    assert texts(root, "c:titles/c:subtitle") == ["Part 2"]
    assert texts(root, "c:publication_date/*") == ["03", "27", "2018"]
    assert texts(root, "c:isbn") == ["9781402894626"]
    assert texts(root, "c:publisher/*") == ["Institute", "London"]
    assert texts(root, "c:identifier") == ["CR-2018-03"]
    assert texts(root, "c:doi") == ["10.5555/inst.2018.3"]
    assert texts(root, "fr:assertion[@name='funder_name']") == ["Fund", "Trust"]
    [licence] = root.iterfind(".//ai:license_ref", NAMES)
    assert licence.text == "https://creativecommons.org/licenses/by/4.0/"
    assert dict(licence.attrib) == {"applies_to": "vor", "start_date": "2018-03-27"}
    abstracts = list(root.iterfind(".//jats:abstract", NAMES))
    assert [one.get(deposit.XML_LANG) for one in abstracts] == ["en", "ru"]


def test_doi_leads_to_the_page_and_programs_to_the_pdf(report):
    root = written(report)
    page = f"https://site.example/en/publications/{report.slug}/"
    [resource] = root.iterfind(".//c:doi_data/c:resource", NAMES)
    assert resource.text == page
    [first, second] = root.iterfind(".//c:collection//c:resource", NAMES)
    assert first.text == second.text
    assert first.text.startswith(page)
    assert first.text.endswith(".pdf")


def test_translation_is_told_of(report):
    [relation] = written(report).iterfind(".//rel:intra_work_relation", NAMES)
    assert relation.get("relationship-type") == "hasTranslation"
    assert relation.text == f"https://site.example/ru/publications/{report.slug}/"


def test_russian_original_with_an_english_edition(report):
    Publication.objects.filter(pk=report.pk).update(original_language="ru")
    root = written(report)
    [metadata] = root.iterfind(".//c:report-paper_metadata", NAMES)
    assert metadata.get("language") == "ru"
    [titles] = root.iterfind(".//c:titles", NAMES)
    assert order(titles) == ["title", "subtitle", "original_language_title"]
    assert texts(root, "c:original_language_title") == ["Поиск диалога"]
    assert texts(root, "c:doi_data/c:resource") == [
        f"https://site.example/ru/publications/{report.slug}/"
    ]
    assert texts(root, "c:publication_date/*") == ["04", "02", "2018"]
    assert texts(root, "rel:intra_work_relation") == [
        f"https://site.example/en/publications/{report.slug}/"
    ]


def test_russian_work_alone(institute):
    work = make_publication(("ru",), doi="10.5555/1", original_language="ru")
    root = written(work)
    assert texts(root, "c:titles/*") == [work.title_ru]


def test_edition_to_come_is_not_told_of(report):
    Publication.objects.filter(pk=report.pk).update(
        published_at_ru=days_from_now(3), original_language="ru"
    )
    said = "".join(written(report).itertext())
    assert report.title_ru not in said
    assert "/ru/" not in said


def test_ties_to_other_works(report):
    other = make_publication(doi="10.5555/other")
    Relation.objects.create(source=report, target=other, kind="supersedes")
    Relation.objects.create(source=other, target=report, kind="response")
    hidden = make_publication(status_en="draft")
    Relation.objects.create(source=report, target=hidden)
    relations = list(written(report).iter(deposit.REL("*")))
    said = [(one.get("relationship-type"), one.text) for one in relations if one.text.strip()]
    assert ("replaces", "10.5555/other") in said
    assert ("hasReply", "10.5555/other") in said
    assert hidden.title_en not in [text for _kind, text in said]


def test_series_with_an_issn(report):
    type_ = make_type(issn="2397-0286", plural_en="Conference Reports")
    Publication.objects.filter(pk=report.pk).update(type=type_)
    root = written(report)
    [metadata] = root.iterfind(".//c:report-paper_series_metadata", NAMES)
    assert order(metadata) == [
        *("series_metadata", "contributors", "titles", "abstract", "abstract"),
        *("publication_date", "isbn", "publisher", "institution", "institution"),
        *("publisher_item", "doi_data", "program"),
    ]
    assert order(metadata[0]) == ["titles", "issn", "program", "program"]
    assert texts(metadata[0], "c:title") == ["Conference Reports"]


def test_several_works_in_one_file(institute):
    works = [make_publication(doi=f"10.5555/{number}") for number in range(3)]
    assert sorted(texts(written(*works), "c:doi")) == ["10.5555/0", "10.5555/1", "10.5555/2"]


def test_control_characters_do_no_harm(institute):
    root = written(make_publication(doi="10.5555/1", title_en="A\x0bB"))
    assert texts(root, "c:titles/c:title") == ["AB"]
