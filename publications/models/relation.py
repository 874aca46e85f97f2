from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from publications.models.publication import Publication


class RelationKind(models.TextChoices):
    """What the source is to the target."""

    RESPONSE = "response", _("Response to")
    SUPERSEDES = "supersedes", _("Supersedes")
    SUMMARY = "summary", _("Summary of")
    RELATED = "related", _("Related to")

    @property
    def inverse_label(self):
        """What the target is to the source: named on the target's page before the source."""
        return {
            RelationKind.RESPONSE: _("Response"),
            RelationKind.SUPERSEDES: _("Superseded by"),
            RelationKind.SUMMARY: _("Summary"),
            RelationKind.RELATED: _("Related to"),  # it goes both ways
        }[self]


class Relation(models.Model):
    """A tie from one publication to another."""

    source = models.ForeignKey(
        Publication,
        on_delete=models.CASCADE,
        related_name="relations",
        verbose_name=_("publication"),
    )
    kind = models.CharField(
        _("kind"), max_length=12, choices=RelationKind, default=RelationKind.RELATED
    )
    target = models.ForeignKey(
        Publication,
        on_delete=models.CASCADE,
        related_name="relations_to",
        verbose_name=_("other publication"),
    )

    class Meta:
        verbose_name = _("relation")
        verbose_name_plural = _("relations")
        ordering = ["kind", "pk"]
        constraints = [
            models.UniqueConstraint(
                name="relation_is_unique",
                fields=["source", "kind", "target"],
                violation_error_message=_("This relation is already there."),
            ),
            models.CheckConstraint(
                name="relation_is_to_another",
                condition=~Q(source=F("target")),
                violation_error_message=_("A publication cannot be related to itself."),
            ),
            models.CheckConstraint(
                name="relation_kind_known", condition=Q(kind__in=RelationKind.values)
            ),
        ]

    def clean(self):
        if self.target_id and self.target_id == self.source_id:
            raise ValidationError({"target": _("A publication cannot be related to itself.")})

    def __str__(self):
        return f"{self.get_kind_display()}: {self.target}"
