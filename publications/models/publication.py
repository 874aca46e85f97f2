from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from people.models import Organisation
from pictures.fields import PictureKey
from pictures.models import Licence, Picture
from prose.fields import ProseField
from prose.figures import pictures_in
from prose.language import LANGUAGE_CODES, in_any_language
from publications.digest import DigestField
from publications.models.classification import PublicationType, Series
from publications.models.edition import Edition, PublicationQuerySet, Status
from publications.validators import validate_doi, validate_isbn
from research.models import Programme, Project, Region, Topic


class Publication(models.Model):
    """One work with one edition in each language.

    An edition is a language's columns: text, state and date are translated fields, so that each
    language lives its own life.
    """

    type = models.ForeignKey(
        PublicationType,
        on_delete=models.PROTECT,
        related_name="publications",
        verbose_name=_("type"),
    )
    slug = models.SlugField(
        _("address"),
        max_length=100,
        unique=True,
        blank=True,
        help_text=_(
            "Made from the English title, the same in both languages. Leave it alone once the "
            "publication is out; if it must change, the old address goes on to the new one."
        ),
    )
    title = models.CharField(_("title"), max_length=300, blank=True)
    subtitle = models.CharField(_("subtitle"), max_length=300, blank=True)
    standfirst = models.TextField(
        _("standfirst"), blank=True, help_text=_("One or two sentences that sum up the work.")
    )
    body = ProseField(_("text"), blank=True)
    status = models.CharField(_("state"), max_length=10, choices=Status, default=Status.DRAFT)
    published_at = models.DateTimeField(
        _("date of publication"),
        null=True,
        blank=True,
        help_text=_(
            "A date to come: the edition appears by itself at that hour. A date gone by: for "
            "older works. Empty: now, when the state becomes “Published”."
        ),
    )
    digest = DigestField(max_length=64, blank=True, editable=False)
    reflects = models.CharField(
        _("original that the translation reflects"), max_length=64, blank=True, editable=False
    )
    original_language = models.CharField(
        _("original language"), max_length=7, choices=settings.LANGUAGES, default="en"
    )
    funding = models.TextField(_("funding statement"), blank=True)
    disclaimer = models.TextField(_("disclaimer"), blank=True)

    banner = PictureKey(
        Picture,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="publications",
        verbose_name=_("banner"),
    )
    figures = models.ManyToManyField(
        Picture,
        blank=True,
        editable=False,
        related_name="in_publications",
        help_text="Pictures that stand in the text; kept by record_figures().",
    )
    programme = models.ForeignKey(
        Programme,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="publications",
        verbose_name=_("research programme"),
    )
    project = models.ForeignKey(
        Project,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="publications",
        verbose_name=_("project"),
    )
    topics = models.ManyToManyField(
        Topic, blank=True, related_name="publications", verbose_name=_("topics")
    )
    regions = models.ManyToManyField(
        Region, blank=True, related_name="publications", verbose_name=_("countries and regions")
    )
    partners = models.ManyToManyField(
        Organisation, blank=True, related_name="publications", verbose_name=_("partners")
    )
    funders = models.ManyToManyField(
        Organisation, blank=True, related_name="funded_publications", verbose_name=_("funders")
    )
    series = models.ForeignKey(
        Series,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="publications",
        verbose_name=_("series"),
    )
    part = models.PositiveSmallIntegerField(_("part of the series"), null=True, blank=True)

    number = models.CharField(
        _("number"), max_length=30, blank=True, help_text=_("For example CR-2018-02")
    )
    doi = models.CharField("DOI", max_length=200, blank=True, validators=[validate_doi])
    isbn = models.CharField("ISBN", max_length=17, blank=True, validators=[validate_isbn])
    pages = models.PositiveSmallIntegerField(_("pages"), null=True, blank=True)
    licence = models.CharField(
        _("licence"), max_length=30, choices=Licence, default=Licence.ALL_RIGHTS_RESERVED
    )
    is_lead = models.BooleanField(
        _("lead item of the home page"),
        default=False,
        help_text=_("The newest one that is ticked leads."),
    )
    withdrawn_at = models.DateTimeField(
        _("withdrawn"),
        null=True,
        blank=True,
        help_text=_("The page stays with the reason on it; the files go."),
    )
    withdrawal_reason = models.TextField(_("reason for the withdrawal"), blank=True)
    created_at = models.DateTimeField(_("created"), auto_now_add=True)
    updated_at = models.DateTimeField(_("changed"), auto_now=True)

    objects = PublicationQuerySet.as_manager()

    class Meta:
        verbose_name = _("publication")
        verbose_name_plural = _("publications")
        ordering = ["-pk"]
        indexes = [  # a list finds its page in one of these and reads only the rows that it shows
            *(
                models.Index(
                    name=f"published_in_{code}",
                    fields=[
                        f"status_{code}",
                        f"published_at_{code}",
                        "id",
                        "withdrawn_at",
                        "type",
                        "programme",
                        "project",
                    ],
                )
                for code, _name in settings.LANGUAGES
            ),
            models.Index(
                name="published_anywhere",
                fields=[
                    "withdrawn_at",
                    *(f"status_{code}" for code, _name in settings.LANGUAGES),
                    *(f"published_at_{code}" for code, _name in settings.LANGUAGES),
                    "type",
                    "programme",
                ],
            ),
            models.Index(name="recently_changed", fields=["-updated_at", "-id"]),  # for editors
            models.Index(name="lead_items", fields=["is_lead"], condition=Q(is_lead=True)),
        ]
        permissions = [("publish_publication", _("Can publish, schedule and withdraw"))]
        constraints = [
            models.UniqueConstraint(
                name="part_is_unique_in_series",
                fields=["series", "part"],
                violation_error_message=_("The series already has a publication with this part."),
                violation_error_code="part",
            ),
            models.CheckConstraint(
                name="part_belongs_to_series",
                condition=Q(part__isnull=True) | Q(series__isnull=False),
                violation_error_message=_("A part needs a series."),
                violation_error_code="series",
            ),
            models.UniqueConstraint(
                name="doi_is_unique",
                fields=["doi"],
                condition=Q(doi__gt=""),
                violation_error_message=_("Another publication has this DOI."),
                violation_error_code="doi",
            ),
            models.CheckConstraint(name="licence_known", condition=Q(licence__in=Licence.values)),
            models.CheckConstraint(
                name="original_language_known",
                condition=Q(original_language__in=[code for code, _n in settings.LANGUAGES]),
            ),
            *(
                models.CheckConstraint(
                    name=f"status_{code}_known",
                    condition=Q(
                        **{f"status_{code}__in": Status.values, f"status_{code}__isnull": False}
                    ),
                )
                for code, _name in settings.LANGUAGES
            ),
            *(  # a third language is a setting and a migration
                models.CheckConstraint(
                    name=f"published_{code}_is_whole",
                    condition=~Q(**{f"status_{code}": "published"})
                    | Q(
                        **{
                            f"published_at_{code}__isnull": False,
                            f"title_{code}__isnull": False,  # NULL > '' is no "no" to a check
                            f"title_{code}__gt": "",
                        }
                    ),
                    violation_error_message=_("A published edition needs a title and a date."),
                    violation_error_code=f"title_{code}",
                )
                for code, _name in settings.LANGUAGES
            ),
        ]

    def __str__(self):
        return in_any_language(self, "title").text or self.slug

    def get_absolute_url(self):
        return reverse("publications:publication", args=[self.slug])

    def clean(self):
        if not any(getattr(self, f"title_{code}") for code in LANGUAGE_CODES):
            raise ValidationError(
                {f"title_{self.original_language}": _("Give a title in at least one language.")}
            )

    def record_figures(self):
        """Note which pictures stand in the text; to be called after each save of it."""
        self.figures.set(pictures_in(*(getattr(self, f"body_{code}") for code in LANGUAGE_CODES)))

    # Editions

    @property
    def shown(self):
        """The edition that a list shows: in the active language, or as including_others() chose."""
        return Edition(self, getattr(self, "shown_in", get_language()))

    @property
    def editions(self):
        """All editions, missing ones included, in the order of the settings."""
        return [Edition(self, code) for code in LANGUAGE_CODES]

    def is_published(self, language=None):
        """Whether this edition has gone live; the same rule as PublicationQuerySet.published()."""
        code = language or get_language()
        date = getattr(self, f"published_at_{code}")
        return getattr(self, f"status_{code}") == Status.PUBLISHED and date <= timezone.now()

    def is_scheduled(self, language):
        """Whether this edition will go live by itself at a date to come."""
        return getattr(self, f"status_{language}") == Status.PUBLISHED and not self.is_published(
            language
        )

    def is_missing(self, language):
        """Whether nobody has begun this edition."""
        return not getattr(self, f"digest_{language}")

    def is_visible(self, language=None):
        """The same rule as PublicationQuerySet.visible()."""
        return self.withdrawn_at is None and self.is_published(language)

    def published_languages(self):
        """Codes of the languages in which the work has a page."""
        return [code for code in LANGUAGE_CODES if self.is_published(code)]

    def languages_for(self, user):
        """The same for this person: editors see what has been begun, too."""
        if user.has_perm("publications.view_publication"):
            return [code for code in LANGUAGE_CODES if not self.is_missing(code)]
        return self.published_languages()

    def is_behind(self, language):
        """Whether the original has changed since this translation was marked as in step."""
        if language == self.original_language or self.is_missing(language):
            return False
        original = getattr(self, f"digest_{self.original_language}")
        return bool(original) and getattr(self, f"reflects_{language}") != original

    def mark_in_step(self, language):
        """Note that a translation says what the original now says. Both must have been saved."""
        setattr(self, f"reflects_{language}", getattr(self, f"digest_{self.original_language}"))
        self.save(update_fields=[f"reflects_{language}"])
