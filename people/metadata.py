"""People and organisations in the words of schema.org."""

from django.utils.translation import gettext as _

from metadata.schema_org import here, item_list, page, picture, thing, turning
from people.institute import institute_of
from people.models import Kind
from prose.language import in_any_language
from prose.rendering import plain_text

INSTITUTE = "/#institute"


def organisation(body):
    """A partner, a funder, somebody's employer: known by its ROR or its own site."""
    if body is None:
        return None
    return thing(
        "Organization",
        name=in_any_language(body, "name").text,
        alternateName=in_any_language(body, "acronym").text,
        url=body.url,
        sameAs=body.ror,
    )


def institute(request):
    """The publishing institute; it has the same identity on every page."""
    body, absolute = institute_of(request), request.build_absolute_uri
    described = thing(
        "ResearchOrganization",
        name=str(body),
        alternateName=in_any_language(body, "acronym").text,
        description=in_any_language(body, "description").text,
        url=body.url or absolute("/"),
        email=body.email,
        sameAs=body.ror,
        logo=picture(body.logo, absolute),
    )
    return {"@id": absolute(INSTITUTE), **described}


def affiliation(person, request):
    """Where somebody works, or what a former member of ours has left."""
    body = person.organisation
    if not (body and body.is_institute):
        return {"affiliation": organisation(body)}
    ours = {"@id": request.build_absolute_uri(INSTITUTE)}
    ours |= thing("ResearchOrganization", name=in_any_language(body, "name").text)
    return {"alumniOf" if person.kind == Kind.FORMER else "affiliation": ours}


def named(person, request, **facts):
    """A person with an identity, a page and what is known besides."""
    url = request.build_absolute_uri(person.get_absolute_url())
    return {"@id": f"{url}#person"} | thing(
        "Person", **{"name": person.name.text, "url": url, **facts}
    )


def in_brief(person, request):
    """A person in a list. ``organisation`` is not asked for."""
    return named(person, request, jobTitle=in_any_language(person, "job_title").text)


def orcid_url(person):
    """The identifier as ORCID wants it written, or ''."""
    return f"https://orcid.org/{person.orcid}" if person.orcid else ""


def person_page(request, context):
    """ProfilePage of a person, who is at its centre, and the person's publications."""
    person, absolute = context["person"], request.build_absolute_uri
    links = [link.url for link in person.links.all()]
    code = person.name.language
    described = named(
        person,
        request,
        givenName=getattr(person, f"given_name_{code}"),
        familyName=getattr(person, f"family_name_{code}"),
        honorificPrefix=in_any_language(person, "honorific").text,
        jobTitle=in_any_language(person, "job_title").text,
        description=plain_text(in_any_language(person, "bio").text),
        email=person.email,
        image=picture(person.portrait, absolute),
        sameAs=[url for url in (orcid_url(person), *links) if url],
        **affiliation(person, request),
    )
    url = here(request, context["listing"])
    return page(
        "ProfilePage",
        url,
        person.name.text,
        absolute,
        mainEntity=described,
        hasPart=context["listing"].described(request),
        **turning(request, context["listing"]),
    )


def people_page(request, context):
    """CollectionPage of people."""
    paging = context["paging"]
    people = [in_brief(person, request) for person in paging]
    name = str(context["kind"].plural) if context["kind"] else _("People")
    return page(
        "CollectionPage",
        here(request, paging),
        name,
        request.build_absolute_uri,
        mainEntity=item_list(people, paging),
        **turning(request, paging),
    )
