"""A list of publications as its address asks for it: which page, and in which languages.

/en/people/sarah-lain/?page=2           what exists in English, the second page
/en/people/sarah-lain/?languages=all    also what exists only in Russian
"""

from addresses.paging import Paging
from publications.metadata.works import listed

PER_PAGE = 20


class Listing(Paging):
    """One page of publications, newest first, in three queries for any number of rows."""

    def __init__(self, request, publications, filters=None):
        self.includes_others = request.GET.get("languages") == "all"
        self.filters = filters
        works = publications.including_others() if self.includes_others else publications.here()
        narrowed, anywhere = works, publications.including_others()
        if filters:
            filters.lead_to(works)
            narrowed, anywhere = filters.narrow(works), filters.narrow(anywhere)
        self.reach = anywhere.reach()
        asked = dict(filters.asked) if filters else {}
        if self.includes_others:
            asked["languages"] = "all"
        count = self.reach["anywhere" if self.includes_others else "here"]
        super().__init__(request, Rows(works, narrowed), PER_PAGE, asked, count)

    def described(self, request):
        """The page of the list in the words of schema.org."""
        return listed(self, request, self)

    @property
    def only_elsewhere(self):
        """How many works exist in other languages only."""
        return self.reach["anywhere"] - self.reach["here"]

    @property
    def feed(self):
        """The address of the same list as a feed; not of a page of it."""
        return f"{self.path}feed.atom{self.query()}"

    @property
    def toggle(self):
        """The address of the same list with the works of other languages, or without them."""
        return self.address(languages=None if self.includes_others else "all")


class Rows:
    """Rows of a list whose place is found by an index alone, and that are read only then.

    Sorting or skipping whole rows, texts and all, took twenty seconds on SQLite.
    """

    def __init__(self, works, narrowed):
        self.works = works
        self.narrowed = narrowed

    def __getitem__(self, part):
        return self.works.filter(pk__in=self.narrowed.values("pk")[part]).with_cards()
