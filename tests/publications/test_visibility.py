"""The rule of what a reader may see, asked once for each way of being hidden."""

import pytest
from django.contrib.auth.models import AnonymousUser, Permission
from django.db import IntegrityError, transaction
from django.utils import timezone, translation

from publications.models import Publication
from tests.factories import days_from_now, make_person, make_publication, make_user

pytestmark = pytest.mark.django_db

visible = Publication.objects.visible


def test_published_edition_is_visible_in_its_language_only():
    publication = make_publication()
    assert list(visible("en")) == [publication]
    assert list(visible("ru")) == []
    assert publication.published_languages() == ["en"]


def test_active_language_decides_where_none_is_named():
    make_publication(languages=("ru",))
    assert not visible().exists()
    with translation.override("ru"):
        assert visible().exists()


@pytest.mark.parametrize(
    "difference",
    [
        {"status_en": "draft"},
        {"status_en": "review"},
        {"published_at_en": days_from_now(1)},
        {"withdrawn_at": timezone.now()},
    ],
    ids=["draft", "in review", "scheduled", "withdrawn"],
)
def test_edition_is_hidden_from_lists(difference):
    publication = make_publication(**difference)
    assert not visible().exists()
    assert not Publication.objects.visible_anywhere().exists()
    assert not publication.is_visible()


def test_withdrawn_work_keeps_its_page():
    publication = make_publication(withdrawn_at=timezone.now())
    assert Publication.objects.published().get() == publication
    assert Publication.objects.published_anywhere().get() == publication


def test_work_in_one_language_is_visible_somewhere():
    russian = make_publication(languages=("ru",))
    both = make_publication(languages=("en", "ru"))
    make_publication(status_en="draft")
    assert set(Publication.objects.visible_anywhere()) == {russian, both}


def test_editor_sees_what_visitors_do_not():
    draft = make_publication(status_en="draft")
    editor = make_user()
    editor.user_permissions.add(Permission.objects.get(codename="view_publication"))
    assert list(Publication.objects.visible_to(editor)) == [draft]
    assert list(Publication.objects.visible_to(AnonymousUser())) == []


def test_newest_comes_first_by_the_date_of_the_language():
    old = make_publication(languages=("en", "ru"), published_at_en=days_from_now(-9))
    new = make_publication(languages=("en", "ru"), published_at_ru=days_from_now(-9))
    assert list(visible("en").newest_first("en")) == [new, old]
    assert list(visible("ru").newest_first("ru")) == [old, new]


@pytest.mark.parametrize(
    "missing", [{"title_en": ""}, {"title_en": None}, {"published_at_en": None}], ids=str
)
def test_database_refuses_a_published_edition_that_is_not_whole(missing):
    with pytest.raises(IntegrityError), transaction.atomic():
        make_publication(**missing)


def test_suppressed_authors_are_left_out():
    hidden = make_person(is_suppressed=True)
    shown = make_person()
    publication = make_publication(authors=[hidden, shown])
    assert [c.person for c in publication.contributions.public()] == [shown]
