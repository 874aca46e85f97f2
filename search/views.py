from django.shortcuts import render
from django.views.decorators.http import require_safe

from search.choices import Choices
from search.results import Results


@require_safe
def search(request):
    choices = Choices(request.GET)
    context = {"choices": choices, "has_own_search": True}
    if choices.is_nothing:
        return render(request, "search/search.html", context)
    context |= {"results": Results(request, choices), "query_string": choices.address()}
    return render(request, "search/results.html", context)


@require_safe
def opensearch(request):
    """How browsers can offer this search among their own (OpenSearch 1.1)."""
    media_type = "application/opensearchdescription+xml"
    return render(request, "search/opensearch.xml", content_type=media_type)
