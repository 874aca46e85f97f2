"""Nothing that readers may not see is found, numbered, named, suggested or quoted."""

import pytest
from django.test import Client
from django.utils import timezone

from publications.models import Publication
from search import facets, indexing
from search.models import Entry
from tests.factories import (
    days_from_now,
    make_contribution,
    make_page,
    make_person,
    make_publication,
    make_topic,
)

pytestmark = pytest.mark.django_db
SECRET = "Zanzibarite"

HIDDEN = {
    "draft": {"status_en": "draft"},
    "in review": {"status_en": "review"},
    "scheduled": {"published_at_en": days_from_now(3)},
    "withdrawn": {"withdrawn_at": timezone.now()},
    "draft translation": {"languages": ("en", "ru"), "status_ru": "draft"},
    "scheduled translation": {"languages": ("en", "ru"), "published_at_ru": days_from_now(3)},
}


def make_hidden(state):
    fields = {"title_en": f"{SECRET}s", "topics": [make_topic(name_en="Secret Topic")]}
    if "translation" in state:
        fields = {"title_ru": f"О {SECRET}", "body_ru": f"<p>{SECRET}</p>"}
    return make_publication(**{**fields, **HIDDEN[state]})


@pytest.mark.parametrize("state", HIDDEN)
@pytest.mark.parametrize("language", ["en", "ru"])
def test_hidden_editions_are_found_nowhere(find, client, state, language):
    make_hidden(state)
    assert find(SECRET, language).total == 0
    for words in (SECRET, f"{SECRET}x"):  # right, misspelt
        text = client.get(f"/{language}/search/", {"q": words}).content.decode()
        assert "search-suggestions" not in text
    everything = client.get(f"/{language}/search/", {"sort": "date"}).content.decode()
    assert SECRET not in everything


@pytest.mark.parametrize("state", ["draft", "in review", "scheduled", "withdrawn"])
def test_hidden_works_are_in_no_number(find, state):
    make_hidden(state)
    counts = find().counts
    assert not facets.TOPIC.among(counts)
    assert not facets.TYPE.among(counts)


@pytest.mark.parametrize("state", ["draft translation", "scheduled translation"])
def test_hidden_translation_is_not_numbered_among_its_language(find, state):
    make_hidden(state)
    codes = [facets.language_facets([code])[0] for code in ("en", "ru")]
    counts = find(kind="publication").counts
    assert [counts[code] for code in codes] == [1, 0]


def test_scheduled_edition_is_found_from_its_hour_on(find, monkeypatch):
    make_hidden("scheduled translation")
    assert find(SECRET, "ru").total == 0
    later = days_from_now(4)
    for engine in ("sqlite", "postgresql"):
        monkeypatch.setattr(f"search.engines.{engine}.timezone.now", lambda: later)
    found = find(SECRET, "ru")
    assert found.total == 1
    assert found.counts[facets.language_facets(["ru"])[0]] == 1
    assert found.counts[facets.YEARS["ru"].facet(days_from_now(3).year)] == 1


def test_hit_is_asked_for_once_more(find, client):
    """Even an index that is out of date shows nothing hidden."""
    publication = make_publication(title_en=f"{SECRET}s", body_en=f"<p>{SECRET}</p>")
    indexing.rebuild()
    Publication.objects.filter(pk=publication.pk).update(status_en="draft")
    response = client.get("/en/search/", {"q": SECRET, "kind": "publication"})
    assert response.status_code == 200
    assert f"<mark>{SECRET}" not in response.content.decode()


def test_suppressed_person_is_found_nowhere(find, client):
    person = make_person(
        ("en", "ru"), family_name_en=SECRET, is_suppressed=True, bio_en=f"<p>{SECRET}</p>"
    )
    publication = make_publication(authors=[person], title_en="Glaciers")
    make_contribution(publication, make_person(family_name_en="Open"), position=2)
    assert find(SECRET).total == 0
    assert find(person=person.slug).total == 0
    found = find("glaciers")
    assert len(facets.PERSON.among(found.counts)) == 1
    for query in ({"q": "glaciers"}, {"q": f"{SECRET}x"}, {"sort": "date"}):
        assert SECRET not in client.get("/en/search/", query).content.decode().replace(
            f"{SECRET}x", ""
        )


def test_page_that_is_not_shown_is_not_found(find):
    make_page(("en", "ru"), body_ru=f"<p>{SECRET}</p>", is_shown_ru=False)
    make_page(body_en=f"<p>{SECRET}</p>", is_shown_en=False)
    assert find(SECRET).total == 0


def test_index_holds_no_draft(find):
    make_publication(status_en="draft")
    find()
    assert not Entry.objects.filter(kind=1).exists()


def test_search_sets_no_cookie(find):
    make_publication(title_en="Glaciers")
    find()
    response = Client().get("/en/search/", {"q": "glaciers"})
    assert not response.cookies
