"""Saves generated publications by the hundred thousand."""

from functools import cache

from django.db import connection, transaction
from django.db.models import Max

from demo.bulk.people import MOST, make_people
from demo.bulk.tables import Table
from demo.bulk.works import Factory, prefix
from prose.language import LANGUAGE_CODES
from publications.models import Contribution, Publication

BATCH = 2_000


def make_publications(seed, count, report):
    """Make publications until there are ``count`` of this seed, and return how many were missing.

    Each batch is a transaction of its own: a run that was broken off goes on where it stopped.
    ``report`` is told after each how far it is.
    """
    start = _made_so_far(seed)
    if start >= count:
        return 0
    with transaction.atomic():
        people = make_people(seed, min(MOST, 20 + count // 25))
    press = Press(people)
    factory = Factory(seed, len(people))
    for first in range(start, count, BATCH):
        last = min(first + BATCH, count)
        with transaction.atomic():
            press.save([factory.work(number) for number in range(first, last)])
        report(last)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")  # else the planner takes the tables for the small ones they were
    return count - start


def _made_so_far(seed):
    found = Publication.objects.filter(doi__startswith=prefix(seed)).aggregate(last=Max("doi"))
    return int(found["last"].rpartition(".")[2]) + 1 if found["last"] else 0


class Press:
    """Saves works with what is tied to them."""

    def __init__(self, people):
        self.publications, self.contributions = Table(Publication), Table(Contribution)
        self.topics = Table(Publication.topics.through)
        self.regions = Table(Publication.regions.through)

        @cache
        def contribution(place, live):
            """Return the columns of a person’s contribution, frozen for the live editions."""
            person = people[place]
            columns = {"person_id": person.pk}
            for code in LANGUAGE_CODES:
                columns[f"is_frozen_{code}"] = code in live
            for code in live:
                columns[f"name_{code}"] = person.name_in(code)
                columns[f"job_title_{code}"] = getattr(person, f"job_title_{code}")
                columns[f"bio_{code}"] = getattr(person, f"bio_{code}")
            return columns

        self.contribution = contribution

    def save(self, works):
        keys = self.publications.reserve(len(works))
        numbered = list(zip(keys, works, strict=True))
        self.publications.insert([work.row | {"id": key} for key, work in numbered])
        self.contributions.insert(
            [
                self.contribution(place, work.live) | {"publication_id": key, "position": position}
                for key, work in numbered
                for position, place in enumerate(work.authors)
            ]
        )
        for table, name in ((self.topics, "topic"), (self.regions, "region")):
            table.insert(
                [
                    {"publication_id": key, f"{name}_id": tied}
                    for key, work in numbered
                    for tied in getattr(work, f"{name}s")
                ]
            )
