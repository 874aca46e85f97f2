"""A list of publications as its address asks for it: which page, and in which languages.

/en/people/sarah-lain/?page=2           what exists in English, the second page
/en/people/sarah-lain/?languages=all    also what exists only in Russian
"""

from addresses.paging import Paging

PER_PAGE = 20


class Listing(Paging):
    """One page of publications, newest first, in three queries for any number of rows."""

    def __init__(self, request, publications, filters=None):
        self.includes_others = request.GET.get("languages") == "all"
        self.filters = filters
        narrow = filters.narrow if filters else lambda works: works
        works = publications.including_others() if self.includes_others else publications.here()
        self.reach = narrow(publications.including_others()).reach()
        asked = dict(filters.asked) if filters else {}
        if self.includes_others:
            asked["languages"] = "all"
        count = self.reach["anywhere" if self.includes_others else "here"]
        super().__init__(request, narrow(works).with_cards(), PER_PAGE, asked, count)
        if filters:
            filters.count(works)

    @property
    def only_elsewhere(self):
        """How many works exist in other languages only."""
        return self.reach["anywhere"] - self.reach["here"]

    @property
    def toggle(self):
        """The address of the same list with the works of other languages, or without them."""
        return self.address(languages=None if self.includes_others else "all")
