"""What the address of a search asks for: words, filters, order.

/en/search/?q=arms+control&topic=verification&year=2018&year=2019&sort=date
"""

from collections import defaultdict
from urllib.parse import urlencode

from django.utils.functional import cached_property
from django.utils.text import Truncator
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from search import facets, values
from search.engines import PER_PAGE, Question
from search.query import parse

MOST_FILTERS = 20
LONGEST_SLUG = 100
LONGEST_HEADING = 60  # characters of the words in it


class Choices:
    """Understands any address: what makes no sense in it finds nothing, or has no effect."""

    def __init__(self, query):
        self.language = get_language()
        self.groups = [facets.KIND, *facets.offered(self.language)]
        self.query = parse(query.get("q", ""))
        self.by_date = query.get("sort") == "date"
        self.expanded = query.get("more", "")
        self.pairs = self._pairs(query)

    @property
    def is_nothing(self):
        """Whether the address asks for nothing: neither words nor filters nor an order."""
        return self.query.is_empty and not self.pairs and not self.by_date

    @cached_property
    def chosen(self):
        """The chosen values, in one query."""
        return values.by_address(self.pairs)

    @property
    def in_use(self):
        """Pairs of chosen value and the address without it; a kind has a tab instead."""
        return [
            (value, self.without_value(value.group, value.slug))
            for value in self.chosen
            if value.group is not facets.KIND or value.facet == facets.UNKNOWN
        ]

    @property
    def heading(self):
        """“arms control” – search: Policy Brief, 2018."""
        words = Truncator(self.query.text).chars(LONGEST_HEADING)
        name = _("“%(words)s” – search") % {"words": words} if words else _("Search")
        filters = ", ".join(value.name.text for value in self.chosen)
        return f"{name}: {filters}" if filters else name

    def question(self, page=1, **changes):
        """What the engine is asked."""
        narrow, widen = [], defaultdict(tuple)
        for value in self.chosen:
            if value.group.widens:
                widen[value.group] += (value.facet,)
            else:
                narrow.append(value.facet)
        parameters = {
            "query": self.query,
            "language": self.language,
            "narrow": tuple(narrow),
            "widen": dict(widen),
            "by_date": self.by_date,
            "start": (page - 1) * PER_PAGE,
        }
        return Question(**parameters | changes)

    def parameters(self, **changes):
        """Pairs of parameter and value, in the same order whatever the reader clicked first.

        Changes may be ``text``, ``pairs``, ``by_date``, ``more`` and ``page``.
        """
        text = changes.get("text", self.query.text)
        chosen = changes.get("pairs", self.pairs)
        pairs = [("q", text)] if text else []
        pairs += [(g.param, slug) for g in self.groups for group, slug in chosen if group is g]
        pairs += [("sort", "date")] if changes.get("by_date", self.by_date) else []
        return pairs + [(name, changes[name]) for name in ("more", "page") if changes.get(name)]

    def address(self, **changes):
        """The address of the same search but for the changes."""
        return f"?{urlencode(self.parameters(**changes))}"

    @property
    def without_filters(self):
        return self.address(pairs=[])

    @property
    def newest_first(self):
        return self.address(by_date=True)

    @property
    def most_relevant_first(self):
        return self.address(by_date=False)

    @property
    def of_any_kind(self):
        return self.of_kind("")

    def with_value(self, group, slug):
        return self.address(pairs=[*self.pairs, (group, slug)])

    def without_value(self, group, slug):
        return self.address(pairs=[pair for pair in self.pairs if pair != (group, slug)])

    def of_kind(self, slug):
        """The address of the same search for one kind of things, or for all with ''."""
        pairs = [pair for pair in self.pairs if pair[0] is not facets.KIND]
        return self.address(pairs=[(facets.KIND, slug), *pairs] if slug else pairs)

    @property
    def has_kind(self):
        return any(group is facets.KIND for group, _slug in self.pairs)

    def _pairs(self, query):
        """Pairs of group and slug of the chosen values."""
        pairs = [
            (group, slug)
            for group in self.groups
            for slug in query.getlist(group.param)[:MOST_FILTERS]
            if slug.isprintable() and 0 < len(slug) <= LONGEST_SLUG
        ]
        return list(dict.fromkeys(pairs))[:MOST_FILTERS]
