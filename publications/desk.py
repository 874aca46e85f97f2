"""What waits for an editor, for the admin's first page. Two queries for each tray, however full."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from prose.language import LANGUAGE_CODES, reading_order
from publications.models import Publication, State
from publications.models.edition import Edition

AT_MOST = 5  # editions of one language in a tray


@dataclass(frozen=True)
class Tray:
    """Editions that wait for the same thing, and the filters of the list that show all of them."""

    title: str
    emptiness: str
    editions: list
    filters: list  # pairs of language code and query string, where there are more than fit


def trays():
    works = Publication.objects.select_related("type").defer(
        "body", *(f"body_{code}" for code in LANGUAGE_CODES)
    )
    recent = works.order_by("-updated_at", "-pk")
    return [
        _tray(
            _("In review"),
            _("Nothing waits for an editor."),
            lambda code: recent.in_state(State.REVIEW, code),
            f"state_{{code}}={State.REVIEW}",
        ),
        _tray(
            _("Coming out next"),
            _("Nothing is scheduled."),
            lambda code: works.in_state(State.SCHEDULED, code).order_by(f"published_at_{code}"),
            f"state_{{code}}={State.SCHEDULED}",
        ),
        _tray(
            _("Translations behind their original"),
            _("All published translations are up to date."),
            lambda code: recent.behind(code).visible(code),
            "behind={code}",
        ),
        _tray(
            _("Not yet translated"),
            _("Every published work is there in every language."),
            lambda code: recent.visible_anywhere().in_state(State.MISSING, code),
            f"state_{{code}}={State.MISSING}",
        ),
        _tray(
            _("Drafts"),
            _("There are no drafts."),
            lambda code: recent.in_state(State.DRAFT, code),
            f"state_{{code}}={State.DRAFT}",
        ),
    ]


def _tray(title, emptiness, works_in, query):
    editions, filters = [], []
    for code in reading_order():
        found = list(works_in(code)[: AT_MOST + 1])
        editions += [Edition(publication, code) for publication in found[:AT_MOST]]
        if len(found) > AT_MOST:
            filters.append((code, query.format(code=code)))
    return Tray(title, emptiness, editions, filters)
