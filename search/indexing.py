"""Keeps the index in step with what it is made from. Everything here may be done twice."""

from collections import Counter, defaultdict

from django.db import transaction

from people.models import Person
from prose.language import LANGUAGE_CODES
from publications.models import PublicationType
from search.documents import SOURCES, documents
from search.engines import engine
from search.facets import LABELLED
from search.models import Entry, Kind, Label

AT_ONCE = 500  # objects whose texts are in memory at the same time
SUGGESTED = range(4, 41)  # letters of a word that may be suggested


@transaction.atomic
def reindex(kind, ids, all_anew=False):
    """Bring the entries of these objects of a kind up to date, be they there or not any more."""
    engine().lock()
    entries = Entry.objects.filter(kind=kind, object_id__in=ids)
    indexed, wanted = defaultdict(set), defaultdict(dict)
    for object_id, digest in entries.values_list("object_id", "digest"):
        indexed[object_id].add(digest)
    for document in documents(kind, ids):
        wanted[document.object_id][document.digest] = document
    changed = [pk for pk in ids if all_anew or indexed[pk] != set(wanted[pk])]
    engine().delete(entries.filter(object_id__in=changed))
    fresh = [document for pk in changed for document in wanted[pk].values()]
    engine().write(kind, fresh)
    engine().add_words(_words_in(fresh))


def relabel(group, ids):
    """Bring the names of these values of a group up to date."""
    values = _values(group).in_bulk(ids)
    Label.objects.bulk_create(
        [_label(group, value) for value in values.values()],
        update_conflicts=True,
        unique_fields=["facet"],
        update_fields=["slug", *(f"name_{code}" for code in LANGUAGE_CODES)],
    )
    gone = [group.facet(pk) for pk in ids if pk not in values]
    Label.objects.filter(facet__in=gone).delete()


def rebuild(report=lambda kind, number: None):
    """Bring everything up to date, some hundred objects at a time; ``report`` is told how many."""
    engine().forget_words()
    for kind in Kind:
        for ids in batches(SOURCES[kind]()):
            reindex(kind, ids, all_anew=True)
            report(kind, len(ids))
    for kind, ids in strays():
        reindex(kind, ids)
    for group in LABELLED:
        Label.objects.filter(group=group.number).delete()
        for ids in batches(_values(group)):
            relabel(group, ids)


def batches(queryset):
    """Yield lists of keys, each made after the one before has been dealt with."""
    last = 0
    while ids := list(
        queryset.filter(pk__gt=last).order_by("pk").values_list("pk", flat=True)[:AT_ONCE]
    ):
        yield ids
        last = ids[-1]


def strays():
    """Yield kinds and keys of what is indexed although nobody may find it."""
    for kind in Kind:
        found = SOURCES[kind]().order_by().values("pk")
        entries = Entry.objects.filter(kind=kind).exclude(object_id__in=found)
        if ids := sorted(set(entries.values_list("object_id", flat=True))):
            yield kind, ids


def _words_in(fresh):
    """In how many of these documents each word stands that may be suggested."""
    numbers = Counter()
    for document in fresh:
        found = {word for text in document.texts.values() for part in text.parts for word in part}
        numbers.update(word for word in found if word.isalpha() and len(word) in SUGGESTED)
    return numbers


def _values(group):
    """What may be named of a group."""
    return Person.objects.public() if group.model is Person else group.model.objects.all()


def _label(group, value):
    return Label(
        facet=group.facet(value.pk),
        group=group.number,
        slug=value.slug,
        **{f"name_{code}": _name(value, code) for code in LANGUAGE_CODES},
    )


def _name(value, code):
    if isinstance(value, Person):
        return value.name_in(code)
    if isinstance(value, PublicationType):
        return getattr(value, f"plural_{code}") or getattr(value, f"name_{code}")
    return getattr(value, f"name_{code}")
