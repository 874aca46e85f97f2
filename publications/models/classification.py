from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from prose.fields import ProseField
from prose.language import in_any_language
from publications.validators import validate_issn


class CitationKind(models.TextChoices):
    """How reference managers are told to file a type of publication."""

    REPORT = "report", _("Report")
    ARTICLE = "article", _("Journal article")
    BOOK = "book", _("Book")
    POST = "post", _("Web post")


class PublicationType(models.Model):
    """Conference Report, Policy Brief, Commentary …"""

    slug = models.SlugField(_("address"), max_length=100, unique=True)
    name = models.CharField(
        _("name"), max_length=100, blank=True, help_text=_("In the singular: Policy Brief")
    )
    plural = models.CharField(
        _("name in the plural"), max_length=100, blank=True, help_text=_("Policy Briefs")
    )
    citation_kind = models.CharField(
        _("cited as"), max_length=10, choices=CitationKind, default=CitationKind.REPORT
    )
    issn = models.CharField("ISSN", max_length=9, blank=True, validators=[validate_issn])
    is_peer_reviewed = models.BooleanField(_("peer reviewed"), default=False)
    position = models.PositiveSmallIntegerField(_("order"), default=0)

    class Meta:
        verbose_name = _("publication type")
        verbose_name_plural = _("publication types")
        ordering = ["position", "slug"]
        constraints = [
            models.CheckConstraint(
                name="citation_kind_known", condition=Q(citation_kind__in=CitationKind.values)
            )
        ]

    def __str__(self):
        return in_any_language(self, "name").text or self.slug


class Series(models.Model):
    """Publications that belong together in an order: Part 1, Part 2 …"""

    slug = models.SlugField(_("address"), max_length=100, unique=True)
    title = models.CharField(_("title"), max_length=250, blank=True)
    description = ProseField(_("description"), blank=True, vocabulary="short")
    updated_at = models.DateTimeField(_("changed"), auto_now=True)

    class Meta:
        verbose_name = _("series")
        verbose_name_plural = pgettext_lazy("several", "series")
        ordering = ["title", "slug"]

    def __str__(self):
        return in_any_language(self, "title").text or self.slug

    def get_absolute_url(self):
        return reverse("publications:series", args=[self.slug])
