"""All kinds of pages for readers, as they stand in a browser."""

import pytest

from tests.browser.conftest import DESKTOP, PHONE, find_barriers, scrolls_sideways
from tests.full_site import fill_site


@pytest.mark.parametrize(
    ("language", "width", "colours"), [("en", PHONE, "light"), ("ru", DESKTOP, "dark")]
)
def test_pages_have_no_barriers(new_page, language, width, colours):
    page = new_page(width=width, color_scheme=colours)
    found = {}
    for kind, path in fill_site().items():
        page.goto(f"/{language}/{path}")
        found[kind] = find_barriers(page)
        if kind == "nothing":
            page.complaints.clear()  # that it is missing
    assert {kind: barriers for kind, barriers in found.items() if barriers} == {}


@pytest.mark.parametrize("language", ["en", "ru"])
def test_pages_fit_the_narrowest_window(new_page, language):
    page = new_page(width=320)
    wide = []
    for kind, path in fill_site().items():
        page.goto(f"/{language}/{path}")
        if scrolls_sideways(page):
            wide.append(kind)
    page.complaints.clear()
    assert wide == []


def test_pages_work_without_scripts(new_page):
    page = new_page(java_script_enabled=False)
    page.goto("/en/" + fill_site()["report"])
    assert page.locator("h1").is_visible()
    assert page.locator("article, main").first.is_visible()
