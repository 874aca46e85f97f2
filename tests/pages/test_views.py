"""Pages about the institute."""

import pytest

from addresses.models import remember
from tests.factories import make_page, make_user

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("language", ["en", "ru"])
def test_page_opens_in_both_languages(client, language):
    page = make_page(languages=("en", "ru"), slug="about")
    response = client.get(f"/{language}/about/")
    assert response.status_code == 200
    assert getattr(page, f"title_{language}") in response.text
    other = {"en": "ru", "ru": "en"}[language]
    assert f'href="/{other}/about/"' in response.text


def test_page_in_one_language_has_no_counterpart(client):
    make_page(languages=("en",), slug="about")
    text = client.get("/en/about/").text
    assert 'href="/ru/about/"' not in text
    assert "not available" in text


def test_untranslated_page_is_not_found_and_offers_the_other_language(client):
    make_page(languages=("ru",), slug="about")
    response = client.get("/en/about/")
    assert response.status_code == 404
    assert (
        '<a class="button" href="/ru/about/" lang="ru" hreflang="ru">Русский</a>' in response.text
    )


def test_page_that_is_not_shown_is_not_found_and_offers_nothing(client):
    make_page(slug="about", is_shown_en=False)
    response = client.get("/en/about/")
    assert response.status_code == 404
    assert "another language" not in response.text


def test_editors_preview_what_is_not_shown_and_nobody_keeps_it(client):
    make_page(slug="about", is_shown_en=False)
    client.force_login(make_user(is_superuser=True))
    response = client.get("/en/about/")
    assert response.status_code == 200
    assert "no-store" in response["Cache-Control"]


def test_unknown_and_former_addresses(client):
    remember(make_page(slug="about-us"), "about")
    assert client.get("/en/unknown/").status_code == 404
    response = client.get("/en/about/")
    assert (response.status_code, response["Location"]) == (301, "/en/about-us/")


def test_page_takes_few_queries(client, django_assert_max_num_queries):
    make_page(slug="about")
    with django_assert_max_num_queries(10):
        client.get("/en/about/")
