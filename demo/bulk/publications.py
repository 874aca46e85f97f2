"""Saves generated publications by the hundred thousand."""

from django.db import connection, transaction
from django.db.models import Max
from django.db.models.functions import Coalesce, Least
from django.utils import timezone

from demo.bulk.people import MOST, make_people
from demo.bulk.works import Factory, doi, prefix
from publications.models import Publication

BATCH = 1_000


def make_publications(seed, count, report):
    """Make publications until there are ``count`` of this seed, and return how many were missing.

    Each batch is a transaction of its own: a run that was broken off goes on where it stopped.
    ``report`` is told after each how far it is.
    """
    start = _made_so_far(seed)
    if start >= count:
        return 0
    with transaction.atomic():
        factory = Factory(seed, make_people(seed, min(MOST, 20 + count // 25)))
    for first in range(start, count, BATCH):
        last = min(first + BATCH, count)
        with transaction.atomic():
            _save([factory.work(number) for number in range(first, last)])
            _date_back(doi(seed, first), doi(seed, last))
        report(last)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")  # else the planner takes the tables for the small ones they were
    return count - start


def _made_so_far(seed):
    found = Publication.objects.filter(doi__startswith=prefix(seed)).aggregate(last=Max("doi"))
    return int(found["last"].rpartition(".")[2]) + 1 if found["last"] else 0


def _save(works):
    Publication.objects.bulk_create(work.publication for work in works)
    for ties in zip(*(work.ties() for work in works), strict=True):
        rows = [row for tied in ties for row in tied]
        type(rows[0]).objects.bulk_create(rows)


def _date_back(first, last):
    """Set the hours of creation and change as if each had been written when it came out."""
    out = Least(Coalesce("published_at_en", "published_at_ru", "created_at"), timezone.now())
    Publication.objects.filter(doi__gte=first, doi__lt=last).update(created_at=out, updated_at=out)
