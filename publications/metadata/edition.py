"""One edition of a publication in the words of schema.org, from what its page has loaded."""

from datetime import datetime, time

from django.utils.timezone import localtime, make_aware

from metadata.schema_org import page, picture, thing
from people.metadata import affiliation, institute, orcid_url, organisation
from pictures.models import Licence
from prose.language import in_any_language
from prose.rendering import without_tags
from publications.metadata.works import TYPES, author, identity
from publications.models import Role
from publications.outputs.offers import PREVIEW_SIZE


def edition_page(request, context):
    """The work of a page whose ``reference`` is known; None where readers cannot see it."""
    publication, reference = context["publication"], context["reference"]
    if not publication.is_visible():
        return None
    absolute = request.build_absolute_uri
    described = thing(
        TYPES[reference.kind],
        url=reference.url,
        mainEntityOfPage=page("WebPage", reference.url, reference.full_title, absolute),
        headline=reference.full_title,
        name=reference.full_title,
        abstract=reference.abstract,
        description=reference.abstract,
        inLanguage=reference.language,
        **_dates(publication, context["updated"]),
        **_people(context, request),
        publisher=_publishers(context, request),
        funder=[organisation(body) for body in context["funders"]],
        **_identifiers(publication, reference),
        isPartOf=_series(publication, reference, absolute),
        position=publication.part,
        **_subjects(context, reference, absolute),
        **_translations(publication, absolute),
        image=_pictures(publication, context["preview"], absolute),
        encoding=_files(context["downloads"], reference.language, absolute),
        license=Licence(publication.licence).url,
        isAccessibleForFree=True,
        wordCount=len(without_tags(publication.body or "").split()),
        numberOfPages=reference.pages,
    )
    return {"@id": identity(reference.url), **described}


def _publishers(context, request):
    """The institute, and the partners where there are any."""
    partners = [organisation(body) for body in context["partners"]]
    return [institute(request), *partners] if partners else institute(request)


def _dates(publication, updated):
    """``updated`` is the day that readers are told; corrections of slips have none."""
    published = localtime(publication.published_at)
    changed = make_aware(datetime.combine(updated, time.min)) if updated else published
    return {
        "datePublished": published.isoformat(),
        "dateModified": max(published, changed).isoformat(),
    }


def _people(context, request):
    """Who wrote and edited the work and, where this is a translation, who translated it."""
    publication = context["publication"]
    by_role = {"author": context["authors"]}
    others = dict(context["credits"])
    by_role["editor"] = others.get(Role.EDITOR, [])
    by_role["contributor"] = others.get(Role.CONTRIBUTOR, [])
    if not publication.shown.is_original:
        by_role["translator"] = others.get(Role.TRANSLATOR, [])
    people = {role: [_person(item, request) for item in items] for role, items in by_role.items()}
    if not people["author"]:
        people["author"] = institute(request)
    return people


def _person(contribution, request):
    person = contribution.person
    return author(
        contribution,
        request,
        jobTitle=contribution.as_published("job_title").text,
        sameAs=orcid_url(person),
        **affiliation(person, request),
    )


def _identifiers(publication, reference):
    if not reference.doi:
        doi = {}
    else:
        url = f"https://doi.org/{reference.doi}"
        value = thing("PropertyValue", propertyID="DOI", value=reference.doi, url=url)
        doi = {"identifier": [value], "sameAs": url}
    number = {"reportNumber": reference.number} if reference.kind == "report" else {}
    return {**doi, **number, "isbn": reference.isbn}


def _series(publication, reference, absolute):
    """The series that the work is a part of, and the one that its type is."""
    own = thing(
        "CreativeWorkSeries",
        name=reference.series,
        url=publication.series and absolute(publication.series.get_absolute_url()),
    )
    of_type = thing(
        "CreativeWorkSeries",
        name=in_any_language(publication.type, "plural").text or reference.type_name,
        issn=reference.issn,
    )
    return [own, of_type] if publication.series else [of_type]


def _subjects(context, reference, absolute):
    def named(subject, kind):
        url = absolute(subject.get_absolute_url())
        name = in_any_language(subject, "name").text
        return {"@id": f"{url}#subject"} | thing(kind, name=name, url=url)

    return {
        "about": [named(topic, "DefinedTerm") for topic in context["topics"]],
        "spatialCoverage": [named(region, "Place") for region in context["regions"]],
        "keywords": list(reference.keywords),
    }


def _translations(publication, absolute):
    """The original names its translations, a translation its original; no other pair is named."""
    here = publication.shown
    others = [
        edition
        for edition in publication.editions
        if edition != here and publication.is_visible(edition.language)
    ]
    if here.is_original:
        return {"workTranslation": [_elsewhere(edition, absolute) for edition in others]}
    original = [_elsewhere(edition, absolute) for edition in others if edition.is_original]
    return {"translationOfWork": original[0]} if original else {}


def _elsewhere(edition, absolute):
    url = absolute(edition.get_absolute_url())
    return {"@id": identity(url)} | thing("CreativeWork", url=url, inLanguage=edition.language)


def _pictures(publication, preview, absolute):
    """The banner and the picture with the title that is made of each edition."""
    width, height = PREVIEW_SIZE
    made = preview and thing(
        "ImageObject", url=absolute(preview.get_absolute_url()), width=width, height=height
    )
    return [image for image in (picture(publication.banner, absolute), made) if image]


def _files(downloads, language, absolute):
    return [
        thing(
            "MediaObject",
            name=str(file.label),
            encodingFormat=file.media_type,
            contentUrl=absolute(file.get_absolute_url()),
            contentSize=f"{file.size} B" if file.size else "",
            inLanguage=file.language,
        )
        for file in downloads
        if file.language == language
    ]
