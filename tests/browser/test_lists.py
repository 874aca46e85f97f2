"""Lists, people, research, pages and errors, as a browser shows them."""

from datetime import date

import html5lib
import pytest

from addresses.models import bury
from people.models import Kind
from tests.browser.conftest import find_barriers, scrolls_sideways
from tests.factories import (
    days_from_now,
    make_organisation,
    make_page,
    make_person,
    make_picture,
    make_programme,
    make_project,
    make_publication,
    make_region,
    make_series,
    make_topic,
    make_type,
)

pytestmark = pytest.mark.django_db

BOTH = ("en", "ru")
PAGES = [
    "publications/",
    "publications/?type=policy-brief&topic=arms&languages=all",
    "publications/?topic=nothing",
    "people/",
    "people/ada/",
    "research/",
    "research/security/",
    "research/security/dialogue/",
    "topics/",
    "topics/arms/",
    "regions/",
    "regions/north/",
    "series/talks/",
    "about/",
]
MISSING = {"no/such/page/": 404, "publications/hidden/": 404, "people/gone/": 410}


@pytest.fixture
def institute():
    """Something of each kind, enough for two pages of works, some in one language only."""
    programme = make_programme(BOTH, slug="security", banner=make_picture(size=(900, 400)))
    project = make_project(
        BOTH,
        slug="dialogue",
        programme=programme,
        starts_on=date(2016, 1, 1),
        ends_on=date(2018, 1, 1),
    )
    project.partners.add(make_organisation(BOTH, url="https://partner.example/"))
    ada = make_person(BOTH, slug="ada", email="ada@institute.example", portrait=make_picture())
    programme.people.add(ada)
    project.people.add(ada)
    for kind in Kind:
        make_person(("ru",), kind=kind)
    topic, region = make_topic(BOTH, slug="arms"), make_region(BOTH, slug="north")
    brief, series = make_type(slug="policy-brief"), make_series(BOTH, slug="talks")
    for number in range(1, 23):
        make_publication(
            [("en",), ("ru",), BOTH][number % 3] if number < 4 else BOTH,
            type=brief,
            authors=[ada],
            topics=[topic],
            regions=[region],
            programme=programme,
            project=project,
            series=series,
            part=number,
        )
    make_publication(BOTH, slug="hidden", published_at_en=days_from_now(1), status_ru="draft")
    make_page(BOTH, slug="about", menu_position=1)
    gone = make_person(slug="gone")
    bury(gone)
    gone.delete()


def test_nobody_is_kept_out_and_nothing_is_cut_off(new_page, institute):
    """In Russian, whose words are longer, and at the width that WCAG 1.4.10 names."""
    page = new_page(width=320, color_scheme="dark")
    for address in [*PAGES, *MISSING]:
        response = page.goto(f"/ru/{address}")
        assert response.status == MISSING.get(address, 200), address
        assert find_barriers(page) == [], address
        assert not scrolls_sideways(page), address
        html5lib.HTMLParser(strict=True).parse(response.body(), transport_encoding="utf-8")
    page.complaints = [text for text in page.complaints if "status of 4" not in text]


def test_filters_work_without_scripts(new_page, institute):
    page = new_page(java_script_enabled=False)
    page.goto("/en/publications/")
    page.select_option("select[name=topic]", "arms")
    page.click(".filter-form button")
    assert page.url.endswith("/en/publications/?topic=arms")
    page.click(".pages >> text=Next")
    assert page.url.endswith("/en/publications/?topic=arms&page=2")
    page.click(".filter-in-use")
    assert page.url.endswith("/en/publications/")
    page.click(".languages-toggle a")
    assert "Hide 1 that is only in Russian" in page.inner_text("main")


def test_works_are_ticked_for_a_file_without_scripts(new_page, institute):
    page = new_page(java_script_enabled=False)
    page.goto("/en/publications/")
    for number in (2, 0):
        page.locator(".tick").nth(number).click()
    with page.expect_download() as download:
        page.click(".cite-works-file >> text=RIS")
    assert download.value.path().read_text().count("TY  - ") == 2


def test_ticks_are_numbered_and_all_taken_or_dropped(new_page, institute):
    page = new_page(width=320)
    page.goto("/en/publications/")
    page.locator(".tick").first.click()
    assert page.inner_text(".cite-works-number") == "Ticked: 1"
    assert page.locator(".cite-works").bounding_box()["y"] < page.viewport_size["height"]
    assert find_barriers(page) == []
    page.click("text=Tick all")
    assert page.inner_text(".cite-works-number") == "Ticked: 20"
    page.click("text=Untick all")
    assert page.locator(".tick :checked").count() == 0
    assert not page.locator(".cite-works-number").is_visible()
