import pytest
from django.utils import timezone

from publications.tasks import freeze_live_editions
from tests.factories import days_from_now, make_person, make_publication

pytestmark = pytest.mark.django_db


@pytest.fixture
def author():
    return make_person(languages=("en", "ru"), job_title_en="Fellow", job_title_ru="Сотрудник")


def promote(author):
    author.job_title_en, author.job_title_ru = "Director", "Директор"
    author.save()


def test_live_edition_keeps_its_authors_as_they_were(author):
    contribution = make_publication(authors=[author]).contributions.get()
    freeze_live_editions()
    promote(author)
    contribution.refresh_from_db()
    assert contribution.as_published("job_title").text == "Fellow"
    assert contribution.is_frozen_en


def test_each_language_is_kept_when_it_goes_live(author):
    publication = make_publication(
        languages=("en", "ru"), authors=[author], published_at_ru=days_from_now(1)
    )
    freeze_live_editions()
    promote(author)
    publication.published_at_ru = timezone.now()
    publication.save()
    freeze_live_editions()
    contribution = publication.contributions.get()
    assert (contribution.job_title_en, contribution.job_title_ru) == ("Fellow", "Директор")


@pytest.mark.parametrize("difference", [{"status_en": "draft"}, {"published_at_en": "tomorrow"}])
def test_edition_to_come_follows_its_authors(author, difference):
    if "published_at_en" in difference:
        difference = {"published_at_en": days_from_now(1)}
    contribution = make_publication(authors=[author], **difference).contributions.get()
    freeze_live_editions()
    contribution.refresh_from_db()
    assert not contribution.is_frozen_en
    assert contribution.job_title_en in {"", None}


def test_correction_by_hand_stays(author):
    contribution = make_publication(authors=[author]).contributions.get()
    freeze_live_editions()
    contribution.refresh_from_db()
    contribution.job_title_en = "Senior Fellow"
    contribution.save()
    freeze_live_editions()
    contribution.refresh_from_db()
    assert contribution.job_title_en == "Senior Fellow"


def test_nothing_due_costs_one_query_for_each_language(author, django_assert_num_queries):
    make_publication(languages=("en", "ru"), authors=[author])
    freeze_live_editions()
    with django_assert_num_queries(2):
        freeze_live_editions()
