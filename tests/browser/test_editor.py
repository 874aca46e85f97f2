"""The rich text editor, as an editor of the institute meets it.

Every test here also fails on anything that the site's content security policy forbids.
"""

import pytest
from django.utils.translation import override

from pages.models import Page
from prose.wording import BUTTONS
from tests.browser.conftest import PHONE, find_barriers, scrolls_sideways
from tests.factories import make_page, make_person, make_picture, make_publication, make_user

NOTE = '<span class="footnote" data-note="See https://a.example/b"></span>'
TABLE = (
    "<table><caption>Talks</caption><tbody><tr><th><p>a</p></th></tr><tr><td><p>b</p></td></tr>"
    "</tbody></table>"
)
EVERYTHING = (
    f"<h2>Aims</h2><h3>Means</h3><p>a<strong>b</strong><em>c</em><sub>d</sub><sup>e</sup>{NOTE}"
    '<a href="https://a.example">f</a><a href="/en/people/ada/">g</a><br>h <span lang="ru">да'
    "</span></p><ul><li><p>i</p></li></ul><ol><li><p>j</p></li></ol><blockquote><p>k</p>"
    f'</blockquote>{TABLE}<hr><p lang="ru" dir="ltr">л</p>'
)


class Editor:
    """The editor of one text on a page of the admin."""

    def __init__(self, page, field):
        self.page = page
        self.element = page.locator(f".prose-editor:has(#id_{field})")
        self.text = self.element.locator(".ProseMirror")
        self.textarea = self.element.locator("textarea")
        self.text.wait_for()

    @property
    def html(self):
        return self.textarea.input_value()

    def button(self, name):
        return self.element.get_by_role("button", name=name, exact=True)

    def write(self, words):
        self.text.click()
        self.page.keyboard.type(words)

    def paste(self, html):
        self.text.click()
        self.text.evaluate(
            """(element, html) => {
                const clipboardData = new DataTransfer()
                clipboardData.setData("text/html", html)
                clipboardData.setData("text/plain", "plain")
                const options = { clipboardData, bubbles: true, cancelable: true }
                element.dispatchEvent(new ClipboardEvent("paste", options))
            }""",
            html,
        )


@pytest.fixture
def open_editor(new_page, log_in):
    def open_(body="", field="body_en", language="en", **options):
        user = make_user(is_superuser=True, language=language)
        work = make_page(("en", "ru"), body_en=body, body_ru="")
        page = new_page(**options)
        log_in(page, user)
        page.goto(f"/admin/pages/page/{work.pk}/change/")
        return Editor(page, field)

    return open_


def save(editor):
    editor.page.click("[name=_continue]")
    editor.page.locator(".messagelist .success").wait_for()
    return Page.objects.get()


def test_text_of_every_kind_goes_through_unchanged(open_editor):
    editor = open_editor(EVERYTHING)
    editor.button("Break between sections")  # the toolbar is there
    editor.text.press("End")
    editor.write(" ")
    editor.page.keyboard.press("Backspace")
    assert save(editor).body_en == EVERYTHING


def test_two_spaces_stay_spaces(open_editor):
    editor = open_editor()
    editor.write("one  two ")
    assert editor.html == "<p>one  two </p>"
    assert "&nbsp;" not in save(editor).body_en


def test_paragraphs_headings_and_lists_by_the_toolbar(open_editor):
    editor = open_editor()
    editor.button("Heading").click()
    editor.write("Aims\n")
    editor.button("List").click()
    editor.page.keyboard.type("one\ntwo")
    editor.button("Bold").click()
    editor.page.keyboard.type("!")
    assert save(editor).body_en == (
        "<h2>Aims</h2><ul><li><p>one</p></li><li><p>two<strong>!</strong></p></li></ul>"
    )


# Footnotes


