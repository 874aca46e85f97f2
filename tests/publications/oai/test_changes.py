"""What editors change in the admin, harvesters are told of; of many works by the worker."""

import pytest
from django.urls import reverse
from django_tasks_db.models import DBTaskResult

from editing.changes import announce
from publications import tasks
from publications.models import Record, Relation
from publications.oai import changes, keeping
from tests.factories import (
    make_organisation,
    make_person,
    make_programme,
    make_project,
    make_publication,
    make_region,
    make_series,
    make_topic,
    make_type,
    make_user,
)
from tests.forms import change
from tests.publications.oai.asking import ask, deleted, identifiers, name, record, texts
from tests.publications.oai.test_keeping import age, is_fresh

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("make", "column", "belong"),
    [
        (make_type, "name_en", "type"),
        (make_series, "title_en", "series"),
        (make_programme, "name_en", "programme"),
        (make_project, "name_en", "project"),
        (make_topic, "name_en", "topics"),
        (make_region, "name_en", "regions"),
        (make_organisation, "name_en", "partners"),
        (make_organisation, "name_en", "funders"),
        (make_person, "family_name_en", "authors"),
    ],
)
def test_new_name_moves_the_datestamp(make, column, belong, django_capture_on_commit_callbacks):
    obj = make()
    many = belong in {"topics", "regions", "partners", "funders", "authors"}
    work, other = make_publication(**{belong: [obj] if many else obj}), make_publication()
    record([work, other])
    age()
    with django_capture_on_commit_callbacks(execute=True):
        setattr(obj, column, "Glaciology")
        obj.save()
        announce(obj)
    assert is_fresh(work)
    assert not is_fresh(other)


def test_institute_and_employers_are_named_too(django_capture_on_commit_callbacks):
    institute, employer = make_organisation(is_institute=True), make_organisation()
    work = make_publication(authors=[make_person(organisation=employer)])
    record([work])
    for organisation in (institute, employer):
        age()
        with django_capture_on_commit_callbacks(execute=True):
            organisation.name_en = "Another name"
            organisation.save()
            announce(organisation)
        assert is_fresh(work)


def test_related_works_tell_of_it(django_capture_on_commit_callbacks):
    works = [make_publication() for _number in range(3)]
    Relation.objects.create(source=works[0], target=works[1])
    Relation.objects.create(source=works[2], target=works[0])
    record(works)
    age()
    with django_capture_on_commit_callbacks(execute=True):
        works[0].title_en = "Another title"
        works[0].save()
        announce(works[0])
    assert all(is_fresh(work) for work in works)


def test_many_are_left_to_the_worker(django_capture_on_commit_callbacks, monkeypatch):
    monkeypatch.setattr(changes, "FEW", 1)
    topic = make_topic()
    works = [make_publication(topics=[topic]) for _number in range(3)]
    with django_capture_on_commit_callbacks(execute=True):
        announce(topic)
    assert not Record.objects.exists()
    [task] = DBTaskResult.objects.filter(task_path=tasks.update_records.module_path)
    tasks.update_records.call(*task.args_kwargs["args"])
    assert Record.objects.count() == len(works)


# Through the admin


@pytest.fixture
def admin(client):
    client.force_login(make_user(is_superuser=True))
    return client


def test_editor_changes_a_title(admin, client, django_capture_on_commit_callbacks):
    work = make_publication()
    with django_capture_on_commit_callbacks(execute=True):
        change(admin, work, {"title_en": "Glaciers"})
    root = ask(client, "GetRecord", identifier=name(work), metadataPrefix="oai_dc")
    assert texts(root, "dc:title") == ["Glaciers"]


@pytest.mark.parametrize("way", ["button", "action"])
def test_editor_deletes_a_work(admin, way, django_capture_on_commit_callbacks):
    work = make_publication()
    record([work])
    if way == "button":
        address = reverse("admin:publications_publication_delete", args=[work.pk])
        form = {"post": "yes"}
    else:
        address = reverse("admin:publications_publication_changelist")
        form = {"action": "delete_selected", "_selected_action": work.pk, "post": "yes"}
    with django_capture_on_commit_callbacks(execute=True):
        admin.post(address, form)
    root = ask(admin, "ListIdentifiers", metadataPrefix="oai_dc")
    assert deleted(root) == identifiers(root) == [name(work)]


def test_failing_records_do_not_keep_an_editor_from_saving(
    admin, monkeypatch, django_capture_on_commit_callbacks
):
    def fail(ids):
        raise RuntimeError

    monkeypatch.setattr(keeping, "update", fail)
    work = make_publication()
    with django_capture_on_commit_callbacks(execute=True):
        change(admin, work, {"title_en": "Glaciers"})
    work.refresh_from_db()
    assert work.title_en == "Glaciers"
