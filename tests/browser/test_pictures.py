"""The picture library in a real browser, under the strict policy."""

from contextlib import suppress

import pytest
from playwright.sync_api import Error

from tests.browser.conftest import PHONE, find_barriers, scrolls_sideways
from tests.factories import make_person, make_picture, make_user
from tests.pictures.files import encoded, gradient

ADD = "/admin/pictures/picture/add/"
PICKER = "/admin/pictures/picture/picker/?CKEditorFuncNum=5&language=en"


@pytest.fixture
def editor_on(log_in):
    def open_(page, address):
        log_in(page, make_user(is_superuser=True))
        page.goto(address)

    return open_


def choose_file(page):
    data = encoded(gradient(400, 200), "PNG")
    page.set_input_files("#id_file", {"name": "a.png", "mimeType": "image/png", "buffer": data})
    page.locator(".focal-stage").wait_for()
    page.wait_for_function("document.querySelector('.focal-picture img').naturalWidth")


def focal_point(page):
    return [float(part) for part in page.input_value("#id_file_ppoi").split("x")]


def test_chosen_file_shows_at_once_and_its_focal_point_follows_mouse_and_keys(page, editor_on):
    editor_on(page, ADD)
    assert page.locator(".focal-stage").is_hidden()
    choose_file(page)
    box = page.locator(".focal-picture img").bounding_box()
    page.mouse.click(box["x"] + box["width"] / 4, box["y"] + box["height"] / 2)
    assert focal_point(page) == pytest.approx([0.25, 0.5], abs=0.01)
    page.locator(".focal-point").press("ArrowRight")
    page.locator(".focal-point").press("ArrowUp")
    assert focal_point(page) == pytest.approx([0.27, 0.48], abs=0.01)
    assert "27% from the left, 48% from the top" in page.inner_text(".focal-position")
    cut = page.locator(".focal-cut-portrait img")
    # Square of half the width around 0.27: its left edge has 0.02 of the 0.5 that are left over.
    across = cut.evaluate("image => parseFloat(image.style.objectPosition)")
    assert across == pytest.approx(4, abs=2)


def test_added_picture_keeps_the_focal_point(page, editor_on):
    editor_on(page, ADD)
    choose_file(page)
    page.locator(".focal-point").press("ArrowLeft")
    page.fill("#id_name", "A gradient")
    page.click("input[name=_continue]")
    page.locator(".messagelist .success").wait_for()
    assert page.input_value("#id_file_ppoi") == "0.480x0.500"
    assert "48%" in page.inner_text(".focal-position")


def test_picker_answers_the_window_that_opened_it(page, editor_on):
    picture = make_picture(name="Flag", alt_en="A flag")
    editor_on(page, "/admin/")
    page.evaluate(
        "window.CKEDITOR = {tools: {callFunction: (...answer) => { window.answer = answer }}}"
    )
    with page.expect_popup() as popup:
        page.evaluate(f"void window.open({PICKER!r}, '_blank', 'width=800,height=600')")
    button = popup.value.get_by_role("button", name="Flag")
    button.focus()
    with popup.value.expect_event("close"), suppress(Error):  # it closes before it can answer
        button.press("Enter")
    number, url, data = page.evaluate("window.answer")
    assert (number, url) == (5, picture.file.url)
    assert (data["id"], data["alternative_text"]) == (str(picture.pk), "A flag")


def test_picker_whose_opener_is_gone_says_so(page, editor_on):
    make_picture(name="Flag")
    editor_on(page, PICKER)
    page.get_by_role("button", name="Flag").click()
    assert page.locator(".picker-lost").is_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_library_has_no_barriers(new_page, editor_on, scheme):
    picture = make_picture(alt_ru="")
    page = new_page(width=PHONE, color_scheme=scheme)
    editor_on(page, PICKER)
    for address in (
        PICKER,
        "/admin/pictures/picture/",
        ADD,
        f"/admin/pictures/picture/{picture.pk}/change/",
    ):
        page.goto(address)
        assert find_barriers(page, within="#content") == [], address
        assert not scrolls_sideways(page), address


def test_picture_is_chosen_for_a_form_and_taken_out_again(page, editor_on):
    picture = make_picture(name="Flag")
    person = make_person()
    editor_on(page, f"/admin/people/person/{person.pk}/change/")
    with page.expect_popup() as popup:
        page.get_by_role("button", name="Choose a picture").click()
    with popup.value.expect_event("close"), suppress(Error):  # it closes before it can answer
        popup.value.get_by_role("button", name="Flag").click()
    chooser = page.locator(".chooser")
    assert chooser.locator("img").evaluate("image => image.naturalWidth") == 60
    page.click("input[name=_continue]")
    page.locator(".messagelist .success").wait_for()
    person.refresh_from_db()
    assert person.portrait == picture
    assert page.get_by_role("button", name="Choose another picture").is_visible()
    page.get_by_role("button", name="Take it out").click()
    assert chooser.locator("figure").is_hidden()
    page.click("input[name=_continue]")
    page.locator(".messagelist .success").wait_for()
    person.refresh_from_db()
    assert person.portrait is None
