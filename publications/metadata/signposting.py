"""``Link`` headers after the profile of https://signposting.org/FAIR/, level 1.

A program that asks for the head of the page alone learns from them where everything else is.
"""

from django.urls import reverse
from django.utils.translation import override

from metadata.answers import link
from metadata.negotiation import JSON_LD, json_address
from metadata.schema_org import VOCABULARY
from people.metadata import orcid_url
from pictures.models import Licence
from publications.citations import FILES
from publications.metadata.works import TYPES


def of_page(request, context):
    """The header on the page of an edition that readers can see."""
    publication, reference = context["publication"], context["reference"]
    absolute = request.build_absolute_uri
    kind = TYPES[reference.kind]
    links = [
        link(f"https://doi.org/{reference.doi}" if reference.doi else reference.url, "cite-as"),
        link(f"{VOCABULARY}/AboutPage", "type"),
        link(f"{VOCABULARY}/{kind if isinstance(kind, str) else kind[0]}", "type"),
        *(link(_identity(item.person, absolute), "author") for item in context["authors"]),
        *(
            link(absolute(file.get_absolute_url()), "item", type=file.media_type)
            for file in context["downloads"]
            if file.language == reference.language
        ),
        link(json_address(reference.url), "describedby", type=JSON_LD),
        *(
            link(absolute(_citation(publication, ending)), "describedby", type=writer.MEDIA_TYPE)
            for ending, writer in FILES.items()
        ),
    ]
    licence = Licence(publication.licence).url
    return ", ".join(links + [link(licence, "license")] if licence else links)


def of_part(request, file):
    """The header of a file: it belongs to the page of its edition."""
    with override(file.language):
        page = file.publication.get_absolute_url()
    return link(request.build_absolute_uri(page), "collection")


def of_description(request, publication):
    """The header of a citation: it describes what the page shows."""
    return link(request.build_absolute_uri(publication.get_absolute_url()), "describes")


def _identity(person, absolute):
    return orcid_url(person) or absolute(person.get_absolute_url())


def _citation(publication, ending):
    return reverse("publications:cite", args=[publication.slug, ending])
