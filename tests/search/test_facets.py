"""Numbers of results for each filter, and what filters do together."""

import pytest

from search import facets
from tests.factories import (
    days_from_now,
    make_person,
    make_programme,
    make_project,
    make_publication,
    make_region,
    make_topic,
    make_type,
)

pytestmark = pytest.mark.django_db


def test_packed_facets_are_counted():
    one = facets.pack([facets.KIND.facet(1), facets.TOPIC.facet(5), facets.TOPIC.facet(6)])
    other = facets.pack([facets.KIND.facet(1), facets.TYPE.facet(3), facets.TOPIC.facet(6)])
    counts = facets.unpack(one + other)
    assert dict(facets.TOPIC.among(counts)) == {5: 1, 6: 2}
    assert dict(facets.KIND.among(counts)) == {1: 2}
    assert dict(facets.TYPE.among(counts)) == {3: 1}
    assert facets.NOTHING not in counts


def test_facets_number_what_is_found(find):
    brief, paper = make_type(), make_type()
    russia, person = make_region(), make_person()
    for type_, regions in ((brief, [russia]), (brief, []), (paper, [russia])):
        make_publication(title_en="Glaciers", type=type_, regions=regions, authors=[person])
    make_publication(type=brief)
    counts = find("glacier").counts
    assert dict(facets.TYPE.among(counts)) == {brief.pk: 2, paper.pk: 1}
    assert dict(facets.REGION.among(counts)) == {russia.pk: 2}
    assert dict(facets.PERSON.among(counts)) == {person.pk: 3}


def test_filters_together_narrow(find):
    arms, cyber, programme = make_topic(), make_topic(), make_programme()
    project = make_project(programme=programme)
    both = make_publication(topics=[arms, cyber], programme=programme, project=project)
    make_publication(topics=[arms])
    make_publication(programme=programme)
    assert find(topic=arms.slug, kind="publication").total == 2
    assert find(topic=[arms.slug, cyber.slug]).hits == [(1, both.pk)]
    assert find(topic=arms.slug, project=project.slug).hits == [(1, both.pk)]


def test_two_types_widen_and_others_still_have_numbers(find):
    types = [make_type() for _number in range(3)]
    topic = make_topic()
    for number, type_ in enumerate(types):
        for _work in range(number + 1):
            make_publication(type=type_, topics=[topic])
    make_publication(type=types[0])
    found = find(type=[types[0].slug, types[1].slug], topic=topic.slug)
    assert found.total == 3
    assert dict(facets.TYPE.among(found.counts)) == {
        type_.pk: number + 1 for number, type_ in enumerate(types)
    }
    assert dict(facets.TOPIC.among(found.counts)) == {topic.pk: 3}


def test_years_and_types_together(find):
    old, new = days_from_now(-3_000), days_from_now(-1)
    brief, paper = make_type(), make_type()
    wanted = make_publication(type=brief, published_at_en=old)
    make_publication(type=brief, published_at_en=new)
    make_publication(type=paper, published_at_en=old)
    found = find(type=brief.slug, year=str(old.year))
    assert found.hits == [(1, wanted.pk)]
    assert dict(facets.TYPE.among(found.counts)) == {brief.pk: 1, paper.pk: 1}
    assert dict(facets.YEARS["en"].among(found.counts)) == {old.year: 1, new.year: 1}


def test_year_is_that_of_the_edition_shown(find):
    make_publication(
        ("en", "ru"), published_at_en=days_from_now(-3_000), published_at_ru=days_from_now(-9)
    )
    early, late = str(days_from_now(-3_000).year), str(days_from_now(-9).year)
    assert find(year=early, language="en").total == 1
    assert find(year=early, language="ru").total == 0
    assert find(year=late, language="ru").total == 1


@pytest.mark.parametrize(
    "filters",
    [{"type": "no-such"}, {"year": "12018"}, {"year": "two"}, {"kind": "topic"}, {"topic": "🙂"}],
)
def test_unknown_filter_finds_nothing(find, filters):
    make_publication()
    assert find(**filters).total == 0


@pytest.mark.parametrize("filters", [{"type": "\0"}, {"type": ""}, {"type": "x" * 200}])
def test_no_filter_at_all_is_without_effect(find, filters):
    make_publication()
    assert find(kind="publication", **filters).total == 1
