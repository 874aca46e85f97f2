"""Which works can be deposited, and what is in the way of the others."""

from django.conf import settings
from django.utils.translation import gettext as _

from people.models import Organisation
from prose.language import LANGUAGE_CODES
from publications.crossref.deposit import Entry, Sender
from publications.facts import facts_of, with_facts
from publications.models.classification import CitationKind

SETTINGS = ("CROSSREF_DEPOSITOR_NAME", "CROSSREF_DEPOSITOR_EMAIL", "CROSSREF_REGISTRANT")


def sender():
    """The Sender of the settings, or None where one of them is missing."""
    values = [getattr(settings, name) for name in SETTINGS]
    return Sender(*values) if all(values) else None


def obstacle(work):
    """What keeps a work from being deposited, as editors are told; '' where nothing does."""
    if not work.doi:
        return _("It has no DOI.")
    if work.type.citation_kind != CitationKind.REPORT:
        return _(
            "Its type is cited as “%(kind)s”, and only reports can be deposited with this file."
        ) % {"kind": work.type.get_citation_kind_display()}
    if work.withdrawn_at:
        return _("It is withdrawn.")
    if not any(work.is_visible(code) for code in LANGUAGE_CODES):
        return _("None of its editions is live yet.")
    return ""


def entries_of(publications):
    """Return the Entries of works that have no obstacle, in their order."""
    institute = Organisation.objects.institute()
    return [_entry(work, institute) for work in with_facts(publications)]


def _entry(work, institute):
    """By its English title where it has one, as Crossref's users look for that."""
    editions = [facts_of(work, code, institute) for code in LANGUAGE_CODES if work.is_visible(code)]
    main = editions[0]  # the settings have English first
    original = next((facts for facts in editions if facts.text.is_original), main)
    return Entry(main, original, editions)
