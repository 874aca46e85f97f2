"""What is found by which words: the same on both databases."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from publications.models import PublicationType
from search.engines import PER_PAGE, Question, engine
from search.models import Kind
from search.query import parse
from tests.factories import (
    days_from_now,
    make_contribution,
    make_page,
    make_person,
    make_programme,
    make_project,
    make_publication,
    make_region,
    make_topic,
    make_type,
)

pytestmark = pytest.mark.django_db
BOTH = ("en", "ru")


def keys(found, kind=Kind.PUBLICATION):
    return [pk for found_kind, pk in found.hits if found_kind == kind]


@pytest.mark.parametrize(
    "words",
    [
        "терроризм",
        "терроризмом",
        "ТЕРРОРИЗМА",
        "конференциях",
        "самолёты",
        "самолеты",
        "conference",
        "Conferences",
        '"угрозы терроризма"',
        '"угроза терроризма"',  # forms within a phrase, too
        "conference -brexit",
        "brexit or терроризм",
        "10.1234/dialogue.7",
        "CR-2018-02",
        "cr 2018 02",
        "терроризм conference",  # a word of each edition
        "the conference of",
    ],
)
def test_found_by(find, words):
    publication = make_publication(
        BOTH,
        title_en="Conferences on Aircraft",
        title_ru="Конференции о самолётах",
        body_ru="<p>Речь об угрозах <em>терроризма</em>.</p>",
        number="CR-2018-02",
        doi="10.1234/dialogue.7",
    )
    make_publication(BOTH)
    for language in BOTH:
        assert keys(find(words, language)) == [publication.pk]


@pytest.mark.parametrize(
    "words",
    [
        "conference -aircraft",
        '-"conferences on"',
        '"aircraft conferences"',
        "conference brexit",
        '"aircraft how"',  # no phrase reaches from one part to the next
        "конференций -самолет",
    ],
)
def test_not_found_by(find, words):
    publication = make_publication(
        BOTH,
        title_en="Conferences on Aircraft",
        standfirst_en="How they began",
        title_ru="Конференции о самолётах",
    )
    assert publication.pk not in keys(find(words))


def test_found_by_everything_that_belongs_to_it(find):
    publication = make_publication(
        ("ru",),
        type=make_type(name_en="Occasional Paper"),
        programme=make_programme(name_en="Cyber Studies"),
        topics=[make_topic(BOTH, name_ru="Разоружение")],
        regions=[make_region(BOTH, name_ru="Гренландия")],
        authors=[make_person(BOTH, family_name_en="Chalmers", family_name_ru="Чалмерс")],
        body_ru='<p>Текст<span class="footnote" data-note="Ср. &quot;Сносочник&quot;"></span></p>',
    )
    for words in ("разоружению", "Гренландии", "Чалмерса", "chalmers", "сносочник"):
        assert keys(find(words)) == [publication.pk], words


def test_name_as_published_and_other_spellings_are_found(find):
    person = make_person(family_name_en="Newname", other_names="Kortounov\nCortunoff")
    publication = make_publication(authors=[person])
    make_contribution(
        publication, make_person(), position=1, name_en="Ada Oldname", is_frozen_en=True
    )
    for words in ("newname", "oldname", "kortounov"):
        assert publication.pk in keys(find(words)), words
    assert keys(find("cortunoff"), Kind.PERSON) == [person.pk]


def test_title_weighs_more_than_standfirst_more_than_text(find):
    in_text = make_publication(body_en="<p>Verification, once.</p>")
    in_standfirst = make_publication(standfirst_en="On verification.")
    in_title = make_publication(title_en="Verification")
    by_topic = make_publication(topics=[make_topic(name_en="Verification")])
    assert keys(find("verification")) == [
        publication.pk for publication in (in_title, in_standfirst, in_text, by_topic)
    ]


def test_newest_first_when_asked(find):
    dates = [-3, -1, -2]
    works = [
        make_publication(title_en="Verification", published_at_en=days_from_now(day))
        for day in dates
    ]
    newest_first = [works[1].pk, works[2].pk, works[0].pk]
    assert keys(find("verification", sort="date")) == newest_first
    assert keys(find("", sort="date")) == newest_first


def test_people_research_and_pages_are_found(find):
    made = {
        Kind.PERSON: make_person(bio_en="<p>Knows glaciers.</p>"),
        Kind.PROGRAMME: make_programme(summary_en="On glaciers."),
        Kind.PROJECT: make_project(description_en="<p>Glaciers again.</p>"),
        Kind.PAGE: make_page(body_en="<p>About glaciers.</p>"),
    }
    assert sorted(find("glacier").hits) == sorted((kind, obj.pk) for kind, obj in made.items())


def test_pages_of_results_neither_repeat_nor_skip(find):
    publications = [make_publication(title_en="Glaciers") for _number in range(PER_PAGE * 2 + 5)]
    for parameters in ({}, {"sort": "date"}):
        pages = [keys(find("glacier", page=page, **parameters)) for page in (1, 2, 3)]
        assert list(map(len, pages)) == [PER_PAGE, PER_PAGE, 5]
        assert sorted(sum(pages, [])) == sorted(publication.pk for publication in publications)


def test_deep_pages_go_on_by_date(find, monkeypatch):
    """PostgreSQL ranks only so many."""
    monkeypatch.setattr("search.engines.postgresql.CANDIDATES", 4)
    publications = [make_publication(title_en="Glaciers") for _number in range(PER_PAGE + 3)]
    first, second = keys(find("glacier")), keys(find("glacier", page=2))
    assert sorted(first + second) == sorted(publication.pk for publication in publications)


# Any text


@given(
    words=st.text(alphabet=st.characters() | st.sampled_from("\"-«»\\'()&|!:*<>№ or"), max_size=99)
)
@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_any_text_is_answered(words, db):
    found = engine().find(Question(parse(words)))
    assert found.total == 0


@pytest.mark.parametrize(
    "words", ["a" * 10_000, "я " * 5_000, "-x " * 4_000, '"' * 9_999, "-" * 999]
)
def test_long_texts_are_answered(find, words):
    make_publication()
    find(words)


def test_long_text_is_indexed(find):
    body = "<p>" + " ".join(f"w{number}" for number in range(40_000)) + "</p>"
    publication = make_publication(body_en=body, topics=[make_topic(name_en="Glaciers Melting")])
    assert keys(find("w20000")) == [publication.pk]
    assert keys(find('"glaciers melting"')) == [publication.pk]


def test_type_is_no_leak_of_other_columns(find):
    """The facets lie among the words; no text that is typed means one."""
    make_publication()
    kind = PublicationType.objects.get()
    assert find(f"№{200_000_000 + kind.pk}").total == 0
    assert find(f"{200_000_000 + kind.pk}").total == 0
