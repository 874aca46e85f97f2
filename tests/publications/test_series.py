"""The page of a series."""

import pytest

from tests.factories import days_from_now, make_person, make_publication, make_series

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("language", ["en", "ru"])
def test_series_shows_its_parts_in_order(client, language):
    series = make_series(languages=("en", "ru"))
    second = make_publication(("en", "ru"), series=series, part=2)
    first = make_publication(("en", "ru"), series=series, part=1)
    response = client.get(f"/{language}/series/{series.slug}/")
    assert getattr(series, f"title_{language}") in response.text
    assert list(response.context["parts"]) == [first, second]


def test_part_that_is_in_the_other_language_only_is_there_and_marked(client):
    series = make_series()
    part = make_publication(("ru",), series=series, part=1)
    text = client.get(f"/en/series/{series.slug}/").text
    assert f'<a href="/ru/publications/{part.slug}/" hreflang="ru">' in text
    assert "Only in Russian" in text


@pytest.mark.parametrize(
    "difference",
    [
        {"status_en": "draft"},
        {"published_at_en": days_from_now(1)},
        {"withdrawn_at": days_from_now(-1)},
    ],
    ids=["draft", "scheduled", "withdrawn"],
)
def test_series_hides(client, difference):
    series = make_series()
    make_publication(series=series, part=1, **difference)
    text = client.get(f"/en/series/{series.slug}/").text
    assert "No part of this series has been published yet." in text


def test_unknown_series_is_not_found(client):
    assert client.get("/en/series/unknown/").status_code == 404


def test_thirty_parts_take_as_many_queries_as_one(client, django_assert_max_num_queries):
    series = make_series()

    def fill(numbers):
        for number in numbers:
            make_publication(series=series, part=number, authors=[make_person()])

    fill([1])
    with django_assert_max_num_queries(10) as few:
        client.get(series.get_absolute_url())
    fill(range(2, 31))
    with django_assert_max_num_queries(10) as many:
        client.get(series.get_absolute_url())
    assert len(few) == len(many)
