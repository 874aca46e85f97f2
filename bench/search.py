"""How fast the search answers: ``python -m bench.search`` prints a table for bench/search.md.

Asks the database of DATABASE_URL, which ``manage.py load_demo --publications 100000`` fills. The
words are taken from the index itself by how many works they occur in, so that each row says what it
says on any collection. Each question is asked several times and the best time counts, as whatever
else the machine does only adds to it; all questions are asked once beforehand.
"""

import os
import random
import statistics
import time
from dataclasses import dataclass
from urllib.parse import urlencode

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "rusi_site.settings")

import django

django.setup()

from django.db import connection
from django.http import QueryDict
from django.test import Client
from django.utils.translation import override

from search import facets
from search.choices import Choices
from search.engines import engine
from search.models import Entry, Label, Word

QUESTIONS, ASKED = 30, 5  # of each sort, and how often each
SEED = 1


@dataclass(frozen=True)
class Sort:
    """Questions of one sort; ``share`` is their part in what readers ask, in per cent."""

    name: str
    share: int
    make: object


class Reader:
    """Asks what readers ask, the same each time."""

    def __init__(self):
        self.random = random.Random(SEED)
        total = Entry.objects.count()
        words = Word.objects.exclude(word__in=("", None)).values_list("word", "entries")
        self.words = sorted(((entries / total, word) for word, entries in words), reverse=True)
        self.labels = {
            group.param: list(
                Label.objects.filter(group=group.number).values_list("slug", flat=True)
            )
            for group in facets.LABELLED
        }
        self.years = [str(year) for year in range(2008, 2026)]

    def word(self, least, most):
        """A word that stands in that part of all entries."""
        fitting = [word for part, word in self.words if least <= part < most]
        return self.random.choice(fitting or [word for _part, word in self.words[-50:]])

    def slug(self, param):
        return self.random.choice(self.labels[param])

    def rare(self):
        return {"q": self.word(0, 0.001)}

    def medium(self):
        return {"q": self.word(0.001, 0.02)}

    def common(self):
        return {"q": self.word(0.1, 0.3)}

    def very_common(self):
        return {"q": self.word(0.4, 1)}

    def two_words(self):
        return {"q": f"{self.word(0.005, 0.1)} {self.word(0.005, 0.1)}"}

    def two_common_words(self):
        return {"q": f"{self.word(0.1, 0.4)} {self.word(0.1, 0.4)}"}

    def three_words(self):
        return {"q": " ".join(self.word(0.01, 0.3) for _number in range(3))}

    def either(self):
        return {"q": f"{self.word(0.01, 0.1)} or {self.word(0.01, 0.1)} -{self.word(0.01, 0.1)}"}

    def phrase(self):
        return {"q": f'"{self.word(0.01, 0.3)} {self.word(0.01, 0.3)}"'}

    def misspelt(self):
        word = self.word(0.001, 0.05)
        place = self.random.randrange(1, len(word) - 1)
        return {"q": word[:place] + word[place] + word[place:] + "x"}

    def one_filter(self):
        param = self.random.choice(["type", "programme", "topic", "region"])
        return {"q": self.word(0.01, 0.3), param: self.slug(param)}

    def two_filters(self):
        return {**self.one_filter(), "year": self.random.choice(self.years), "language": "ru"}

    def only_filters(self):
        return {"topic": self.slug("topic"), "year": self.random.choice(self.years)}

    def person(self):
        return {"person": self.slug("person")}

    def deep_page(self):
        return {"q": self.word(0.1, 0.3), "page": "12"}

    def newest(self):
        return {"sort": "date"}


SORTS = [
    Sort("one rare word (under 0.1 % of all)", 10, Reader.rare),
    Sort("one word (0.1–2 %)", 15, Reader.medium),
    Sort("two words", 20, Reader.two_words),
    Sort("three words", 8, Reader.three_words),
    Sort("one common word (10–30 %)", 6, Reader.common),
    Sort("one very common word (over 40 %)", 1, Reader.very_common),
    Sort("two common words", 4, Reader.two_common_words),
    Sort("a phrase of two words", 5, Reader.phrase),
    Sort("either of two, without a third", 2, Reader.either),
    Sort("a word and a filter", 10, Reader.one_filter),
    Sort("a word and three filters", 8, Reader.two_filters),
    Sort("two filters, no word", 4, Reader.only_filters),
    Sort("one person’s works", 3, Reader.person),
    Sort("a misspelt word", 3, Reader.misspelt),
    Sort("page 12 of a common word", 0, Reader.deep_page),
    Sort("everything, newest first", 1, Reader.newest),
]


def best_time(do):
    times = []
    for _round in range(ASKED):
        started = time.perf_counter()
        do()
        times.append((time.perf_counter() - started) * 1000)
    return min(times)


def ask_engine(query):
    with override("en"):
        parameters = QueryDict(mutable=True)
        parameters.update(query)
        choices = Choices(parameters)
        return engine().find(choices.question(page=int(query.get("page", 1))))


def percentiles(times):
    ranks = statistics.quantiles(times, n=20, method="inclusive")
    return f"{statistics.median(times):.0f} / {ranks[18]:.0f}"


def weighed(times_by_sort):
    """The times of all sorts, each sort as often as readers ask it."""
    chooser = random.Random(SEED)
    return [
        chooser.choice(times_by_sort[sort.name])
        for sort in SORTS
        for _question in range(sort.share * 10)
    ]


def measure():
    reader, client = Reader(), Client(SERVER_NAME="localhost")
    engine_times, page_times = {}, {}
    print("| question | results | search p50 / p95, ms | whole page p50 / p95, ms |")
    print("|---|--:|--:|--:|")
    for sort in SORTS:
        questions = [sort.make(reader) for _number in range(QUESTIONS)]
        totals = [ask_engine(question).total for question in questions]
        engine_times[sort.name] = [best_time(lambda q=q: ask_engine(q)) for q in questions]
        addresses = [f"/en/search/?{urlencode(question)}" for question in questions]
        page_times[sort.name] = [best_time(lambda a=a: client.get(a)) for a in addresses]
        median = f"{statistics.median(totals):,.0f}"
        of_engine, of_page = (
            percentiles(engine_times[sort.name]),
            percentiles(page_times[sort.name]),
        )
        print(f"| {sort.name} | {median} | {of_engine} | {of_page} |", flush=True)
    of_engine, of_page = percentiles(weighed(engine_times)), percentiles(weighed(page_times))
    print(f"| **all, as readers ask** | | **{of_engine}** | **{of_page}** |")


if __name__ == "__main__":
    print(f"{connection.vendor}, {Entry.objects.filter(kind=1).count():,} publications\n")
    measure()
