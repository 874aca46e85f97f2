"""The site as a whole in the words of schema.org."""

from django.urls import reverse
from django.utils.translation import get_language

from metadata.schema_org import thing
from people.institute import institute_of
from people.metadata import institute


def home_page(request):
    """WebSite with its search, and the institute that publishes it."""
    absolute, body = request.build_absolute_uri, institute_of(request)
    search = absolute(reverse("search:search"))
    described = thing(
        "WebSite",
        url=absolute(reverse("home")),
        name=str(body),
        alternateName=body.acronym,
        description=body.description,
        inLanguage=get_language(),
        publisher=institute(request),
        potentialAction={
            "@type": "SearchAction",
            "target": {"@type": "EntryPoint", "urlTemplate": f"{search}?q={{search_term_string}}"},
            "query-input": "required name=search_term_string",
        },
    )
    return {"@id": absolute("/#website"), **described}
