"""The feeds, in the order of the map. What has no page has no feed, and what moved has moved."""

from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_safe

from addresses.models import get_current
from people.models import Person
from prose.language import in_any_language
from publications.feeds import MOST, respond
from publications.feeds.entries import with_entries
from publications.filters import Filters
from publications.models import Publication
from research.models import Programme, Project, Region, Topic


@require_safe
def of_everything(request):
    return _feed(request, Publication.objects, page=reverse("publications:list"))


@require_safe
def of_list(request):
    filters = Filters(request.GET)
    return _feed(request, Publication.objects, filters.heading, filters=filters)


@require_safe
def of_programme(request, slug):
    return _feed_of_subject(request, get_current(Programme.objects.all(), slug))


@require_safe
def of_project(request, programme, slug):
    project = get_current(Project.objects.select_related("programme"), slug)
    if project.programme.slug != programme:
        return redirect("publications:project_feed", project.programme.slug, slug, permanent=True)
    return _feed_of_subject(request, project)


@require_safe
def of_topic(request, slug):
    return _feed_of_subject(request, get_current(Topic.objects.all(), slug))


@require_safe
def of_region(request, slug):
    return _feed_of_subject(request, get_current(Region.objects.all(), slug))


@require_safe
def of_person(request, slug):
    person = get_current(Person.objects.public(), slug)
    return _feed(request, person.contributions.publications(), person.name.text)


def _feed_of_subject(request, subject):
    name = in_any_language(subject, "name").text
    return _feed(request, subject.publications, name, getattr(subject, "summary", ""))


def _feed(request, publications, name="", summary="", filters=None, page=None):
    """The newest of ``publications``, by the same rules of languages as their list."""
    asked = dict(filters.asked) if filters else {}
    if request.GET.get("languages") == "all":
        asked["languages"] = "all"
        works = publications.including_others()
    else:
        works = publications.here()
    narrowed = filters.narrow(works) if filters else works
    # The newest are found by an index alone; only their rows are read.
    newest = works.filter(pk__in=narrowed.values("pk")[:MOST])
    return respond(request, with_entries(newest), name, summary, asked, page)