def test_footnote_is_written_shown_with_its_number_and_changed(open_editor):
    editor = open_editor()
    editor.write("Talks")
    editor.button("Footnote").click()
    editor.page.get_by_label("Text of the note").fill("First  note\n")
    editor.page.get_by_role("button", name="Apply").click()
    assert editor.html == '<p>Talks<span class="footnote" data-note="First note"></span></p>'
    mark = editor.text.locator(".footnote")
    assert mark.evaluate("mark => getComputedStyle(mark, '::before').content") == (
        "counter(footnote)"
    )
    mark.click()
    editor.page.get_by_label("Text of the note").fill("Second")
    editor.page.get_by_role("button", name="Apply").click()
    assert 'data-note="Second"' in editor.html
    mark.click()
    editor.page.get_by_label("Text of the note").fill("")
    editor.page.get_by_role("button", name="Apply").click()
    assert editor.html == "<p>Talks</p>"


def test_footnote_by_the_keyboard_alone(open_editor):
    editor = open_editor()
    editor.write("Talks")
    keyboard = editor.page.keyboard
    keyboard.press("Control+Alt+f")
    keyboard.type("A note")
    keyboard.press("Tab")
    keyboard.press("Enter")
    assert 'data-note="A note"' in editor.html
    keyboard.press("ArrowLeft")  # onto the mark
    keyboard.press("Enter")
    assert editor.page.get_by_label("Text of the note").input_value() == "A note"
    keyboard.press("Escape")
    assert 'data-note="A note"' in editor.html


# Links


def test_link_to_the_web(open_editor):
    editor = open_editor("<p>Talks</p>")
    editor.text.click()
    editor.page.keyboard.press("Control+a")
    editor.button("Link").click()
    editor.page.get_by_label("Web address").fill("example.org/page")
    editor.page.get_by_role("button", name="Apply").click()
    assert editor.html == '<p><a href="https://example.org/page">Talks</a></p>'
    editor.text.locator("a").click()
    editor.button("Remove the link").click()
    assert editor.html == "<p>Talks</p>"


def test_address_that_is_none_is_refused(open_editor):
    editor = open_editor("<p>Talks</p>")
    editor.text.click()
    editor.page.keyboard.press("Control+k")
    editor.page.get_by_label("Web address").fill("javascript:alert(1)")
    editor.page.get_by_role("button", name="Apply").click()
    assert editor.page.locator("dialog").is_visible()
    editor.page.get_by_role("button", name="Cancel").click()
    assert editor.html == "<p>Talks</p>"


@pytest.mark.parametrize(
    ("field", "link"),
    [
        ("body_en", '<a href="/en/people/ada/">Ada Zephyr</a>'),
        ("body_ru", '<a href="/ru/people/ada/">Ада Зефир</a>'),
    ],
)
def test_person_is_linked_by_choosing_in_the_language_of_the_text(open_editor, field, link):
    make_person(("en", "ru"), slug="ada", family_name_en="Zephyr", family_name_ru="Зефир")
    editor = open_editor(field=field)
    editor.text.click()
    editor.button("Link").click()
    editor.page.get_by_label("Or find it on this site").fill("zeph")
    editor.page.get_by_text("Found: 1").wait_for()
    editor.page.keyboard.press("ArrowDown")
    editor.page.keyboard.press("Enter")
    editor.page.locator("dialog").wait_for(state="detached")
    assert editor.html == f"<p>{link}</p>"


# Tables


def test_table_with_a_caption(open_editor):
    editor = open_editor()
    editor.text.click()
    editor.button("Table").click()
    editor.page.keyboard.type("Year")
    editor.button("Delete the column").click()
    editor.button("Delete the row").click()
    editor.button("Caption of the table").click()
    editor.page.get_by_label("Caption", exact=True).fill("Talks")
    editor.page.get_by_role("button", name="Apply").click()
    body = save(editor).body_en
    assert body.startswith("<table><caption>Talks</caption><tbody><tr>")


# Figures


