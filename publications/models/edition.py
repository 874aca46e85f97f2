"""An edition: the columns of one language. And the rule of which editions a reader may see."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db import models
from django.db.models import Case, F, FilteredRelation, Q, Value, When
from django.db.models.functions import Greatest
from django.utils import timezone
from django.utils.translation import get_language, override
from django.utils.translation import gettext_lazy as _

from prose.language import LANGUAGE_CODES, reading_order
from publications.listing import Listing

if TYPE_CHECKING:
    from publications.models.publication import Publication


class Status(models.TextChoices):
    """What the editors have decided about one edition; its date decides the rest."""

    DRAFT = "draft", _("Draft")
    REVIEW = "review", _("In review")
    PUBLISHED = "published", _("Published")


class State(models.TextChoices):
    """Where one edition stands, as editors are told: its status, its date and what there is."""

    MISSING = "missing", _("Missing")
    DRAFT = "draft", _("Draft")
    REVIEW = "review", _("In review")
    SCHEDULED = "scheduled", _("Scheduled")
    LIVE = "live", _("Live")
    WITHDRAWN = "withdrawn", _("Withdrawn")


def has_gone_live(language):
    return Q(
        **{f"status_{language}": Status.PUBLISHED, f"published_at_{language}__lte": timezone.now()}
    )


class PublicationQuerySet(models.QuerySet):
    """The rule of what a reader may see is written here and nowhere else.

    ``language`` is a code of the settings; the active language where it is left out.
    """

    def published(self, language=None):
        """Editions that have gone live, withdrawn ones included: they have a page."""
        return self.filter(has_gone_live(language or get_language()))

    def begun(self, language):
        """Works of which somebody has begun the edition, for readers to see or not yet."""
        return self.filter(**{f"title_{language}__gt": ""})

    def standing(self):
        """Works that have not been withdrawn."""
        return self.filter(withdrawn_at__isnull=True)

    def visible(self, language=None):
        """Editions that lists, feeds, maps and letters may show."""
        return self.published(language).standing()

    def visible_anywhere(self):
        """Works with at least one visible edition."""
        return self.published_anywhere().standing()

    def published_anywhere(self):
        """Works with a page in at least one language."""
        anywhere = Q()
        for code in LANGUAGE_CODES:
            anywhere |= has_gone_live(code)
        return self.filter(anywhere)

    def visible_to(self, user, language=None):
        """Editions that have a page for this person: editors see hidden ones too."""
        may_preview = user.has_perm("publications.view_publication")
        return self if may_preview else self.published(language)

    def with_changed_at(self, language):
        """With ``changed_at`` of published editions; the same rule as Edition.changed_at."""
        both = Greatest(
            "updated_at", f"published_at_{language}", output_field=models.DateTimeField()
        )
        return self.annotate(changed_at=both)

    def visible_anywhere_to(self, user):
        """Works with an edition that has a page for this person."""
        may_preview = user.has_perm("publications.view_publication")
        return self if may_preview else self.published_anywhere()

    def newest_first(self, language=None):
        return self.order_by(f"-published_at_{language or get_language()}", "-pk")

    def since(self, time, language):
        """Works whose edition is dated later than ``time``."""
        return self.filter(**{f"published_at_{language}__gt": time})

    def here(self):
        """Works visible in the active language, newest first; ``shown_at`` is the date shown."""
        return self.visible().newest_first().annotate(shown_at=F(f"published_at_{get_language()}"))

    def in_state(self, state, language):
        """Works whose edition in ``language`` stands there; the same rule as Edition.state."""
        begun = Q(**{f"digest_{language}__gt": ""})
        settled = Q(**{f"status_{language}": Status.PUBLISHED})
        withdrawn, live = Q(withdrawn_at__isnull=False), has_gone_live(language)
        condition = {
            State.MISSING: ~begun,
            State.DRAFT: begun & Q(**{f"status_{language}": Status.DRAFT}),
            State.REVIEW: begun & Q(**{f"status_{language}": Status.REVIEW}),
            State.SCHEDULED: settled & ~live & ~withdrawn,
            State.LIVE: live & ~withdrawn,
            State.WITHDRAWN: settled & withdrawn,
        }
        return self.filter(condition[state])

    def behind(self, language):
        """Works whose translation is behind; the same rule as Publication.is_behind()."""
        behind = Q()
        for code in LANGUAGE_CODES:
            if code != language:
                in_step = Q(**{f"reflects_{language}": F(f"digest_{code}")})
                begun = Q(**{f"digest_{code}__gt": "", f"digest_{language}__gt": ""})
                behind |= Q(original_language=code) & begun & ~in_step
        return self.filter(behind)

    def dated_in(self, year):
        """Works with an edition that is out, or will be, by a date in ``year``."""
        dated = Q()
        for code in LANGUAGE_CODES:
            dated |= Q(**{f"published_at_{code}__year": year})
        return self.filter(dated)

    def including_others(self):
        """Works visible in any language, newest first by the date of the edition that is shown.

        That is the one in the active language or, where there is none, one in another language;
        ``Publication.shown`` gives it.
        """
        live = {code: has_gone_live(code) for code in reading_order()}
        return (
            self.visible_anywhere()
            .annotate(
                shown_in=Case(*(When(rule, then=Value(code)) for code, rule in live.items())),
                shown_at=Case(
                    *(When(rule, then=f"published_at_{code}") for code, rule in live.items()),
                    output_field=models.DateTimeField(),
                ),
            )
            .order_by("-shown_at", "-pk")
        )

    def reach(self):
        """How many of these works are visible ``here``, in the active language, and anywhere.

        Rows are counted, not keys: that needs nothing but the index of what is published anywhere.
        """
        return self.visible_anywhere().aggregate(
            here=models.Count(Value(1), filter=has_gone_live(get_language())),
            anywhere=models.Count(Value(1)),
        )

    def with_files(self):
        """Load the files that were made of each edition, for ``Edition.files``, by joins alone."""
        joins = {
            f"files_{code}": FilteredRelation(
                "edition_files", condition=Q(edition_files__language=code)
            )
            for code in LANGUAGE_CODES
        }
        return self.annotate(**joins).select_related(*joins)

    def listed(self, request, **options):
        """The list of these works that an address asks for; for views that stand below us."""
        return Listing(request, self, **options)

    def with_cards(self):
        """What ``publications/_publication_card.html`` shows, in two queries for any number.

        ``authors`` are the contributions of the authors who may be named, in order.
        """
        from publications.models.contribution import Contribution, Role  # they know Publication

        authors = Contribution.objects.public().filter(role=Role.AUTHOR).select_related("person")
        shown = self.defer("body", "funding", "disclaimer", "withdrawal_reason")
        return shown.select_related("type", "series").prefetch_related(
            models.Prefetch("contributions", authors, to_attr="authors")
        )


@dataclass(frozen=True)
class Edition:
    """One language's columns of a publication, under the names that templates use."""

    publication: "Publication"
    language: str

    @property
    def lang(self):
        """The language code where it is not the page's (for ``lang`` and ``hreflang``), else ''."""
        return "" if self.language == get_language() else self.language

    @property
    def title(self):
        return self._column("title")

    @property
    def subtitle(self):
        return self._column("subtitle")

    @property
    def standfirst(self):
        return self._column("standfirst")

    @property
    def published_at(self):
        return self._column("published_at")

    @property
    def changed_at(self):
        """When readers last found something else here: it appeared, or the work was changed."""
        return max(self.published_at, self.publication.updated_at)

    @property
    def state(self):
        """Where this edition stands; the same rule as PublicationQuerySet.in_state()."""
        if self.publication.is_missing(self.language):
            return State.MISSING
        status = Status(self._column("status"))
        if status != Status.PUBLISHED:
            return State(status.value)
        if self.publication.withdrawn_at:
            return State.WITHDRAWN
        return State.LIVE if self.publication.is_published(self.language) else State.SCHEDULED

    @property
    def is_original(self):
        return self.language == self.publication.original_language

    @property
    def is_behind(self):
        return self.publication.is_behind(self.language)

    @property
    def files(self):
        """The EditionFiles made of it; None too where the work was not loaded ``with_files``."""
        return getattr(self.publication, f"files_{self.language}", None)

    @property
    def uploaded_pdf(self):
        """The PDF that the editors want to stand in place of ours, or None."""
        own = [a for a in self.publication.attachments.all() if a.language == self.language]
        return next((file for file in own if file.takes_precedence), None)

    def get_absolute_url(self):
        with override(self.language):
            return self.publication.get_absolute_url()

    def _column(self, name):
        return getattr(self.publication, f"{name}_{self.language}")
