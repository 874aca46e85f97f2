import pytest

from pages.models import Page
from tests.factories import make_page, make_user
from tests.forms import address_of, change, errors_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor(client):
    client.force_login(make_user("Editor"))
    return client


def test_list_add_and_change_open(editor):
    page = make_page()
    for action in ("changelist", "add", "change"):
        assert editor.get(address_of(page, action)).status_code == 200


def test_page_is_shown_in_one_language_first(editor):
    fields = {"title_ru": "О нас", "body_ru": "<p>Кто мы.</p>", "is_shown_ru": "on"}
    response = change(editor, Page(), fields, action="add")
    assert response.status_code == 302, errors_of(response)
    page = Page.objects.get()
    assert page.slug == "o-nas"
    assert page.published_languages() == ["ru"]


def test_page_without_a_title_is_not_shown(editor):
    response = change(editor, make_page(), {"is_shown_ru": "on"})
    assert list(errors_of(response)) == ["title_ru"]


@pytest.mark.parametrize("slug", ["people", "publications", "research"])
def test_page_does_not_take_an_address_of_the_site(editor, slug):
    response = change(editor, make_page(), {"slug": slug})
    assert list(errors_of(response)) == ["slug"]


def test_changed_address_redirects_and_deleted_page_is_gone(editor, client):
    page = make_page()
    old = page.get_absolute_url()
    change(editor, page, {"slug": "new"})
    assert client.get(old).url == "/en/new/"
    editor.post(address_of(page, "delete"), {"post": "yes"})
    assert client.get(old).status_code == 410
    assert client.get("/en/new/").status_code == 410
