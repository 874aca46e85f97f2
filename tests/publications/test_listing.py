"""The list of publications: what it shows, in which language, filtered by what, on which page."""

import pytest
from django.utils import timezone

from tests.factories import (
    days_from_now,
    make_contribution,
    make_person,
    make_programme,
    make_publication,
    make_region,
    make_series,
    make_topic,
    make_type,
)

pytestmark = pytest.mark.django_db


def titles(response):
    return [publication.shown.title for publication in response.context["listing"]]


@pytest.mark.parametrize("language", ["en", "ru"])
def test_opens_in_both_languages(client, language):
    work = make_publication(languages=("en", "ru"))
    response = client.get(f"/{language}/publications/")
    assert titles(response) == [getattr(work, f"title_{language}")]
    assert f'href="/{language}/publications/{work.slug}/"' in response.text


@pytest.mark.parametrize(
    "difference",
    [
        {"status_en": "draft"},
        {"status_en": "review"},
        {"published_at_en": days_from_now(1)},
        {"withdrawn_at": timezone.now()},
        {"languages": ("ru",)},
    ],
    ids=["draft", "in review", "scheduled", "withdrawn", "untranslated"],
)
def test_hides(client, difference):
    make_publication(**difference)
    response = client.get("/en/publications/")
    assert titles(response) == []
    assert "There is nothing here in English yet." in response.text


def test_newest_comes_first(client):
    old = make_publication(published_at_en=days_from_now(-9))
    new = make_publication(published_at_en=days_from_now(-2))
    assert titles(client.get("/en/publications/")) == [new.title, old.title]


def test_works_in_russian_only_are_included_by_one_link_and_left_out_by_one(client):
    english = make_publication(published_at_en=days_from_now(-2))
    russian = make_publication(languages=("ru",))
    plain = client.get("/en/publications/")
    assert titles(plain) == [english.title]
    assert 'href="/en/publications/?languages=all"' in plain.text

    everything = client.get("/en/publications/?languages=all")
    assert titles(everything) == [russian.title_ru, english.title]
    assert f'<a href="/ru/publications/{russian.slug}/" hreflang="ru">' in everything.text
    assert "Only in Russian" in everything.text
    assert everything.context["listing"].toggle == "/en/publications/"


def test_list_offers_no_other_language_where_it_has_nothing_more(client):
    make_publication(languages=("en", "ru"))
    assert "languages=all" not in client.get("/en/publications/").text


# Filters


def test_each_filter_keeps_what_it_names(client):
    brief = make_type(slug="policy-brief")
    programme, topic, region = make_programme(), make_topic(), make_region()
    found = make_publication(
        type=brief,
        programme=programme,
        topics=[topic],
        regions=[region],
        published_at_en=days_from_now(-800),
    )
    make_publication()
    for query in (
        "type=policy-brief",
        f"programme={programme.slug}",
        f"topic={topic.slug}",
        f"region={region.slug}",
        f"year={found.published_at_en.year}",
    ):
        assert titles(client.get(f"/en/publications/?{query}")) == [found.title], query


def test_filters_combine_and_come_off_one_by_one(client):
    topic, region = make_topic(), make_region()
    both = make_publication(topics=[topic], regions=[region])
    make_publication(topics=[topic])
    make_publication(regions=[region])
    response = client.get(f"/en/publications/?topic={topic.slug}&region={region.slug}")
    assert titles(response) == [both.title]
    assert f'href="/en/publications/?region={region.slug}"' in response.text
    assert f'href="/en/publications/?topic={topic.slug}"' in response.text


def test_heading_says_what_is_shown(client):
    brief = make_type(slug="policy-brief", plural_en="Policy Briefs")
    topic = make_topic(name_en="Arms Control")
    make_publication(type=brief, topics=[topic])
    response = client.get(f"/en/publications/?type=policy-brief&topic={topic.slug}")
    assert "<h1>Policy Briefs: Arms Control</h1>" in response.text
    assert "<title>Policy Briefs: Arms Control" in response.text


def test_unknown_values_give_an_empty_list_that_says_so(client):
    make_publication()
    for query in (
        "type=nothing",
        "topic=nothing",
        "year=0",
        "year=20xx",
        "year=999999999999",
        "type=%00x",
    ):
        response = client.get(f"/en/publications/?{query}")
        assert response.status_code == 200
        assert "No publication matches" in response.text, query
    assert "&lt;script&gt;" in client.get("/en/publications/?type=<script>").text


def test_year_is_that_of_the_edition_that_is_shown(client):
    work = make_publication(
        languages=("en", "ru"),
        published_at_en="2019-05-01T12:00Z",
        published_at_ru="2020-05-01T12:00Z",
    )
    assert titles(client.get("/en/publications/?year=2019")) == [work.title]
    assert titles(client.get("/en/publications/?year=2020")) == []
    assert titles(client.get("/ru/publications/?year=2020")) == [work.title_ru]
    assert titles(client.get("/ru/publications/?year=2019&languages=all")) == []


