from django.db.models import Prefetch
from django.http import HttpResponsePermanentRedirect
from django.template.response import TemplateResponse
from django.views.decorators.http import require_safe

from addresses.models import get_current
from metadata.answers import described_by
from metadata.negotiation import in_same_form
from people.models import Person
from prose.alphabet import alphabetical
from research import metadata
from research.models import Programme, Project, Region, RegionKind, Topic


@require_safe
@described_by(metadata.programmes_page)
def programme_list(request):
    programmes = Programme.objects.prefetch_related("projects")
    return TemplateResponse(request, "research/programme_list.html", {"programmes": programmes})


@require_safe
@described_by(metadata.programme_page)
def programme_detail(request, slug):
    programme = get_current(Programme.objects.select_related("banner"), slug)
    context = {
        "programme": programme,
        "projects": programme.projects.all(),
        "people": programme.people.public().by_family_name().select_related("portrait"),
        "listing": programme.publications.listed(request),
    }
    return TemplateResponse(request, "research/programme_detail.html", context)


@require_safe
@described_by(metadata.project_page)
def project_detail(request, programme, slug):
    people = Prefetch("people", Person.objects.public().by_family_name())
    projects = Project.objects.select_related("programme")
    project = get_current(projects.prefetch_related(people, "partners", "funders"), slug)
    if project.programme.slug != programme:  # it moved to another programme, or that was renamed
        address = in_same_form(request, project.get_absolute_url())
        return HttpResponsePermanentRedirect(address)
    listing = project.publications.listed(request)
    context = {"project": project, "listing": listing}
    return TemplateResponse(request, "research/project_detail.html", context)


@require_safe
@described_by(metadata.topics_page)
def topic_list(request):
    topics = alphabetical(Topic.objects.all())
    return TemplateResponse(request, "research/topic_list.html", {"topics": topics})


@require_safe
@described_by(metadata.topic_page)
def topic_detail(request, slug):
    topic = get_current(Topic.objects.all(), slug)
    listing = topic.publications.listed(request)
    context = {"topic": topic, "listing": listing}
    return TemplateResponse(request, "research/topic_detail.html", context)


@require_safe
@described_by(metadata.regions_page)
def region_list(request):
    regions = alphabetical(Region.objects.all())
    groups = [(kind, [r for r in regions if r.kind == kind]) for kind in RegionKind]
    return TemplateResponse(request, "research/region_list.html", {"groups": groups})


@require_safe
@described_by(metadata.region_page)
def region_detail(request, slug):
    region = get_current(Region.objects.all(), slug)
    listing = region.publications.listed(request)
    context = {"region": region, "listing": listing}
    return TemplateResponse(request, "research/region_detail.html", context)
