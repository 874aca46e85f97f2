from django.http import Http404
from django.template.response import TemplateResponse
from django.views.decorators.http import require_safe

from metadata.answers import described_by
from publications.citations import MOST_IN_A_FILE
from publications.citations.records import with_references
from publications.citations.views import cite_picked, file_of
from publications.models import Publication
from search.choices import Choices
from search.metadata import search_page
from search.results import Results, publications_for


@require_safe
@described_by(search_page)
def search(request):
    choices = Choices(request.GET)
    context = {"choices": choices, "has_own_search": True}
    if choices.is_nothing:
        return TemplateResponse(request, "search/search.html", context)
    context |= {"results": Results(request, choices), "query_string": choices.address()}
    return TemplateResponse(request, "search/results.html", context)


@require_safe
def opensearch(request):
    """How browsers can offer this search among their own (OpenSearch 1.1)."""
    media_type = "application/opensearchdescription+xml"
    return TemplateResponse(request, "search/opensearch.xml", content_type=media_type)


@require_safe
def cite(request, extension):
    """All publications that a search finds as one file, or those of them that are ticked."""
    if "id" in request.GET:
        return cite_picked(request, extension)
    choices = Choices(request.GET)
    if choices.is_nothing:
        raise Http404
    works = with_references(Publication.objects.including_others())
    found = publications_for(choices, MOST_IN_A_FILE + 1, works)
    return file_of(request, found, extension, "search")
