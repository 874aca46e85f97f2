"""The six verbs: each returns what its template shows, or raises Refused."""

from django.conf import settings
from django.db.models import Min
from django.utils import timezone

from people.models import Organisation
from publications.models import Record
from publications.models.harvest import sets_in_use
from publications.oai.arguments import Error, Refused
from publications.oai.formats import FORMATS
from publications.oai.lists import utc
from publications.oai.tokens import Place
from publications.xml import clean


def identify(asked, shelf):
    institute = Organisation.objects.institute()
    earliest = Record.objects.out().aggregate(first=Min("datestamp"))["first"]
    return {
        "name": clean(institute),
        "email": settings.OAI_ADMIN_EMAIL or institute.email or f"webmaster@{shelf.domain}",
        "earliest": utc(earliest or timezone.now()),
        "domain": shelf.domain,
    }


def list_metadata_formats(asked, shelf):
    if identifier := asked.arguments.get("identifier"):
        [item] = shelf.items([shelf.find(identifier).pk], "", with_metadata=False)
        if item.is_deleted:
            raise Refused(Error("noMetadataFormats", "The item is deleted."))
    return {"formats": FORMATS.values()}


def list_sets(asked, shelf):
    """All sets at once, so no token is ever ours."""
    if "resumptionToken" in asked.arguments:
        Place.of_token(asked.arguments["resumptionToken"], asked.verb)
    sets = list(sets_in_use())
    if not sets:
        raise Refused(Error("noSetHierarchy", "Nothing has been published yet."))
    return {"sets": sets}


def list_identifiers(asked, shelf):
    return _list(asked, shelf, with_metadata=False)


def list_records(asked, shelf):
    return _list(asked, shelf, with_metadata=True)


def _list(asked, shelf, with_metadata):
    if token := asked.arguments.get("resumptionToken"):
        place = Place.of_token(token, asked.verb)
    else:
        place = Place.first(asked)
        _require_format(place.prefix)
    return {"page": shelf.page(place, with_metadata)}


def get_record(asked, shelf):
    _require_format(asked.arguments["metadataPrefix"])
    record = shelf.find(asked.arguments["identifier"])
    [item] = shelf.items([record.pk], asked.arguments["metadataPrefix"], with_metadata=True)
    return {"item": item}


def _require_format(prefix):
    if prefix not in FORMATS:
        text = f"The formats are {' and '.join(FORMATS)}."
        raise Refused(Error("cannotDisseminateFormat", text))


ANSWERS = {
    "Identify": identify,
    "ListMetadataFormats": list_metadata_formats,
    "ListSets": list_sets,
    "ListIdentifiers": list_identifiers,
    "ListRecords": list_records,
    "GetRecord": get_record,
}
