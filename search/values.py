"""Names and addresses of facets' values: of kinds, years and languages by themselves, of others
by their Labels.
"""

import re
from dataclasses import dataclass
from functools import reduce
from operator import or_

from django.db.models import Q
from django.utils.translation import get_language, get_language_info

from prose.language import LANGUAGE_CODES, Wording, in_any_language
from search import facets
from search.models import Kind, Label

YEAR = re.compile(r"(?:19|20)[0-9]{2}")


@dataclass(frozen=True)
class Value:
    """A value of a group, as an address and a reader know it."""

    group: facets.Group
    facet: int
    slug: str
    name: Wording


def by_address(pairs):
    """Return a Value for each pair of group and slug; UNKNOWN is the facet of what is not there."""
    wanted = [Q(group=group.number, slug=slug) for group, slug in pairs if group.model]
    found = Label.objects.filter(reduce(or_, wanted)) if wanted else []
    labels = {(label.group, label.slug): _labelled(label) for label in found}
    return [
        labels.get((group.number, slug)) or _by_itself(group, slug) or _unknown(group, slug)
        for group, slug in pairs
    ]


def by_number(numbers):
    """Return the Values of facets by their numbers; of those that have a name."""
    labels = Label.objects.in_bulk([n for n in numbers if facets.group_of(n).model])
    values = {number: _labelled(label) for number, label in labels.items()}
    for number in numbers:
        group = facets.group_of(number)
        if not group.model:
            values[number] = _by_itself(group, _slug(group, number % facets.GROUP_SIZE))
    return values


def _labelled(label):
    return Value(
        facets.group_of(label.facet), label.facet, label.slug, in_any_language(label, "name")
    )


def _unknown(group, slug):
    return Value(group, facets.UNKNOWN, slug, _here(slug))


def _by_itself(group, slug):
    if group is facets.KIND and slug.upper() in Kind.__members__ and slug.islower():
        kind = Kind[slug.upper()]
        return Value(group, group.facet(kind), slug, _here(kind.label))
    if group is facets.LANGUAGE and slug in LANGUAGE_CODES:
        name = get_language_info(slug)["name_translated"]
        return Value(group, facets.language_facets([slug])[0], slug, _here(name))
    if group.param == "year" and YEAR.fullmatch(slug):
        return Value(group, group.facet(int(slug)), slug, _here(slug))
    return None


def _slug(group, value):
    if group is facets.KIND:
        return Kind(value).name.lower()
    return LANGUAGE_CODES[value - 1] if group is facets.LANGUAGE else str(value)


def _here(text):
    return Wording(str(text), get_language())
