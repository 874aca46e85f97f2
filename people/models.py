from django.core.validators import RegexValidator
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import get_language, gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from people.sorting import SortKeyField
from people.validators import validate_orcid
from pictures.fields import PictureKey
from pictures.models import Picture
from prose.fields import ProseField
from prose.language import Wording, in_any_language, reading_order


class OrganisationQuerySet(models.QuerySet):
    def institute(self):
        """Our institute, with its logo; one without a name of its own until editors enter it."""
        institutes = self.filter(is_institute=True).select_related("logo")
        return institutes.first() or Organisation(name=gettext("Research institute"))


class Organisation(models.Model):
    """The institute itself, a partner or a funder."""

    name = models.CharField(_("name"), max_length=200, blank=True)
    acronym = models.CharField(_("acronym"), max_length=30, blank=True)
    place = models.CharField(_("place"), max_length=100, blank=True)
    description = models.TextField(
        _("description"), blank=True, help_text=_("One or two sentences.")
    )
    url = models.URLField(_("web address"), blank=True)
    email = models.EmailField(
        _("e-mail"),
        blank=True,
        help_text=_("That of our institute stands at the foot of each page."),
    )
    ror = models.URLField(
        _("ROR identifier"),
        blank=True,
        help_text=_("For example https://ror.org/00x7ghv98"),
        validators=[RegexValidator(r"^https://ror\.org/0[a-z0-9]{6}\d{2}$")],
    )
    logo = PictureKey(
        Picture,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="organisations",
        verbose_name=_("logo"),
    )
    is_institute = models.BooleanField(
        _("this is our institute"),
        default=False,
        help_text=_("Its name, description and logo stand on every page."),
    )

    objects = OrganisationQuerySet.as_manager()

    class Meta:
        verbose_name = _("organisation")
        verbose_name_plural = _("organisations")
        ordering = ["name", "pk"]
        constraints = [
            models.UniqueConstraint(
                name="only_one_institute",
                fields=["is_institute"],
                condition=Q(is_institute=True),
                violation_error_message=_("Another organisation is already our institute."),
                violation_error_code="is_institute",
            )
        ]

    def __str__(self):
        return in_any_language(self, "name").text


class Kind(models.TextChoices):
    """How a person belongs to the institute today."""

    STAFF = "staff", _("Staff")
    FELLOW = "fellow", _("Fellow")
    ASSOCIATE = "associate", _("Associate")
    EXTERNAL = "external", _("External author")
    FORMER = "former", _("Former member")

    @property
    def plural(self):
        """The heading of a list of such people."""
        return {
            Kind.STAFF: pgettext_lazy("group of people", "Staff"),
            Kind.FELLOW: _("Fellows"),
            Kind.ASSOCIATE: _("Associates"),
            Kind.EXTERNAL: _("External authors"),
            Kind.FORMER: _("Former members"),
        }[self]


class PersonQuerySet(models.QuerySet):
    def public(self):
        """People whose name may be shown anywhere."""
        return self.filter(is_suppressed=False)

    def by_family_name(self):
        """In the alphabetical order of the active language; those not yet named in it come last."""
        return self.order_by(*self._family_name(), "pk")

    def by_kind(self):
        """In groups as Kind has them, each by family name."""
        cases = (models.When(kind=kind, then=rank) for rank, kind in enumerate(Kind.values))
        return self.order_by(models.Case(*cases), *self._family_name(), "pk")

    @staticmethod
    def _family_name():
        return (models.F(f"sort_key_{code}").asc(nulls_last=True) for code in reading_order())


class Person(models.Model):
    """Somebody who writes, edits or translates for the institute, from inside or outside."""

    slug = models.SlugField(_("address"), max_length=100, unique=True)
    honorific = models.CharField(_("honorific"), max_length=50, blank=True)
    given_name = models.CharField(_("given name"), max_length=100, blank=True)
    patronymic = models.CharField(
        _("patronymic"),
        max_length=100,
        blank=True,
        help_text=_("For Russian citations, or its initial. Never shown in a byline."),
    )
    family_name = models.CharField(_("family name"), max_length=100, blank=True)
    sort_key = SortKeyField(max_length=201, null=True, editable=False)
    job_title = models.CharField(_("job title"), max_length=200, blank=True)
    bio = ProseField(_("biography"), blank=True, vocabulary="short")
    kind = models.CharField(_("kind"), max_length=20, choices=Kind, default=Kind.STAFF)
    organisation = models.ForeignKey(
        Organisation,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="people",
        verbose_name=_("organisation"),
    )
    portrait = PictureKey(
        Picture,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="people",
        verbose_name=_("portrait"),
    )
    orcid = models.CharField(
        "ORCID",
        max_length=19,
        blank=True,
        validators=[validate_orcid],
        help_text=_("Sixteen digits, for example 0000-0002-1825-0097"),
    )
    email = models.EmailField(_("e-mail"), blank=True, help_text=_("Shown on the person’s page."))
    other_names = models.TextField(
        _("other spellings"),
        blank=True,
        help_text=_("One in a line. Found by the search, never shown."),
    )
    is_suppressed = models.BooleanField(
        _("hide this person’s name"),
        default=False,
        help_text=_(
            "For safety: the name disappears from every page, list, file and feed of the site."
        ),
    )
    updated_at = models.DateTimeField(_("changed"), auto_now=True)

    objects = PersonQuerySet.as_manager()

    class Meta:
        verbose_name = _("person")
        verbose_name_plural = _("people")
        ordering = ["family_name", "given_name", "pk"]
        constraints = [
            models.CheckConstraint(name="person_kind_known", condition=Q(kind__in=Kind.values))
        ]

    def __str__(self):
        return self.name.text or self.slug

    @property
    def name(self):
        """Wording of given and family name, in the active language or else in another one."""
        for code in reading_order():
            if name := self.name_in(code):
                return Wording(name, code)
        return Wording("", get_language())

    @property
    def initials(self):
        """What stands for a missing portrait."""
        return "".join(word[0] for word in self.name.text.split()[:2])

    def name_in(self, code):
        """Given and family name in one language, as a byline prints them (no patronymic), or ''."""
        parts = (getattr(self, f"{part}_{code}") for part in ("given_name", "family_name"))
        return " ".join(part for part in parts if part)

    def get_absolute_url(self):
        return reverse("people:person", args=[self.slug])


class Link(models.Model):
    """An address of a person elsewhere on the web."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="links")
    label = models.CharField(_("label"), max_length=100)
    url = models.URLField(_("web address"))
    position = models.PositiveSmallIntegerField(_("order"), default=0)

    class Meta:
        verbose_name = _("link")
        verbose_name_plural = _("links")
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(name="link_order_is_unique", fields=["person", "position"])
        ]

    def __str__(self):
        return self.label
