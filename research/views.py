from django.http import HttpResponsePermanentRedirect
from django.shortcuts import render
from django.views.decorators.http import require_safe

from addresses.models import get_current
from research.models import Programme, Project, Region, Topic


@require_safe
def programme_list(request):
    return render(request, "research/programme_list.html", {"programmes": Programme.objects.all()})


@require_safe
def programme_detail(request, slug):
    programme = get_current(Programme.objects.all(), slug)
    return render(request, "research/programme_detail.html", {"programme": programme})


@require_safe
def project_detail(request, programme, slug):
    project = get_current(Project.objects.select_related("programme"), slug)
    if project.programme.slug != programme:  # it moved to another programme, or that was renamed
        return HttpResponsePermanentRedirect(project.get_absolute_url())
    return render(request, "research/project_detail.html", {"project": project})


@require_safe
def topic_list(request):
    return render(request, "research/topic_list.html", {"topics": Topic.objects.all()})


@require_safe
def topic_detail(request, slug):
    topic = get_current(Topic.objects.all(), slug)
    return render(request, "research/topic_detail.html", {"topic": topic})


@require_safe
def region_list(request):
    return render(request, "research/region_list.html", {"regions": Region.objects.all()})


@require_safe
def region_detail(request, slug):
    region = get_current(Region.objects.all(), slug)
    return render(request, "research/region_detail.html", {"region": region})
