import pytest
from django.template import engines
from django.test import RequestFactory

from rusi_site.context import site
from tests.factories import make_organisation, make_page

pytestmark = pytest.mark.django_db


def render(source):
    request = RequestFactory().get("/en/")
    return engines["django"].from_string(source).render(site(request), request)


def test_what_stands_on_every_page_takes_two_queries(django_assert_num_queries):
    make_organisation(is_institute=True, acronym_en="NI")
    make_page(menu_position=1)
    make_page(invitation_en="Support us.")
    with django_assert_num_queries(2):
        render(
            "{{ institute }}{% for page in menu %}{{ page.title }}{% endfor %}"
            "{% for page in invitations %}{{ page.invitation }}{% endfor %}{{ institute.acronym }}"
        )


def test_a_page_that_shows_nothing_of_it_asks_nothing(django_assert_num_queries):
    with django_assert_num_queries(0):
        render("")


def test_menu_holds_shown_pages_in_their_order():
    make_page(title_en="Second", menu_position=2)
    make_page(title_en="First", menu_position=1)
    make_page(title_en="Hidden", menu_position=3, is_shown_en=False)
    make_page(title_en="Elsewhere")
    assert render("{% for page in menu %}{{ page.title }} {% endfor %}") == "First Second "


def test_invitation_needs_no_place_in_the_menu():
    make_page(title_en="Support", invitation_en="Help to pay for the next paper.")
    make_page(title_en="О поддержке", languages=("ru",), invitation_ru="Помогите.")
    assert render("{% for page in invitations %}{{ page.title }}{% endfor %}") == "Support"


def test_site_without_an_institute_has_a_name():
    assert render("{{ institute }}") == "Research institute"
