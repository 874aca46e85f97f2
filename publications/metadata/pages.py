"""Lists of publications in the words of schema.org."""

from django.utils.translation import gettext as _

from metadata.schema_org import here, item_list, page, thing, turning
from prose.language import in_any_language
from prose.rendering import plain_text
from publications.metadata.works import in_brief


def list_page(request, context):
    """CollectionPage of the publications that an address asks for."""
    listing, filters = context["listing"], context["filters"]
    narrowed = [str(filter_.chosen.name) for filter_ in filters.in_use if filter_.chosen]
    return page(
        "CollectionPage",
        here(request, listing),
        ": ".join([_("Publications"), *([", ".join(narrowed)] if narrowed else [])]),
        request.build_absolute_uri,
        mainEntity=listing.described(request),
        **turning(request, listing),
    )


def series_page(request, context):
    """CollectionPage of the parts of a series."""
    series, url = context["series"], here(request)
    title = in_any_language(series, "title").text
    described = thing(
        "CreativeWorkSeries",
        name=title,
        url=url,
        description=plain_text(in_any_language(series, "description").text),
    )
    parts = [in_brief(part.shown, request, position=part.part) for part in context["parts"]]
    return page(
        "CollectionPage",
        url,
        title,
        request.build_absolute_uri,
        about={"@id": f"{url}#series", **described},
        mainEntity=item_list(parts),
    )
