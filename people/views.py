from django.shortcuts import render
from django.views.decorators.http import require_safe

from addresses.models import get_current
from people.models import Person


@require_safe
def person_list(request):
    people = Person.objects.public().by_family_name()
    return render(request, "people/person_list.html", {"people": people})


@require_safe
def person_detail(request, slug):
    person = get_current(Person.objects.public(), slug)
    return render(request, "people/person_detail.html", {"person": person})
