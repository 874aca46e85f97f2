"""What programs look for at fixed places."""

from datetime import UTC, datetime, timedelta
from urllib.robotparser import RobotFileParser

import pytest
from django.test import override_settings

pytestmark = pytest.mark.once
CONTACT = ["mailto:security@institute.example", "https://institute.example/report"]


def fields(response):
    assert response["Content-Type"] == "text/plain; charset=utf-8"
    return [tuple(line.split(": ", 1)) for line in response.text.splitlines()]


def test_robots_may_read_pages_and_files_but_no_results_of_searches(client):
    robots = RobotFileParser()
    text = client.get("/robots.txt").text
    robots.parse(text.splitlines())
    assert robots.site_maps() == ["http://testserver/sitemap.xml"]
    for path in (
        "/",
        "/en/publications/?topic=arms-control&page=2",
        "/ru/publications/talks/",
        "/ru/publications/talks/talks.pdf",
        "/static/css/site.css",
    ):
        assert robots.can_fetch("Googlebot", path), path
    assert not robots.can_fetch("Googlebot", "/en/search/?q=talks&topic=arms-control")
    assert not robots.can_fetch("Googlebot", "/admin/")
    assert not robots.can_fetch("Googlebot", "/ru/search/feed.atom")


@override_settings(SECURITY_CONTACT=CONTACT, SECURITY_POLICY=["https://institute.example/policy"])
def test_finders_of_a_weakness_are_told_whom_to_tell(client):
    told = fields(client.get("/.well-known/security.txt", secure=True))
    assert [value for name, value in told if name == "Contact"] == CONTACT
    facts = dict(told)
    assert facts["Preferred-Languages"] == "en, ru"
    assert facts["Policy"] == "https://institute.example/policy"
    assert facts["Canonical"] == "https://testserver/.well-known/security.txt"
    left = datetime.fromisoformat(facts["Expires"]) - datetime.now(UTC)
    assert timedelta(days=178) < left < timedelta(days=365)
    assert [name for name, _value in told].count("Expires") == 1


@override_settings(SECURITY_CONTACT=CONTACT)
def test_no_canonical_address_without_https(client):
    told = dict(fields(client.get("/.well-known/security.txt")))
    assert set(told) == {"Contact", "Expires", "Preferred-Languages"}


@override_settings(SECURITY_CONTACT=[])
def test_nothing_is_told_where_nobody_is_named(client, db):
    assert client.get("/.well-known/security.txt").status_code == 404
