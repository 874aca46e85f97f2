import json
from html import unescape

import pytest
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
from tests.factories import make_picture


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


@pytest.mark.django_db
def test_editor_shows_the_pictures_of_a_text():
    picture = make_picture()
    html = f'<p>a</p><figure><img alt="b" data-file="{picture.pk}"></figure>'
    shown = unescape(ProseWidget().render("body_en", html + '<img data-file="4321">'))
    assert f'<img src="{picture.preview_url}" alt="b" data-file="{picture.pk}">' in shown
    assert '<img data-file="4321">' in shown


@pytest.mark.django_db
def test_text_without_pictures_needs_no_query(django_assert_num_queries):
    with django_assert_num_queries(0):
        ProseWidget().render("body_en", "<p>a</p>")


def test_text_that_only_its_editor_has_rewritten_is_unchanged():
    field = Page._meta.get_field("body_en").formfield()
    stored = '<ol start="3"><li>a</li></ol><figure><img data-file="7"></figure>'
    written = (
        '<ol data-type="decimal" start="3"><li>a</li></ol>'
        '<figure class="figure"><img src="/media/a.png" data-file="7"></figure>'
    )
    assert not field.has_changed(stored, written)
    assert not field.has_changed(None, "<p></p>")
    assert field.has_changed(stored, "<p>a</p>")
    assert field.clean(written) == stored
