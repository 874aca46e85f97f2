"""Which other works the page of a publication leads to."""

import pytest

from publications.landing import ties_of
from publications.models import Relation
from tests.factories import (
    days_from_now,
    make_project,
    make_publication,
    make_series,
    make_topic,
)
from tests.markup import having, parse, words

pytestmark = pytest.mark.django_db


@pytest.fixture
def related(client):
    """Titles of the related publications on a work's page, each with what stands before it."""

    def read(publication):
        page = parse(client.get(f"/en/publications/{publication.slug}/"))
        return [words(item.find("h3")) for item in having(page, "related-item")]

    return read


def test_same_project_comes_before_same_topic_and_newer_before_older(related):
    project, topic = make_project(), make_topic()
    publication = make_publication(project=project, topics=[topic])
    older = make_publication(project=project, published_at_en=days_from_now(-9))
    newer = make_publication(project=project, published_at_en=days_from_now(-8))
    by_topic = make_publication(topics=[topic])
    make_publication()
    assert related(publication) == [newer.title_en, older.title_en, by_topic.title_en]


def test_ties_made_by_editors_come_first(related):
    project = make_project()
    publication = make_publication(project=project)
    akin, tied = make_publication(project=project), make_publication()
    Relation.objects.create(source=publication, kind="response", target=tied)
    assert related(publication) == [tied.title_en, akin.title_en]


def test_there_are_three_at_most_and_none_twice(related):
    project = make_project()
    publication = make_publication(project=project)
    works = [make_publication(project=project) for _ in range(5)]
    Relation.objects.create(source=publication, target=works[0])
    Relation.objects.create(source=works[0], target=publication)
    titles = related(publication)
    assert len(titles) == 3
    assert titles.count(works[0].title_en) == 1


@pytest.mark.parametrize(
    "difference",
    [{"status_en": "draft"}, {"withdrawn_at": days_from_now(-1)}, {"languages": ("ru",)}],
    ids=["draft", "withdrawn", "only in Russian"],
)
def test_akin_work_that_is_not_visible_here_is_left_out(related, difference):
    project = make_project()
    make_publication(project=project, **difference)
    assert related(make_publication(project=project)) == []


def test_tied_work_that_nobody_can_see_is_left_out(related):
    publication = make_publication()
    Relation.objects.create(source=publication, target=make_publication(status_en="draft"))
    assert related(publication) == []


def test_tied_work_in_the_other_language_is_shown_and_marked(client):
    publication = make_publication()
    Relation.objects.create(source=publication, target=make_publication(languages=("ru",)))
    page = parse(client.get(f"/en/publications/{publication.slug}/"))
    [item] = having(page, "related-item")
    assert item.find(".//a").get("hreflang") == "ru"
    assert "Only in Russian" in words(item)


def test_parts_of_the_same_series_are_not_related(related):
    series, project = make_series(), make_project()
    publication = make_publication(series=series, part=1, project=project)
    make_publication(series=series, part=2, project=project)
    assert related(publication) == []


def test_tie_is_named_from_either_side():
    answer, first = make_publication(), make_publication()
    Relation.objects.create(source=answer, kind="response", target=first)
    assert [tie.label for tie in ties_of(answer)] == ["Response to"]
    assert [tie.label for tie in ties_of(first)] == ["Response"]
