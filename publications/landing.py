"""What the page of a publication shows around its text, in a fixed number of queries."""

from dataclasses import dataclass

from django.db.models import Case, Exists, F, OuterRef, Prefetch, Q, Value, When

from prose.language import LANGUAGE_CODES, reading_order
from prose.reading_time import minutes_to_read
from prose.rendering import render
from publications.models import Contribution, Publication, Relation, RelationKind
from publications.outputs.offers import downloads_of, pdf_of, preview_of
from publications.parity import parity_of
from research.models import Region, Topic

MOST_RELATED = 3
SUBJECT_COLUMNS = ("slug", *(f"name_{code}" for code in LANGUAGE_CODES))


def with_landing(publications):
    """Load what belongs to the works themselves. Withheld names do not even leave the database."""
    people = Contribution.objects.public().select_related(
        "person__portrait", "person__organisation"
    )
    return (
        publications.with_files()
        .select_related("type", "series", "banner", "programme", "project__programme")
        .prefetch_related(Prefetch("contributions", people), "attachments", "change_notes")
    )


def landing(publication):
    """Return the context of the page's template."""
    contributions = publication.contributions.all()
    pdf, downloads = pdf_of(publication.shown), downloads_of(publication)
    subjects, organisations = subjects_of(publication), organisations_of(publication)
    ties, parts = ties_of(publication), parts_of(publication)
    text = render(publication.body)
    history = [note for note in publication.change_notes.all() if note.text]
    return {
        "publication": publication,
        "languages": publication.published_languages(),
        "text": text,
        "minutes": minutes_to_read(text.html),
        "authors": [item for item in contributions if item.is_author],
        "credits": credits_of(contributions),
        "people": one_for_each_person(contributions),
        "pdf": pdf,
        "preview": preview_of(publication.shown),
        "downloads": downloads,
        "parity": parity_of(publication, [file for file in downloads if file.size]),
        "history": history,
        "updated": next((note.date for note in history if note.is_significant), None),
        "parts": parts,
        "superseding": [tie.publication for tie in ties if tie.supersedes],
        "related": related_to(publication, ties, parts, subjects["topics"]),
        **subjects,
        **organisations,
    }


# People


def credits_of(contributions):
    """Pairs of a role other than author and the contributions in it."""
    by_role = {}
    for item in contributions:
        if not item.is_author:
            by_role.setdefault(item.role, []).append(item)
    return list(by_role.items())


def one_for_each_person(contributions):
    """Who is told about under the text: somebody in two roles is told about once."""
    return list({item.person_id: item for item in reversed(contributions)}.values())[::-1]


# Subjects and organisations: two tables or two roles, read in one query each


def subjects_of(publication):
    topics = publication.topics.order_by().annotate(sort=Value("topics"))
    regions = publication.regions.order_by().annotate(sort=Value("regions"))
    rows = topics.values("sort", "pk", *SUBJECT_COLUMNS).union(
        regions.values("sort", "pk", *SUBJECT_COLUMNS), all=True
    )
    found = {"topics": [], "regions": []}
    models = {"topics": Topic, "regions": Region}
    for row in rows:
        sort = row.pop("sort")
        found[sort].append(models[sort](**row))
    return {sort: sorted(subjects, key=str) for sort, subjects in found.items()}


def organisations_of(publication):
    partners = publication.partners.order_by().annotate(sort=Value("partners"))
    funders = publication.funders.order_by().annotate(sort=Value("funders"))
    found = {"partners": [], "funders": []}
    for organisation in partners.union(funders, all=True):
        found[organisation.sort].append(organisation)
    return {sort: sorted(organisations, key=str) for sort, organisations in found.items()}


# Other publications


@dataclass(frozen=True)
class Tie:
    """Another work, as it is seen from this one; ``label`` where they are more than akin."""

    publication: Publication
    label: str = ""
    supersedes: bool = False


def visible_language(work):
    """Code of the language in which readers of the active one can see a work, or None."""
    return next(filter(work.is_visible, reading_order()), None)


def parts_of(publication):
    """The visible parts of the work's series, in their order; none where there is only this one."""
    if publication.series_id is None:
        return []
    in_order = publication.series.publications.order_by(F("part").asc(nulls_last=True), "pk")
    parts = list(in_order.defer("body"))
    for part in parts:
        part.shown_in = visible_language(part)
    visible = [part for part in parts if part.shown_in]
    return visible if any(part != publication for part in visible) else []


def ties_of(publication):
    """Works that editors have tied to this one, from either side, where readers can see them."""
    relations = Relation.objects.filter(Q(source=publication) | Q(target=publication))
    ties = [
        _tie(item, publication) for item in relations.select_related("source__type", "target__type")
    ]
    seen = {tie.publication.pk: tie for tie in reversed(ties) if tie.publication.shown_in}
    return list(seen.values())[::-1]


def _tie(relation, publication):
    kind = RelationKind(relation.kind)
    is_source = relation.source_id == publication.pk
    work = relation.target if is_source else relation.source
    work.shown_in = visible_language(work)
    label = kind.label if is_source else kind.inverse_label
    return Tie(
        work,
        label="" if kind == RelationKind.RELATED else label,
        supersedes=kind == RelationKind.SUPERSEDES and not is_source,
    )


def related_to(publication, ties, parts, topics):
    """First what editors have tied to the work, then its project's and topics' newest works.

    The other parts of its series have a list of their own.
    """
    related = ties[:MOST_RELATED]
    if room := MOST_RELATED - len(related):
        taken = [publication, *parts, *(tie.publication for tie in related)]
        related += [Tie(work) for work in _akin(publication, topics, taken, room)]
    return related


def _akin(publication, topics, taken, room):
    """Each of the two searches reads an index from the newest work on and stops when it has enough:
    among 100,000 works, to sort those on a common topic takes a second.
    """
    seen = [work.pk for work in taken]
    others = Publication.objects.visible().newest_first().exclude(pk__in=seen)
    topics = Publication.topics.through.objects.filter(publication=OuterRef("pk"), topic__in=topics)
    akin, nearest = Q(pk__in=others.filter(Exists(topics)).values("pk")[:room]), Value(1)
    if project := publication.project_id:
        akin |= Q(pk__in=others.filter(project=project).values("pk")[:room])
        nearest = Case(When(project=project, then=0), default=1)
    works = Publication.objects.filter(akin).select_related("type").defer("body")
    return works.order_by(nearest, "-published_at", "-pk")[:room]
