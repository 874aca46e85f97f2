"""Pages that say no, in the language of their address."""

import pytest
from django.test import Client, RequestFactory
from django.utils import translation

from rusi_site import views
from tests.factories import days_from_now, make_publication


@pytest.mark.django_db
def test_missing_page_is_said_in_the_language_of_its_address(client):
    for language in ("en", "ru"):
        response = client.get(f"/{language}/no/such/page/")
        assert response.status_code == 404
        assert f'<html lang="{language}">' in response.text
        assert "noindex" in response.text


@pytest.mark.django_db
def test_hidden_edition_offers_the_one_there_is(client):
    work = make_publication(("en", "ru"), published_at_en=days_from_now(3))
    response = client.get(f"/en/publications/{work.slug}/")
    assert response.status_code == 404
    assert f'href="/ru/publications/{work.slug}/" lang="ru" hreflang="ru"' in response.text


@pytest.mark.django_db
def test_hidden_work_offers_nothing(client):
    work = make_publication(status_en="draft")
    text = client.get(f"/ru/publications/{work.slug}/").text
    assert work.title_en not in text
    assert f'href="/en/publications/{work.slug}/"' not in text


def test_fault_needs_no_database():
    """Without the mark for the database, any query here would fail the test."""
    with translation.override("ru"):
        response = views.server_error(RequestFactory().get("/ru/"))
    assert response.status_code == 500
    assert '<html lang="ru">' in response.text
    assert 'href="/ru/"' in response.text


@pytest.mark.django_db
def test_bad_host_is_refused_plainly(client):
    response = client.get("/en/", HTTP_HOST="bad host")
    assert response.status_code == 400
    assert "could not be understood" in response.text


@pytest.mark.django_db
def test_forged_form_is_refused_in_the_site_s_own_words():
    response = Client(enforce_csrf_checks=True).post("/en/publications/")
    assert response.status_code == 403
    assert "The form could not be sent" in response.text


@pytest.mark.django_db
def test_no_access_is_a_page_of_the_site(rf):
    request = rf.get("/en/")
    request.resolver_match = None
    request.user = None
    response = views.permission_denied(request, Exception())
    assert response.status_code == 403
