"""One page of results and everything around it: filters with numbers, kinds, suggestions.

And all publications of a search at once, for feeds and for files of citations.
"""

from dataclasses import replace

from django.utils.functional import cached_property

from addresses.paging import Paging
from publications.models import Publication
from search import facets, hits, suggestions
from search.engines import PER_PAGE, engine
from search.models import Kind
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


def publications_for(choices, limit, works=None, by_date=None):
    """Return the publications that the address of a search finds, in its order, at most ``limit``.

        publications_for(Choices(request.GET), 50, by_date=True)  # the newest fifty

    Works in any language, as on the page of results; ``publication.shown`` is the edition for the
    reader. ``works`` is a queryset of ``including_others()`` with what the caller shows of each
    (else ``with_cards()``); whatever is not visible any more is left out. ``by_date`` overrules the
    order that the address asks for: newest first if true, the most relevant first if false.
    """
    if choices.is_nothing:
        return []
    question = choices.question(size=limit)
    if by_date is not None:
        question = replace(question, by_date=by_date)
    only_works = (*question.narrow, facets.KIND.facet(Kind.PUBLICATION))
    found = engine().find(replace(question, narrow=only_works))
    if works is None:
        works = Publication.objects.including_others().with_cards()
    objects = works.in_bulk([pk for _kind, pk in found.hits])
    return [objects[pk] for _kind, pk in found.hits if pk in objects]
