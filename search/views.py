from django.template.response import TemplateResponse
from django.views.decorators.http import require_safe

from metadata.answers import described_by
from search.choices import Choices
from search.metadata import search_page
from search.results import Results


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