def test_filters_offer_what_leads_to_something(client):
    seen, hidden, russian = make_topic(), make_topic(), make_topic()
    make_publication(topics=[seen], published_at_en="2019-05-01T12:00Z")
    make_publication(topics=[seen], published_at_en="2021-05-01T12:00Z")
    make_publication(topics=[hidden], status_en="draft")
    make_publication(("ru",), topics=[russian])

    def offered(address):
        *_others, topics, _regions, years = client.get(address).context["filters"]
        return {option.value for option in topics.options}, [o.value for o in years.options]

    assert offered("/en/publications/") == ({seen.slug}, ["2021", "2020", "2019"])
    assert offered("/en/publications/?languages=all")[0] == {seen.slug, russian.slug}
    assert offered(f"/en/publications/?topic={hidden.slug}")[0] == {seen.slug, hidden.slug}


def test_links_to_mixtures_of_filters_are_not_for_robots(client):
    topic = make_topic()
    make_publication(topics=[topic], type=make_type(slug="policy-brief"))
    single = 'class="filter-option" href="/en/publications/?type=policy-brief">'
    assert single in client.get("/en/publications/").text
    mixture = f'href="/en/publications/?topic={topic.slug}&amp;type=policy-brief" rel="nofollow">'
    assert mixture in client.get(f"/en/publications/?topic={topic.slug}").text


def test_form_leaves_a_clean_address(client):
    topic = make_topic()
    response = client.get(f"/en/publications/?type=&topic={topic.slug}&year=&languages=all")
    assert response.status_code == 302
    assert response["Location"] == f"/en/publications/?topic={topic.slug}&languages=all"


# Pages and addresses


def test_pages_are_plain_links_that_keep_the_filters(client):
    brief = make_type(slug="policy-brief")
    for _number in range(21):
        make_publication(type=brief)
    first = client.get("/en/publications/?type=policy-brief")
    assert len(titles(first)) == 20
    assert 'href="/en/publications/?type=policy-brief&amp;page=2"' in first.text
    second = client.get("/en/publications/?type=policy-brief&page=2")
    assert len(titles(second)) == 1
    assert not set(titles(first)) & set(titles(second))
    assert 'href="/en/publications/?type=policy-brief"' in second.text


@pytest.mark.parametrize("number", ["0", "2", "-1", "x", "", "9" * 30])
def test_page_that_is_not_there_is_not_found(client, number):
    make_publication()
    assert client.get(f"/en/publications/?page={number or '%20'}").status_code == 404


def test_narrowed_list_is_not_indexed_and_strange_parameters_are_left_out(client):
    make_publication(type=make_type(slug="policy-brief"))
    whole = client.get("/en/publications/").text
    part = client.get("/en/publications/?type=policy-brief").text
    stray = client.get("/en/publications/?utm_source=mail").text
    canonical = '<link rel="canonical" href="http://testserver/en/publications/">'
    assert [canonical in text for text in (whole, part, stray)] == [True, False, True]
    assert "noindex" in part
    assert "hreflang" not in part.partition("</head>")[0]
    assert "noindex" not in whole + stray


def test_further_page_of_the_whole_list_stands_for_itself(client, monkeypatch):
    monkeypatch.setattr("publications.listing.PER_PAGE", 1)
    for _ in range(2):
        make_publication(("en", "ru"))
    head = client.get("/en/publications/?page=2&utm_source=mail").text.partition("</head>")[0]
    assert '<link rel="canonical" href="http://testserver/en/publications/?page=2">' in head
    assert "noindex" not in head
    assert "hreflang" not in head  # other works stand on the second page in the other language


def test_suppressed_author_is_in_no_card(client):
    work = make_publication()
    make_contribution(work, make_person(family_name_en="Hidden", is_suppressed=True))
    assert "Hidden" not in client.get("/en/publications/").text


def test_thirty_rows_take_as_many_queries_as_one(client, django_assert_max_num_queries):
    def fill(number):
        for _number in range(number):
            make_publication(
                languages=("en", "ru"),
                authors=[make_person()],
                programme=make_programme(),
                topics=[make_topic()],
                regions=[make_region()],
                series=make_series(),
            )

    for query in ("", "?languages=all", "?year=2024&type=nothing"):
        fill(1)
        with django_assert_max_num_queries(10) as few:
            client.get(f"/en/publications/{query}")
        fill(29)
        with django_assert_max_num_queries(10) as many:
            client.get(f"/en/publications/{query}")
        assert len(few) == len(many)
