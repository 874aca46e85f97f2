"""What editors change in the admin is found as it is now; larger changes by the worker."""

import pytest
from django.urls import reverse
from django_tasks_db.models import DBTaskResult

from editing.changes import announce
from people.models import Person
from publications.models import Publication
from search import changes, indexing, tasks
from search.engines import Question, engine
from search.models import Entry, Kind, Label
from search.query import parse
from tests.factories import (
    make_organisation,
    make_page,
    make_person,
    make_programme,
    make_project,
    make_publication,
    make_series,
    make_topic,
    make_type,
    make_user,
)
from tests.forms import change

pytestmark = pytest.mark.django_db


def found(words):
    return sorted(engine().find(Question(parse(words))).hits)


def save(obj, **fields):
    for name, value in fields.items():
        setattr(obj, name, value)
    obj.save()
    announce(obj)


def test_new_publication_is_found(django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        publication = make_publication(title_en="Glaciers")
        announce(publication)
    assert found("glacier") == [(Kind.PUBLICATION, publication.pk)]


def test_changed_text_replaces_the_old_one(django_capture_on_commit_callbacks):
    publication = make_publication(title_en="Glaciers")
    indexing.rebuild()
    with django_capture_on_commit_callbacks(execute=True):
        save(publication, title_en="Volcanoes")
    assert found("glacier") == []
    assert found("volcano") == [(Kind.PUBLICATION, publication.pk)]


def test_deleted_publication_is_not_found(django_capture_on_commit_callbacks):
    publication = make_publication(title_en="Glaciers")
    indexing.rebuild()
    with django_capture_on_commit_callbacks(execute=True):
        announce(publication)
        publication.delete()
    assert found("glacier") == []


@pytest.mark.parametrize(
    ("make", "column", "belong"),
    [
        (make_type, "name_en", "type"),
        (make_series, "title_en", "series"),
        (make_programme, "name_en", "programme"),
        (make_project, "name_en", "project"),
        (make_topic, "name_en", "topics"),
        (make_organisation, "name_en", "partners"),
        (make_person, "family_name_en", "authors"),
    ],
)
def test_works_are_found_by_the_new_name(make, column, belong, django_capture_on_commit_callbacks):
    obj = make()
    many = belong in {"topics", "partners", "authors"}
    publication = make_publication(**{belong: [obj] if many else obj})
    indexing.rebuild()
    with django_capture_on_commit_callbacks(execute=True):
        save(obj, **{column: "Glaciology"})
    assert (Kind.PUBLICATION, publication.pk) in found("glaciology")


def test_suppressed_at_once(django_capture_on_commit_callbacks):
    person = make_person(family_name_en="Zanzibar")
    make_publication(authors=[person])
    indexing.rebuild()
    assert len(found("zanzibar")) == 2
    with django_capture_on_commit_callbacks(execute=True):
        save(person, is_suppressed=True)
    assert found("zanzibar") == []
    assert not Label.objects.filter(slug=person.slug).exists()


def test_what_shows_the_name_of_a_deleted_topic_forgets_it(django_capture_on_commit_callbacks):
    topic = make_topic(name_en="Glaciology")
    make_publication(topics=[topic])
    indexing.rebuild()
    with django_capture_on_commit_callbacks(execute=True):
        announce(topic)
        topic.delete()
    assert found("glaciology") == []
    assert not Label.objects.filter(slug=topic.slug).exists()


def test_many_are_left_to_the_worker(django_capture_on_commit_callbacks, monkeypatch):
    monkeypatch.setattr(changes, "FEW", 1)
    topic = make_topic(name_en="Glaciology")
    works = [make_publication(topics=[topic]) for _number in range(3)]
    with django_capture_on_commit_callbacks(execute=True):
        announce(topic)
    assert found("glaciology") == []
    task = DBTaskResult.objects.get(task_path=tasks.reindex.module_path)
    tasks.reindex.call(*task.args_kwargs["args"])
    assert found("glaciology") == sorted((Kind.PUBLICATION, work.pk) for work in works)


def test_indexing_twice_changes_nothing():
    publication = make_publication()
    indexing.reindex(Kind.PUBLICATION, [publication.pk])
    before = list(Entry.objects.values())
    indexing.reindex(Kind.PUBLICATION, [publication.pk])
    assert list(Entry.objects.values()) == before


def test_refreshing_finds_what_was_missed(find):
    lost, gone = make_publication(title_en="Glaciers"), make_page(title_en="Volcanoes")
    indexing.reindex(Kind.PAGE, [gone.pk])
    gone.delete()
    tasks.refresh()
    tasks.refresh()
    assert found("volcano") == []
    assert DBTaskResult.objects.count() == 1
    for task in DBTaskResult.objects.all():
        tasks.reindex_later.call(*task.args_kwargs["args"])
    assert found("glacier") == [(Kind.PUBLICATION, lost.pk)]


def test_rebuilding_takes_any_number(monkeypatch):
    monkeypatch.setattr(indexing, "AT_ONCE", 2)
    works = [make_publication(title_en="Glaciers") for _number in range(5)]
    indexing.rebuild()
    indexing.rebuild()
    assert len(found("glacier")) == len(works)
    assert Label.objects.filter(slug=works[0].type.slug).count() == 1


# Through the admin


@pytest.fixture
def admin(client):
    client.force_login(make_user(is_superuser=True))
    return client


def test_editor_renames_a_topic(admin, django_capture_on_commit_callbacks):
    topic = make_topic(("en", "ru"))
    publication = make_publication(topics=[topic])
    with django_capture_on_commit_callbacks(execute=True):
        change(admin, topic, {"name_en": "Glaciology", "name_ru": "Гляциология"})
    assert found("glaciology") == [(Kind.PUBLICATION, publication.pk)]
    assert found("гляциологии") == found("glaciology")


@pytest.mark.parametrize("way", ["button", "action"])
def test_editor_deletes_a_publication(admin, way, django_capture_on_commit_callbacks):
    publication = make_publication(title_en="Glaciers")
    indexing.rebuild()
    if way == "button":
        address = reverse("admin:publications_publication_delete", args=[publication.pk])
        form = {"post": "yes"}
    else:
        address = reverse("admin:publications_publication_changelist")
        form = {"action": "delete_selected", "_selected_action": publication.pk, "post": "yes"}
    with django_capture_on_commit_callbacks(execute=True):
        admin.post(address, form)
    assert not Publication.objects.exists()
    assert found("glacier") == []


def test_failing_index_does_not_keep_an_editor_from_saving(
    admin, monkeypatch, django_capture_on_commit_callbacks
):
    def fail(kind, ids):
        raise RuntimeError

    monkeypatch.setattr(indexing, "reindex", fail)
    with django_capture_on_commit_callbacks(execute=True):
        person = make_person()
        save(person, family_name_en="Glaciologist")
    assert Person.objects.get().family_name_en == "Glaciologist"
