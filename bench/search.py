"""How fast the search answers: ``python -m bench.search`` prints a table.

The words are taken from the index itself by how many works they occur in, so that each row says
what it says on any collection.
"""

import random
import statistics
from collections import Counter
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.db import connection
from django.http import QueryDict
from django.test import Client
from django.utils.translation import override

from bench import measuring
from bench.timing import best_time, best_work, percentiles, print_head, print_row
from search import facets
from search.choices import Choices
from search.engines import engine
from search.models import Entry, Kind, Label, Word
from search.words import stem

QUESTIONS = 12  # of each sort
SEED = 1


class Reader:
    """Asks what readers ask, the same each time."""

    def __init__(self):
        self.random = random.Random(SEED)
        total = Entry.objects.count()
        words = Word.objects.order_by("word").values_list("word", "entries")
        found = Counter()  # any form of a word finds all of them
        for word, entries in words:
            found[stem(word)] += entries
        self.words = sorted((found[stem(word)] / total, word) for word, _entries in words)
        self.slugs = {
            group.param: list(
                Label.objects.filter(group=group.number)
                .order_by("facet")
                .values_list("slug", flat=True)
            )
            for group in facets.LABELLED
        }
        self.years = [str(year) for year in range(2008, 2026)]

    def word(self, least, most):
        """A word that stands in that part of all entries; the commonest where there is none."""
        fitting = [word for part, word in self.words if least <= part < most]
        return self.random.choice(fitting or [self.words[-1][1]])

    def slug(self, param):
        return self.random.choice(self.slugs[param])

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

    def three_filters(self):
        return {**self.one_filter(), "year": self.random.choice(self.years), "language": "ru"}

    def only_filters(self):
        return {"topic": self.slug("topic"), "year": self.random.choice(self.years)}

    def person(self):
        return {"person": self.slug("person")}

    def deep_page(self):
        return {"q": self.word(0.1, 0.3), "page": "12"}

    def newest(self):
        return {"sort": "date"}


@dataclass(frozen=True)
class Sort:
    """Questions of one sort; ``share`` is their part in what readers ask, in per cent."""

    name: str
    share: int
    ask: Any


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
    Sort("a word and three filters", 8, Reader.three_filters),
    Sort("two filters, no word", 4, Reader.only_filters),
    Sort("one person’s works", 3, Reader.person),
    Sort("a misspelt word", 3, Reader.misspelt),
    Sort("page 12 of a common word", 0, Reader.deep_page),
    Sort("everything, newest first", 1, Reader.newest),
]


def ask_engine(query):
    """What the search itself does: all hits, the numbers of all filters, and a page of them."""
    with override("en"):
        parameters = QueryDict(mutable=True)
        parameters.update(query)
        return engine().find(Choices(parameters).question(page=int(query.get("page", 1))))


def measure(client):
    reader = Reader()
    of_engine, of_page = {}, {}
    print_head("question", "results", "search, ms", "Python for the page, ms")
    for sort in SORTS:
        queries = [sort.ask(reader) for _number in range(QUESTIONS)]
        pages = [f"/en/search/?{urlencode(query)}" for query in queries]
        totals = [ask_engine(query).total for query in queries]
        of_engine[sort] = [best_time(lambda query=query: ask_engine(query)) for query in queries]
        of_page[sort] = [best_work(lambda page=page: client.get(page)) for page in pages]
        median = f"{statistics.median(totals):,.0f}"
        print_row(sort.name, median, percentiles(of_engine[sort]), percentiles(of_page[sort]))
    total = [f"**{percentiles(_as_asked(times))}**" for times in (of_engine, of_page)]
    print_row("**all, as readers ask**", "", *total)


def _as_asked(times_by_sort):
    """The times of all sorts, each sort as often as readers ask it."""
    return [time for sort, times in times_by_sort.items() for time in times * sort.share]


if __name__ == "__main__":
    works = Entry.objects.filter(kind=Kind.PUBLICATION).count()
    print(f"{connection.vendor}, {works:,} publications; median / 95th percentile\n")
    with measuring():
        measure(Client(SERVER_NAME="localhost"))
