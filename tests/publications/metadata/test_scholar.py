"""Tags for Google Scholar and Zotero."""

import pytest

from people.models import Person
from publications.models import Role
from tests.factories import make_contribution, make_person, make_publication, make_type
from tests.markup import metas

pytestmark = pytest.mark.django_db

SITE = "http://testserver"


@pytest.fixture
def tags(opened):
    return lambda work, language="en": metas(opened(work, language), "citation_")


def test_report_is_told_whole_in_its_language(tags, report):
    page = f"{SITE}/en/publications/lines/"
    assert tags(report) == [
        ("citation_title", "Lines & <links>: Part 2"),
        ("citation_author", "Emily Ferris"),
        ("citation_author_institution", "Northern Institute"),
        ("citation_author_orcid", "https://orcid.org/0000-0002-1825-0097"),
        ("citation_author", "Ivan Petrov"),
        ("citation_author_institution", "Council"),
        ("citation_publication_date", "2018/6/5"),
        ("citation_technical_report_institution", "Northern Institute"),
        ("citation_technical_report_number", "CR-2018-03"),
        ("citation_series_title", "Dialogue"),
        ("citation_isbn", "978-1-4028-9462-6"),
        ("citation_doi", "10.5555/inst.2018.3"),
        ("citation_publisher", "Northern Institute"),
        ("citation_language", "en"),
        ("citation_keywords", "Arms control"),
        ("citation_keywords", "Russia"),
        ("citation_pdf_url", f"{page}lines.pdf"),
        ("citation_abstract_html_url", page),
        ("citation_fulltext_html_url", page),
    ]


def test_each_edition_speaks_for_itself_alone(tags, report):
    russian = tags(report, "ru")
    told = dict(russian)
    assert told["citation_title"] == "Линии"
    assert told["citation_publication_date"] == "2018/7/1"
    assert told["citation_language"] == "ru"
    assert [value for name, value in russian if name == "citation_author"] == [
        "Эмили Феррис",
        "Иван Петров",
    ]
    english = {"en", *(value for _name, value in tags(report))}
    shared = {
        "https://orcid.org/0000-0002-1825-0097",
        "CR-2018-03",
        "978-1-4028-9462-6",
        "10.5555/inst.2018.3",
    }
    assert english & {value for _name, value in russian} == shared
    assert not any("/en/" in value for _name, value in russian)


def test_pdf_lies_below_its_page(tags, report):
    for language in ("en", "ru"):
        told = dict(tags(report, language))
        assert told["citation_pdf_url"] == f"{SITE}/{language}/publications/lines/lines.pdf"


def test_nothing_is_said_of_what_is_not_known(tags, institute):
    told = tags(make_publication(standfirst_en=""))
    assert "" not in [value for _name, value in told]
    assert {name for name, _value in told} == {
        "citation_title",
        "citation_author",
        "citation_publication_date",
        "citation_technical_report_institution",
        "citation_publisher",
        "citation_language",
        "citation_abstract_html_url",
        "citation_fulltext_html_url",
    }
    assert dict(told)["citation_author"] == "Northern Institute"


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("report", {"technical_report_institution", "technical_report_number", "series_title"}),
        ("article", {"journal_title", "issn", "issue"}),
        ("book", {"series_title"}),
        ("post", set()),
    ],
)
def test_kind_decides_what_the_work_is_filed_as(tags, report, kind, expected):
    report.type.citation_kind = kind
    report.type.save()
    container = {
        *("technical_report_institution", "technical_report_number", "series_title"),
        *("journal_title", "issn", "issue"),
    }
    names = {name.removeprefix("citation_") for name, _value in tags(report)}
    assert names & container == expected


def test_only_authors_count_under_the_names_as_published(tags, institute):
    work = make_publication(type=make_type())
    author = make_contribution(work, make_person(), position=0, name_en="E. A. Ferris")
    make_contribution(work, make_person(family_name_en="Editor"), role=Role.EDITOR, position=1)
    assert [v for n, v in tags(work) if n == "citation_author"] == ["E. A. Ferris"]
    Person.objects.filter(pk=author.person_id).update(is_suppressed=True)
    assert "E. A. Ferris" not in str(tags(work))
