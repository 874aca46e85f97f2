"""The filters of the list of publications, in any mixture.

    /en/publications/?topic=arms-control&year=2019

They offer what leads to something where no other filter is chosen. How many works each choice
would give is not told: with 100,000 works counting took most of the time of the page.
"""

import re
from dataclasses import dataclass

from django.db.models import Exists, Max, Min, OuterRef, Q
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from prose.alphabet import alphabetical
from prose.language import Wording, in_any_language
from publications.models import PublicationType
from research.models import Programme, Region, Topic

YEAR = re.compile(r"(?:19|20)\d\d")


@dataclass(frozen=True)
class Option:
    """One choice of a filter."""

    key: int
    value: str
    name: Wording


class Filter:
    """One thing to filter by, and what an address chooses of it."""

    param = label = everything = column = ""
    works = None  # those to which every option shall lead, where that matters

    def __init__(self, query):
        self.value = query.get(self.param, "").replace("\0", "")  # PostgreSQL refuses the character

    @cached_property
    def chosen(self):
        """The chosen option; None where nothing is chosen, or something that does not exist."""
        return next((option for option in self.options if option.value == self.value), None)

    def narrow(self, works):
        if not self.value:
            return works
        return works.filter(**{self.column: self.chosen.key}) if self.chosen else works.none()


class SubjectFilter(Filter):
    """A filter by something that has an address and a name."""

    @cached_property
    def options(self):
        subjects = self.subjects()
        if self.works is not None:
            leads_somewhere = Exists(self.works.filter(**{self.column: OuterRef("pk")}))
            subjects = subjects.filter(Q(leads_somewhere) | Q(slug=self.value))
        return [
            Option(subject.pk, subject.slug, self.name_of(subject))
            for subject in self.in_order(subjects)
        ]

    def name_of(self, subject):
        return in_any_language(subject, "name")

    def in_order(self, subjects):
        return subjects


class TypeFilter(SubjectFilter):
    param, label, everything, column = "type", _("Type"), _("All types"), "type"
    subjects = PublicationType.objects.all

    def name_of(self, subject):
        return in_any_language(subject, "plural") or in_any_language(subject, "name")


class ProgrammeFilter(SubjectFilter):
    param, label, column = "programme", _("Programme"), "programme"
    everything = _("All programmes")
    subjects = Programme.objects.all


class TopicFilter(SubjectFilter):
    param, label, everything, column = "topic", _("Topic"), _("All topics"), "topics"
    subjects = Topic.objects.all
    in_order = staticmethod(alphabetical)


class RegionFilter(SubjectFilter):
    param, label, everything, column = "region", _("Region"), _("All regions"), "regions"
    subjects = Region.objects.all
    in_order = staticmethod(alphabetical)


class YearFilter(Filter):
    """By the year of the edition that is shown; offers every year from the first to the last."""

    param, label, everything, column = "year", _("Year"), _("All years"), "shown_at__year"

    @cached_property
    def options(self):
        years = {int(self.value)} if YEAR.fullmatch(self.value) else set()
        if self.works is not None:
            ends = self.works.aggregate(first=Min("shown_at"), last=Max("shown_at"))
            if ends["first"]:
                first, last = (timezone.localtime(ends[end]).year for end in ("first", "last"))
                years.update(range(first, last + 1))
        return [
            Option(year, str(year), Wording(str(year), get_language()))
            for year in sorted(years, reverse=True)
        ]


class Filters:
    """All filters of one address; iterating over them gives each with its options."""

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
        return [filter_ for filter_ in self.in_use if filter_.chosen and filter_ is not self.type]

    @property
    def heading(self):
        """“Policy Briefs: Arms Control, Russia”; “Publications” where nothing is chosen."""
        kind = self.type.chosen.name.text if self.type.chosen else _("Publications")
        beside = ", ".join(filter_.chosen.name.text for filter_ in self.beside_type)
        return f"{kind}: {beside}" if beside else str(kind)

    def lead_to(self, works):
        """Offer only what leads to one of these works."""
        for filter_ in self.all:
            filter_.works = works

    def narrow(self, works):
        """Keep the works that every filter lets pass."""
        for filter_ in self.in_use:
            works = filter_.narrow(works)
        return works
