"""A report and the home page as readers meet them: wide, narrow, light, dark, on paper."""

import pytest

from tests.browser.conftest import DESKTOP, PHONE, find_barriers, scrolls_sideways
from tests.factories import (
    make_attachment,
    make_organisation,
    make_page,
    make_person,
    make_picture,
    make_publication,
    make_series,
)

NARROWEST, WIDEST = 320, 1600
BODY = """
<p>{word} begins.<span class="footnote" data-note="{word}: https://example.org/a/long/address"></span></p>
<h2>{word}</h2><p>{word}.</p>
<table><tbody><tr><th>{word}</th><th>{word}</th><th>{word}</th><th>{word}</th></tr>
<tr><td>1</td><td>2</td><td>3</td><td>4</td></tr></tbody></table>
<h3>{word}</h3><ul><li><p>{word}</p></li></ul><blockquote><p>{word}.</p></blockquote>
"""
LONG = {"en": "Counterintelligence", "ru": "Достопримечательность"}


def make_report(**fields):
    """A report in both languages, with words that are hard to fit."""
    make_organisation(is_institute=True, languages=("en", "ru"), acronym_en="NI", acronym_ru="СИ")
    make_page(menu_position=1, invitation_en="Help to pay for the next paper.")
    report = make_publication(
        languages=("en", "ru"),
        authors=[make_person(portrait=make_picture()), make_person()],
        series=make_series(),
        part=2,
        doi="10.5555/a-rather-long-identifier-of-a-report",
        **{f"body_{code}": BODY.format(word=word) for code, word in LONG.items()},
        **fields,
    )
    make_attachment(report, label="Full text")
    return report


@pytest.mark.parametrize("language", ["en", "ru"])
@pytest.mark.parametrize(
    ("width", "scheme"), [(DESKTOP, "light"), (PHONE, "dark")], ids=["desktop", "phone"]
)
def test_report_and_home_have_no_barriers(new_page, language, width, scheme):
    report = make_report(banner=make_picture(size=(1200, 600)))
    page = new_page(width=width, color_scheme=scheme)
    for path in (f"/{language}/publications/{report.slug}/", f"/{language}/"):
        page.goto(path)
        assert find_barriers(page) == []


def test_cover_and_notices_have_no_barriers(page):
    report = make_report(withdrawal_reason_en="A wrong table.")
    report.withdrawn_at = report.published_at_en
    report.save()
    page.goto(f"/en/publications/{report.slug}/")
    assert find_barriers(page) == []


@pytest.mark.parametrize("width", [NARROWEST, 640, 1024, WIDEST])
def test_nothing_sticks_out(new_page, width):
    report = make_report(banner=make_picture(size=(1200, 600)))
    page = new_page(width=width)
    for path in (f"/ru/publications/{report.slug}/", "/ru/"):
        page.goto(path)
        assert not scrolls_sideways(page)


def test_menu_opens_on_a_phone_without_javascript(new_page):
    page = new_page(width=PHONE, java_script_enabled=False)
    page.goto("/en/")
    link = page.locator(".menu >> text=Publications")
    assert not link.is_visible()
    page.click(".menu > summary >> text=Menu")
    assert link.is_visible()


def test_contents_stand_beside_the_text_or_fold_above_it(new_page):
    report = make_report()
    page = new_page()
    page.goto(f"/en/publications/{report.slug}/")
    assert page.locator(".contents-rail").is_visible()
    assert not page.locator(".contents-fold").is_visible()
    page.set_viewport_size({"width": PHONE, "height": 800})
    assert page.locator(".contents-fold").is_visible()
    assert not page.locator(".contents-rail").is_visible()


def test_paper_holds_the_text_and_not_the_furniture(page):
    report = make_report()
    page.goto(f"/en/publications/{report.slug}/")
    page.emulate_media(media="print", color_scheme="dark")
    assert page.locator(".prose").is_visible()
    assert page.locator(".print-only").is_visible()
    for furniture in (".header-menu", ".contents-rail", ".footer", ".invitations"):
        assert not page.locator(furniture).is_visible()
    ground = "getComputedStyle(document.body).backgroundColor"
    assert page.evaluate(ground) == "rgb(255, 255, 255)"
