"""The publications of the demonstration, both editions of each."""

import re
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from functools import partial

from django.core.files.base import ContentFile
from django.utils import timezone

from demo import reading
from demo.reading import in_languages
from prose.language import LANGUAGE_CODES
from publications.models import Attachment, ChangeNote, Contribution, Publication, Relation, Status

LAST_PARAGRAPH = re.compile(r"<p>(?:(?!<p>).)*\Z", re.DOTALL)
WORDS = {
    "title": "title",
    "subtitle": "subtitle",
    "standfirst": "standfirst",
    "funding": "funding",
    "disclaimer": "disclaimer",
}


@dataclass(frozen=True)
class Library:
    """Everything that a publication may refer to, by key or slug."""

    organisations: dict
    people: dict
    pictures: dict
    types: dict
    programmes: dict
    projects: dict
    topics: dict
    regions: dict
    series: dict


def load_publications(library, files):
    """Load all publications; ``files`` are the PDFs by publication and language."""
    loaded = {}
    pages_of = {key: pdf.pages for key, pdf in files.items()}
    for text in reading.publications():
        publication = _publication(text, library, pages_of)
        _contributions(publication, text.facts, library.people)
        _attachments(publication, text.facts, files)
        for note in text.facts.get("notes", []):
            ChangeNote.objects.create(
                publication=publication,
                date=note["date"],
                is_significant=note["significant"],
                **in_languages(note, text="text"),
            )
        loaded[text.slug] = publication
    _relations(loaded)
    for text in reading.publications():
        _date_back(loaded[text.slug], text.facts)
    return loaded


def _publication(text, library, pages_of):
    facts = text.facts
    publication = Publication.objects.create(
        slug=text.slug,
        original_language=facts["original"],
        type=library.types[facts["type"]],
        programme=library.programmes.get(facts.get("programme")),
        project=library.projects.get(facts.get("project")),
        series=library.series.get(facts.get("series")),
        part=facts.get("part"),
        banner=library.pictures[facts["banner"]["key"]] if "banner" in facts else None,
        licence=facts["licence"],
        is_lead=facts.get("lead", False),
        pages=pages_of.get((text.slug, facts["original"])),
        **{name: facts.get(name, "") for name in ("number", "doi", "isbn")},
        **in_languages(facts, **WORDS),
        **_bodies(text, library.pictures),
        **_states(facts),
        **_withdrawal(facts),
    )
    publication.topics.set(library.topics[slug] for slug in facts["topics"])
    publication.regions.set(library.regions[slug] for slug in facts["regions"])
    for role in ("partners", "funders"):
        getattr(publication, role).set(library.organisations[k] for k in facts.get(role, []))
    publication.record_figures()
    _mark_in_step(publication, facts.get("behind"))
    return publication


def _bodies(text, pictures):
    """Return the bodies as the editor would have stored them."""
    return {
        f"body_{code}": reading.with_figures(body, partial(_figure, pictures, code))
        for code, body in text.bodies.items()
    }


def _figure(pictures, code, key):
    picture = pictures[key]
    alt = getattr(picture, f"alt_{code}") or ""
    return {"src": picture.file.url, "alt": alt, "data-file": picture.pk}


def _states(facts):
    """Return state and date of each edition; one that is missing is an empty draft."""
    states = {}
    for code in LANGUAGE_CODES:
        state = facts["status"].get(code, "missing")
        date = facts.get("published", {}).get(code)
        if state == "scheduled":
            date = _morning_in(days=facts.get("in_days", 30))
        states[f"status_{code}"] = STATES[state]
        states[f"published_at_{code}"] = date
    return states


STATES = {
    "published": Status.PUBLISHED,
    "scheduled": Status.PUBLISHED,
    "review": Status.REVIEW,
    "draft": Status.DRAFT,
    "missing": Status.DRAFT,
}


def _morning_in(days):
    day = timezone.localdate() + timedelta(days=days)
    return timezone.make_aware(datetime.combine(day, time(9)))


def _withdrawal(facts):
    if "withdrawn" not in facts:
        return {}
    return {
        "withdrawn_at": facts["withdrawn"]["at"],
        **in_languages(facts["withdrawn"], withdrawal_reason="reason"),
    }


def _mark_in_step(publication, behind):
    """Mark every translation as reflecting the original, ``behind`` as reflecting an older one."""
    original = publication.original_language
    for code in LANGUAGE_CODES:
        if code == original or publication.is_missing(code):
            continue
        reflected = getattr(publication, f"digest_{original}")
        if code == behind:
            reflected = _earlier_digest(publication, f"body_{original}")
        setattr(publication, f"reflects_{code}", reflected)
    publication.save()


def _earlier_digest(publication, field):
    """Return the digest of the original before its last paragraph was written."""
    whole = getattr(publication, field)
    setattr(publication, field, LAST_PARAGRAPH.sub("", whole))
    publication.save()
    digest = getattr(publication, f"digest_{publication.original_language}")
    setattr(publication, field, whole)
    return digest


def _contributions(publication, facts, people):
    for position, entry in enumerate(facts["contributions"]):
        contribution = Contribution.objects.create(
            publication=publication,
            person=people[entry["person"]],
            role=entry["role"],
            position=position,
            **in_languages(entry, job_title="job_title"),
        )
        for code in publication.published_languages():
            contribution.freeze(code)


def _attachments(publication, facts, files):
    """Load the files, but none of a withdrawn work: they went when it was withdrawn."""
    for position, entry in enumerate(facts.get("attachments", [])):
        code = entry["language"]
        if publication.withdrawn_at or (publication.slug, code) not in files:
            continue
        document = files[publication.slug, code]
        attachment = Attachment(
            publication=publication,
            language=code,
            label=entry["label"],
            media_type="application/pdf",
            size=len(document.pdf),
            pages=document.pages,
            is_accessible=True,
            takes_precedence=True,  # annual reports are designed by hand
            position=position,
        )
        name = f"{publication.slug}-{code}.pdf"
        attachment.file.save(name, ContentFile(document.pdf), save=True)


def _relations(loaded):
    for text in reading.publications():
        for entry in text.facts.get("relations", []):
            Relation.objects.create(
                source=loaded[text.slug], kind=entry["kind"], target=loaded[entry["to"]]
            )


def _date_back(publication, facts):
    """Set the hours at which the work was created and changed, as if it had been written then."""
    dates = [date for date in facts.get("published", {}).values() if date < timezone.now()]
    if not dates:
        return
    changes = [
        timezone.make_aware(datetime.combine(note["date"], time(12)))
        for note in facts.get("notes", [])
    ]
    if publication.withdrawn_at:
        changes.append(publication.withdrawn_at)
    Publication.objects.filter(pk=publication.pk).update(
        created_at=min(dates), updated_at=max(dates + changes)
    )
