"""Addresses without a language, old ones, and those that lack a slash."""

import pytest

from addresses.models import remember
from tests.factories import make_page, make_person, make_publication

pytestmark = pytest.mark.django_db


def go(client, address, language="en", **headers):
    response = client.get(address, headers={"Accept-Language": language, **headers})
    return response.status_code, response.get("Location")


@pytest.mark.parametrize(
    ("accepted", "home"),
    [("ru,en;q=0.5", "/ru/"), ("en-GB", "/en/"), ("fr", "/en/"), ("", "/en/")],
)
def test_bare_address_goes_to_the_readers_language(client, accepted, home):
    response = client.get("/", headers={"Accept-Language": accepted})
    assert (response.status_code, response["Location"]) == (302, home)
    assert "Accept-Language" in response["Vary"]


def test_deep_address_never_goes_by_the_readers_language(client):
    make_publication(("en", "ru"), slug="talks")
    response = client.get("/en/publications/talks/", headers={"Accept-Language": "ru"})
    assert response.status_code == 200
    assert "Accept-Language" not in response.get("Vary", "")
    assert go(client, "/publications/talks/", "ru") == (302, "/en/publications/talks/")
    assert go(client, "/people/", "ru") == (302, "/en/people/")
    assert go(client, "/unknown/place/", "ru") == (404, None)
    assert go(client, "/publications/unknown/", "ru") == (404, None)


def test_address_without_a_language_goes_to_the_edition_there_is(client):
    make_publication(("ru",), slug="razgovor")
    make_page(("ru",), slug="kontakty")
    person = make_person(slug="ada")
    assert go(client, "/publications/razgovor/") == (302, "/ru/publications/razgovor/")
    assert go(client, "/publications/razgovor?x=1") == (302, "/ru/publications/razgovor/?x=1")
    assert go(client, "/kontakty/") == (302, "/ru/kontakty/")
    assert go(client, "/people/ada") == (302, person.get_absolute_url())


def test_address_without_a_language_tells_nothing_of_hidden_works(client):
    make_publication(slug="secret", status_en="draft")
    assert go(client, "/publications/secret/") == (404, None)


def test_missing_slash_is_one_redirect(client):
    assert go(client, "/en/publications") == (301, "/en/publications/")
    assert go(client, "/ru") == (301, "/ru/")


def test_moved_work_redirects_with_whatever_follows_its_slug(client):
    work = make_publication(slug="after")
    remember(work, "before")
    assert go(client, "/en/publications/before/") == (301, "/en/publications/after/")
    assert go(client, "/ru/publications/before/")[0] == 404  # nothing in Russian


@pytest.mark.parametrize(
    "address",
    [
        "/publication/conference-reports/defining-dialogue-russia–uk-–-part-2",
        "/publication/conference-reports/defining-dialogue-russia%E2%80%93uk-%E2%80%93-part-2",
        "/publication/x/defining-dialogue-russia%25E2%2580%2593uk-%25E2%2580%2593-part-2/",
        "/en/publication/conference-reports/defining-dialogue-russia–uk-part-2/",
        "/publication/conference-reports/former-slug?utm_source=letter",
    ],
)
def test_old_address_is_one_redirect_to_the_final_one(client, address):
    work = make_publication(("en", "ru"), slug="defining-dialogue-russia-uk-part-2")
    remember(work, "former-slug")
    final = work.get_absolute_url()
    assert go(client, address, "ru") == (301, final)


def test_old_address_keeps_its_language_where_it_can(client):
    make_publication(("en", "ru"), slug="both")
    make_publication(("ru",), slug="russian")
    assert go(client, "/ru/publication/x/both") == (301, "/ru/publications/both/")
    assert go(client, "/en/publication/x/russian") == (301, "/ru/publications/russian/")
    assert go(client, "/publication/x/unknown") == (404, None)


def test_reading_sets_no_cookie(client):
    work = make_publication()
    for address in ("/", "/en/", "/en/publications/", work.get_absolute_url(), "/en/people/"):
        assert not client.get(address).cookies
