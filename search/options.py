"""The filters that a page of results offers, with the number of results of each."""

from dataclasses import dataclass

from django.utils.functional import cached_property

from search import facets, values
from search.models import Kind

SHOWN, SHOWN_EXPANDED = 10, 100  # values of a group


@dataclass(frozen=True)
class Option:
    """A value with the number of its results; the address chooses it, or drops a chosen one."""

    value: values.Value
    number: int
    address: str
    is_chosen: bool


@dataclass(frozen=True)
class OptionGroup:
    """What can be chosen of a group; ``more`` is the address that shows more of it, or ''."""

    group: facets.Group
    options: list
    more: str
    is_expanded: bool

    @property
    def has_choice(self):
        return any(option.is_chosen for option in self.options)


class Options:
    """Everything that ``choices`` can be narrowed by, of what has ``counts``, in one query."""

    def __init__(self, choices, counts):
        self.choices = choices
        self.chosen = {value.facet: value for value in choices.chosen}
        self.counts = {
            group: {group.facet(value): number for value, number in group.among(counts)}
            for group in choices.groups
        }
        self.listed = {group: self._listed(group) for group in choices.groups}
        everything = [facet for listed in self.listed.values() for facet in listed]
        unnamed = [facet for facet in everything if facet not in self.chosen]
        self.values = self.chosen | values.by_number(unnamed)

    @cached_property
    def groups(self):
        """Those groups that offer something; kinds are tabs by themselves."""
        offered = [self._group(group) for group in self.choices.groups if group != facets.KIND]
        return [group for group in offered if group.options]

    @cached_property
    def kinds(self):
        """The kinds that there are anything of, each alone, in their own order."""
        return [
            Option(
                self.values[facet],
                self.counts[facets.KIND].get(facet, 0),
                self.choices.of_kind(self.values[facet].slug),
                facet in self.chosen,
            )
            for facet in sorted(self.listed[facets.KIND])
        ]

    @property
    def of_all_kinds(self):
        """How much there is of all kinds together."""
        return sum(self.counts[facets.KIND].values())

    @property
    def publications(self):
        """How many of the results are publications."""
        kind = facets.KIND.facet(Kind.PUBLICATION)
        is_wanted = kind in self.chosen or not self.choices.has_kind
        return self.counts[facets.KIND].get(kind, 0) if is_wanted else 0

    def _listed(self, group):
        """The facets of a group that are shown: those with most results, and chosen ones."""
        counts = self.counts[group]
        chosen = [facet for facet in self.chosen if facets.group_of(facet) == group]
        return list(dict.fromkeys([*_most(group, counts)[: self._shown(group)], *chosen]))

    def _shown(self, group):
        return SHOWN_EXPANDED if group.param == self.choices.expanded else SHOWN

    def _group(self, group):
        options = [
            self._option(group, self.values[facet])
            for facet in self.listed[group]
            if facet in self.values
        ]
        if group.param != "year":
            options.sort(key=lambda option: (-option.number, option.value.name.text))
        is_cut = len(self.counts[group]) > len(options) and self._shown(group) == SHOWN
        more = self.choices.address(more=group.param) if is_cut else ""
        return OptionGroup(group, options, more, group.param == self.choices.expanded)

    def _option(self, group, value):
        is_chosen = value.facet in self.chosen
        change = self.choices.without_value if is_chosen else self.choices.with_value
        number = self.counts[group].get(value.facet, 0)
        return Option(value, number, change(group, value.slug), is_chosen)


def _most(group, counts):
    """Facets in the order in which they matter: years from the last one, others by results."""
    if group.param == "year":
        return sorted(counts, reverse=True)
    return sorted(counts, key=lambda facet: (-counts[facet], facet))
