from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext

from people.models import Organisation, Person
from pictures.fields import PictureKey
from pictures.models import Picture
from prose.fields import ProseField
from prose.language import in_any_language


class RegionKind(models.TextChoices):
    COUNTRY = "country", _("Country")
    REGION = "region", _("Region")

    @property
    def plural(self):
        return {RegionKind.COUNTRY: _("Countries"), RegionKind.REGION: _("Regions")}[self]


class Named(models.Model):
    """What all subjects of research have: an address, a name and a description."""

    slug = models.SlugField(_("address"), max_length=100, unique=True)
    name = models.CharField(_("name"), max_length=200, blank=True)
    description = ProseField(_("description"), blank=True, vocabulary="short")
    updated_at = models.DateTimeField(_("changed"), auto_now=True)

    class Meta:
        abstract = True

    def __str__(self):
        return in_any_language(self, "name").text or self.slug


class Programme(Named):
    """A research group of the institute."""

    summary = models.TextField(_("summary"), blank=True, help_text=_("One or two sentences."))
    banner = PictureKey(
        Picture,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="programmes",
        verbose_name=_("banner"),
    )
    people = models.ManyToManyField(
        Person, blank=True, related_name="programmes", verbose_name=_("people")
    )
    position = models.PositiveSmallIntegerField(_("order"), default=0)

    class Meta:
        verbose_name = _("research programme")
        verbose_name_plural = _("research programmes")
        ordering = ["position", "name"]

    def get_absolute_url(self):
        return reverse("research:programme", args=[self.slug])


class Project(Named):
    """Work of a programme with a beginning and, one day, an end."""

    programme = models.ForeignKey(
        Programme,
        on_delete=models.PROTECT,
        related_name="projects",
        verbose_name=_("research programme"),
    )
    summary = models.TextField(_("summary"), blank=True, help_text=_("One or two sentences."))
    starts_on = models.DateField(_("begins"), null=True, blank=True)
    ends_on = models.DateField(
        _("ends"), null=True, blank=True, help_text=_("Leave empty while the project is open.")
    )
    people = models.ManyToManyField(
        Person, blank=True, related_name="projects", verbose_name=_("people")
    )
    partners = models.ManyToManyField(
        Organisation, blank=True, related_name="partner_in", verbose_name=_("partners")
    )
    funders = models.ManyToManyField(
        Organisation, blank=True, related_name="funder_of", verbose_name=_("funders")
    )

    class Meta:
        verbose_name = _("project")
        verbose_name_plural = _("projects")
        ordering = [F("starts_on").desc(nulls_last=True), "name"]
        constraints = [
            models.CheckConstraint(
                name="project_ends_after_it_begins",
                condition=Q(ends_on__isnull=True)
                | Q(starts_on__isnull=True)
                | Q(ends_on__gte=F("starts_on")),
                violation_error_message=_("A project cannot end before it begins."),
                violation_error_code="ends_on",
            )
        ]

    def get_absolute_url(self):
        return reverse("research:project", args=[self.programme.slug, self.slug])

    @property
    def is_open(self):
        return self.ends_on is None or self.ends_on >= timezone.localdate()

    @property
    def years(self):
        """“2016–2018”, «2016–2018 гг.»; “since 2016” for a project without an end."""
        years = [day.year for day in (self.starts_on, self.ends_on) if day]
        if not years:
            return ""
        values = {"first": years[0], "last": years[-1]}
        if not self.ends_on:
            return pgettext("years of a project", "since %(first)s") % values
        if not self.starts_on:
            return pgettext("years of a project", "until %(last)s") % values
        if years[0] == years[-1]:
            return pgettext("years of a project", "%(first)s") % values
        return pgettext("years of a project", "%(first)s–%(last)s") % values


class Topic(Named):
    class Meta:
        verbose_name = _("topic")
        verbose_name_plural = _("topics")
        ordering = ["name"]

    def get_absolute_url(self):
        return reverse("research:topic", args=[self.slug])


class Region(Named):
    kind = models.CharField(
        _("kind"), max_length=10, choices=RegionKind, default=RegionKind.COUNTRY
    )

    class Meta:
        verbose_name = _("country or region")
        verbose_name_plural = _("countries and regions")
        ordering = ["name"]
        constraints = [
            models.CheckConstraint(
                name="region_kind_known", condition=Q(kind__in=RegionKind.values)
            )
        ]

    def get_absolute_url(self):
        return reverse("research:region", args=[self.slug])
