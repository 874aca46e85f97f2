"""What the index keeps of each kind of thing: its words, its facets, and when it can be found."""

import hashlib
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import zip_longest

from django.db.models import Prefetch
from django.utils import timezone
from django.utils.translation import override

from pages.models import Page
from people.models import Person
from prose.language import LANGUAGE_CODES
from prose.rendering import without_tags
from publications.models import Contribution, Publication
from publications.models.edition import Edition
from research.models import Programme, Project
from search import facets
from search.models import Kind
from search.snippets import with_notes
from search.words import words

ALWAYS = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True)
class Text:
    """The words of one language, the weightiest first."""

    title: list
    lead: list
    body: list
    names: list  # people, subjects, numbers

    @classmethod
    def of(cls, title, lead="", body="", names=""):
        return cls(words(title), words(lead), words(body), words(names))

    @property
    def parts(self):
        return (self.title, self.lead, self.body, self.names)


@dataclass
class Document:
    """What becomes one Entry."""

    object_id: int
    facets: list
    texts: dict
    live_from: datetime = ALWAYS
    live_until: datetime | None = None
    dates: dict = field(default_factory=lambda: dict.fromkeys(LANGUAGE_CODES))

    @property
    def digest(self):
        """Tells whether anything is another than it was."""
        return hashlib.sha256(repr(self).encode()).hexdigest()


def documents(kind, ids):
    """Yield the Documents of those objects of a kind that exist and may be found, now or later."""
    for obj in SOURCES[kind]().filter(pk__in=ids):
        yield from WRITERS[kind](obj)


def publications():
    contributions = Contribution.objects.public().select_related("person")
    return (
        Publication.objects.standing()
        .select_related("type", "programme", "project", "series")
        .prefetch_related(Prefetch("contributions", contributions), "topics", "regions", "partners")
    )


SOURCES = {
    Kind.PUBLICATION: publications,
    Kind.PERSON: lambda: Person.objects.public().select_related("organisation"),
    Kind.PROGRAMME: Programme.objects.all,
    Kind.PROJECT: lambda: Project.objects.select_related("programme").prefetch_related(
        "partners", "funders"
    ),
    Kind.PAGE: Page.objects.published_anywhere,
}


# Publications


def of_publication(publication):
    """Yield a document for each set of editions that readers see, one after the other."""
    editions = [
        Edition(publication, code)
        for code in LANGUAGE_CODES
        if publication.is_published(code) or publication.is_scheduled(code)
    ]
    moments = sorted({edition.published_at for edition in editions})
    gone_by = [moment for moment in moments if moment <= timezone.now()]
    to_come = moments[len(gone_by) :]
    starts = [*gone_by[-1:], *to_come]
    for moment, next_moment in zip_longest(starts, starts[1:]):
        live = [edition for edition in editions if edition.published_at <= moment]
        yield Document(
            object_id=publication.pk,
            live_from=moment,
            live_until=next_moment,
            dates=(dates := _dates_shown(live)),
            facets=_facets_of_publication(publication, [e.language for e in live], dates),
            texts={edition.language: _text_of_edition(edition) for edition in live},
        )


def _dates_shown(live):
    """The date that a reader of each language sees: that edition's, or of the first there is."""
    own = {edition.language: edition.published_at for edition in live}
    first = next(iter(own.values()))
    return {code: own.get(code, first) for code in LANGUAGE_CODES}


def _facets_of_publication(publication, languages, dates):
    found = [
        facets.KIND.facet(Kind.PUBLICATION),
        facets.TYPE.facet(publication.type_id),
        *facets.language_facets(languages),
        *(facets.YEARS[code].facet(timezone.localtime(dates[code]).year) for code in dates),
        *(facets.TOPIC.facet(topic.pk) for topic in publication.topics.all()),
        *(facets.REGION.facet(region.pk) for region in publication.regions.all()),
        *(facets.PERSON.facet(row.person_id) for row in publication.contributions.all()),
    ]
    if publication.programme_id:
        found.append(facets.PROGRAMME.facet(publication.programme_id))
    if publication.project_id:
        found.append(facets.PROJECT.facet(publication.project_id))
    return sorted(set(found))


def _text_of_edition(edition):
    publication = edition.publication
    with override(edition.language):
        names = [row.as_published("name").text for row in publication.contributions.all()]
    return Text.of(
        title=edition.title or "",
        lead=_joined(edition.subtitle, edition.standfirst),
        body=with_notes(_in(publication, "body", edition.language)),
        names=_joined(*names, *_names_around(publication)),
    )


def _names_around(publication):
    """Names in all languages of who and what the work belongs to, and its numbers."""
    contributors = [row.person for row in publication.contributions.all()]
    partners = publication.partners.all()
    named = [publication.type, publication.programme, publication.project, *partners]
    named += [*publication.topics.all(), *publication.regions.all()]
    yield from (publication.number, publication.doi, publication.isbn)
    yield from (person.other_names for person in contributors)
    for code in LANGUAGE_CODES:
        yield from (person.name_in(code) for person in contributors)
        yield from (_in(subject, "name", code) for subject in named if subject)
        yield from (_in(partner, "acronym", code) for partner in partners)
        yield publication.series and _in(publication.series, "title", code)


# People, research, pages


def of_person(person):
    texts = {
        code: Text.of(
            title=person.name_in(code),
            lead=_in(person, "job_title", code),
            body=without_tags(_in(person, "bio", code)),
            names=_joined(
                _in(person, "patronymic", code),
                person.other_names,
                person.organisation and _in(person.organisation, "name", code),
            ),
        )
        for code in LANGUAGE_CODES
    }
    named = [facets.PERSON.facet(person.pk)]
    yield _lasting(Kind.PERSON, person, texts, named)


def of_programme(programme):
    texts = {code: _text_of_subject(programme, code) for code in LANGUAGE_CODES}
    yield _lasting(Kind.PROGRAMME, programme, texts, [facets.PROGRAMME.facet(programme.pk)])


def of_project(project):
    texts = {
        code: _text_of_subject(
            project, code, project.programme, *project.partners.all(), *project.funders.all()
        )
        for code in LANGUAGE_CODES
    }
    own = [facets.PROGRAMME.facet(project.programme_id), facets.PROJECT.facet(project.pk)]
    yield _lasting(Kind.PROJECT, project, texts, own)


def of_page(page):
    texts = {
        code: Text.of(_in(page, "title", code), "", with_notes(_in(page, "body", code)))
        for code in page.published_languages()
    }
    yield _lasting(Kind.PAGE, page, texts, [])


def _lasting(kind, obj, texts, own_facets):
    """The document of something that readers see at any time, in the languages it has a name in."""
    languages = [code for code, text in texts.items() if text.title]
    return Document(
        object_id=obj.pk,
        facets=sorted([facets.KIND.facet(kind), *own_facets, *facets.language_facets(languages)]),
        texts=texts,
    )


def _text_of_subject(subject, code, *named):
    return Text.of(
        title=_in(subject, "name", code),
        lead=_in(subject, "summary", code),
        body=without_tags(_in(subject, "description", code)),
        names=_joined(*(_in(other, "name", code) for other in named)),
    )


WRITERS = {
    Kind.PUBLICATION: of_publication,
    Kind.PERSON: of_person,
    Kind.PROGRAMME: of_programme,
    Kind.PROJECT: of_project,
    Kind.PAGE: of_page,
}


def _in(obj, field_name, code):
    return getattr(obj, f"{field_name}_{code}") or ""


def _joined(*parts):
    return " ".join(part for part in parts if part)
