import json

from django import forms
from django.contrib import admin
from django.test import RequestFactory
from django.utils.translation import override

from accounts.models import User
from pages.models import Page
from people.models import Person
from prose.vocabulary import EXTENSIONS
from prose.widgets import ProseWidget
from prose.wording import BUTTONS


def widget_of(model, field):
    request = RequestFactory().get("/")
    request.user = User(is_superuser=True)
    return admin.site.get_model_admin(model).get_form(request).base_fields[field].widget


def test_translated_columns_get_the_editor_in_the_admin():
    for field in ("body_en", "body_ru"):
        assert isinstance(widget_of(Page, field), ProseWidget)


def test_editor_knows_the_language_of_its_column():
    widget = widget_of(Person, "bio_ru")
    assert 'lang="ru"' in widget.render("bio_ru", "")
    assert 'lang="ru"' in ProseWidget().render("contributions-0-bio_ru", "")
    assert "lang=" not in ProseWidget().render("text", "")


def test_short_texts_are_offered_no_headings():
    assert "Heading" in EXTENSIONS["full"]
    assert not {"Heading", "Table", "Figure", "Footnote"} & set(EXTENSIONS["short"])


def settings_in(media):
    (script,) = [str(js) for js in media._js if "prose-settings" in str(js)]
    return json.loads(script.partition(">")[2].removesuffix("</script>"))


def test_page_carries_words_in_the_language_of_the_admin():
    with override("ru"):
        russian = settings_in(ProseWidget().media)["words"]
    assert settings_in(ProseWidget().media)["words"]["bold"] == "Bold"
    assert russian.keys() >= BUTTONS.keys()


def test_two_editors_on_a_page_share_their_scripts():
    media = ProseWidget().media + forms.Media(js=["a.js"]) + ProseWidget().media
    assert str(media).count('type="importmap"') == 1
    assert str(media).count('id="prose-settings"') == 1


def test_our_style_sheet_comes_after_that_of_the_package():
    css = [str(path) for path in ProseWidget().media._css["all"]]
    assert css.index("css/editor.css") > css.index("django_prose_editor/editor.css")
