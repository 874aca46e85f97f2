"""Which editions have files that an editor's change may have made old."""

from django.db import transaction
from django.utils import timezone

from people.models import Organisation, Person
from pictures.models import Picture
from prose.language import LANGUAGE_CODES
from publications.models import EditionFiles, Publication, PublicationType, Series
from publications.outputs.making import names_of, remove
from publications.outputs.tasks import ask_for
from research.models import Region, Topic

FEW = 20  # works have their files made at once; of more, the worker takes some each minute
EVERYTHING = Publication.objects.all()

# Whose files show something of an object of the class.
SHOWN_BY = {
    Publication: lambda work: [Publication.objects.filter(pk=work.pk)],
    Person: lambda person: [person.contributions.publications()],
    PublicationType: lambda type_: [type_.publications.all()],
    Series: lambda series: [series.publications.all()],
    Topic: lambda topic: [topic.publications.all()],
    Region: lambda region: [region.publications.all()],
    Picture: lambda picture: [
        picture.publications.all(),
        picture.in_publications.all(),
        *[EVERYTHING for body in picture.organisations.all() if body.is_institute],
    ],
    Organisation: lambda body: [
        EVERYTHING if body.is_institute else body.publications.all(),
        body.funded_publications.all(),
    ],
}


def follow(objects):
    """Have the files made anew as soon as the change is final.

    What shows an object is asked now, as the object may be about to be deleted.
    """
    few = set()
    for obj in objects:
        for works in SHOWN_BY.get(type(obj), _by_nothing)(obj):
            ids = works.order_by().values_list("pk", flat=True)
            if len(first := ids[: FEW + 1]) <= FEW:
                few.update(first)
            else:
                rows = EditionFiles.objects.filter(publication__in=ids)
                rows.update(due_at=timezone.now(), failures=0)
    if few:
        names = _names_of_works(few)
        transaction.on_commit(lambda: _ask(sorted(few), names), robust=True)


def _by_nothing(_obj):
    return []


def _names_of_works(ids):
    """The files of works, by name: nobody will know them when the works are deleted."""
    rows = EditionFiles.objects.filter(publication__in=ids)
    return {name: row.publication_id for row in rows for name in names_of(row)}


def _ask(ids, names):
    kept = set(Publication.objects.filter(pk__in=ids).values_list("pk", flat=True))
    remove(name for name, pk in names.items() if pk not in kept)
    for code in LANGUAGE_CODES:
        out = Publication.objects.published(code).filter(pk__in=ids).values_list("pk", flat=True)
        made = EditionFiles.objects.filter(language=code, publication__in=kept)
        for pk in sorted({*out, *made.values_list("publication", flat=True)}):
            ask_for(pk, code, failures=0)
