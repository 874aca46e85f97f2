"""The maps for search engines: every page that readers may see, in every language, once."""

from datetime import UTC, datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from lxml import etree

from addresses.sitemaps import EditionSitemap
from publications.models import Publication
from rusi_site.sitemaps import SECTIONS
from tests.factories import (
    days_from_now,
    make_page,
    make_person,
    make_project,
    make_publication,
    make_region,
    make_series,
    make_topic,
)
from tests.full_site import fill_site

pytestmark = pytest.mark.django_db
BOTH = ("en", "ru")
SPACES = {
    "map": "http://www.sitemaps.org/schemas/sitemap/0.9",
    "xhtml": "http://www.w3.org/1999/xhtml",
}


def read_map(client, address):
    """The rows of a map by address: last change, and pairs of language and address."""
    response = client.get(address)
    assert response.status_code == 200
    assert response["Content-Type"] == "application/xml"
    rows = etree.fromstring(response.content).findall("map:url", SPACES)
    found = {
        row.findtext("map:loc", namespaces=SPACES): (
            row.findtext("map:lastmod", namespaces=SPACES),
            [
                (link.get("hreflang"), link.get("href"))
                for link in row.findall("xhtml:link", SPACES)
            ],
        )
        for row in rows
    }
    assert len(found) == len(rows)
    return found


def maps_in(client):
    root = etree.fromstring(client.get("/sitemap.xml").content)
    return [loc.text for loc in root.iterfind("map:sitemap/map:loc", SPACES)]


def paths(client, section):
    rows = read_map(client, f"/sitemap-{section}.xml")
    return [row.removeprefix("http://testserver") for row in rows]


def test_index_leads_to_every_section(client):
    expected = [f"http://testserver/sitemap-{section}.xml" for section in SECTIONS]
    assert maps_in(client) == expected
    assert client.get("/sitemap-nothing.xml").status_code == 404
    assert client.get("/sitemap-lists.xml?p=2").status_code == 404
    assert client.get("/sitemap-lists.xml?p=x").status_code == 404


def test_maps_have_every_page_and_none_that_is_not_there(client):
    pages = fill_site()
    found = {}
    for address in maps_in(client):
        found |= read_map(client, address)
    left_out = {"side by side", "narrowed list", "empty list", "withdrawn", "nothing"}
    for name, path in pages.items():
        for language in BOTH:
            address = f"http://testserver/{language}/{path}"
            assert (address in found) == (name not in left_out), address
    for address, (changed, alternates) in found.items():
        page = client.get(address.removeprefix("http://testserver"))
        assert page.status_code == 200
        assert "noindex" not in page.text
        assert changed
        head = page.text.partition("</head>")[0]
        assert f'rel="canonical" href="{address}"' in head
        for language, alternate in alternates:
            assert f'<link rel="alternate" hreflang="{language}" href="{alternate}">' in head
        assert head.count("hreflang=") == len(alternates)


@pytest.mark.parametrize(
    "difference",
    [
        {"status_en": "draft"},
        {"status_en": "review"},
        {"published_at_en": days_from_now(1)},
        {"withdrawn_at": timezone.now()},
    ],
    ids=["draft", "in review", "scheduled", "withdrawn"],
)
def test_hides(client, difference):
    make_publication(**difference)
    assert paths(client, "publications") == []


def test_hides_people_whose_name_is_withheld_and_pages_not_shown(client):
    make_person(is_suppressed=True)
    make_page(is_shown_en=False)
    assert paths(client, "people") == []
    assert paths(client, "pages") == []


def test_work_in_one_language_stands_alone(client):
    work = make_publication(BOTH, status_en="draft")
    [(address, (_changed, alternates))] = read_map(client, "/sitemap-publications.xml").items()
    assert address == f"http://testserver/ru/publications/{work.slug}/"
    assert alternates == []


def test_last_change_of_an_edition_is_that_of_the_work_or_its_own_beginning(client):
    work = make_publication(
        BOTH,
        published_at_en=datetime(2018, 3, 27, 9, tzinfo=UTC),
        published_at_ru=datetime(2019, 1, 2, 9, tzinfo=UTC),
    )
    Publication.objects.update(updated_at=datetime(2018, 6, 1, 9, tzinfo=UTC))
    rows = read_map(client, "/sitemap-publications.xml")
    address = f"http://testserver/{{}}/publications/{work.slug}/"
    dates = {code: datetime.fromisoformat(rows[address.format(code)][0]) for code in BOTH}
    assert dates["en"] == datetime(2018, 6, 1, 9, tzinfo=UTC)
    assert dates["ru"] == datetime(2019, 1, 2, 9, tzinfo=UTC)


def test_page_with_a_list_changes_with_its_works_in_its_language(client):
    topic = make_topic(BOTH)
    type(topic).objects.update(updated_at=datetime(2017, 1, 1, tzinfo=UTC))
    make_publication(topics=[topic], published_at_en=datetime(2019, 1, 2, tzinfo=UTC))
    make_publication(topics=[topic], status_en="draft")
    Publication.objects.update(updated_at=datetime(2018, 1, 1, tzinfo=UTC))
    rows = read_map(client, "/sitemap-topics.xml")
    years = [row[0][:4] for row in rows.values()]
    assert years == ["2019", "2017"]


def test_long_section_has_several_files(client, monkeypatch):
    monkeypatch.setattr(EditionSitemap, "limit", 2)
    works = [make_publication(BOTH) for _number in range(3)]
    files = [address for address in maps_in(client) if "publications" in address]
    assert files == [
        "http://testserver/sitemap-publications.xml",
        "http://testserver/sitemap-publications.xml?p=2",
    ]
    first, second = (read_map(client, address) for address in files)
    assert (len(first), len(second)) == (4, 2)
    assert all(works[2].slug in address for address in second)


def test_maps_ask_as_many_questions_for_one_row_as_for_twenty(client):
    def ask():
        asked = {}
        for section in SECTIONS:
            with CaptureQueriesContext(connection) as queries:
                client.get(f"/sitemap-{section}.xml")
            asked[section] = len(queries)
            assert not any("body_en" in query["sql"] for query in queries)
        return asked

    def make(number):
        for _number in range(number):
            topic, region, series = make_topic(), make_region(), make_series()
            make_publication(
                BOTH,
                authors=[make_person()],
                topics=[topic],
                regions=[region],
                series=series,
                project=make_project(),
            )
            make_page(BOTH)

    make(1)
    few = ask()
    make(19)
    assert ask() == few
    assert max(few.values()) <= 16


def test_map_is_the_same_whatever_language_is_asked_for(client):
    fill_site()
    first = client.get("/sitemap-publications.xml")
    russian = client.get("/sitemap-publications.xml", headers={"Accept-Language": "ru"})
    assert russian.content == first.content
    assert not first.has_header("Last-Modified")
    again = client.get("/sitemap-publications.xml", headers={"If-None-Match": first["ETag"]})
    assert again.status_code == 304


def test_addresses_are_those_of_the_request(client):
    make_publication()
    response = client.get("/sitemap-publications.xml", secure=True)
    assert b"<loc>https://testserver/en/publications/" in response.content
