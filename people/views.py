from itertools import groupby
from operator import attrgetter

from django.shortcuts import render
from django.views.decorators.http import require_safe

from addresses.models import get_current
from addresses.paging import Paging
from people.models import Kind, Person

PER_PAGE = 90


@require_safe
def person_list(request):
    people = Person.objects.public().by_kind().select_related("organisation", "portrait")
    kind = request.GET.get("kind", "")
    if kind:
        people = people.filter(kind=kind) if kind in Kind else people.none()
    paging = Paging(request, people, PER_PAGE, asked={"kind": kind})
    context = {
        "kinds": Kind,
        "kind": Kind(kind) if kind in Kind else None,
        "groups": [(Kind(key), list(group)) for key, group in groupby(paging, attrgetter("kind"))],
        "paging": paging,
    }
    return render(request, "people/person_list.html", context)


@require_safe
def person_detail(request, slug):
    people = Person.objects.public().select_related("organisation", "portrait")
    person = get_current(people, slug)
    context = {
        "person": person,
        "programmes": person.programmes.all(),
        "projects": person.projects.select_related("programme"),
        "listing": person.contributions.publications().listed(request),
    }
    return render(request, "people/person_detail.html", context)
