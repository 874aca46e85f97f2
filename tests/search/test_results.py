"""The publications of a search at once, as feeds and files of citations ask for them."""

import pytest
from django.http import QueryDict
from django.utils.translation import override

from publications.models import Publication
from search import indexing
from search.choices import Choices
from search.results import publications_for
from tests.factories import days_from_now, make_person, make_publication

pytestmark = pytest.mark.django_db


def found(address, language="en", limit=10, **options):
    with override(language):
        works = publications_for(Choices(QueryDict(address)), limit, **options)
        return [work.shown.title for work in works]


@pytest.fixture
def glaciers():
    make_publication(title_en="Glaciers", published_at_en=days_from_now(-30))
    make_publication(title_en="Rivers", body_en="<p>Glaciers</p>")
    make_publication(languages=["ru"], title_ru="Льды", standfirst_ru="Glaciers")
    make_person(family_name_en="Glacier")
    indexing.rebuild()


def test_publications_come_in_the_order_of_the_address(glaciers):
    assert found("q=glacier") == ["Glaciers", "Льды", "Rivers"]
    assert found("q=glacier&sort=date") == ["Льды", "Rivers", "Glaciers"]
    assert found("q=glacier&sort=date", by_date=False) == found("q=glacier")
    assert found("q=glacier", by_date=True) == found("q=glacier&sort=date")


def test_publications_pass_the_filters(glaciers):
    assert found("q=glacier&language=ru") == ["Льды"]
    assert found("q=glacier&kind=person") == []
    assert found("q=glacier&kind=person&kind=publication&language=ru") == ["Льды"]


def test_publications_have_a_limit(glaciers):
    assert found("q=glacier", limit=1) == ["Glaciers"]


def test_address_that_asks_for_nothing_finds_nothing(glaciers):
    assert found("") == found("q=+") == []


def test_publications_that_are_hidden_since_are_left_out(glaciers):
    Publication.objects.filter(title_en="Glaciers").update(withdrawn_at=days_from_now(-1))
    assert found("q=glacier") == ["Льды", "Rivers"]


def test_publications_come_with_their_cards(glaciers, django_assert_num_queries):
    with django_assert_num_queries(3), override("en"):
        works = publications_for(Choices(QueryDict("q=glacier")), 10)
        assert [(work.type.name, work.authors) for work in works]
