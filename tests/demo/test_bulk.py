import random
import re
from collections import Counter

import pytest

from demo.bulk import names
from demo.bulk.publications import make_publications
from demo.bulk.sentences import Writer
from demo.bulk.works import prefix
from people.models import Person
from prose.language import LANGUAGE_CODES
from prose.sanitising import sanitise
from publications.models import Contribution, Publication
from tests.factories import (
    make_organisation,
    make_programme,
    make_project,
    make_publication,
    make_region,
    make_topic,
    make_type,
)

SHOWN = ["slug", "type__slug", "licence", "title_en", "title_ru", "body_ru", "reflects_ru"]


@pytest.fixture
def _subjects(db):
    make_organisation(is_institute=True)
    programme = make_programme()
    make_project(programme=programme)
    for _number in range(3):
        make_type()
        make_topic()
        make_region()


def generated(seed=1):
    return Publication.objects.filter(doi__startswith=prefix(seed)).order_by("doi")


def silent(number):
    pass


@pytest.mark.usefixtures("_subjects")
def test_works_are_spread_over_languages_and_states():
    assert make_publications(1, 600, silent) == 600
    works = list(generated())
    one_language = [work for work in works if not (work.title_en and work.title_ru)]
    assert 0.10 < len(one_language) / len(works) < 0.20
    assert {bool(work.title_en) for work in one_language} == {True, False}
    assert any(work.is_scheduled("en") for work in works)
    assert any(work.withdrawn_at for work in works)
    assert 570 < generated().visible_anywhere().count() < 600
    years = {work.published_at_en.year for work in works if work.published_at_en}
    assert len(years) >= 20
    authors = Counter(Contribution.objects.values_list("publication", flat=True))
    assert set(authors.values()) == {1, 2, 3, 4, 5, 6}
    assert Publication.objects.filter(topics__isnull=True).count() == 0
    assert Publication.objects.filter(regions__isnull=True).count() == 0
    assert Person.objects.count() == 20 + 600 // 25


@pytest.mark.usefixtures("_subjects")
def test_a_seed_gives_the_same_again_and_another_seed_does_not():
    make_publications(1, 60, silent)
    make_publications(2, 30, silent)
    first = list(generated().values_list(*SHOWN))
    titles, others = (
        set(generated(seed).filter(title_en__gt="").values_list("title_en", flat=True))
        for seed in (1, 2)
    )
    assert titles.isdisjoint(others)
    Publication.objects.all().delete()
    make_publications(1, 60, silent)
    assert list(generated().values_list(*SHOWN)) == first


@pytest.mark.usefixtures("_subjects")
def test_a_larger_number_adds_what_is_missing():
    make_publications(1, 20, silent)
    before = list(generated().values_list("pk", "slug"))
    assert make_publications(1, 20, silent) == 0
    assert make_publications(1, 50, silent) == 30
    assert generated().count() == 50
    assert list(generated().values_list("pk", "slug"))[:20] == before


@pytest.mark.usefixtures("_subjects")
def test_rows_are_what_the_orm_would_have_saved():
    make_publications(1, 40, silent)
    for work in generated():
        body = work.body_en or work.body_ru
        assert sanitise(body) == body
        digests = {code: getattr(work, f"digest_{code}") for code in LANGUAGE_CODES}
        moment = work.updated_at
        work.save()
        assert moment <= work.updated_at
        work.refresh_from_db()
        assert {code: getattr(work, f"digest_{code}") or None for code in LANGUAGE_CODES} == {
            code: digest or None for code, digest in digests.items()
        }
        for contribution in work.contributions.all():
            for code in LANGUAGE_CODES:
                is_live = code in work.published_languages()
                assert bool(getattr(contribution, f"is_frozen_{code}")) == is_live
                assert bool(getattr(contribution, f"name_{code}")) == is_live


@pytest.mark.usefixtures("_subjects")
def test_others_can_be_added_afterwards():
    make_publications(1, 20, silent)
    assert make_publication().pk > generated().last().pk


def test_common_words_are_much_commoner():
    writer = Writer(random.Random(1))
    sentences = [writer.sentence() for _number in range(3_000)]
    for place, least in ((0, 700), (1, 1_500)):
        words = Counter(re.findall(r"\w+", " ".join(s[place] for s in sentences).lower()))
        counts = [count for _word, count in words.most_common()]
        assert len(counts) > least
        assert counts[0] > 4 * counts[20] > 16 * counts[-1]
        assert sum(count == 1 for count in counts) > len(counts) / 4


def test_russian_words_are_inflected():
    writer = Writer(random.Random(1))
    text = " ".join(writer.sentence()[1] for _number in range(3_000)).lower()
    forms = set(re.findall(r"\bсоглашени\w+", text))
    assert forms >= {"соглашение", "соглашения", "соглашений", "соглашением"}


def test_people_have_names_in_both_languages():
    rng = random.Random(1)
    people = [names.person(rng) for _number in range(500)]
    for name in people:
        assert re.fullmatch(r"[A-Za-z]+", name.given_en + name.family_en)
        assert re.fullmatch(r"[А-Яа-яЁё]+", name.given_ru + name.family_ru)
    assert len(set(people)) > 450
