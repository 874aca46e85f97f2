"""Who may change what. A contributor writes drafts; what readers see, or will see, is an editor's.

Asked by the screens for what they show, and so by the server for what it takes: a column that is
read-only is not in the form at all.
"""

from prose.language import LANGUAGE_CODES
from publications.models import Status

TEXTS = ("title", "subtitle", "standfirst", "body", "funding", "disclaimer")
DECISIONS = ("published_at", "withdrawal_reason")  # translated
SHARED_DECISIONS = ("withdrawn_at", "is_lead")
SHARED = (
    *("type", "slug", "original_language", "banner", "programme", "project", "topics", "regions"),
    *("partners", "funders", "series", "part", "number", "doi", "isbn", "pages", "licence"),
)


def may_publish(user):
    return user.has_perm("publications.publish_publication")


def is_settled(publication, code):
    """Whether an editor has let this edition out, or has set the day."""
    return getattr(publication, f"status_{code}") == Status.PUBLISHED


def may_edit_shared(user, publication):
    """Whether this user may change what all editions share: authors, files, banner, subjects."""
    return (
        publication is None
        or may_publish(user)
        or not any(is_settled(publication, code) for code in LANGUAGE_CODES)
    )


def may_edit_something(user, publication):
    """Whether the screen is more than a view for this user: some edition is still open."""
    return (
        publication is None
        or may_publish(user)
        or not all(is_settled(publication, code) for code in LANGUAGE_CODES)
    )


def closed_columns(user, publication):
    """Columns of a publication that this user may see and not change."""
    if may_publish(user):
        return []
    closed = [
        *SHARED_DECISIONS,
        *(f"{name}_{code}" for name in DECISIONS for code in LANGUAGE_CODES),
    ]
    if not may_edit_shared(user, publication):
        closed += SHARED
    for code in LANGUAGE_CODES:
        if publication and is_settled(publication, code):
            closed += [f"{name}_{code}" for name in (*TEXTS, "status")]
    return closed
