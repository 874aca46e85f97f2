from django.db.models import Prefetch
from django.http import HttpResponsePermanentRedirect
from django.shortcuts import render
from django.views.decorators.http import require_safe

from addresses.models import get_current
from people.models import Person
from prose.alphabet import alphabetical
from research.models import Programme, Project, Region, RegionKind, Topic


@require_safe
def programme_list(request):
    programmes = Programme.objects.prefetch_related("projects")
    return render(request, "research/programme_list.html", {"programmes": programmes})


@require_safe
def programme_detail(request, slug):
    programme = get_current(Programme.objects.select_related("banner"), slug)
    context = {
        "programme": programme,
        "projects": programme.projects.all(),
        "people": programme.people.public().by_family_name().select_related("portrait"),
        "listing": programme.publications.listed(request),
    }
    return render(request, "research/programme_detail.html", context)


@require_safe
def project_detail(request, programme, slug):
    people = Prefetch("people", Person.objects.public().by_family_name())
    projects = Project.objects.select_related("programme")
    project = get_current(projects.prefetch_related(people, "partners", "funders"), slug)
    if project.programme.slug != programme:  # it moved to another programme, or that was renamed
        return HttpResponsePermanentRedirect(project.get_absolute_url())
    listing = project.publications.listed(request)
    return render(request, "research/project_detail.html", {"project": project, "listing": listing})


@require_safe
def topic_list(request):
    topics = alphabetical(Topic.objects.all())
    return render(request, "research/topic_list.html", {"topics": topics})


@require_safe
def topic_detail(request, slug):
    topic = get_current(Topic.objects.all(), slug)
    listing = topic.publications.listed(request)
    return render(request, "research/topic_detail.html", {"topic": topic, "listing": listing})


@require_safe
def region_list(request):
    regions = alphabetical(Region.objects.all())
    groups = [(kind, [r for r in regions if r.kind == kind]) for kind in RegionKind]
    return render(request, "research/region_list.html", {"groups": groups})


@require_safe
def region_detail(request, slug):
    region = get_current(Region.objects.all(), slug)
    listing = region.publications.listed(request)
    return render(request, "research/region_detail.html", {"region": region, "listing": listing})
