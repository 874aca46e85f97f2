"""Records by their identifier or by what they have in common, with what they say.

Lists go by the keys of the records, not by their datestamps: a record that changes while somebody
takes over the collection keeps its place. So it is told once, as it is when its turn comes,
whether it changes before that or after; and what changed after its turn has a datestamp by which
the next visit finds it.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from lxml import etree

from people.models import Organisation
from publications.facts import LONG, facts_of, with_facts
from publications.models import Publication, Record, RecordSet
from publications.oai.arguments import Error, Refused
from publications.oai.formats import FORMATS
from publications.oai.tokens import Place

PAGE = 100  # records in a response


@dataclass(frozen=True)
class Item:
    """A record as a response tells of it."""

    identifier: str
    datestamp: str
    specs: list
    is_deleted: bool
    metadata: str = ""


@dataclass(frozen=True)
class Page:
    items: list
    place: Place  # where it begins
    next_place: Place | None

    @property
    def needs_token(self):
        """The last of several pages has an empty token, an only page has none (OAI-PMH 3.5)."""
        return bool(self.next_place or self.place.told)


@dataclass(frozen=True)
class Shelf:
    """The records as one address of the site shows them; ``absolute`` makes addresses of paths."""

    domain: str
    absolute: Callable

    def find(self, identifier):
        """Return the record with an identifier; raises Refused where there is none."""
        form = rf"oai:{re.escape(self.domain)}:publication/([1-9][0-9]{{0,17}})/([a-z-]{{2,7}})"
        match = re.fullmatch(form, identifier)
        records = Record.objects.out()
        record = match and records.filter(work=match[1], language=match[2]).first()
        if not record:
            raise Refused(Error("idDoesNotExist", "There is no item with this identifier."))
        return record

    def page(self, place, with_metadata):
        """Return the Page that begins at a Place; raises Refused where the list is empty."""
        records = _asked_for(place)
        if not place.told:
            place = replace(place, total=records.count())
        keys = records.filter(pk__gt=place.after).order_by("pk").values_list("pk", flat=True)
        keys = list(keys[: PAGE + 1])
        if not keys and not place.told:
            raise Refused(Error("noRecordsMatch", "No records match."))
        items = self.items(keys[:PAGE], place.prefix, with_metadata)
        has_more = len(keys) > PAGE
        following = (
            replace(place, after=keys[PAGE - 1], told=place.told + PAGE) if has_more else None
        )
        return Page(items, place, following)

    def items(self, keys, prefix, with_metadata):
        """Return the Items of these records, in a fixed number of queries."""
        records = Record.objects.filter(pk__in=keys).order_by("pk").prefetch_related("sets")
        works = Publication.objects.filter(pk__in={record.work for record in records})
        works = with_facts(works) if with_metadata else works.defer(*LONG)
        works = {work.pk: work for work in works}
        institute = Organisation.objects.institute() if with_metadata else None
        return [
            self._item(record, works.get(record.work), FORMATS.get(prefix), institute)
            for record in records
        ]

    def _item(self, record, work, format_, institute):
        """Whatever the record says: of what readers cannot see, nothing more is told."""
        is_deleted = record.is_deleted or not (work and work.is_visible(record.language))
        metadata = ""
        if institute and not is_deleted:
            facts = facts_of(work, record.language, institute)
            metadata = etree.tostring(format_.write(facts, self.absolute), encoding="unicode")
        return Item(
            identifier=f"oai:{self.domain}:{record}",
            datestamp=utc(record.datestamp),
            specs=sorted(one.spec for one in record.sets.all()),
            is_deleted=is_deleted,
            metadata=metadata,
        )


def utc(moment):
    return f"{moment:%Y-%m-%dT%H:%M:%SZ}"


def _asked_for(place):
    records = Record.objects.out()
    start, end = place.period
    if start:
        records = records.filter(datestamp__gte=start)
    if end:
        records = records.filter(datestamp__lte=end)
    if place.set:
        # By its key: then the database finds a page of its records in their order in the index.
        one = RecordSet.objects.filter(spec=place.set).first()
        records = records.filter(memberships__set=one) if one else records.none()
    return records
