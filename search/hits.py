"""What was found, as readers see it. Objects are fetched by the rules of visibility once more."""

from collections import defaultdict
from dataclasses import dataclass
from typing import Any

from django.utils.translation import get_language, override
from django.utils.translation import gettext_lazy as _

from pages.models import Page
from people.models import Person
from prose.language import LANGUAGE_CODES, Wording, in_any_language, reading_order
from publications.models import Publication
from research.models import Programme, Project
from search.models import Kind
from search.snippets import Excerpt, Marker, with_notes

NAMES = {
    Kind.PERSON: _("Person"),
    Kind.PROGRAMME: _("Research programme"),
    Kind.PROJECT: _("Project"),
    Kind.PAGE: _("Page"),
}


IN_EDITIONS = {Kind.PUBLICATION, Kind.PAGE}  # other pages exist in every language


@dataclass(frozen=True)
class Hit:
    """One result. Title, address and excerpt may each be in another language than the page."""

    kind: Kind
    object: Any
    marker: Marker
    title: Wording
    address: str
    excerpt: Excerpt
    excerpt_language: str
    facts: tuple = ()  # Wordings

    @property
    def is_publication(self):
        return self.kind == Kind.PUBLICATION

    @property
    def kind_name(self):
        return NAMES[self.kind]

    @property
    def address_lang(self):
        """The language of the page that the title leads to, where it is not this page's."""
        return self.title.lang if self.kind in IN_EDITIONS else ""

    @property
    def excerpt_lang(self):
        """The language code where it is not the page's, else ''."""
        return "" if self.excerpt_language == get_language() else self.excerpt_language


def fetch(found, query):
    """Return a Hit for each pair of kind and key that readers may still see, in their order."""
    keys = defaultdict(list)
    for kind, pk in found:
        keys[kind].append(pk)
    objects = {kind: SOURCES[kind]().in_bulk(pks) for kind, pks in keys.items()}
    marker = Marker(query)
    return [MAKERS[kind](objects[kind][pk], marker) for kind, pk in found if pk in objects[kind]]


SOURCES = {
    Kind.PUBLICATION: lambda: Publication.objects.including_others().with_cards().defer(None),
    Kind.PERSON: lambda: Person.objects.public().select_related("organisation"),
    Kind.PROGRAMME: Programme.objects.all,
    Kind.PROJECT: lambda: Project.objects.select_related("programme"),
    Kind.PAGE: Page.objects.published_anywhere,
}


def of_publication(publication, marker):
    shown = publication.shown
    visible = [code for code in LANGUAGE_CODES if publication.is_visible(code)]
    texts = {
        code: (getattr(publication, f"standfirst_{code}"), getattr(publication, f"body_{code}"))
        for code in sorted(visible, key=lambda code: code != shown.language)
    }
    return Hit(
        Kind.PUBLICATION,
        publication,
        marker,
        Wording(shown.title, shown.language),
        shown.get_absolute_url(),
        *excerpt(texts, marker),
    )


def of_person(person, marker):
    texts = {code: ("", getattr(person, f"bio_{code}")) for code in reading_order()}
    return Hit(
        Kind.PERSON,
        person,
        marker,
        person.name,
        person.get_absolute_url(),
        *excerpt(texts, marker),
        facts=_named(
            in_any_language(person, "job_title"),
            person.organisation and in_any_language(person.organisation, "name"),
        ),
    )


def of_programme(programme, marker):
    return _of_subject(Kind.PROGRAMME, programme, marker)


def of_project(project, marker):
    facts = _named(in_any_language(project.programme, "name"))
    return _of_subject(Kind.PROJECT, project, marker, facts)


def _of_subject(kind, subject, marker, facts=()):
    texts = {
        code: (getattr(subject, f"summary_{code}"), getattr(subject, f"description_{code}"))
        for code in reading_order()
    }
    return Hit(
        kind,
        subject,
        marker,
        in_any_language(subject, "name"),
        subject.get_absolute_url(),
        *excerpt(texts, marker),
        facts=facts,
    )


def of_page(page, marker):
    codes = sorted(page.published_languages(), key=reading_order().index)
    texts = {code: ("", getattr(page, f"body_{code}")) for code in codes}
    with override(codes[0]):
        address = page.get_absolute_url()
    title = Wording(getattr(page, f"title_{codes[0]}"), codes[0])
    return Hit(Kind.PAGE, page, marker, title, address, *excerpt(texts, marker))


MAKERS = {
    Kind.PUBLICATION: of_publication,
    Kind.PERSON: of_person,
    Kind.PROGRAMME: of_programme,
    Kind.PROJECT: of_project,
    Kind.PAGE: of_page,
}


def excerpt(texts, marker):
    """Return an Excerpt and its language: from the first language with a hit, else the first.

    ``texts`` are a summary and a stored text by language.
    """
    first = None
    for code, (summary, text) in texts.items():
        found = _excerpt_of(summary or "", text or "", marker, code)
        first = first or (found, code)
        if found.phrases:
            return found, code
    return first


def _excerpt_of(summary, text, marker, language):
    """The summary, unless more of what was looked for stands in the text."""
    short = marker.excerpt(summary, language)
    if summary and short.phrases == len(marker.phrases):
        return short
    long = marker.excerpt(with_notes(text), language)
    return long if long.phrases > short.phrases or not summary else short


def _named(*wordings):
    return tuple(wording for wording in wordings if wording)
