"""The feed of a search: of the works that it finds, the newest ones."""

from django.views.decorators.http import require_safe

from publications.feeds import MOST, respond
from publications.feeds.entries import with_entries
from publications.models import Publication
from search.choices import Choices
from search.results import publications_for


@require_safe
def of_search(request):
    choices = Choices(request.GET)
    works = with_entries(Publication.objects.including_others())
    newest = publications_for(choices, MOST, works, by_date=True)
    return respond(request, newest, choices.heading, asked=choices.parameters(by_date=True))
