import pytest
from django.template.loader import render_to_string
from django.utils import translation
from lxml import html

from publications.models import Role
from publications.templatetags.publications import byline, credit, file_type, initials, size
from tests.factories import make_attachment, make_person, make_publication
from tests.markup import words

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("number", "english"),
    [
        (1, "1\xa0KB"),
        (698 * 1024, "698\xa0KB"),
        (1023 * 1024, "1023\xa0KB"),
        (1024 * 1024, "1.0\xa0MB"),
        (1_500_000, "1.4\xa0MB"),
    ],
)
def test_size_of_a_file(number, english):
    assert size(number) == english


def test_size_of_a_file_has_a_decimal_comma_in_russian():
    with translation.override("ru"):
        assert size(1_500_000).startswith("1,4\xa0")


@pytest.mark.parametrize(
    ("name", "letters"),
    [("Sarah Lain", "SL"), ("Мария А. Смекалова", "МС"), ("Plato", "P"), ("", "")],
)
def test_initials(name, letters):
    assert initials(name) == letters


@pytest.mark.parametrize(
    ("role", "number", "label"),
    [
        (Role.EDITOR, 1, "Editor"),
        (Role.EDITOR, 2, "Editors"),
        (Role.CONTRIBUTOR, 3, "Contributors"),
    ],
)
def test_credit_agrees_with_the_number_of_people(role, number, label):
    assert credit(role, [None] * number) == label


def test_type_of_a_file_is_its_ending_where_nothing_better_is_known():
    attachment = make_attachment(make_publication(), media_type="application/octet-stream")
    assert file_type(attachment) == "PDF"


@pytest.mark.parametrize(
    ("count", "expected"),
    [(1, "Ada A"), (2, "Ada A and Ada B"), (3, "Ada A, Ada B and Ada C")],
)
def test_byline_is_a_list_in_words(count, expected):
    publication = make_publication(
        authors=[make_person(family_name_en=letter) for letter in "ABC"[:count]]
    )
    context = byline(publication.contributions.all())
    rendered = render_to_string("publications/_byline.html", context)
    assert words(html.fromstring(f"<p>{rendered}</p>")) == expected
