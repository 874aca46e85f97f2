"""Long lists, a page at a time, at plain addresses that never show a page that is not there."""

from urllib.parse import urlencode

from django.core.paginator import InvalidPage, Paginator
from django.http import Http404
from django.utils.functional import cached_property


class Paging:
    """One page of ``rows`` for ``templates/_pages.html``; Http404 beyond the last page.

    ``asked`` are the other parameters of the address, which its links keep.
    """

    def __init__(self, request, rows, per_page, asked=None, count=None):
        self.path = request.path
        self.asked = {name: value for name, value in (asked or {}).items() if value}
        paginator = Paginator(rows, per_page)
        if count is not None:
            paginator.count = count  # known to the caller, who saves a query
        try:
            self.page = paginator.page(request.GET.get("page", 1))
        except InvalidPage as beyond:
            raise Http404 from beyond

    def __iter__(self):
        return iter(self.page)

    @property
    def number(self):
        return self.page.number

    @property
    def count(self):
        return self.page.paginator.count

    @property
    def previous(self):
        return self.page_address(self.number - 1) if self.page.has_previous() else ""

    @property
    def next(self):
        return self.page_address(self.number + 1) if self.page.has_next() else ""

    @cached_property
    def pages(self):
        """Pairs of page number and address; no address where some pages are left out."""
        numbers = self.page.paginator.get_elided_page_range(self.number, on_each_side=2, on_ends=1)
        return [(n, self.page_address(n) if isinstance(n, int) else "") for n in numbers]

    def page_address(self, number):
        return self.address(page=number if number > 1 else None)

    def address(self, **changes):
        """The list's address: its first page, with what was asked but for the changes."""
        return self.path + self.query(**changes)

    def query(self, **changes):
        """What follows the path in the list's address: '?type=commentary', or ''."""
        asked = {name: value for name, value in {**self.asked, **changes}.items() if value}
        return f"?{urlencode(asked)}" if asked else ""
