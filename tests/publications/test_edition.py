"""Lists that include works which exist only in the other language, and what their cards load."""

import pytest
from django.utils import translation

from publications.models import Publication
from tests.factories import days_from_now, make_contribution, make_person, make_publication

pytestmark = pytest.mark.django_db


def test_each_work_is_shown_in_the_readers_language_where_it_can_be():
    both = make_publication(languages=("en", "ru"))
    russian = make_publication(languages=("ru",))
    make_publication(status_en="draft")
    shown = {p: p.shown.language for p in Publication.objects.including_others()}
    assert shown == {both: "en", russian: "ru"}
    with translation.override("ru"):
        shown = {p: p.shown.language for p in Publication.objects.including_others()}
    assert shown == {both: "ru", russian: "ru"}


def test_edition_that_is_scheduled_here_is_shown_in_the_language_in_which_it_is_out():
    work = make_publication(languages=("en", "ru"), published_at_en=days_from_now(3))
    [listed] = Publication.objects.including_others()
    assert listed == work
    assert listed.shown.language == "ru"
    assert listed.shown.title == work.title_ru
    assert listed.shown.lang == "ru"
    assert listed.shown.get_absolute_url() == f"/ru/publications/{work.slug}/"


def test_works_stand_in_the_order_of_the_dates_that_are_shown():
    english = make_publication(published_at_en=days_from_now(-20))
    russian = make_publication(languages=("ru",), published_at_ru=days_from_now(-10))
    both = make_publication(
        languages=("en", "ru"),
        published_at_en=days_from_now(-30),
        published_at_ru=days_from_now(-1),
    )
    assert list(Publication.objects.including_others()) == [russian, english, both]
    with translation.override("ru"):
        assert list(Publication.objects.including_others()) == [both, russian, english]


def test_withdrawn_work_is_in_no_list():
    make_publication(languages=("ru",), withdrawn_at=days_from_now(-1))
    assert not Publication.objects.including_others().exists()


def test_including_others_takes_one_query(django_assert_num_queries):
    make_publication(languages=("ru",))
    make_publication()
    with django_assert_num_queries(1):
        titles = [publication.shown.title for publication in Publication.objects.including_others()]
    assert len(titles) == 2


def test_cards_name_the_authors_who_may_be_named_in_order(django_assert_num_queries):
    work = make_publication()
    second = make_contribution(work, position=2)
    first = make_contribution(work, position=1)
    make_contribution(work, position=3, role="editor")
    make_contribution(work, make_person(is_suppressed=True), position=4)
    with django_assert_num_queries(2):
        [card] = Publication.objects.with_cards()
        assert [author.as_published("name").text for author in card.authors] == [
            first.as_published("name").text,
            second.as_published("name").text,
        ]
