"""The PDFs that the content asks for: they stand for files which somebody has designed by hand."""

import io

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import override

from demo import reading
from pictures.models import Licence
from publications.outputs.manuscript import Illustration, Manuscript, Printed
from publications.outputs.typesetting import typeset


class Drawings(dict):
    """Pictures’ bytes by key, opened as a storage opens its files."""

    def open(self, key):
        return io.BytesIO(self[key])


def print_documents(drawings):
    """Return what is typeset by slug of the publication and language.

    ``drawings`` are the pictures' bytes by key. A withdrawn work has no files any more.
    """
    printed = {}
    for text in reading.publications():
        if "withdrawn" in text.facts:
            continue
        keys = [figure["key"] for figure in text.facts.get("figures", [])]
        for entry in text.facts.get("attachments", []):
            with override(entry["language"]):
                manuscript = _manuscript(text, entry["language"])
            shown = Drawings({key: drawings[key] for key in keys})
            printed[text.slug, entry["language"]] = typeset(manuscript, shown, with_preview=False)
    return printed


def _manuscript(text, code):
    facts = text.facts
    published = facts["published"][code]
    licence = Licence(facts["licence"])
    figures = facts.get("figures", [])
    return Manuscript(
        language=code,
        title=facts["title"][code],
        subtitle=_in(facts, "subtitle", code),
        institute=_in(reading.facts("institute")["institute"], "name", code),
        address=f"https://rusi.example/{code}/publications/{text.slug}/",
        words=_words(),
        kicker=tuple(_kicker(facts, code)),
        authors=tuple(_authors(facts, code)),
        published=f"{published:%Y-%m-%d}",
        dates=(date_format(published),),
        standfirst=facts["standfirst"][code],
        body=reading.with_figures(text.bodies[code], lambda key: _figure(facts, key, code)),
        illustrations=tuple(Illustration(figure["key"], figure["key"]) for figure in figures),
        statements=tuple(filter(None, (_in(facts, key, code) for key in STATEMENTS))),
        identifiers=(("DOI", facts["doi"]),) if facts.get("doi") else (),
        licence=str(licence.label),
        licence_url=licence.url,
    )


STATEMENTS = ("funding", "disclaimer")


def _words():
    return {
        "contents": _("Contents"),
        "people": _("About the authors"),
        "support": _("Funding and independence"),
        "history": _("History"),
        "cite": _("How to cite"),
        "rights": _("Licence and address"),
        "address": _("The text as it now is"),
    }


def _in(entry, key, code):
    return entry.get(key, {}).get(code, "")


def _kicker(facts, code):
    """Type and number, as on the page: Conference Report · CR-2018-02."""
    types = {entry["key"]: entry["name"][code] for entry in reading.facts("taxonomy")["types"]}
    return filter(None, [types[facts["type"]], facts.get("number")])


def _authors(facts, code):
    people = {person["slug"]: person for person in reading.facts("people")["people"]}
    for entry in facts["contributions"]:
        person = people[entry["person"]]
        if entry["role"] == "author" and not person["suppressed"]:
            name = f"{person['given'][code]} {person['family'][code]}"
            yield Printed(name, _in(entry, "job_title", code) or person["job_title"][code])


def _figure(facts, key, code):
    figure = next(figure for figure in facts["figures"] if figure["key"] == key)
    return {"data-file": key, "alt": figure["alt"][code]}
