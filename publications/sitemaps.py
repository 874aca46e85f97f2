"""What search engines are told of publications, and of the pages that list them."""

from django.db.models import Max
from django.utils.functional import cached_property

from addresses.sitemaps import EditionSitemap
from people.models import Person
from prose.language import LANGUAGE_CODES
from publications.models import Publication, Series
from publications.models.edition import Edition
from research.models import Programme, Project, Region, Topic


class Works:
    """Visible works, a part of which is found by an index alone, and read only then."""

    def count(self):
        return Publication.objects.visible_anywhere().count()

    def __getitem__(self, part):
        rule = (f"{name}_{code}" for name in ("status", "published_at") for code in LANGUAGE_CODES)
        keys = Publication.objects.visible_anywhere().order_by("pk").values("pk")[part]
        works = Publication.objects.filter(pk__in=keys).order_by("pk")
        return works.only("slug", "updated_at", "withdrawn_at", *rule)


class PublicationSitemap(EditionSitemap):
    def items(self):
        return Works()

    def get_languages_for_item(self, item):
        return [code for code in LANGUAGE_CODES if item.is_visible(code)]

    def changed_at(self, work, language):
        return Edition(work, language).changed_at


class SubjectSitemap(EditionSitemap):
    """Pages with a list of works: they change by themselves, and when one of the works does.

    ``works`` is the field of Publication, or the path from it, that leads to them.
    """

    def __init__(self, objects, works):
        self.objects = objects
        self.works = works

    def items(self):
        return self.objects.order_by("pk")

    def changed_at(self, subject, language):
        newest = self.newest[language].get(subject.pk)
        return max(subject.updated_at, newest) if newest else subject.updated_at

    @cached_property
    def newest(self):
        """The last change of a work by language and subject, in one query for each language.

        Of withdrawn ones too: since then the list is without them.
        """
        return {
            code: dict(
                Publication.objects.published(code)
                .with_changed_at(code)
                .order_by()
                .values_list(self.works)
                .annotate(newest=Max("changed_at"))
            )
            for code in LANGUAGE_CODES
        }


def people():
    return SubjectSitemap(
        Person.objects.public().only("slug", "updated_at"), "contributions__person"
    )


def programmes():
    return SubjectSitemap(Programme.objects.only("slug", "updated_at"), "programme")


def projects():
    fields = ("slug", "updated_at", "programme__slug")
    return SubjectSitemap(Project.objects.select_related("programme").only(*fields), "project")


def topics():
    return SubjectSitemap(Topic.objects.only("slug", "updated_at"), "topics")


def regions():
    return SubjectSitemap(Region.objects.only("slug", "updated_at"), "regions")


def series():
    return SubjectSitemap(Series.objects.only("slug", "updated_at"), "series")
