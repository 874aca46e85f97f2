"""What base.html tells of the page: its section, its languages."""

import pytest
from django.template.loader import render_to_string
from django.test import RequestFactory
from lxml import html

from tests.factories import make_organisation, make_page, make_picture
from tests.markup import having, words

pytestmark = pytest.mark.django_db


def page_at(path, **context):
    request = RequestFactory().get(path)
    return html.fromstring(render_to_string("base.html", context, request=request))


def menu(page):
    return having(page, "header-menu")[0].findall(".//a")


def other_language(page):
    """The switcher's link to the other language."""
    [link] = having(page, "language-switcher")[0].findall(".//a")
    return link


def test_menu_holds_the_sections_and_the_first_page_of_the_editors():
    make_page(title_en="About", menu_position=1)
    make_page(title_en="Privacy", menu_position=2)
    assert [words(link) for link in menu(page_at("/en/"))] == [
        "Publications",
        "Research",
        "Topics",
        "Regions",
        "People",
        "About",
    ]


@pytest.mark.parametrize(
    ("path", "current"), [("/en/people/", "page"), ("/en/people/sarah-lain/", "true")]
)
def test_section_at_hand_is_marked(path, current):
    links = menu(page_at(path))
    marked = {words(link): link.get("aria-current") for link in links if link.get("aria-current")}
    assert marked == {"People": current}


def test_home_is_in_no_section():
    assert not any(link.get("aria-current") for link in menu(page_at("/en/")))


def test_switcher_names_each_language_in_itself_and_leads_to_the_same_page():
    link = other_language(page_at("/en/people/"))
    assert (words(link), link.get("lang"), link.get("hreflang")) == ("Русский", "ru", "ru")
    assert link.get("href") == "/ru/people/"


def test_unknown_address_leads_to_the_home_page_of_the_other_language():
    assert other_language(page_at("/en/no/such/address/at/all/")).get("href") == "/ru/"


def test_page_says_in_which_languages_it_does_not_exist():
    page = page_at("/en/people/", languages=["en"])
    assert words(having(page, "language-missing")[0]) == "Русский not available"
    assert page.xpath("//link[@hreflang]") == []


def test_logo_of_the_institute_takes_the_place_of_our_mark():
    assert having(page_at("/en/"), "mark")
    make_organisation(is_institute=True, logo=make_picture())
    page = page_at("/en/")
    assert having(page, "mark") == []
    assert having(page, "brand")[0].find(".//img").get("alt") == ""  # the name stands beside it


def test_first_focus_is_the_way_to_the_text():
    page = page_at("/en/")
    assert page.find("body").find(".//a").get("href") == "#main"
    assert page.get_element_by_id("main").tag == "main"
