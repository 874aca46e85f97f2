"""One page of results and everything around it: filters with numbers, kinds, suggestions."""

from django.utils.functional import cached_property

from addresses.paging import Paging
from search import hits, suggestions
from search.engines import PER_PAGE, engine
from search.options import Options


class Results(Paging):
    """What was found for ``choices``, a page of it; Http404 beyond the last page."""

    def __init__(self, request, choices):
        self.choices = choices
        number = request.GET.get("page", "")
        page = int(number) if number.isdecimal() and len(number) < 7 else 1
        self.found = engine().find(choices.question(page=max(page, 1)))
        super().__init__(request, _PageAtHand(self.found.hits), PER_PAGE, count=self.found.total)

    def address(self, page=None):
        return self.choices.address(page=page)

    @cached_property
    def hits(self):
        return hits.fetch(self.page.object_list, self.choices.query)

    @cached_property
    def options(self):
        return Options(self.choices, self.found.counts)

    @cached_property
    def suggestions(self):
        """What to do instead where nothing was found: Suggestions by name."""
        if self.count or not self.choices.query.groups:
            return {}
        if corrected := suggestions.corrected(self.choices):
            return {"corrected": corrected}
        return {
            "unfiltered": suggestions.unfiltered(self.choices),
            "loosened": suggestions.loosened(self.choices),
        }


class _PageAtHand(list):
    """The rows of the page that was asked for, whatever its place in the list."""

    def __getitem__(self, _place):
        return list(self)
