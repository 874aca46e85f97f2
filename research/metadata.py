"""Programmes, projects, topics and regions in the words of schema.org."""

from django.utils.translation import gettext as _

from metadata.schema_org import here, item_list, page, picture, thing, turning
from people.metadata import INSTITUTE, in_brief, organisation
from prose.language import in_any_language
from prose.rendering import plain_text
from research.models import RegionKind


def named(kind, subject, request, **facts):
    """A subject with an identity and a page."""
    url = request.build_absolute_uri(subject.get_absolute_url())
    name = in_any_language(subject, "name").text
    return {"@id": f"{url}#subject"} | thing(kind, name=name, url=url, **facts)


def programme_in_brief(programme, request, **facts):
    return named("ResearchOrganization", programme, request, **facts)


def project_in_brief(project, request, **facts):
    return named("ResearchProject", project, request, **facts)


def topic_in_brief(topic, request, **facts):
    return named("DefinedTerm", topic, request, **facts)


def place(region, request, **facts):
    kind = "Country" if region.kind == RegionKind.COUNTRY else "Place"
    return named(kind, region, request, **facts)


# Lists of subjects


def programmes_page(request, context):
    """CollectionPage of the programmes with their projects."""
    programmes = [
        programme_in_brief(
            programme,
            request,
            description=_about(programme),
            subOrganization=[project_in_brief(p, request) for p in programme.projects.all()],
        )
        for programme in context["programmes"]
    ]
    return _collection(request, _("Research"), programmes)


def topics_page(request, context):
    topics = [topic_in_brief(topic, request) for topic in context["topics"]]
    return _collection(request, _("Topics"), topics)


def regions_page(request, context):
    regions = [place(region, request) for _kind, group in context["groups"] for region in group]
    return _collection(request, _("Countries and regions"), regions)


# One subject and its publications


def programme_page(request, context):
    programme = context["programme"]
    described = programme_in_brief(
        programme,
        request,
        description=_about(programme),
        parentOrganization={"@id": request.build_absolute_uri(INSTITUTE)},
        subOrganization=[project_in_brief(project, request) for project in context["projects"]],
        member=[in_brief(person, request) for person in context["people"]],
        image=picture(programme.banner, request.build_absolute_uri),
    )
    return _subject_page(request, context, described)


def project_page(request, context):
    """With its partners and funders."""
    project = context["project"]
    described = project_in_brief(
        project,
        request,
        description=_about(project),
        foundingDate=project.starts_on and project.starts_on.isoformat(),
        dissolutionDate=project.ends_on and project.ends_on.isoformat(),
        parentOrganization=programme_in_brief(project.programme, request),
        member=[
            *(in_brief(person, request) for person in project.people.all()),
            *(organisation(body) for body in project.partners.all()),
        ],
        funder=[organisation(body) for body in project.funders.all()],
    )
    return _subject_page(request, context, described)


def topic_page(request, context):
    topic = context["topic"]
    described = topic_in_brief(topic, request, description=_about(topic))
    return _subject_page(request, context, described)


def region_page(request, context):
    region = context["region"]
    described = place(region, request, description=_about(region))
    return _subject_page(request, context, described)


def _about(subject):
    """Its summary or, for want of one, its description without markup."""
    summary = in_any_language(subject, "summary").text if hasattr(subject, "summary") else ""
    return summary or plain_text(in_any_language(subject, "description").text)


def _collection(request, name, items):
    absolute = request.build_absolute_uri
    return page("CollectionPage", here(request), name, absolute, mainEntity=item_list(items))


def _subject_page(request, context, described):
    listing = context["listing"]
    return page(
        "CollectionPage",
        here(request, listing),
        described["name"],
        request.build_absolute_uri,
        about=described,
        mainEntity=listing.described(request),
        **turning(request, listing),
    )
