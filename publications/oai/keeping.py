"""Keeps the records in step with the works. Everything here may be done twice.

A harvester asks for what has changed since its last visit, so a datestamp may never lie before
the moment at which the change could first be seen. It is therefore chosen last, just before the
transaction ends, and some seconds ahead (AHEAD): whoever asked before the commit and comes again
from then on gets the record. A record that is out is shown all the same, whatever its datestamp:
a harvester that comes within these seconds meets it twice, and none ever misses it.
"""

import hashlib
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import connection, transaction
from django.db.models import Exists, OuterRef
from django.utils import timezone
from django.utils.translation import override
from lxml import etree

from people.models import Organisation
from prose.language import LANGUAGE_CODES
from publications.facts import facts_of, with_facts
from publications.models import Membership, Publication, Record, RecordSet
from publications.oai.formats import FORMATS
from publications.oai.sets import sets_of

AT_ONCE = 200  # works in memory at the same time; while they are written, nobody else writes
AHEAD = timedelta(seconds=5)
ONE_AFTER_THE_OTHER = 7_295_264  # the number of our lock
KEPT = ["datestamp", "live_from", "due_at", "is_deleted", "digest"]


@dataclass
class Wanted:
    """What the record should be of an edition that has come out, or will at an hour to come."""

    live_from: datetime
    due_at: datetime | None
    is_deleted: bool
    sets: dict
    digest: str


@transaction.atomic
def update(ids):
    """Bring the records of these works up to date, be the works there or not any more."""
    _lock()
    known = {(record.work, record.language): record for record in _records_of(ids)}
    wanted = _wanted(ids)
    now = _whole_second(timezone.now())  # nothing below takes long
    fresh = {key: _new(key, wanted[key], now) for key in sorted(wanted.keys() - known.keys())}
    never_seen = [r.pk for key, r in known.items() if r.live_from > now and key not in wanted]
    changed = {
        key: record
        for key, record in known.items()
        if record.pk not in never_seen and _adapt(record, wanted.get(key), now)
    }
    _records_of(ids).filter(pk__in=never_seen).delete()
    Record.objects.bulk_create(fresh.values())
    Record.objects.bulk_update(changed.values(), KEPT, batch_size=100)
    moved = {key: record for key, record in changed.items() if not record.is_deleted}
    Membership.objects.filter(record__in=moved.values()).delete()
    _put_into_sets({record.pk: wanted[key].sets for key, record in {**fresh, **moved}.items()})


def check(ids):
    """Bring up to date those of these works that are not; others may write until that is known."""
    known = {(record.work, record.language): record for record in _records_of(ids)}
    wanted, now = _wanted(ids), timezone.now()
    stale = {
        key[0]
        for key in {*known, *wanted}
        if key not in known or _adapt(known[key], wanted.get(key), now)
    }
    if stale:
        update(sorted(stale))


def rebuild(report=lambda number: None):
    """Bring all records up to date, some hundred works at a time; ``report`` is told how many."""
    for ids in batches(Publication.objects.all()):
        update(ids)
        report(len(ids))
    for ids in strays():
        update(ids)


def batches(works):
    """Yield lists of keys, each made after the one before has been dealt with."""
    last, keys = 0, works.order_by("pk").values_list("pk", flat=True)
    while ids := list(keys.filter(pk__gt=last)[:AT_ONCE]):
        yield ids
        last = ids[-1]


def strays():
    """Yield lists of numbers of works that are gone although their records know nothing of it."""
    there = Publication.objects.filter(pk=OuterRef("work"))
    gone = Record.objects.filter(~Exists(there), is_deleted=False)
    yield from _in_parts(gone)


def due():
    """Yield lists of numbers of works of which an edition, or a related work, has come out."""
    yield from _in_parts(Record.objects.filter(due_at__lte=timezone.now()))


def _in_parts(records):
    ids = sorted(set(records.values_list("work", flat=True)))
    for start in range(0, len(ids), AT_ONCE):
        yield ids[start : start + AT_ONCE]


def _records_of(ids):
    return Record.objects.filter(work__in=ids)


def _lock():
    """Let only one process write at a time; SQLite does so by itself."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [ONE_AFTER_THE_OTHER])


# What should be


def _wanted(ids):
    found = {}
    with override("en"):  # an institute without a name has one in the language of whoever asks
        institute = Organisation.objects.institute()
    for work in with_facts(Publication.objects.filter(pk__in=ids)):
        for code in LANGUAGE_CODES:
            is_scheduled = work.is_scheduled(code) and not work.withdrawn_at
            if work.is_published(code) or is_scheduled:
                found[work.pk, code] = _wanted_of(work, code, institute)
    return found


def _wanted_of(work, code, institute):
    sets = sets_of(work, code)
    facts = facts_of(work, code, institute)
    said = [etree.tostring(format_.write(facts, str)) for format_ in FORMATS.values()]
    return Wanted(
        live_from=_whole_second(getattr(work, f"published_at_{code}")),
        due_at=_next_change(work),
        is_deleted=bool(work.withdrawn_at),
        sets=sets,
        digest=hashlib.sha256(b"".join([*said, *sorted(map(str.encode, sets))])).hexdigest(),
    )


def _next_change(work):
    """The next hour at which an edition comes out that a record of the work tells of, or None."""
    ties = [row.target for row in work.relations.all()]
    ties += [row.source for row in work.relations_to.all()]
    hours = [
        getattr(other, f"published_at_{code}")
        for other in (work, *ties)
        for code in LANGUAGE_CODES
        if other.is_scheduled(code) and not other.withdrawn_at
    ]
    return min(hours, default=None)


def _whole_second(moment):
    """The moment, or the next whole second: the protocol knows nothing finer."""
    return (moment + timedelta(microseconds=999_999)).replace(microsecond=0)


# What is


def _new(key, want, now):
    work, language = key
    return Record(
        work=work,
        language=language,
        datestamp=max(now + AHEAD, want.live_from),
        live_from=want.live_from,
        due_at=want.due_at,
        is_deleted=want.is_deleted,
        digest=want.digest,
    )


def _adapt(record, want, now):
    """Make a record what it should be; tell whether it is another than it was.

    What has been out stays, deleted where the edition is withdrawn, taken back, put off or gone.
    """
    before = [getattr(record, name) for name in KEPT]
    is_out = record.live_from <= now
    record.due_at = want and want.due_at
    record.is_deleted = want is None or want.is_deleted or (is_out and want.live_from > now)
    if not record.is_deleted:
        record.digest = want.digest
        if not is_out:
            record.live_from = want.live_from
    said = [record.live_from, record.is_deleted, record.digest]
    if said != [before[1], before[3], before[4]]:
        record.datestamp = max(now + AHEAD, record.live_from)
    return before != [getattr(record, name) for name in KEPT]


def _put_into_sets(sets_of_records):
    names = {spec: name for sets in sets_of_records.values() for spec, name in sets.items()}
    known = {one.spec: one for one in RecordSet.objects.filter(spec__in=names)}
    new = [RecordSet(spec=spec, name=names[spec]) for spec in sorted(names.keys() - known.keys())]
    known |= {one.spec: one for one in RecordSet.objects.bulk_create(new)}
    renamed = [one for one in known.values() if one.name != names[one.spec]]
    for one in renamed:
        one.name = names[one.spec]
    RecordSet.objects.bulk_update(renamed, ["name"])
    Membership.objects.bulk_create(
        Membership(record_id=pk, set=known[spec])
        for pk, sets in sets_of_records.items()
        for spec in sets
    )
