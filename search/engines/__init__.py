"""The two databases: each module here writes entries, finds them, and knows similar words.

Both take words apart and to their stems in Python (words.py), so that both find the same.
"""

from dataclasses import dataclass, field
from importlib import import_module

from django.db import connection

from search import facets
from search.models import Kind
from search.query import Query

PER_PAGE = 20


@dataclass(frozen=True)
class Question:
    """What to find: words, facets, and which part of the list in which order.

    Each of the facets ``narrow`` must be there; of each group in ``widen``, one of its facets.
    """

    query: Query = field(default_factory=Query)
    language: str = "en"
    narrow: tuple = ()
    widen: dict = field(default_factory=dict)
    by_date: bool = False
    start: int = 0
    size: int = PER_PAGE
    only_total: bool = False  # no hits, and no numbers of facets

    @property
    def by_relevance(self):
        return bool(self.query.groups) and not self.by_date

    @property
    def texts(self):
        """For each group of the query the phrases of which one must be there, as stems."""
        return [[phrase.stems for phrase in group] for group in self.query.groups]

    @property
    def excluded(self):
        return [phrase.stems for phrase in self.query.excluded]

    def everything(self, widen=None):
        """The same with the facets, which are words too; of the groups ``widen`` alone, or all."""
        nothing = [facets.UNKNOWN] if self.query.text and not self.query else []
        narrow = [[(facets.word(facet),)] for facet in (*self.narrow, *nothing)]
        groups = self.widen if widen is None else widen
        wide = [[(facets.word(facet),) for facet in self.widen[group]] for group in groups]
        anything = [(facets.word(facets.KIND.facet(kind)),) for kind in Kind]
        return self.texts + narrow + wide or [anything]

    def others(self, group):
        """The widened groups but one."""
        return [other for other in self.widen if other is not group]


@dataclass(frozen=True)
class Found:
    """``hits`` are pairs of kind and object's number; ``counts`` the entries of each facet."""

    total: int = 0
    hits: list = field(default_factory=list)
    counts: dict = field(default_factory=dict)


def engine():
    """The module for the database at hand."""
    return import_module(f"search.engines.{connection.vendor}")
