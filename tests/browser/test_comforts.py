"""What js/reading.js adds to a text: notes at their references, links to copy, marked contents."""

import pytest

from tests.browser.conftest import PHONE, find_barriers, scrolls_sideways
from tests.factories import make_publication

NOTE = '<span class="footnote" data-note="{0}: https://example.org/{0}"></span>'
PARAGRAPH = "<p>{0} begins." + NOTE + " And goes on. " + "More words follow. " * 60 + "</p>"
BODY = "".join(f"<h2>Part {word}</h2>{PARAGRAPH.format(word)}" for word in ("One", "Two", "Three"))
BOX = ".note-box"
SPACED = """* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
word-spacing: 0.16em !important } p { margin-bottom: 2em !important }"""  # WCAG 1.4.12


@pytest.fixture
def report(db):
    return make_publication(("en", "ru"), body_en=BODY, body_ru=BODY)


@pytest.fixture
def open_report(new_page, report):
    def open_(**options):
        page = new_page(**options)
        page.goto(f"/en/publications/{report.slug}/")
        return page

    return open_


def focused(page):
    return page.evaluate("document.activeElement.getAttribute('href')")


def test_note_opens_by_keyboard_and_gives_the_focus_back(open_report):
    page = open_report()
    page.focus("#note-ref-1 a")
    page.keyboard.press("Enter")
    assert "One: https://example.org/One" in page.inner_text(BOX)
    assert page.get_attribute("#note-ref-1 a", "aria-expanded") == "true"
    assert page.evaluate("document.activeElement.className") == "note-box"
    assert find_barriers(page) == []
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    assert focused(page) == "https://example.org/One"
    page.keyboard.press("Escape")
    assert not page.is_visible(BOX)
    assert focused(page) == "#note-1"
    assert page.get_attribute("#note-ref-1 a", "aria-expanded") == "false"


def test_note_that_is_pointed_at_stays_and_can_be_dismissed(open_report):
    page = open_report()
    page.hover("#note-ref-1 a")
    page.wait_for_selector(BOX)
    page.hover(BOX)
    assert page.is_visible(BOX)
    page.keyboard.press("Escape")
    assert not page.is_visible(BOX)
    page.hover("h1")
    page.hover("#note-ref-1 a")
    page.wait_for_selector(BOX)
    page.hover("h1")
    page.wait_for_selector(BOX, state="hidden")


def test_note_opens_by_touch_and_fits_the_phone(open_report):
    page = open_report(width=PHONE, has_touch=True, color_scheme="dark")
    page.tap("#note-ref-2 a")
    box = page.locator(BOX).bounding_box()
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= PHONE
    page.tap("#note-ref-2 a")
    assert not page.is_visible(BOX)
    page.tap("#note-ref-2 a")
    page.click(".note-box-close")
    assert not page.is_visible(BOX)


def test_link_to_a_paragraph_is_copied(open_report, live_server, report):
    page = open_report(permissions=["clipboard-read", "clipboard-write"])
    page.focus("#p2 .paragraph-number")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getAttribute('aria-label')") == (
        "Copy the link: Paragraph 2"
    )
    page.keyboard.press("Enter")
    page.wait_for_selector("[role=status] >> text=Link copied", state="attached")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == f"{live_server.url}/en/publications/{report.slug}/#p2"
    page.hover("#p1 .paragraph-number")
    assert page.locator("#p1 > .paragraph-copy").is_visible()
    assert page.locator(".paragraph-copy").count() == 1


def test_contents_mark_where_one_is(open_report):
    page = open_report()
    current = page.locator(".contents-rail a[aria-current=location]")
    page.evaluate("document.getElementById('s-part-two').scrollIntoView()")
    page.wait_for_selector(".contents-rail a[aria-current][href='#s-part-two']")
    assert current.count() == 1


def test_without_scripts_notes_and_numbers_are_links(open_report):
    page = open_report(java_script_enabled=False)
    page.click("#note-ref-1 a")
    assert page.url.endswith("#note-1")
    page.click("#p3 .paragraph-number")
    assert page.url.endswith("#p3")
    assert page.locator(f"{BOX}, .paragraph-copy").count() == 0


@pytest.mark.parametrize("width", [320, 1280])
def test_both_editions_fit_with_wide_spacing(new_page, report, width):
    page = new_page(width=width, bypass_csp=True)  # the style below is the reader's own
    page.goto(f"/ru/publications/{report.slug}/parallel/")
    page.add_style_tag(content=SPACED)
    assert not scrolls_sideways(page)
    page.click("#en-note-ref-1 a")
    assert page.locator(BOX).get_attribute("aria-label") == "Note 1"
    left, right = (page.locator(f"#{code}-p1").bounding_box() for code in ("ru", "en"))
    if width == 320:
        assert left["y"] + left["height"] <= right["y"]
    else:
        assert left["x"] + left["width"] <= right["x"]
