import re
from urllib.parse import urlencode

import pytest
from lxml import html

from search import indexing
from tests.factories import (
    days_from_now,
    make_page,
    make_person,
    make_programme,
    make_project,
    make_publication,
    make_region,
    make_topic,
)

pytestmark = pytest.mark.django_db
BOTH = ("en", "ru")


@pytest.fixture
def look(client):
    """The page of a search: ``look("/ru/search/", q="договор")``."""

    def look_(path="/en/search/", **query):
        response = client.get(f"{path}?{urlencode(query, doseq=True)}")
        assert response.status_code == 200
        return html.fromstring(response.content.decode())

    return look_


def texts(page, selector):
    return [" ".join(found.text_content().split()) for found in page.cssselect(selector)]


@pytest.mark.parametrize("path", ["/en/search/", "/ru/search/"])
def test_search_opens(look, path):
    page = look(path)
    assert len(page.cssselect("input[name=q]")) == 1
    assert page.cssselect("link[rel=canonical]")[0].get("href") == f"http://testserver{path}"
    assert len(page.cssselect("link[rel=alternate][hreflang]")) == 3
    assert not page.cssselect("meta[name=robots]")


def test_every_page_has_the_box(client):
    page = html.fromstring(client.get("/ru/").content.decode())
    assert {form.get("action") for form in page.cssselect("form[role=search]")} == {"/ru/search/"}


def test_results_are_not_for_search_engines(look):
    make_publication(title_en="Glaciers")
    indexing.rebuild()
    page = look(q="glaciers")
    assert page.cssselect("meta[name=robots]")[0].get("content") == "noindex, follow"
    assert not page.cssselect("link[rel=canonical], link[hreflang]")


def test_both_editions_are_one_result_in_the_readers_language(look):
    make_publication(BOTH, title_en="Glaciers", title_ru="Ледники", slug="ice")
    indexing.rebuild()
    for words in ("glaciers", "ледник"):
        english, russian = look(q=words), look("/ru/search/", q=words)
        assert texts(english, "article h2") == ["Glaciers"]
        assert texts(russian, "article h2") == ["Ледники"]
        assert english.cssselect("article h2 a")[0].get("href") == "/en/publications/ice/"
        assert russian.cssselect("article h2 a")[0].get("href") == "/ru/publications/ice/"


def test_work_in_the_other_language_says_so(look):
    make_publication(title_en="Glaciers", slug="ice", body_en="<p>Of glaciers.</p>")
    indexing.rebuild()
    page = look("/ru/search/", q="glaciers")
    [title] = page.cssselect("article h2")
    assert title.get("lang") == "en"
    assert title.cssselect("a")[0].get("href") == "/en/publications/ice/"
    assert title.cssselect("a")[0].get("hreflang") == "en"
    assert page.cssselect(".language-note")


def test_hits_are_marked_in_title_text_and_names(look):
    make_publication(
        title_en="Glaciers & <Ice>",
        body_en="<p>They melt.</p><p>Glacier by <b>glacier</b>.</p>",
        authors=[make_person(family_name_en="Glacier")],
    )
    indexing.rebuild()
    page = look(q="glacier -volcano", kind="publication")
    assert texts(page, "h2 mark") == ["Glaciers"]
    assert texts(page, ".publication-card-standfirst mark") == ["Glacier", "glacier"]
    assert texts(page, ".byline-name mark") == ["Glacier"]
    assert "<Ice>" in page.cssselect("h2")[0].text_content()


def test_text_of_the_other_edition_is_quoted_in_its_language(look):
    make_publication(BOTH, title_en="Ice", body_ru="<p>Речь о ледниках.</p>")
    indexing.rebuild()
    [quoted] = look(q="ледник").cssselect(".publication-card-standfirst")
    assert quoted.get("lang") == "ru"
    assert [mark.text for mark in quoted.cssselect("mark")] == ["ледниках"]


def test_filters_are_chosen_and_dropped_one_by_one(look):
    topic, region = make_topic(name_en="Ice", slug="ice"), make_region(slug="north")
    make_publication(title_en="Glaciers", topics=[topic], regions=[region])
    make_publication(title_en="Glaciers", topics=[topic])
    indexing.rebuild()
    page = look(q="glaciers", topic="ice", region="north")
    assert texts(page, ".listing-count") == ["1 result"]
    hrefs = [link.get("href") for link in page.cssselect(".filter-in-use")]
    assert hrefs == ["?q=glaciers&region=north", "?q=glaciers&topic=ice"]
    assert page.cssselect(".filters-clear")[0].get("href") == "?q=glaciers"
    hidden = {i.get("name"): i.get("value") for i in page.cssselect(".search-form [type=hidden]")}
    assert hidden == {"topic": "ice", "region": "north"}


