"""How the database goes about the statements that matter: ``python -m bench.plans``."""

from urllib.parse import urlencode

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from bench import measuring
from bench.search import Reader

EXPLAIN = {
    "postgresql": "EXPLAIN (ANALYZE, COSTS OFF, BUFFERS OFF) ",
    "sqlite": "EXPLAIN QUERY PLAN ",
}
# What each statement that is shown begins with, or holds before its end.
SEARCH = {"postgresql": "WITH hits AS", "sqlite": "SELECT e.id, e.kind"}
SIMILAR = {"postgresql": "SELECT word, entries", "sqlite": "SELECT w.word"}
LIST = dict.fromkeys(EXPLAIN, 'SELECT "publications_publication"."id"')


def questions():
    reader = Reader()
    return [
        ("A word and a filter", f"/en/search/?{urlencode(reader.one_filter())}", SEARCH),
        ("A common word", f"/en/search/?{urlencode(reader.common())}", SEARCH),
        ("A misspelt word", f"/en/search/?{urlencode(reader.misspelt())}", SIMILAR),
        ("The newest publications", "/en/publications/", LIST),
    ]


def plan_of(client, address, beginning):
    """The lines of the plan of the first statement of a page that has this beginning."""
    with CaptureQueriesContext(connection) as queries:
        client.get(address)
    statement = next(q["sql"] for q in queries if beginning in q["sql"])
    before, begins, rest = statement.partition(beginning)
    with connection.cursor() as cursor:
        # Without what is set back behind it: only the plan is wanted.
        cursor.execute(before + EXPLAIN[connection.vendor] + begins + rest.partition(";")[0])
        while cursor.description is None:
            cursor.nextset()
        return [str(row[-1]) for row in cursor.fetchall()]


def show():
    client = Client(SERVER_NAME="localhost")
    for name, address, beginnings in questions():
        print(f"{name}: {address}")
        print("\n".join(plan_of(client, address, beginnings[connection.vendor])), end="\n\n")


if __name__ == "__main__":
    with measuring():
        show()
