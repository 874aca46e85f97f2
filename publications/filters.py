"""The filters of the list of publications, in any mixture.

/en/publications/?topic=arms-control&year=2019
"""

import re
from dataclasses import dataclass

from django.db.models import Count, F, Value
from django.db.models.functions import ExtractYear
from django.utils.functional import cached_property
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from prose.alphabet import alphabetical
from prose.language import Wording, in_any_language
from publications.models import PublicationType
from research.models import Programme, Region, Topic

YEAR = re.compile(r"(?:19|20)\d\d")


@dataclass
class Option:
    """One choice; ``count`` is the number of works it gives beside the other filters' choices."""

    key: int
    value: str
    name: Wording
    count: int = 0


class Filter:
    """One thing to filter by, and what an address chooses of it."""

    param = label = everything = column = ""

    def __init__(self, query):
        self.value = query.get(self.param, "")
        self.options = self.load()

    @cached_property
    def chosen(self):
        """The chosen option; None where nothing is chosen, or something that does not exist."""
        return next((option for option in self.options if option.value == self.value), None)

    @property
    def name(self):
        """What is chosen, in words; something that does not exist as it was asked for."""
        return self.chosen.name if self.chosen else Wording(self.value, get_language())

    @property
    def useful(self):
        """The options that lead to something, and the chosen one."""
        return [option for option in self.options if option.count or option is self.chosen]

    def narrow(self, works):
        if not self.value:
            return works
        return works.filter(**{self.column: self.chosen.key}) if self.chosen else works.none()

    def numbers(self, works):
        """Rows of ``param``, ``key`` of an option, and number of ``works``."""
        return (
            works.filter(**{f"{self.column}__isnull": False})
            .order_by()
            .raw_values(param=Value(self.param), key=F(self.column))
            .annotate(works=Count("pk"))
        )

    def take(self, numbers):
        for option in self.options:
            option.count = numbers.get(option.key, 0)


class SubjectFilter(Filter):
    """A filter by something that has an address and a name."""

    def load(self):
        return [
            Option(subject.pk, subject.slug, self.name_of(subject)) for subject in self.subjects()
        ]

    def name_of(self, subject):
        return in_any_language(subject, "name")


class TypeFilter(SubjectFilter):
    param, label, everything, column = "type", _("Type"), _("All types"), "type"

    def subjects(self):
        return PublicationType.objects.all()

    def name_of(self, subject):
        return in_any_language(subject, "plural") or in_any_language(subject, "name")


class ProgrammeFilter(SubjectFilter):
    param, label, column = "programme", _("Programme"), "programme"
    everything = _("All programmes")

    def subjects(self):
        return Programme.objects.all()


class TopicFilter(SubjectFilter):
    param, label, everything, column = "topic", _("Topic"), _("All topics"), "topics"

    def subjects(self):
        return alphabetical(Topic.objects.all())


class RegionFilter(SubjectFilter):
    param, label, everything, column = "region", _("Region"), _("All regions"), "regions"

    def subjects(self):
        return alphabetical(Region.objects.all())


class YearFilter(Filter):
    """By the year of the edition that is shown; its options are known once they are counted."""

    param, label, everything, column = "year", _("Year"), _("All years"), "shown_at__year"

    def load(self):
        return [self.option(int(self.value))] if YEAR.fullmatch(self.value) else []

    def numbers(self, works):
        return (
            works.order_by()
            .raw_values(param=Value(self.param), key=ExtractYear("shown_at"))
            .annotate(works=Count("pk"))
        )

    def take(self, numbers):
        chosen = {self.chosen.key: self.chosen} if self.chosen else {}
        years = sorted({*numbers, *chosen}, reverse=True)
        self.options = [chosen.get(year) or self.option(year) for year in years]
        super().take(numbers)

    @staticmethod
    def option(year):
        return Option(year, str(year), Wording(str(year), get_language()))


class Filters:
    """All filters of one address, in five queries: their options, and the numbers of works."""

    def __init__(self, query):
        kinds = (TypeFilter, ProgrammeFilter, TopicFilter, RegionFilter, YearFilter)
        self.all = [kind(query) for kind in kinds]
        self.in_use = [filter_ for filter_ in self.all if filter_.value]
        self.asked = {filter_.param: filter_.value for filter_ in self.in_use}

    def __iter__(self):
        return iter(self.all)

    @property
    def type(self):
        return self.all[0]

    @property
    def beside_type(self):
        """The other filters that have chosen something, for the heading."""
        return [filter_ for filter_ in self.all if filter_.chosen and filter_ is not self.type]

    def narrow(self, works, but=None):
        """Keep the works that every filter lets pass, ``but`` one."""
        for filter_ in self.all:
            if filter_ is not but:
                works = filter_.narrow(works)
        return works

    def count(self, works):
        """Tell each option how many works it would give."""
        first, *others = [filter_.numbers(self.narrow(works, but=filter_)) for filter_ in self.all]
        numbers = {filter_.param: {} for filter_ in self.all}
        for row in first.union(*others, all=True):
            numbers[row["param"]][row["key"]] = row["works"]
        for filter_ in self.all:
            filter_.take(numbers[filter_.param])
