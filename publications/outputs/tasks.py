"""Background work on the files of editions: asked for by changes, found by the clock."""

from datetime import timedelta

from django.db.models import Exists, OuterRef
from django.utils import timezone
from django_tasks import task
from django_tasks_db.models import DBTaskResult

from prose.language import LANGUAGE_CODES
from publications.models import EditionFiles, Publication
from publications.outputs import making
from publications.outputs.manuscript import recipe

AFTER_A_CHANGE, WHEN_IDLE = -10, -60  # priorities; sizes of pictures and the index come before
TIME_FOR_A_TASK = timedelta(minutes=10)  # then it is asked for again
NEW = timedelta(days=2)
AT_ONCE = 20  # editions that a look around asks for; the rest waits for the next one
IN_A_SWEEP = 300
LOOKED_AT_AGAIN = timedelta(days=1)


@task(priority=AFTER_A_CHANGE)
def make_files(publication_id, language):
    making.make(publication_id, language)


@task(priority=WHEN_IDLE)
def make_files_later(publication_id, language):
    making.make(publication_id, language)


def ask_for(publication_id, language, make=make_files, **facts):
    """Queue the making, and remember to look later whether it was done."""
    EditionFiles.objects.update_or_create(
        publication_id=publication_id,
        language=language,
        defaults={"due_at": timezone.now() + TIME_FOR_A_TASK, **facts},
    )
    make.enqueue(publication_id, language)


def make_due_files():
    """Duty of each minute: what is due, what has failed, what has just gone live by its date."""
    now = timezone.now()
    due = EditionFiles.objects.due(now).order_by("due_at")[:AT_ONCE]
    for publication_id, language in due.values_list("publication_id", "language"):
        ask_for(publication_id, language)
    for language in LANGUAGE_CODES:
        new = _without_files(language).since(now - NEW, language)
        for publication_id in new.values_list("pk", flat=True)[:AT_ONCE]:
            ask_for(publication_id, language)


def sweep():
    """Duty of every ten minutes: whatever has no files, or has not been looked at for long.

    Nothing is asked while the last sweep goes on. No text is read: each task compares one digest.
    """
    if DBTaskResult.objects.ready().filter(task_path=make_files_later.module_path).exists():
        return
    for language in LANGUAGE_CODES:
        missing = _without_files(language).newest_first(language).values_list("pk", flat=True)
        for publication_id in missing[:IN_A_SWEEP]:
            ask_for(publication_id, language, make_files_later)
    settled = EditionFiles.objects.settled()
    old = settled.made_otherwise(recipe())[:IN_A_SWEEP]
    unseen = settled.unseen_since(timezone.now() - LOOKED_AT_AGAIN)[:AT_ONCE]
    for row in {*old, *unseen}:
        ask_for(row.publication_id, row.language, make_files_later)


def _without_files(language):
    rows = EditionFiles.objects.filter(publication=OuterRef("pk"), language=language)
    return Publication.objects.published(language).exclude(Exists(rows))
