"""What results can be narrowed by.

A facet is one number: that of its group and that of a value, together. Among the words of an entry
it is a word (``№200000007``), so that the inverted index narrows as it finds. And all facets of
an entry lie packed in one column, so that those of all hits are counted without another query.
"""

import sys
from array import array
from collections import Counter
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from people.models import Person
from prose.language import LANGUAGE_CODES
from publications.models import PublicationType
from research.models import Programme, Project, Region, Topic

GROUP_SIZE = 100_000_000  # twenty groups of that size fit into the four bytes of an integer
NOTHING = 0  # no facet has this number
UNKNOWN = 9  # nothing has this facet


@dataclass(frozen=True)
class Group:
    """Values of one sort. Where each thing has but one of them, choosing a second one widens.

    Those groups have a fixed ``place`` among the packed facets.
    """

    number: int
    param: str
    label: str
    model: type | None = None
    place: int | None = None

    def facet(self, value):
        return self.number * GROUP_SIZE + value

    @property
    def widens(self):
        return self.place is not None

    def read(self, packed):
        """The facet of a group with a place among the packed ones of one entry, or NOTHING."""
        return int.from_bytes(packed[self.place * 4 : self.place * 4 + 4], "little")

    def among(self, counts):
        """Pairs of value and number of those facets that belong to this group."""
        return [(f % GROUP_SIZE, n) for f, n in counts.items() if f // GROUP_SIZE == self.number]


KIND = Group(1, "kind", _("Kind"), place=0)
TYPE = Group(2, "type", _("Type"), PublicationType, place=1)
PROGRAMME = Group(3, "programme", _("Programme"), Programme, place=2)
PROJECT = Group(4, "project", _("Project"), Project, place=3)
TOPIC = Group(5, "topic", _("Topic"), Topic)
REGION = Group(6, "region", _("Region"), Region)
PERSON = Group(7, "person", _("Person"), Person)
LANGUAGE = Group(8, "language", _("Language"))
# The year of the edition that is shown, which is another one for each language of the reader.
YEARS = {
    code: Group(10 + position, "year", _("Year"), place=4 + position)
    for position, code in enumerate(LANGUAGE_CODES)
}
BY_NUMBER = {
    group.number: group
    for group in (KIND, TYPE, PROGRAMME, PROJECT, TOPIC, REGION, PERSON, LANGUAGE, *YEARS.values())
}
LABELLED = (TYPE, PROGRAMME, PROJECT, TOPIC, REGION, PERSON)  # their values have names
PLACES = 4 + len(LANGUAGE_CODES)


def group_of(facet):
    return BY_NUMBER.get(facet // GROUP_SIZE)


def offered(language):
    """The groups in the order in which readers of a language are offered them."""
    return [TYPE, PROGRAMME, PROJECT, TOPIC, REGION, PERSON, YEARS[language], LANGUAGE]


def language_facets(codes):
    return [LANGUAGE.facet(LANGUAGE_CODES.index(code) + 1) for code in codes]


def pack(facets):
    """Return facets as bytes: first those with a place, then the others.

    >>> unpack(pack([KIND.facet(1), TOPIC.facet(5)])).total()
    2
    """
    packed = array("i", [NOTHING] * PLACES)
    for facet in facets:
        place = BY_NUMBER[facet // GROUP_SIZE].place
        if place is None:
            packed.append(facet)
        else:
            packed[place] = facet
    return _little_endian(packed).tobytes()


def unpack(packed):
    """Count the facets of any number of entries whose packed ones are joined."""
    counts = Counter(_little_endian(array("i", bytes(packed))))
    del counts[NOTHING]
    return counts


def word(facet):
    """A facet as a word of the index; words of texts have no such sign."""
    return f"№{facet}"


def _little_endian(numbers):
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers
