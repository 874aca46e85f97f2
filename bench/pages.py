"""How fast lists and reports answer: ``python -m bench.pages`` prints a table."""

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils.translation import override

from bench import measuring
from bench.timing import ASKED, best_work, percentiles, print_head, print_row
from people.models import Person
from publications.models import Publication, PublicationType
from research.models import Programme, Topic

EACH = 5  # pages of a sort


def sorts():
    """Pairs of what is looked at, and the addresses of some such pages."""
    visible = Publication.objects.visible("en").order_by("pk")
    works = visible[: visible.count() : max(visible.count() // EACH, 1)]
    last = visible.count() // 20
    some = {
        "topic": Topic.objects.order_by("pk")[:EACH],
        "type": PublicationType.objects.order_by("pk")[:EACH],
    }
    return [
        ("the home page", ["/en/"]),
        ("the newest publications", ["/en/publications/"]),
        ("… of both languages", ["/en/publications/?languages=all"]),
        ("… of one type", [f"/en/publications/?type={kind.slug}" for kind in some["type"]]),
        ("… of one topic", [f"/en/publications/?topic={topic.slug}" for topic in some["topic"]]),
        ("… of one year", [f"/en/publications/?year={year}" for year in range(2020, 2020 + EACH)]),
        ("the last page of all", [f"/en/publications/?page={last}"]),
        ("a topic", [topic.get_absolute_url() for topic in some["topic"]]),
        ("a programme", [item.get_absolute_url() for item in Programme.objects.all()[:EACH]]),
        ("a person", [item.get_absolute_url() for item in Person.objects.public()[:EACH]]),
        ("a publication", [work.get_absolute_url() for work in works]),
    ]


def time_of_database(client, page):
    """Milliseconds in the database, by Django's own measure, and the number of queries."""
    times = []
    for _round in range(ASKED):
        with CaptureQueriesContext(connection) as queries:
            client.get(page)
        times.append(sum(float(query["time"]) for query in queries) * 1000)
    return min(times), len(queries)


def measure(client):
    print_head("page", "queries", "database, ms", "Python, ms")
    with override("en"):
        looked_at = sorts()
    for name, pages in looked_at:
        whole = [best_work(lambda page=page: client.get(page)) for page in pages]
        database, queries = zip(*(time_of_database(client, page) for page in pages), strict=True)
        print_row(name, max(queries), percentiles(list(database)), percentiles(whole))


if __name__ == "__main__":
    print(f"{connection.vendor}, {Publication.objects.count():,} publications;", end=" ")
    print("median / 95th percentile\n")
    with measuring():
        measure(Client(SERVER_NAME="localhost"))
