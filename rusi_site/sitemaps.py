"""The map of the site for search engines: a file or more for each section."""

from django.db.models import Max
from django.urls import reverse

from addresses.sitemaps import EditionSitemap
from pages.sitemaps import PageSitemap
from people.models import Person
from publications import sitemaps as publications
from publications.models import Publication
from research.models import Programme, Region, Topic

LATEST = 200


class ListSitemap(EditionSitemap):
    """Home and the lists: they change with the newest of what they show."""

    def items(self):
        return list(LISTS)

    def location(self, view):
        return reverse(view)

    def changed_at(self, view, language):
        return LISTS[view](language)


def newest_work(language):
    """The last change among the works that were changed last, or the last appearance of a work.

    Both are found by an index; to compare all works took seconds among 100,000.
    """
    works = Publication.objects.published(language).with_changed_at(language)
    latest = Publication.objects.order_by("-updated_at", "-pk").values("pk")[:LATEST]
    changed = works.filter(pk__in=latest).aggregate(newest=Max("changed_at"))["newest"]
    appeared = works.newest_first(language).values_list("changed_at", flat=True).first()
    return max(filter(None, (changed, appeared)), default=None)


def newest_of(objects):
    return lambda language: objects.aggregate(newest=Max("updated_at"))["newest"]


LISTS = {
    "home": newest_work,
    "publications:list": newest_work,
    "research:programmes": newest_of(Programme.objects),
    "research:topics": newest_of(Topic.objects),
    "research:regions": newest_of(Region.objects),
    "people:list": newest_of(Person.objects.public()),
}

SECTIONS = {
    "lists": ListSitemap,
    "publications": publications.PublicationSitemap,
    "programmes": publications.programmes,
    "projects": publications.projects,
    "topics": publications.topics,
    "regions": publications.regions,
    "people": publications.people,
    "series": publications.series,
    "pages": PageSitemap,
}
