"""How fast a library takes over everything: ``python -m bench.oai`` prints a table.

With a real client over HTTP, in both formats; and how long it takes to make all records.
"""

import threading
import time
from contextlib import contextmanager
from wsgiref.simple_server import WSGIRequestHandler, make_server

from django.db import connection, transaction
from sickle import Sickle

from bench import measuring
from bench.timing import percentiles, print_head, print_row
from publications.models import Publication, Record
from publications.oai import keeping
from publications.oai.formats import FORMATS
from rusi_site.wsgi import application

HARVESTS = [
    *((f"ListRecords, {prefix}", "ListRecords", {"metadataPrefix": prefix}) for prefix in FORMATS),
    ("ListIdentifiers", "ListIdentifiers", {"metadataPrefix": "oai_dc"}),
    ("ListRecords of one language", "ListRecords", {"metadataPrefix": "oai_dc", "set": "lang:ru"}),
]


class TimedSickle(Sickle):
    """Keeps how long each page took, in milliseconds."""

    def harvest(self, **arguments):
        started = time.perf_counter()
        response = super().harvest(**arguments)
        self.times = [*getattr(self, "times", []), (time.perf_counter() - started) * 1000]
        return response


class Silent(WSGIRequestHandler):
    def log_message(self, *args):
        pass


@contextmanager
def serving():
    """Yield the address of the site, served by a thread."""
    with make_server("localhost", 0, application, handler_class=Silent) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            yield f"http://localhost:{server.server_port}/oai"
        finally:
            server.shutdown()
            thread.join()


def harvest(address, verb, arguments):
    """Return a row's cells: records, pages, time per page, seconds in all."""
    client, started = TimedSickle(address), time.perf_counter()
    records = list(getattr(client, verb)(**arguments))
    seconds = time.perf_counter() - started
    if verb == "ListRecords":
        records = [record.header for record in records]
    assert len({header.identifier for header in records}) == len(records)  # noqa: S101
    return len(records), len(client.times), percentiles(client.times), f"{seconds:.1f}"


def seconds_of(do):
    started = time.perf_counter()
    do()
    return time.perf_counter() - started


def make_anew():
    """Make all records as if there were none, and leave those that are there as they are."""
    with transaction.atomic():
        Record.objects.all().delete()
        seconds = seconds_of(keeping.rebuild)
        transaction.set_rollback(True)
    return seconds


def check():
    for ids in keeping.batches(Publication.objects.all()):
        keeping.check(ids)


if __name__ == "__main__":
    print(f"{connection.vendor}, {Publication.objects.count():,} publications\n")
    print_head("harvest", "records", "pages", "page, ms: median / 95th", "seconds in all")
    with measuring(), serving() as address:
        for name, verb, arguments in HARVESTS:
            print_row(name, *harvest(address, verb, arguments))
    print(f"\nAll {Record.objects.count():,} records: made in {make_anew():.0f} s,", end=" ")
    print(f"compared with what they should be in {seconds_of(check):.0f} s.")
