"""Results of a search in the words of schema.org."""

from django.utils.translation import gettext as _

from metadata.schema_org import here, item_list, page, turning
from people.metadata import in_brief
from publications.metadata import works
from research.metadata import programme_in_brief, project_in_brief
from search.models import Kind


def search_page(request, context):
    """SearchResultsPage; without results where nothing has been asked."""
    absolute = request.build_absolute_uri
    if not (results := context.get("results")):
        return page("SearchResultsPage", here(request), _("Search"), absolute)
    return page(
        "SearchResultsPage",
        here(request, results),
        _("Search"),
        absolute,
        mainEntity=item_list([_described(hit, request) for hit in results.hits], results),
        **turning(request, results),
    )


def _described(hit, request):
    if hit.kind == Kind.PUBLICATION:
        return works.in_brief(hit.object.shown, request)
    if hit.kind == Kind.PAGE:
        url = request.build_absolute_uri(hit.address)
        return page("WebPage", url, hit.title.text, request.build_absolute_uri)
    return IN_BRIEF[hit.kind](hit.object, request)


IN_BRIEF = {
    Kind.PERSON: in_brief,
    Kind.PROGRAMME: programme_in_brief,
    Kind.PROJECT: project_in_brief,
}
