"""Pages as JSON: headers, parts of lists, and answers that say no."""

import pytest
from django.test import Client

from publications import listing
from tests.factories import make_person, make_publication

pytestmark = pytest.mark.django_db

JSON_LD = {"accept": "application/ld+json"}


def links(response):
    """The addresses of a ``Link`` header by their relation."""
    found = {}
    for part in response["Link"].split(", "):
        address, _semicolon, attributes = part.partition("; ")
        relation = attributes.partition('"')[2].partition('"')[0]
        found.setdefault(relation, []).append(address.strip("<>"))
    return found


def test_page_that_has_two_forms_says_so_to_caches(client):
    for accept in ("text/html", "application/ld+json"):
        assert "Accept" in client.get("/en/people/", headers={"accept": accept})["Vary"].split(", ")
    assert "Accept" not in client.get("/en/people.json").get("Vary", "").split(", ")


def test_plain_json_is_called_what_was_asked_for(client):
    response = client.get("/en/people/", headers={"accept": "application/json"})
    assert response["Content-Type"] == "application/json"


def test_pages_of_other_sites_may_read_it(client):
    response = client.get("/en/people.json")
    assert response["Access-Control-Allow-Origin"] == "*"
    assert response["Access-Control-Expose-Headers"] == "Link"
    assert response.cookies == {}
    assert "Access-Control-Allow-Origin" not in client.get("/en/people/")


def test_what_has_not_changed_is_not_sent_again(client):
    etag = client.get("/en/people.json")["ETag"]
    assert client.get("/en/people.json", headers={"if-none-match": etag}).status_code == 304
    assert client.get("/en/people/", headers={"if-none-match": etag}).status_code == 200
    make_person()
    assert client.get("/en/people.json", headers={"if-none-match": etag}).status_code == 200


def test_head_has_the_same_headers_and_no_body(client):
    whole, head = client.get("/en/people.json"), client.head("/en/people.json")
    assert head.content == b""
    assert (head["Content-Type"], head["Link"]) == (whole["Content-Type"], whole["Link"])


def test_long_list_leads_on_in_the_form_that_was_asked_for(client, monkeypatch):
    monkeypatch.setattr(listing, "PER_PAGE", 2)
    for _ in range(5):
        make_publication()
    second = client.get("/en/publications.json?page=2&languages=all")
    everything = "languages=all"
    assert second.json()["next"] == f"http://testserver/en/publications.json?{everything}&page=3"
    assert second.json()["prev"] == f"http://testserver/en/publications.json?{everything}"
    assert second.json()["@id"] == f"http://testserver/en/publications/?{everything}&page=2"
    found = second.json()["mainEntity"]
    assert found["numberOfItems"] == 5
    assert [item["position"] for item in found["itemListElement"]] == [3, 4]
    assert links(second)["next"] == [second.json()["next"]]
    assert links(second)["prev"] == [second.json()["prev"]]
    assert links(second)["describes"] == [f"http://testserver/en/publications/?page=2&{everything}"]
    by_accept = client.get("/en/publications/?page=3", headers=JSON_LD)
    assert "next" not in links(by_accept)
    assert links(by_accept)["prev"] == ["http://testserver/en/publications/?page=2"]


@pytest.mark.parametrize("method", ["post", "put", "delete"])
def test_json_can_only_be_read_and_says_so_in_json(method):
    client = Client(enforce_csrf_checks=True)  # as in real life
    response = getattr(client, method)("/ru/people.json")
    assert (response.status_code, response["Allow"]) == (405, "GET, HEAD")
    assert response["Content-Type"] == "application/problem+json"
    assert response.json()["status"] == 405


@pytest.mark.parametrize(
    ("language", "title"), [("en", "Page not found"), ("ru", "Страница не найдена")]
)
def test_what_is_not_there_is_not_there_in_json(client, language, title):
    told = {"type": "about:blank", "title": title, "status": 404}
    for path in ("people/nobody.json", "people.json?page=7", "no/such/thing.json"):
        response = client.get(f"/{language}/{path}")
        assert response.status_code == 404
        assert response["Content-Type"] == "application/problem+json"
        assert response["Content-Language"] == language
        assert response["Access-Control-Allow-Origin"] == "*"
        assert response.json() == told
    assert client.get(f"/{language}/people/nobody/", headers=JSON_LD).json() == told


def test_readers_are_still_told_on_a_page(client):
    response = client.get("/en/people/nobody/")
    assert response["Content-Type"].startswith("text/html")
    assert "Accept" in response["Vary"]


def test_admin_is_no_part_of_it(client):
    response = client.get("/admin/nothing.json")
    assert response.get("Content-Type") != "application/problem+json"
