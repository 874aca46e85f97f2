"""A page about the institute in the words of schema.org."""

from django.utils.timezone import localtime

from metadata.schema_org import here, page
from people.metadata import INSTITUTE


def about_page(request, about):
    """WebPage of a Page that readers can see."""
    absolute = request.build_absolute_uri
    return page(
        "WebPage",
        here(request),
        about.title,
        absolute,
        description=about.invitation,
        dateModified=localtime(about.updated_at).isoformat(),
        publisher={"@id": absolute(INSTITUTE)},
    )
