"""Which form of a page is sent, by the address and by what the client accepts."""

import pytest

from metadata.negotiation import in_same_form, json_address, page_address, wants_json

FIREFOX = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"
CHROME = (
    "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,image/apng,*/*;"
    "q=0.8,application/signed-exchange;v=b3;q=0.7"
)


@pytest.mark.parametrize(
    ("accept", "expected"),
    [
        (FIREFOX, False),
        (CHROME, False),
        ("*/*", False),
        ("", False),
        ("text/*", False),
        ("application/*", False),  # XHTML is among them
        ("image/png", False),
        ("application/ld+json", True),
        ("application/json", True),
        ("application/json, text/plain, */*", True),
        ("application/ld+json;q=0.9, text/html;q=0.8", True),
        ("application/ld+json;q=0.5, text/html", False),
        ("text/html;q=0.5, application/json;q=0.6", True),
        ("application/ld+json;q=0", False),
        ("not a type; q=x, ;;;", False),
    ],
)
def test_json_goes_to_those_who_like_it_better(rf, accept, expected):
    request = rf.get("/en/people/", headers={"accept": accept})
    assert wants_json(request) is expected


def test_no_word_on_what_is_accepted_means_html(rf):
    assert not wants_json(rf.get("/en/people/"))


def test_suffix_counts_for_more_than_what_is_accepted(rf):
    assert wants_json(rf.get("/en/people.json", headers={"accept": FIREFOX}))


@pytest.mark.parametrize(
    ("page", "json"),
    [
        ("/en/people/", "/en/people.json"),
        ("/en/people/?kind=staff&page=2", "/en/people.json?kind=staff&page=2"),
        ("/en/search/?q=a.json", "/en/search.json?q=a.json"),
        ("http://example.org/ru/people/ada/", "http://example.org/ru/people/ada.json"),
    ],
)
def test_each_form_knows_the_address_of_the_other(page, json):
    assert json_address(page) == json
    assert page_address(json) == page
    assert page_address(page) == page


def test_redirect_keeps_the_form(rf):
    assert in_same_form(rf.get("/en/x.json"), "/en/y/") == "/en/y.json"
    assert in_same_form(rf.get("/en/x/"), "/en/y/") == "/en/y/"
