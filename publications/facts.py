"""What libraries are told of one language edition, before any format gives it a form.

For programs that take over whole collections (OAI-PMH) or register a work (Crossref). Only what
readers can see is in it, and names as they were published.
"""

from dataclasses import dataclass
from datetime import date

from django.db.models import Prefetch
from django.utils.timezone import localdate
from django.utils.translation import override

from pictures.models import Licence
from prose.language import LANGUAGE_CODES
from publications.citations.records import name_of
from publications.citations.reference import Name
from publications.models import Contribution, Relation, RelationKind
from publications.models.edition import Edition
from publications.outputs.offers import downloads_of

TEXTS = ("body", "disclaimer", "withdrawal_reason")
LONG = [
    column for name in TEXTS for column in (name, *(f"{name}_{code}" for code in LANGUAGE_CODES))
]


@dataclass(frozen=True)
class Body:
    """An institute: ours, a partner, a funder, or where somebody works."""

    name: str
    acronym: str = ""
    place: str = ""
    ror: str = ""


@dataclass(frozen=True)
class Contributor:
    role: str
    printed: str
    name: Name
    orcid: str
    affiliation: Body | None


@dataclass(frozen=True)
class Text:
    """The wording of one edition, and where its page is."""

    language: str
    path: str
    title: str
    subtitle: str
    abstract: str
    is_original: bool

    @property
    def full_title(self):
        return ": ".join(part for part in (self.title, self.subtitle) if part)


@dataclass(frozen=True)
class File:
    path: str
    media_type: str
    pages: int | None


@dataclass(frozen=True)
class Tie:
    """Another work that readers can see; ``is_source`` where this one is what is tied to it."""

    kind: str
    is_source: bool
    title: str
    language: str
    path: str
    doi: str


@dataclass(frozen=True)
class Facts:
    """An edition that readers can see; names of subjects and bodies are in its language."""

    work: int
    text: Text
    others: tuple[Text, ...]  # the other editions that readers can see
    kind: str
    type_name: str
    type_plural: str
    published_on: date
    contributors: tuple[Contributor, ...]
    institute: Body
    partners: tuple[Body, ...]
    funders: tuple[Body, ...]
    funding: str
    topics: tuple[str, ...]
    regions: tuple[str, ...]
    programme: str
    project: str
    series: str
    part: int | None
    number: str
    pages: int | None
    doi: str
    isbn: str
    issn: str
    licence: str
    files: tuple[File, ...]
    ties: tuple[Tie, ...]

    @property
    def language(self):
        return self.text.language

    @property
    def publishers(self):
        return (self.institute, *self.partners)

    @property
    def licence_url(self):
        return Licence(self.licence).url

    def by(self, *roles):
        return [person for person in self.contributors if person.role in roles]


def with_facts(publications):
    """Load what ``facts_of`` reads, in a fixed number of queries, without the long texts."""
    people = Contribution.objects.public().select_related("person__organisation")
    ties = Relation.objects.order_by("kind", "pk")
    return (
        publications.with_files()
        .select_related("type", "series", "programme", "project")
        .prefetch_related(
            Prefetch("contributions", people),
            Prefetch("relations", _without_texts(ties, "target")),
            Prefetch("relations_to", _without_texts(ties, "source")),
            *("attachments", "partners", "funders", "topics", "regions"),
        )
        .defer(*LONG)
    )


def _without_texts(relations, end):
    return relations.select_related(end).defer(*(f"{end}__{column}" for column in LONG))


def facts_of(work, code, institute):
    """Return the Facts of an edition of a work that came ``with_facts``."""
    with override(code):
        return Facts(
            work=work.pk,
            text=_text(work, code),
            others=tuple(
                _text(work, other)
                for other in LANGUAGE_CODES
                if other != code and work.is_visible(other)
            ),
            kind=work.type.citation_kind,
            type_name=_in(work.type, "name", code),
            type_plural=_in(work.type, "plural", code),
            published_on=localdate(getattr(work, f"published_at_{code}")),
            contributors=tuple(_contributor(row, code) for row in work.contributions.all()),
            institute=_body(institute, code),
            partners=_bodies(work.partners, code),
            funders=_bodies(work.funders, code),
            funding=_one_line(_in(work, "funding", code)),
            topics=_names(work.topics, code),
            regions=_names(work.regions, code),
            programme=_in(work.programme, "name", code),
            project=_in(work.project, "name", code),
            series=_in(work.series, "title", code),
            part=work.part,
            number=work.number,
            pages=work.pages,
            doi=work.doi,
            isbn=work.isbn,
            issn=work.type.issn,
            licence=work.licence,
            files=_files(work, code),
            ties=_ties(work, code),
        )


def _in(obj, field, code):
    return (obj and getattr(obj, f"{field}_{code}")) or ""


def _one_line(text):
    return " ".join(text.split())


def _text(work, code):
    edition = Edition(work, code)
    return Text(
        language=code,
        path=edition.get_absolute_url(),
        title=edition.title,
        subtitle=edition.subtitle or "",
        abstract=_one_line(edition.standfirst or ""),
        is_original=edition.is_original,
    )


def _contributor(row, code):
    organisation = row.person.organisation
    return Contributor(
        role=row.role,
        printed=row.as_published("name").text,
        name=name_of(row, code),
        orcid=row.person.orcid,
        affiliation=_body(organisation, code) if organisation else None,
    )


def _body(organisation, code):
    return Body(
        name=_in(organisation, "name", code) or str(organisation),
        acronym=_in(organisation, "acronym", code),
        place=_in(organisation, "place", code),
        ror=organisation.ror,
    )


def _bodies(organisations, code):
    return tuple(_body(organisation, code) for organisation in organisations.all())


def _names(subjects, code):
    return tuple(filter(None, (_in(subject, "name", code) for subject in subjects.all())))


def _files(work, code):
    """What its page offers for download, in its own language."""
    return tuple(
        File(file.get_absolute_url(), file.media_type, file.pages)
        for file in downloads_of(work, code)
        if file.language == code
    )


def _ties(work, code):
    """Works that editors have tied to this one, from either side, where readers can see them."""
    pairs = [(row, row.target, True) for row in work.relations.all()]
    pairs += [(row, row.source, False) for row in work.relations_to.all()]
    return tuple(
        Tie(
            kind=row.kind,
            is_source=is_source or row.kind == RelationKind.RELATED,
            title=_text(other, language).full_title,
            language=language,
            path=_text(other, language).path,
            doi=other.doi,
        )
        for row, other, is_source in pairs
        if (language := visible_language(other, code))
    )


def visible_language(work, code):
    """The language in which a reader of ``code`` can see a work, or None."""
    order = sorted(LANGUAGE_CODES, key=lambda language: language != code)
    return next(filter(work.is_visible, order), None)
