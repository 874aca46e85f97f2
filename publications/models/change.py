from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from prose.language import LANGUAGE_CODES, in_any_language
from publications.models.publication import Publication


class ChangeNote(models.Model):
    """What was changed after publication, as readers are told."""

    publication = models.ForeignKey(
        Publication,
        on_delete=models.CASCADE,
        related_name="change_notes",
        verbose_name=_("publication"),
    )
    date = models.DateField(_("date"))
    text = models.TextField(
        _("what was changed"), blank=True, help_text=_("Only in the editions that changed.")
    )
    is_significant = models.BooleanField(
        _("significant"),
        default=True,
        help_text=_("Shown as “updated” beside the date of publication."),
    )

    class Meta:
        verbose_name = _("change note")
        verbose_name_plural = _("change notes")
        ordering = ["-date", "-pk"]

    def __str__(self):
        return in_any_language(self, "text").text

    def clean(self):
        if not any(getattr(self, f"text_{code}") for code in LANGUAGE_CODES):
            raise ValidationError(_("Say what was changed, in at least one language."))
