"""Who gets the page of a publication, at which address and with which headers."""

import pytest
from django.utils import timezone

from tests.factories import (
    days_from_now,
    make_attachment,
    make_person,
    make_publication,
    make_user,
)
from tests.markup import having, parse, text, words
from tests.publications.conftest import address

pytestmark = pytest.mark.django_db

BOTH = ("en", "ru")
# A data block is no script to a browser: nothing in it runs.
DANGEROUS = "//style | //script[not(@src) and @type!='application/ld+json'] | //@style | //@onclick"


# Who sees what


@pytest.mark.parametrize("language", BOTH)
def test_opens_in_both_languages(opened, language):
    publication = make_publication(languages=BOTH)
    page = opened(publication, language)
    assert page.get("lang") == language
    assert words(page.find(".//h1")) == getattr(publication, f"title_{language}")


@pytest.mark.parametrize(
    "difference",
    [{"status_en": "draft"}, {"status_en": "review"}, {"published_at_en": days_from_now(1)}],
    ids=["draft", "in review", "scheduled"],
)
def test_hidden_edition_has_no_page(client, difference):
    assert client.get(address(make_publication(**difference))).status_code == 404


def test_untranslated_edition_has_no_page_in_the_other_language(client):
    assert client.get(address(make_publication(), "ru")).status_code == 404


def test_unknown_slug_has_no_page(client):
    assert client.get("/en/publications/unknown/").status_code == 404


def test_editor_previews_a_hidden_edition(client):
    publication = make_publication(published_at_en=days_from_now(1))
    client.force_login(make_user(is_superuser=True))
    response = client.get(address(publication))
    assert "This edition comes out on" in text(parse(response), "ribbon")
    assert "no-store" in response["Cache-Control"]
    assert parse(response).xpath("//meta[@name='robots']/@content") == ["noindex"]


def test_preview_leads_to_the_preview_of_the_other_language(client):
    publication = make_publication(BOTH, status_en="draft", status_ru="draft")
    client.force_login(make_user(is_superuser=True))
    page = parse(client.get(address(publication)))
    links = having(page, "language-switcher")[0].xpath(".//a/@href")
    assert links == [address(publication, "ru")]
    assert page.xpath("//link[@hreflang]") == []


def test_editor_sees_no_ribbon_on_a_live_page(client):
    client.force_login(make_user(is_superuser=True))
    response = client.get(address(make_publication()))
    assert having(parse(response), "ribbon") == []


def test_editor_finds_no_page_where_nobody_has_begun_a_translation(client):
    client.force_login(make_user(is_superuser=True))
    assert client.get(address(make_publication(), "ru")).status_code == 404


def test_withdrawn_publication_keeps_its_page_with_the_reason(opened):
    publication = make_publication(
        withdrawn_at=timezone.now(), withdrawal_reason_en="The table was wrong."
    )
    make_attachment(publication)
    page = opened(publication)
    assert "The table was wrong." in text(page, "notice-alarm")
    assert having(page, "downloads") == []


# Addresses and headers


def test_two_editions_point_at_each_other(opened):
    publication = make_publication(languages=BOTH)
    page = opened(publication, "ru")
    site = "http://testserver"
    assert {link.get("hreflang"): link.get("href") for link in page.xpath("//link[@hreflang]")} == {
        "en": site + address(publication),
        "ru": site + address(publication, "ru"),
        "x-default": site + address(publication),
    }


def test_single_edition_has_no_pair_and_the_switcher_says_so(opened):
    page = opened(make_publication())
    assert page.xpath("//link[@hreflang]") == []
    assert text(page, "language-missing") == "Русский not available"


def test_canonical_address_has_no_query(client):
    publication = make_publication()
    page = parse(client.get(address(publication), {"utm_source": "letter"}))
    canonical = page.xpath("//link[@rel='canonical']/@href")
    assert canonical == [f"http://testserver{address(publication)}"]


def test_description_is_the_standfirst(opened):
    page = opened(make_publication(standfirst_en="How “talks” begin."))
    assert page.xpath("//meta[@name='description']/@content") == ["How “talks” begin."]


def test_page_is_the_same_for_all_who_are_not_logged_in(client):
    response = client.get(address(make_publication()))
    assert response.cookies == {}
    assert "Cookie" not in response.get("Vary", "")


def test_page_that_has_not_changed_is_not_sent_again(client):
    publication = make_publication()
    etag = client.get(address(publication))["ETag"]
    assert client.get(address(publication), headers={"if-none-match": etag}).status_code == 304


def test_policy_is_strict_and_the_page_keeps_to_it(client):
    publication = make_publication(authors=[make_person()], body_en="<p>A.</p><h2>B</h2><p>C.</p>")
    response = client.get(address(publication))
    assert "unsafe" not in response["Content-Security-Policy"]
    page = parse(response)
    assert page.xpath(DANGEROUS) == []


@pytest.mark.parametrize("method", ["post", "put", "delete"])
def test_page_can_only_be_read(client, method):
    assert getattr(client, method)(address(make_publication())).status_code == 405
