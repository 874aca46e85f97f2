"""Organisations and what the institute sorts its work by."""

from demo.gallery import mark_key, programme_key
from demo.reading import facts, in_languages
from people.models import Organisation
from publications.models import PublicationType, Series
from research.models import Programme, Project, Region, Topic


def load_organisations(pictures):
    """Return the organisations by key."""
    institute = facts("institute")["institute"]
    return {
        entry["key"]: Organisation.objects.create(
            url=entry["url"],
            logo=pictures[mark_key(entry)],
            **_of_institute(institute, entry["key"]),
            **in_languages(entry, name="name", acronym="acronym", place="place"),
        )
        for entry in facts("institute")["organisations"]
    }


def _of_institute(institute, key):
    if key != institute["key"]:
        return {}
    return {
        "is_institute": True,
        "email": institute["email"],
        **in_languages(institute, description="description"),
    }


def load_types():
    """Return the publication types by key."""
    return {
        entry["key"]: PublicationType.objects.create(
            slug=entry["key"],
            citation_kind=entry["citation"],
            issn=entry.get("issn", ""),
            is_peer_reviewed=entry["peer_reviewed"],
            position=position,
            **in_languages(entry, name="name", plural="plural"),
        )
        for position, entry in enumerate(facts("taxonomy")["types"])
    }


def load_programmes(pictures):
    """Return the programmes by slug."""
    return {
        entry["slug"]: Programme.objects.create(
            slug=entry["slug"],
            banner=pictures[programme_key(entry)],
            position=position,
            **in_languages(entry, name="name", summary="summary", description="description"),
        )
        for position, entry in enumerate(facts("taxonomy")["programmes"])
    }


def load_projects(programmes, organisations, people):
    """Return the projects by slug; their people belong to the programme too."""
    projects = {}
    for entry in facts("taxonomy")["projects"]:
        project = Project.objects.create(
            slug=entry["slug"],
            programme=programmes[entry["programme"]],
            starts_on=entry["starts"],
            ends_on=entry.get("ends"),
            **in_languages(entry, name="name", summary="summary", description="description"),
        )
        members = [people[slug] for slug in entry["people"]]
        project.people.set(members)
        project.programme.people.add(*(person for person in members if _is_ours(person)))
        project.partners.set(organisations[key] for key in entry["partners"])
        project.funders.set(organisations[key] for key in entry["funders"])
        projects[entry["slug"]] = project
    return projects


def _is_ours(person):
    return person.organisation is not None and person.organisation.is_institute


def load_topics():
    return {
        entry["slug"]: Topic.objects.create(
            slug=entry["slug"], **in_languages(entry, name="name", description="description")
        )
        for entry in facts("taxonomy")["topics"]
    }


def load_regions():
    return {
        entry["slug"]: Region.objects.create(
            slug=entry["slug"], kind=entry["kind"], **in_languages(entry, name="name")
        )
        for entry in facts("taxonomy")["regions"]
    }


def load_series():
    return {
        entry["slug"]: Series.objects.create(
            slug=entry["slug"], **in_languages(entry, title="title", description="description")
        )
        for entry in facts("taxonomy")["series"]
    }
