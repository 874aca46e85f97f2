"""Feeds of searches, and how a browser finds the search."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from lxml import etree

from search import indexing
from tests.atom import ATOM, XML_LANG, read_feed, titles
from tests.factories import days_from_now, make_person, make_publication, make_topic

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("language", ["en", "ru"])
def test_feed_has_the_newest_works_that_a_search_finds(client, language):
    topic = make_topic(("en", "ru"))
    make_publication(title_en="Glaciers", topics=[topic], published_at_en=days_from_now(-9))
    make_publication(title_en="Rivers", body_en="<p>A glacier.</p>", topics=[topic])
    make_publication(title_en="Glaciers elsewhere")
    make_person(family_name_en="Glacier")
    indexing.rebuild()
    response = client.get(f"/{language}/search/feed.atom?q=glacier&topic={topic.slug}")
    assert titles(response) == ["Rivers", "Glaciers"]
    root, parsed = read_feed(response)
    assert "“glacier”" in parsed.feed.title or "«glacier»" in parsed.feed.title
    other = None if language == "en" else "en"
    assert root.find(f"{ATOM}entry").get(XML_LANG) == other
    found = f"/{language}/search/?q=glacier&topic={topic.slug}&sort=date"
    assert parsed.feed.link == f"http://testserver{found}"


@pytest.mark.parametrize(
    "difference",
    [
        {"status_en": "draft"},
        {"published_at_en": days_from_now(1)},
        {"withdrawn_at": timezone.now()},
    ],
    ids=["draft", "scheduled", "withdrawn"],
)
def test_feed_hides(client, difference):
    make_publication(title_en="Glaciers", **difference)
    indexing.rebuild()
    assert titles(client.get("/en/search/feed.atom?q=glacier")) == []


def test_feed_is_linked_from_the_results(client):
    make_publication(title_en="Glaciers")
    indexing.rebuild()
    page = client.get("/en/search/?q=glacier").text
    address = "/en/search/feed.atom?q=glacier&amp;sort=date"
    assert f'<a class="feed-link" href="{address}"' in page
    assert (
        f'title="Research institute: “glacier” – search" href="http://testserver{address}"' in page
    )


@pytest.mark.parametrize("query", ["", "q=", "q=%00%0b%F0%9F%98%80", "q=" + "x" * 5000, "topic=no"])
def test_feed_answers_whatever_is_asked(client, query):
    make_publication()
    indexing.rebuild()
    assert titles(client.get(f"/en/search/feed.atom?{query}")) == []


def test_feed_asks_as_many_questions_for_one_work_as_for_twenty(client):
    person = make_person()
    asked = []
    for more in (1, 19):
        for _number in range(more):
            make_publication(title_en="Glaciers", authors=[person])
        indexing.rebuild()
        with CaptureQueriesContext(connection) as queries:
            assert titles(client.get("/en/search/feed.atom?q=glacier"))
        asked.append(len(queries))
    assert asked[0] == asked[1] <= 12


@pytest.mark.parametrize("language", ["en", "ru"])
def test_browsers_are_told_how_to_search(client, language):
    address = f"/{language}/opensearch.xml"
    assert 'rel="search" type="application/opensearchdescription+xml"' in client.get("/en/").text
    assert f'href="{address}"' in client.get(f"/{language}/").text
    response = client.get(address)
    assert response["Content-Type"].startswith("application/opensearchdescription+xml")
    root = etree.fromstring(response.content)
    space = {"os": "http://a9.com/-/spec/opensearch/1.1/"}
    assert 0 < len(root.findtext("os:ShortName", namespaces=space)) <= 16
    [page, feed, itself] = root.findall("os:Url", namespaces=space)
    assert page.get("template") == f"http://testserver/{language}/search/?q={{searchTerms}}"
    assert (
        feed.get("template") == f"http://testserver/{language}/search/feed.atom?q={{searchTerms}}"
    )
    assert itself.get("template") == f"http://testserver{address}"
