"""Background work on the index."""

from django_tasks import task
from django_tasks_db.models import DBTaskResult

from search import indexing
from search.documents import SOURCES
from search.models import Kind

IN_THE_BACKGROUND = -50  # after what somebody waits for


@task()
def reindex(kind, ids):
    indexing.reindex(Kind(kind), ids)


@task(priority=IN_THE_BACKGROUND)
def reindex_later(kind, ids):
    indexing.reindex(Kind(kind), ids)


def refresh():
    """Find again what a crash or a change past the admin has kept out of the index, or in it."""
    waiting = DBTaskResult.objects.ready().filter(task_path=reindex_later.module_path)
    if waiting.exists():  # the round of another worker, or of yesterday
        return
    for kind in Kind:
        for ids in indexing.batches(SOURCES[kind]()):
            reindex_later.enqueue(kind.value, ids)
    for kind, ids in indexing.strays():
        indexing.reindex(kind, ids)
