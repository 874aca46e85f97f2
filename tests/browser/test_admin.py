"""The admin as an editor uses it."""

import pytest
from django.urls import reverse

from publications.models import Contribution, Publication
from tests.browser.conftest import PHONE, find_barriers, scrolls_sideways
from tests.factories import PDF, make_person, make_publication, make_type, make_user
from tests.forms import address_of

TITLE_EN, TITLE_RU = "#id_title_en", "#id_title_ru"


@pytest.fixture
def as_editor(new_page, log_in):
    """Make pages on which an editor has logged in: ``as_editor(width=PHONE)``."""

    def make(**options):
        page = new_page(**options)
        log_in(page, make_user("Editor"))
        return page

    return make


@pytest.fixture
def report():
    return make_publication(authors=[make_person(family_name_en=name) for name in "ABCD"])


def order_of(publication):
    rows = Contribution.objects.filter(publication=publication).order_by("position")
    return "".join(row.person.family_name_en for row in rows.select_related("person"))


def save(page):
    with page.expect_navigation():
        page.click("[name=_save]")


def choose(page, row, name):
    """Pick a person by typing a name, as everybody does."""
    page.click(f"#{row} .field-person .select2-selection")
    page.fill(".select2-dropdown .select2-search__field", name)
    page.click(f".select2-results__option:has-text('{name}')")


def drag(page, row, onto):
    """Take a row by its handle and let it go over the middle of another one."""
    handle = page.locator(f"#{row} .drag-handle")
    handle.scroll_into_view_if_needed()
    start, end = handle.bounding_box(), page.locator(f"#{onto}").bounding_box()
    page.mouse.move(start["x"] + 5, start["y"] + 5)
    page.mouse.down()
    down = end["y"] > start["y"]
    page.mouse.move(start["x"] + 5, end["y"] + end["height"] * (0.9 if down else 0.1), steps=12)
    page.mouse.up()


def test_language_switch_shows_one_language_or_both_and_is_remembered(as_editor, report):
    page = as_editor()
    page.goto(address_of(report))
    assert page.is_visible(TITLE_EN)
    assert page.is_visible(TITLE_RU)
    page.click(".language-switch [value=ru]")
    assert not page.is_visible(TITLE_EN)
    assert page.is_visible(TITLE_RU)
    page.goto(address_of(report.contributions.first().person))
    assert not page.is_visible("#id_family_name_en")
    page.click(".language-switch [value=all]")
    assert page.is_visible("#id_family_name_en")


def test_phone_begins_with_the_language_of_the_admin(as_editor, report):
    page = as_editor(width=PHONE, locale="ru")
    page.goto(address_of(report))
    assert page.is_visible(TITLE_RU)
    assert not page.is_visible(TITLE_EN)


def test_language_switch_never_hides_an_error(as_editor, report):
    page = as_editor()
    page.goto(address_of(report))
    page.click(".language-switch [value=en]")
    page.select_option("#id_status_ru", "published", force=True)
    save(page)
    assert page.is_visible(TITLE_RU)
    assert "cannot be published without a title" in page.inner_text(".field-title_ru")


def test_both_languages_show_without_javascript(as_editor, report):
    page = as_editor(java_script_enabled=False)
    page.goto(address_of(report))
    assert page.is_visible(TITLE_EN)
    assert page.is_visible(TITLE_RU)
    page.fill("#id_contributions-3-order", "1")
    save(page)
    assert order_of(report) == "DABC"


def test_authors_are_dragged_into_order_new_ones_too(as_editor, report):
    make_person(given_name_en="Nina", family_name_en="N")
    page = as_editor()
    page.goto(address_of(report))
    page.click("#contributions-group .add-row a")
    choose(page, "contributions-4", "Nina")
    drag(page, "contributions-4", onto="contributions-0")
    drag(page, "contributions-1", onto="contributions-3")
    save(page)
    assert order_of(report) == "NACDB"


def test_authors_are_moved_with_the_arrow_keys(as_editor, report):
    page = as_editor()
    page.goto(address_of(report))
    page.focus("#contributions-0 .drag-handle")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowUp")
    save(page)
    assert order_of(report) == "BACD"


def test_report_is_written_with_authors_and_a_file_and_scheduled(as_editor):
    make_type(name_en="Conference Report")
    for name in ("Malcolm", "Andrey", "Sarah", "Maria"):
        make_person(given_name_en=name, family_name_en=name[0])
    page = as_editor()
    page.goto(address_of(Publication(), "add"))
    page.fill(TITLE_EN, "Defining Dialogue")
    page.fill("#id_standfirst_en", "What the dialogue was.")
    page.fill(TITLE_RU, "Определяя диалог")
    for row, name in enumerate(("Malcolm", "Andrey", "Sarah", "Maria")):
        page.click("#contributions-group .add-row a")
        choose(page, f"contributions-{row}", name)
    page.select_option("#id_type", label="Conference Report")
    page.click("#attachments-group .add-row a")
    page.select_option("#id_attachments-0-language", "ru")
    page.set_input_files(
        "#id_attachments-0-file",
        {"name": "доклад.pdf", "mimeType": "application/pdf", "buffer": PDF},
    )
    page.select_option("#id_status_en", "published")
    page.fill("#id_published_at_en_0", "2999-03-15")
    page.fill("#id_published_at_en_1", "10:00")
    save(page)
    publication = Publication.objects.get()
    assert order_of(publication) == "MASM"
    assert publication.is_scheduled("en")
    assert publication.attachments.get().pages == 1
    page.goto(address_of(publication))
    assert "It will come out on 15 March 2999 at 10:00." in page.inner_text(".editions")


def test_calendar_helps_with_dates(as_editor, report):
    page = as_editor()
    page.goto(address_of(report))
    page.click(".fieldBox.field-published_at_ru .datetimeshortcuts a")
    assert page.input_value("#id_published_at_ru_0")


def test_admin_changes_its_language(as_editor):
    page = as_editor()
    page.goto(reverse("admin:index"))
    with page.expect_navigation():
        page.click(".admin-language [value=ru]")
    assert page.get_attribute("html", "lang") == "ru"


SCREENS = ["index", "publications_publication_changelist", "publications_publication_add"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("screen", SCREENS)
def test_screens_raise_no_barriers(as_editor, report, screen, scheme):
    page = as_editor(color_scheme=scheme)
    page.goto(reverse(f"admin:{screen}"))
    assert find_barriers(page) == []


@pytest.mark.parametrize("locale", ["en", "ru"])
def test_screens_fit_a_phone(as_editor, report, locale):
    page = as_editor(width=PHONE, locale=locale)
    person = report.contributions.first().person
    addresses = [reverse(f"admin:{screen}") for screen in SCREENS]
    for address in [*addresses, address_of(report), address_of(person)]:
        page.goto(address)
        assert not scrolls_sideways(page), address