def test_every_link_of_the_results_leads_to_as_many_as_it_says(look):
    topics = [make_topic() for _number in range(3)]
    for number in range(3):
        for year in range(number + 1):
            make_publication(
                BOTH[: number + 1],
                title_en="Glaciers",
                topics=topics[number:],
                published_at_en=days_from_now(-400 * year - 1),
                authors=[make_person(BOTH)],
                programme=make_programme(BOTH),
            )
    indexing.rebuild()
    page = look(q="glaciers", sort="date")
    links = page.cssselect(".filter-option, .search-kind")
    assert len(links) > 20
    for link in links:
        number = link.cssselect(".filter-count") or link.getparent().cssselect(".filter-count")
        response_count = texts(look(f"/en/search/{link.get('href')}"), ".listing-count")[0]
        assert response_count.split()[0] == number[0].text_content()


def test_long_groups_are_cut_and_can_be_shown(look):
    for _number in range(13):
        make_publication(title_en="Glaciers", topics=[make_topic()])
    indexing.rebuild()
    page = look(q="glaciers")
    [more] = page.cssselect("a.filter-more[href*=topic]")
    assert more.get("href") == "?q=glaciers&more=topic#filters"
    assert len(look(q="glaciers").cssselect("a[href*='topic=']")) == 10
    assert len(look(q="glaciers", more="topic").cssselect("a[href*='topic=']")) == 13


def test_language_is_changed_with_the_question(look):
    make_publication(BOTH, title_en="Glaciers")
    indexing.rebuild()
    page = look(q="glaciers", language="ru", sort="date")
    [other] = page.cssselect(".language-switcher a")
    assert other.get("href") == "/ru/search/?q=glaciers&language=ru&sort=date"


def test_page_beyond_the_last_is_not_found(client):
    make_publication(title_en="Glaciers")
    indexing.rebuild()
    for number in ("2", "0", "-1", "x", "9" * 30, "²"):
        assert client.get("/en/search/", {"q": "glaciers", "page": number}).status_code == 404


@pytest.mark.parametrize("words", ["\0", "😀", '"', "-", "or", "a" * 10_000, "<script>", "%", "‮"])
@pytest.mark.parametrize("path", ["/en/search/", "/ru/search/"])
def test_any_text_is_answered(look, path, words):
    make_publication(BOTH)
    indexing.rebuild()
    page = look(path, q=words, topic=words, year=words)
    assert not page.cssselect("article")
    assert len(html.tostring(page)) < 60_000


def test_long_question_says_what_was_used(look):
    make_publication()
    indexing.rebuild()
    page = look(q="talks " * 2_000)
    assert page.cssselect(".search-notice")
    assert not look(q="talks").cssselect(".search-notice")


def test_search_takes_few_queries_however_much_it_finds(client, django_assert_max_num_queries):
    def make(number):
        programme = make_programme(BOTH, name_en="Glacier Studies")
        project = make_project(BOTH, programme=programme, name_en="Glacier Watch")
        make_publication(
            BOTH,
            title_en="Glaciers",
            topics=[make_topic()],
            authors=[make_person(family_name_en="Glacier"), make_person()],
            programme=programme,
            project=project,
        )
        make_page(title_en="Glaciers")
        return project

    for number in range(3):
        project = make(number)
        indexing.rebuild()
        for query in (
            {"q": "glacier"},
            {"q": "glacier", "language": "en", "more": "person"},
            {"q": "glacier", "project": project.slug, "kind": "publication"},
            {"q": "glaciar waatch"},
            {"q": "glaciar waatch watchh foo", "project": project.slug},
        ):
            with django_assert_max_num_queries(12):
                assert client.get("/en/search/", query).status_code == 200


def test_post_is_not_allowed(client):
    assert client.post("/en/search/").status_code == 405


def test_without_language_goes_on_with_the_question(client):
    response = client.get("/search/", {"q": "договор"})
    assert response.status_code == 302
    assert re.fullmatch(r"/(en|ru)/search/\?q=.+", response["Location"])
