"""Background work on publications."""

from django.db import transaction
from django_tasks import task
from django_tasks_db.models import DBTaskResult

from prose.language import LANGUAGE_CODES
from publications.models import Contribution, Publication
from publications.oai import keeping

AT_ONCE = 500  # then other work has its turn
IN_THE_BACKGROUND = -50  # after what somebody waits for


def freeze_live_editions():
    """Keep names, job titles and bios as they are when a scheduled edition goes live.

    The worker calls this every minute: nothing else happens at the hour of an edition.
    """
    for language in LANGUAGE_CODES:
        due = Contribution.objects.to_freeze(language).values_list("pk", flat=True)
        for pk in due[:AT_ONCE]:
            freeze(pk, language)


@transaction.atomic
def freeze(pk, language):
    contributions = Contribution.objects.select_for_update(of=("self",)).select_related("person")
    if contribution := contributions.filter(pk=pk).first():
        contribution.freeze(language)


@task()
def update_records(ids):
    keeping.update(ids)


@task(priority=IN_THE_BACKGROUND)
def check_records(ids):
    keeping.check(ids)


def update_records_due():
    """Tell harvesters what has changed by itself: an edition, or a related work, has come out."""
    for ids in keeping.due():
        keeping.update(ids)


def look_for_unrecorded_changes():
    """Find what a crash or a change past the admin has kept from harvesters."""
    waiting = DBTaskResult.objects.ready().filter(task_path=check_records.module_path)
    if waiting.exists():  # the round of another worker, or of yesterday
        return
    for ids in keeping.batches(Publication.objects.all()):
        check_records.enqueue(ids)
    for ids in keeping.strays():
        check_records.enqueue(ids)
