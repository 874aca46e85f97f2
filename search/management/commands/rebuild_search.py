from collections import Counter
from time import monotonic

from django.core.management.base import BaseCommand

from search.indexing import rebuild


class Command(BaseCommand):
    help = (
        "Makes the search index anew from what is in the database. The site can be searched "
        "meanwhile. Needed after changes that were not made in the admin, and after updates that "
        "say so."
    )

    def handle(self, *, verbosity, **options):
        started = monotonic()
        numbers = Counter()

        def report(kind, number):
            numbers[kind] += number
            if verbosity > 1:
                self.stdout.write(f"{kind.label}: {numbers[kind]}")

        rebuild(report)
        self.stdout.write(
            f"{numbers.total()} things can be found; that took {monotonic() - started:.0f} s."
        )
