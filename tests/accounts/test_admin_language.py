import pytest
from django.urls import reverse

from tests.factories import make_user

pytestmark = pytest.mark.django_db

INDEX = "/admin/"


def language_of(response):
    return response.headers["Content-Language"]


def test_admin_follows_the_browser_until_its_user_chooses(client):
    client.force_login(make_user("Editor"))
    russian = {"headers": {"accept-language": "ru"}}
    assert language_of(client.get(INDEX, **russian)) == "ru"
    assert language_of(client.get(INDEX)) == "en"
    client.post(reverse("admin:language"), {"language": "en"}, **russian)
    assert language_of(client.get(INDEX, **russian)) == "en"


def test_choice_is_kept_with_the_user_and_leads_back(client):
    user = make_user("Editor")
    client.force_login(user)
    back = "/admin/people/person/?q=ru"
    response = client.post(reverse("admin:language"), {"language": "ru", "next": back})
    assert response.url == back
    user.refresh_from_db()
    assert user.language == "ru"


@pytest.mark.parametrize("address", ["https://elsewhere.example/", "//elsewhere.example/", ""])
def test_choice_leads_nowhere_else(client, address):
    client.force_login(make_user("Editor"))
    response = client.post(reverse("admin:language"), {"language": "ru", "next": address})
    assert response.url == INDEX


def test_unknown_language_changes_nothing(client):
    user = make_user("Editor", language="ru")
    client.force_login(user)
    client.post(reverse("admin:language"), {"language": "tlh"})
    user.refresh_from_db()
    assert user.language == "ru"


def test_pages_for_readers_keep_the_language_of_their_address(client):
    client.force_login(make_user("Editor", language="ru"))
    assert language_of(client.get("/en/publications/")) == "en"


def test_stranger_cannot_choose(client):
    response = client.post(reverse("admin:language"), {"language": "ru"})
    assert response.url.startswith("/admin/login/")
