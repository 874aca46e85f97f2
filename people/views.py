from itertools import groupby
from operator import attrgetter

from django.template.response import TemplateResponse
from django.views.decorators.http import require_safe

from addresses.models import get_current
from addresses.paging import Paging
from metadata.answers import described_by
from people.metadata import people_page, person_page
from people.models import Kind, Person

PER_PAGE = 90


@require_safe
@described_by(people_page)
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
    return TemplateResponse(request, "people/person_list.html", context)


@require_safe
@described_by(person_page)
def person_detail(request, slug):
    people = Person.objects.public().select_related("organisation", "portrait")
    people = people.prefetch_related("links")
    person = get_current(people, slug)
    context = {
        "person": person,
        "programmes": person.programmes.all(),
        "projects": person.projects.select_related("programme"),
        "listing": person.contributions.publications().listed(request),
    }
    return TemplateResponse(request, "people/person_detail.html", context)
