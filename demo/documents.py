"""The PDFs that the content asks for."""

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import override

from demo import reading
from demo.typesetting import Document
from pictures.models import Licence


def documents(drawings):
    """Return what is to be printed, by slug of the publication and language.

    ``drawings`` are the pictures' bytes by key. A withdrawn work has no files any more.
    """
    found = {}
    for text in reading.publications():
        if "withdrawn" in text.facts:
            continue
        for entry in text.facts.get("attachments", []):
            with override(entry["language"]):
                found[text.slug, entry["language"]] = _document(text, entry["language"], drawings)
    return found


def _document(text, code, drawings):
    facts = text.facts
    published = facts.get("published", {}).get(code) or timezone.now()
    return Document(
        language=code,
        title=facts["title"][code],
        subtitle=_in(facts, "subtitle", code),
        kicker=_kicker(facts, code),
        authors=_authors(facts, code),
        date=published.date(),
        printed_date=date_format(published),
        publisher=_in(reading.facts("institute")["institute"], "name", code),
        standfirst=facts["standfirst"][code],
        body=reading.with_figures(text.bodies[code], lambda key: _figure(facts, key, code)),
        imprint=list(filter(None, _imprint(facts, code))),
        pictures={figure["key"]: drawings[figure["key"]] for figure in facts.get("figures", [])},
    )


def _in(entry, key, code):
    return entry.get(key, {}).get(code, "")


def _kicker(facts, code):
    """Type and number, as on the page: Conference Report · CR-2018-02."""
    types = {entry["key"]: entry["name"][code] for entry in reading.facts("taxonomy")["types"]}
    return " · ".join(filter(None, [types[facts["type"]], facts.get("number")]))


def _authors(facts, code):
    people = {person["slug"]: person for person in reading.facts("people")["people"]}
    authors = []
    for entry in facts["contributions"]:
        person = people[entry["person"]]
        if entry["role"] == "author" and not person["suppressed"]:
            name = f"{person['given'][code]} {person['family'][code]}"
            authors.append((name, _in(entry, "job_title", code) or person["job_title"][code]))
    return authors


def _figure(facts, key, code):
    figure = next(figure for figure in facts["figures"] if figure["key"] == key)
    return {"data-file": key, "alt": figure["alt"][code]}


def _imprint(facts, code):
    yield _in(facts, "funding", code)
    yield _in(facts, "disclaimer", code)
    licence = Licence(facts["licence"])
    yield f"{_('Licence')}: {licence.label} {licence.url}".strip()
    if facts.get("doi"):
        yield f"DOI: https://doi.org/{facts['doi']}"