def test_figure_is_chosen_from_the_library_captioned_and_shown_again(open_editor):
    picture = make_picture(name="Bridge")
    editor = open_editor()
    editor.write("Talks")
    editor.button("Picture from the library").click()
    with editor.page.expect_popup() as popup:
        editor.page.get_by_role("button", name="Choose from the library…").click()
    with popup.value.expect_event("close"):
        popup.value.get_by_role("button", name="Bridge").click()
    alt = editor.page.get_by_label("What the picture shows")
    assert alt.get_attribute("placeholder") == "A teal rectangle"
    editor.page.get_by_role("button", name="Apply").click()
    editor.text.locator("figcaption").click()
    editor.page.keyboard.type("Over the river")
    page = save(editor)
    assert page.body_en == (
        f'<p>Talks</p><figure><img data-file="{picture.pk}">'
        "<figcaption>Over the river</figcaption></figure>"
    )
    assert list(page.figures.all()) == [picture]
    shown = editor.text.locator("figure img")
    assert shown.evaluate("image => image.complete && image.naturalWidth > 0")
    assert "Over the river" in editor.text.locator("figcaption").inner_text()


def test_figure_is_given_another_picture_and_taken_out(open_editor):
    first, second = make_picture(name="Bridge"), make_picture(name="Tower")
    editor = open_editor(
        f'<p>a</p><figure><img data-file="{first.pk}" alt="b"><figcaption>c</figcaption></figure>'
    )
    editor.text.locator("figure img").click()
    editor.button("Picture from the library").click()
    assert editor.page.get_by_label("What the picture shows").input_value() == "b"
    with editor.page.expect_popup() as popup:
        editor.page.get_by_role("button", name="Choose from the library…").click()
    with popup.value.expect_event("close"):
        popup.value.get_by_role("button", name="Tower").click()
    editor.page.get_by_role("button", name="Apply").click()
    assert f'data-file="{second.pk}"' in editor.html
    assert "<figcaption" in editor.html
    editor.text.locator("figure img").click()
    editor.page.keyboard.press("Backspace")
    assert editor.html == "<p>a</p>"


# In rows that are added


def test_new_row_of_a_form_gets_its_editors(page, log_in):
    log_in(page, make_user(is_superuser=True))
    page.goto(f"/admin/publications/publication/{make_publication().pk}/change/")
    page.locator("#contributions-group .add-row a").click()
    row = page.locator("#contributions-0")
    row.locator(".ProseMirror").first.wait_for(state="attached")
    names = row.locator(".ProseMirror").evaluate_all("texts => texts.map(text => text.lang)")
    assert names == ["en", "ru"]


# Everybody


@pytest.mark.parametrize("colours", ["light", "dark"])
@pytest.mark.parametrize("language", ["en", "ru"])
def test_no_barriers(open_editor, language, colours):
    editor = open_editor(EVERYTHING, language=language, color_scheme=colours)
    assert find_barriers(editor.page, within=".prose-editor") == []
    editor.text.click()
    editor.page.keyboard.press("Control+k")
    editor.page.locator("dialog").wait_for()
    assert find_barriers(editor.page, within="dialog") == []


def test_editor_fits_a_phone(open_editor):
    editor = open_editor(EVERYTHING, width=PHONE)
    assert not scrolls_sideways(editor.page)
    editor.text.click()
    editor.page.keyboard.press("Control+k")
    box = editor.page.locator("dialog").bounding_box()
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= PHONE


def test_toolbar_and_dialogs_are_russian_for_a_russian_editor(open_editor):
    editor = open_editor(TABLE, language="ru")
    names = editor.element.locator(".prose-menubar").evaluate(
        """toolbar => [...toolbar.querySelectorAll("button")]
            .flatMap(button => [button.getAttribute("aria-label"), button.title])"""
    )
    with override("ru"):
        assert set(names) <= {str(name) for name in BUTTONS.values()}


def test_arrow_keys_go_along_the_toolbar(open_editor):
    editor = open_editor()
    editor.text.click()
    keyboard = editor.page.keyboard
    keyboard.press("Shift+Tab")
    assert editor.button("Heading").evaluate("button => button === document.activeElement")
    keyboard.press("ArrowRight")
    keyboard.press("ArrowRight")
    assert editor.button("List").evaluate("button => button === document.activeElement")
    keyboard.press("Enter")
    assert editor.button("List").get_attribute("aria-pressed") is not None
    assert editor.html.startswith("<ul>")


def test_editor_is_named_by_its_label(open_editor):
    editor = open_editor(field="body_ru")
    assert editor.text.get_attribute("lang") == "ru"
    assert editor.page.get_by_role("textbox", name="Text (Russian)").is_visible()
