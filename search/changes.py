"""What has to be indexed anew when an editor changes something."""

from collections import defaultdict

from django.db import transaction

from pages.models import Page
from people.models import Organisation, Person
from publications.models import Publication, PublicationType, Series
from research.models import Programme, Project, Region, Topic
from search import indexing, tasks
from search.facets import LABELLED
from search.models import Kind

FEW = 20  # objects are indexed before the editor sees the next page, more by the worker
KINDS = {
    Publication: Kind.PUBLICATION,
    Person: Kind.PERSON,
    Programme: Kind.PROGRAMME,
    Project: Kind.PROJECT,
    Page: Kind.PAGE,
}
GROUPS = {group.model: group for group in LABELLED}
# Whose entries hold the name of an object of the class.
SHOWN_BY = {
    Person: lambda person: [person.contributions.publications()],
    PublicationType: lambda type_: [type_.publications.all()],
    Series: lambda series: [series.publications.all()],
    Topic: lambda topic: [topic.publications.all()],
    Region: lambda region: [region.publications.all()],
    Programme: lambda programme: [programme.publications.all(), programme.projects.all()],
    Project: lambda project: [project.publications.all()],
    Organisation: lambda organisation: [
        organisation.publications.all(),
        organisation.people.all(),
        organisation.partner_in.all(),
        organisation.funder_of.all(),
    ],
}


def follow(objects):
    """Bring the index up to date as soon as the change is final.

    What shows the name of an object is asked now, as the object may be about to be deleted.
    """
    stale, renamed = defaultdict(set), defaultdict(set)
    for obj in objects:
        if kind := KINDS.get(type(obj)):
            stale[kind].add(obj.pk)
        if group := GROUPS.get(type(obj)):
            renamed[group].add(obj.pk)
        for queryset in SHOWN_BY.get(type(obj), _by_nothing)(obj):
            stale[KINDS[queryset.model]].update(queryset.values_list("pk", flat=True))
    for group, ids in renamed.items():
        _do_when_final(indexing.relabel, group, sorted(ids))
    for kind, ids in stale.items():
        now_or_later = indexing.reindex if len(ids) <= FEW else _queue
        _do_when_final(now_or_later, kind, sorted(ids))


def _do_when_final(function, group, ids):
    """Robust: the editor's change is saved, whatever becomes of the index."""
    transaction.on_commit(lambda: function(group, ids), robust=True)


def _by_nothing(_obj):
    return []


def _queue(kind, ids):
    for start in range(0, len(ids), indexing.AT_ONCE):
        tasks.reindex.enqueue(kind.value, ids[start : start + indexing.AT_ONCE])
