"""Whose records have to change when an editor changes something."""

from django.db import transaction
from django.db.models import Q

from people.models import Organisation, Person
from publications import tasks
from publications.models import Contribution, Publication, PublicationType, Series
from publications.oai import keeping
from research.models import Programme, Project, Region, Topic

FEW = 20  # works are brought up to date before the editor sees the next page, more by the worker


def _with_related(publication):
    tied = Q(relations__target=publication) | Q(relations_to__source=publication)
    return Publication.objects.filter(tied | Q(pk=publication.pk))


def _of_organisation(organisation):
    """Works that name it; all of them name the institute."""
    if organisation.is_institute:
        return Publication.objects.all()
    people = Contribution.objects.filter(person__organisation=organisation)
    return Publication.objects.filter(
        Q(partners=organisation) | Q(funders=organisation) | Q(pk__in=people.values("publication"))
    )


NAMED_IN = {
    Publication: _with_related,
    Person: lambda person: person.contributions.publications(),
    Organisation: _of_organisation,
    **dict.fromkeys(
        (PublicationType, Series, Topic, Region, Programme, Project),
        lambda subject: subject.publications.all(),
    ),
}


def follow(objects):
    """Bring the records up to date as soon as the change is final.

    What names an object is asked now, as the object may be about to be deleted.
    """
    ids = set()
    for obj in objects:
        if named_in := NAMED_IN.get(type(obj)):
            ids.update(named_in(obj).values_list("pk", flat=True))
    if ids:
        now_or_later = keeping.update if len(ids) <= FEW else _queue
        # Robust: the editor's change is saved, whatever becomes of the records.
        transaction.on_commit(lambda: now_or_later(sorted(ids)), robust=True)


def _queue(ids):
    for start in range(0, len(ids), keeping.AT_ONCE):
        tasks.update_records.enqueue(ids[start : start + keeping.AT_ONCE])
