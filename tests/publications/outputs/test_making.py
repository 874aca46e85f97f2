"""Which editions get files, when they are made anew, and when they go."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from editing.changes import announce
from people.models import Organisation
from publications.models import EditionFiles, Publication, Record
from publications.oai import keeping
from publications.outputs import making, tasks
from tests.factories import (
    days_from_now,
    make_attachment,
    make_organisation,
    make_person,
    make_picture,
    make_publication,
    make_topic,
    make_user,
)
from tests.markup import having, parse, words

pytestmark = pytest.mark.django_db


def storage():
    return EditionFiles._meta.get_field("pdf").storage


def queued():
    return [tuple(row.args_kwargs["args"]) for row in DBTaskResult.objects.order_by("enqueued_at")]


@pytest.fixture
def changed(django_capture_on_commit_callbacks):
    def change(*objects):
        with django_capture_on_commit_callbacks(execute=True):
            announce(*objects)

    return change


# Making


def test_edition_gets_its_files(made):
    files = made(make_publication()).edition_files.get()
    assert (files.pdf_pages, files.failures, files.error, files.due_at) == (1, 0, "", None)
    assert all(storage().exists(name) for name in making.names_of(files))
    assert len(making.names_of(files)) == 3


def test_libraries_are_told_of_the_first_files(made):
    publication = make_publication()
    keeping.update([publication.pk])
    Record.objects.update(datestamp=days_from_now(-9))
    made(publication)
    assert Record.objects.get().datestamp > days_from_now(-1)


def test_nothing_is_made_twice(made, press):
    publication = made(make_publication())
    made(publication)
    assert len(press.set) == 1


def test_lost_file_is_made_again(made, press):
    publication = made(make_publication())
    storage().delete(publication.edition_files.get().pdf.name)
    made(publication)
    assert len(press.set) == 2


def test_new_text_gets_new_files_and_the_old_ones_go(made):
    publication = made(make_publication())
    before = making.names_of(publication.edition_files.get())
    Publication.objects.filter(pk=publication.pk).update(body_en="<p>Another text.</p>")
    made(publication)
    after = making.names_of(publication.edition_files.get())
    assert not before & after
    assert [name for name in before if storage().exists(name)] == []


@pytest.mark.parametrize(
    "difference",
    [{"status_en": "draft"}, {"status_en": "review"}, {"published_at_en": days_from_now(1)}],
    ids=["draft", "in review", "scheduled"],
)
def test_edition_that_is_not_out_has_no_files(made, press, difference):
    publication = made(make_publication())
    names = making.names_of(publication.edition_files.get())
    Publication.objects.filter(pk=publication.pk).update(**difference)
    made(publication)
    assert not EditionFiles.objects.exists()
    assert [name for name in names if storage().exists(name)] == []


def test_withdrawn_work_keeps_its_pdf_with_the_watermark(made, press):
    publication = make_publication(
        withdrawn_at=timezone.now(), withdrawal_reason_en="The figures were wrong."
    )
    files = made(publication).edition_files.get()
    assert files.shows_withdrawal
    assert files.pdf
    assert not files.epub
    assert not files.preview
    assert press.set[0].withdrawal[1] == "The figures were wrong."


def test_withheld_name_is_not_in_the_manuscript(made, press):
    hidden = make_person(family_name_en="Hiddenname", is_suppressed=True)
    publication = make_publication(authors=[make_person(), hidden])
    publication.contributions.get(person=hidden).freeze("en")
    made(publication)
    assert "Hiddenname" not in repr(press.set[0])
    assert hidden.pk not in publication.edition_files.get().people


def test_failure_is_kept_and_tried_again_but_not_for_ever(made, press):
    press.fails = "error: a table that cannot be set"
    publication = make_publication()
    for _attempt in range(len(making.PAUSES)):
        files = made(publication).edition_files.get()
        assert "a table that cannot be set" in files.error
        assert files.due_at > timezone.now()
    assert made(publication).edition_files.get().due_at is None
    press.fails = ""
    files = made(publication).edition_files.get()
    assert (files.failures, files.error) == (0, "")
    assert files.pdf


def test_full_disk_is_told_like_any_other_failure(made, monkeypatch):
    publication = made(make_publication())
    Publication.objects.update(title_en="Another title")
    monkeypatch.setattr(storage(), "save", full_disk)
    files = made(publication).edition_files.get()
    assert "No space left" in files.error
    assert files.due_at > timezone.now()
    assert all(storage().exists(name) for name in making.names_of(files))


def full_disk(*_arguments, **_options):
    raise OSError("No space left on device")


def test_request_that_comes_while_files_are_made_is_not_lost(made, press):
    publication = made(make_publication())
    files = publication.edition_files.get()
    later = timezone.now() + timedelta(seconds=5)
    job = making.Job(files, publication.editions[0])
    EditionFiles.objects.update(due_at=later)
    job._note()
    assert publication.edition_files.get().due_at == later


# Changes


def test_change_of_a_publication_asks_for_the_files_of_its_editions(changed):
    publication = make_publication(("en", "ru"))
    changed(publication)
    assert queued() == [(publication.pk, "en"), (publication.pk, "ru")]


def test_draft_asks_for_nothing(changed):
    changed(make_publication(status_en="draft"))
    assert queued() == []


@pytest.mark.parametrize("kind", ["author", "topic", "funder", "banner", "institute"])
def test_change_of_what_is_printed_asks_for_files(changed, kind):
    objects = {
        "author": make_person(),
        "topic": make_topic(),
        "funder": make_organisation(),
        "banner": make_picture(),
        "institute": make_organisation(is_institute=True),
    }
    publication = make_publication(
        authors=[objects["author"]],
        topics=[objects["topic"]],
        funders=[objects["funder"]],
        banner=objects["banner"],
    )
    make_publication()
    changed(objects[kind])
    expected = Publication.objects.all() if kind == "institute" else [publication]
    assert {pk for pk, _code in queued()} == {work.pk for work in expected}


def test_change_that_many_works_show_is_left_to_the_clock(made, changed, monkeypatch):
    monkeypatch.setattr("publications.outputs.changes.FEW", 1)
    institute = make_organisation(is_institute=True)
    works = [made(make_publication()) for _ in range(3)]
    changed(institute)
    assert queued() == []
    assert EditionFiles.objects.due(timezone.now()).count() == 3
    tasks.make_due_files()
    assert {pk for pk, _code in queued()} == {work.pk for work in works}


def test_files_of_a_deleted_work_are_removed(made, django_capture_on_commit_callbacks):
    publication = made(make_publication())
    names = making.names_of(publication.edition_files.get())
    with django_capture_on_commit_callbacks(execute=True), transaction.atomic():
        announce(publication)
        publication.delete()
    assert [name for name in names if storage().exists(name)] == []


# The clock


def test_edition_that_goes_live_by_its_date_gets_files():
    publication = make_publication(published_at_en=days_from_now(-0.001))
    make_publication(published_at_en=days_from_now(1))
    tasks.make_due_files()
    assert queued() == [(publication.pk, "en")]
    tasks.make_due_files()  # it has been asked for
    assert len(queued()) == 1


def test_sweep_finds_what_has_no_files_and_waits_for_its_end():
    older = make_publication(published_at_en=days_from_now(-900))
    tasks.sweep()
    assert queued() == [(older.pk, "en")]
    make_publication(published_at_en=days_from_now(-900))
    tasks.sweep()
    assert len(queued()) == 1


def test_sweep_looks_again_at_what_an_older_release_made_or_nobody_has_seen_for_long(made):
    seen, old, forgotten = (made(make_publication()) for _ in range(3))
    old.edition_files.update(recipe="older")
    forgotten.edition_files.update(checked_at=days_from_now(-2))
    tasks.sweep()
    assert {pk for pk, _code in queued()} == {old.pk, forgotten.pk}


def test_what_the_clock_asks_does_not_grow_with_the_works(made, django_assert_num_queries):
    for _ in range(3):
        made(make_publication())
    Organisation.objects.all().delete()
    with django_assert_num_queries(3):
        tasks.make_due_files()
    with django_assert_num_queries(5):
        tasks.sweep()


# What editors are told


def panel(client, publication):
    client.force_login(make_user(is_superuser=True))
    page = parse(client.get(f"/admin/publications/publication/{publication.pk}/change/"))
    return words(having(page, "editions")[0])


def test_editors_see_what_was_made(client, made):
    assert "1 page, 1 KB." in panel(client, made(make_publication()))


def test_editors_see_that_files_are_to_be_made(client):
    assert "The worker will make PDF" in panel(client, make_publication())


def test_editors_see_why_files_could_not_be_made(client, made, press):
    press.fails = "error: a table that cannot be set"
    told = panel(client, made(make_publication()))
    assert "could not be made" in told
    assert "a table that cannot be set" in told


def test_editors_are_told_that_only_a_pdf_can_go_first():
    attachment = make_attachment(make_publication(), media_type="text/csv")
    attachment.takes_precedence = True
    with pytest.raises(ValidationError, match="Only a PDF"):
        attachment.full_clean()
