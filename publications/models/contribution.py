from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from people.models import Person
from prose.fields import ProseField
from prose.language import LANGUAGE_CODES, Wording, reading_order
from publications.models.publication import Publication

AS_PUBLISHED = ("name", "job_title", "bio")


class Role(models.TextChoices):
    AUTHOR = "author", _("Author")
    EDITOR = "editor", _("Editor")
    TRANSLATOR = "translator", _("Translator")
    REVIEWER = "reviewer", _("Reviewer")
    CONTRIBUTOR = "contributor", _("Contributor")


class ContributionQuerySet(models.QuerySet):
    def public(self):
        """Contributions of people whose name may be shown."""
        return self.filter(person__is_suppressed=False)

    def freeze_live(self):
        """Freeze what editions have gone live with, unless that was done before.

        The worker does so too, but not at once, and a person may be changed in between.
        """
        for code in LANGUAGE_CODES:
            for contribution in self.to_freeze(code).select_related("person"):
                contribution.freeze(code)

    def to_freeze(self, language):
        """Contributions to editions that have gone live and are not yet kept as published."""
        live = Publication.objects.published(language)
        return self.filter(publication__in=live, **{f"is_frozen_{language}": False})

    def publications(self):
        """The works that they are contributions to, each once."""
        return Publication.objects.filter(pk__in=self.values("publication"))


class Contribution(models.Model):
    """What a person did for a publication, and who that person then was."""

    publication = models.ForeignKey(
        Publication,
        on_delete=models.CASCADE,
        related_name="contributions",
        verbose_name=_("publication"),
    )
    person = models.ForeignKey(
        Person,
        on_delete=models.PROTECT,
        related_name="contributions",
        verbose_name=_("person"),
    )
    role = models.CharField(_("role"), max_length=15, choices=Role, default=Role.AUTHOR)
    position = models.PositiveSmallIntegerField(_("order"), default=0)
    name = models.CharField(
        _("name as published"),
        max_length=200,
        blank=True,
        help_text=_("Filled in by itself when the edition goes live; correct it here afterwards."),
    )
    job_title = models.CharField(_("job title as published"), max_length=200, blank=True)
    bio = ProseField(_("biography as published"), blank=True, vocabulary="short")
    is_frozen = models.BooleanField(_("frozen as published"), default=False, editable=False)

    objects = ContributionQuerySet.as_manager()

    class Meta:
        verbose_name = _("contribution")
        verbose_name_plural = _("contributions")
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(
                name="person_has_a_role_once",
                fields=["publication", "person", "role"],
                violation_error_message=_("This person already has this role here."),
            ),
            models.UniqueConstraint(
                name="contribution_order_is_unique", fields=["publication", "position"]
            ),
            models.CheckConstraint(name="role_known", condition=Q(role__in=Role.values)),
        ]

    def __str__(self):
        return f"{self.person} ({self.get_role_display()})"

    @property
    def is_author(self):
        return self.role == Role.AUTHOR

    def as_published(self, field):
        """Wording of ``name``, ``job_title`` or ``bio``: as frozen, else the person's own today.

        In the active language; in another one where that has nothing.
        """
        for code in reading_order():
            if text := self._in(field, code):
                return Wording(text, code)
        return Wording("", reading_order()[0])

    def freeze(self, language):
        """Copy today's name, job title and bio of the person, unless that was done before."""
        if getattr(self, f"is_frozen_{language}"):
            return
        for field in AS_PUBLISHED:
            if not getattr(self, f"{field}_{language}"):
                setattr(self, f"{field}_{language}", self._today(field, language))
        setattr(self, f"is_frozen_{language}", True)
        self.save(update_fields=[f"{field}_{language}" for field in (*AS_PUBLISHED, "is_frozen")])

    def _in(self, field, code):
        if getattr(self, f"is_frozen_{code}") or getattr(self, f"{field}_{code}"):
            return getattr(self, f"{field}_{code}")
        return self._today(field, code)

    def _today(self, field, code):
        if field == "name":
            return self.person.name_in(code)
        return getattr(self.person, f"{field}_{code}")
