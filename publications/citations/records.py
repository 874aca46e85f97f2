"""The facts of an edition, gathered for a citation."""

from django.db.models import Prefetch
from django.utils.timezone import localdate
from django.utils.translation import override

from addresses.slugs import slug_for
from people.institute import institute_of
from prose.rendering import plain_text
from publications.citations.reference import Name, Publisher, Reference, split_name
from publications.models import Contribution, Role
from publications.outputs.offers import pdf_of

ROLES = {"authors": Role.AUTHOR, "editors": Role.EDITOR, "translators": Role.TRANSLATOR}


def with_references(publications):
    """Load what ``reference_of`` reads, in six queries for any number of publications."""
    people = Contribution.objects.public().select_related("person")
    return (
        publications.with_files()
        .select_related("type", "series")
        .prefetch_related(
            Prefetch("contributions", people), "attachments", "partners", "topics", "regions"
        )
    )


def reference_of(edition, institute, absolute):
    """Return the Reference of an Edition whose work came ``with_references``."""
    work = edition.publication
    subjects = [*work.topics.all(), *work.regions.all()]
    return make_reference(edition, institute, absolute, work.partners.all(), subjects)


def page_reference(request, context):
    """Return the Reference of the edition at hand, from what its page has loaded."""
    return make_reference(
        context["publication"].shown,
        institute_of(request),
        request.build_absolute_uri,
        context["partners"],
        [*context["topics"], *context["regions"]],
    )


def make_reference(edition, institute, absolute, partners, subjects):
    """Return the Reference of an Edition.

    ``institute`` and ``partners`` are Organisations, ``subjects`` topics and regions;
    ``absolute`` turns a path into an address. The work's contributions must have been loaded
    without withheld names, as ``with_references`` and the publication's page do.
    """
    work, code = edition.publication, edition.language
    with override(code):
        people = {
            group: tuple(name_of(c, code) for c in work.contributions.all() if c.role == role)
            for group, role in ROLES.items()
        }
        return Reference(
            key=_key(people["authors"], institute, edition),
            kind=work.type.citation_kind,
            language=code,
            title=edition.title,
            subtitle=edition.subtitle or "",
            url=absolute(edition.get_absolute_url()),
            accessed=localdate(),
            type_name=_in(work.type, "name", code),
            issued=localdate(edition.published_at) if edition.published_at else None,
            publishers=tuple(_publisher(body, code) for body in [institute, *partners]),
            series=_in(work.series, "title", code) if work.series else "",
            number=work.number,
            pages=work.pages,
            doi=work.doi,
            isbn=work.isbn,
            issn=work.type.issn,
            pdf_url=absolute(pdf.get_absolute_url()) if (pdf := pdf_of(edition)) else "",
            keywords=tuple(filter(None, (_in(subject, "name", code) for subject in subjects))),
            abstract=plain_text(edition.standfirst),
            **people,
        )


def _in(obj, field, code):
    return getattr(obj, f"{field}_{code}") or ""


def _publisher(body, code):
    name = _in(body, "name", code) or str(body)
    return Publisher(name, _in(body, "acronym", code), _in(body, "place", code))


def name_of(contribution, code):
    """The printed name taken apart: as the person spells it, or by its words where it changed."""
    person = contribution.person
    patronymic = _in(person, "patronymic", code)
    printed = contribution.as_published("name").text
    if printed == person.name_in(code):
        return Name(
            family=_in(person, "family_name", code),
            given=_in(person, "given_name", code),
            patronymic=patronymic,
        )
    return split_name(printed, patronymic)


def _key(authors, institute, edition):
    """An ASCII key that no other edition has: 'chalmers2018-42en'."""
    name = authors[0].family if authors else institute.acronym_en or str(institute)
    year = edition.published_at.year if edition.published_at else ""
    return f"{slug_for(name, 'work')}{year}-{edition.publication.pk}{edition.language}"
