"""Results of a search as JSON-LD."""

import pytest

from search import indexing
from tests.factories import make_page, make_person, make_programme, make_project, make_publication

pytestmark = pytest.mark.django_db


@pytest.fixture
def found(client):
    def ask(query, language="en"):
        indexing.rebuild()
        response = client.get(f"/{language}/search.json?{query}")
        assert response.status_code == 200
        return response.json()

    return ask


def items(told):
    return [item["item"] for item in told["mainEntity"]["itemListElement"]]


def test_everything_that_can_be_found_is_told(found):
    make_publication(title_en="Glacier one")
    make_person(family_name_en="Glacier")
    make_project(name_en="Glacier project", programme=make_programme(name_en="Glacier programme"))
    make_page(title_en="Glacier page")
    told = found("q=glacier")
    assert told["@type"] == "SearchResultsPage"
    types = {str(item["@type"]) for item in items(told)}
    assert types == {
        "['Report', 'ScholarlyArticle']",
        "Person",
        "ResearchOrganization",
        "ResearchProject",
        "WebPage",
    }
    assert told["mainEntity"]["numberOfItems"] == 5


def test_filters_hold_and_hidden_things_are_not_found(found):
    make_publication(title_en="Glacier seen")
    make_person(family_name_en="Glacier")
    make_publication(title_en="Glacier secret", status_en="draft")
    told = found("q=glacier&kind=publication")
    assert [item["name"] for item in items(told)] == ["Glacier seen"]
    assert told["@id"] == "http://testserver/en/search/?q=glacier&kind=publication"


def test_result_in_the_other_language_says_so(found):
    make_publication(("ru",), slug="lednik", title_ru="Ледник")
    [item] = items(found("q=ледник"))
    assert item["inLanguage"] == "ru"
    assert item["url"] == "http://testserver/ru/publications/lednik/"


def test_nothing_asked_is_an_empty_page(found):
    told = found("")
    assert told["@type"] == "SearchResultsPage"
    assert "mainEntity" not in told


def test_json_takes_few_queries(client, found, django_assert_max_num_queries):
    for _ in range(12):
        make_publication(title_en="Glacier", authors=[make_person()])
    indexing.rebuild()
    with django_assert_max_num_queries(12):
        client.get("/en/search.json?q=glacier")
