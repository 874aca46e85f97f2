import pytest
from lxml import html

from pictures.models import Picture
from tests.factories import make_picture, make_user
from tests.pictures.files import encoded, gradient, upload
from tests.pictures.test_admin import TEXTS

pytestmark = [pytest.mark.django_db, pytest.mark.once]
PICKER = "/admin/pictures/picture/picker/"


@pytest.fixture
def editor(client):
    client.force_login(make_user("Editor"))
    return client


def buttons(response):
    return html.fromstring(response.content.decode()).xpath("//button[@data-id]")


def test_picker_shows_each_picture_with_what_the_editor_needs(editor):
    picture = make_picture(alt_en="A flag", alt_ru="Флаг")
    button = buttons(editor.get(PICKER, {"CKEditorFuncNum": "-3", "language": "ru"}))[0]
    assert button.get("data-id") == str(picture.pk)
    assert button.get("data-url") == picture.file.url
    assert button.get("data-alt") == "Флаг"


def test_picker_warns_of_a_text_missing_in_the_language_of_the_choice(editor):
    make_picture(alt_en="A flag", alt_ru=None)
    assert (
        "No alternative text (Russian)" in editor.get(PICKER, {"language": "ru"}).content.decode()
    )
    assert "No alternative text" not in editor.get(PICKER, {"language": "en"}).content.decode()


def test_picker_searches_in_both_languages(editor):
    wanted = make_picture(alt_ru="Флаг над башней")
    make_picture()
    found = buttons(editor.get(PICKER, {"q": "флаг"}))
    assert [button.get("data-id") for button in found] == [str(wanted.pk)]


def test_picker_has_pages_that_keep_the_search(editor):
    for _number in range(25):
        make_picture(alt_en="Flag")
    first = editor.get(PICKER, {"q": "Flag & sea", "CKEditorFuncNum": "7"})
    assert not buttons(first)
    page = html.fromstring(editor.get(PICKER, {"q": "flag", "CKEditorFuncNum": "7"}).content)
    older = page.find_class("picker-pages")[0].find("a").get("href")
    assert "CKEditorFuncNum=7" in older
    assert len(buttons(editor.get(older))) == 1


def test_number_of_the_function_is_a_number(editor):
    page = editor.get(PICKER, {"CKEditorFuncNum": "alert(1)", "language": "xx"})
    assert html.fromstring(page.content).find_class("picker")[0].get("data-function") == "0"


def test_uploaded_picture_comes_back_to_the_picker_to_be_chosen(editor):
    page = html.fromstring(editor.get(PICKER, {"CKEditorFuncNum": "-3", "language": "ru"}).content)
    add = page.find_class("picker-tools")[0].find("a").get("href")
    fields = {"name": "New", "file_ppoi": "0.5x0.5", "licence": "cc0-1.0", **TEXTS}
    response = editor.post(add, {**fields, "file": upload(encoded(gradient()))}, follow=True)
    assert response.request["PATH_INFO"] == PICKER
    assert "CKEditorFuncNum=-3" in response.request["QUERY_STRING"]
    picture = Picture.objects.get()
    assert [b.get("data-id") for b in buttons(response) if "autofocus" in b.attrib] == [
        str(picture.pk)
    ]


def test_picker_is_for_those_who_may_see_pictures(client):
    assert client.get(PICKER).status_code == 302
    client.force_login(make_user())
    assert client.get(PICKER).status_code == 403
