from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from publications.models.attachment import attachment_storage
from publications.models.publication import Publication


def path_of(files, filename):
    """The digest is part of the name: a new text has a new file, and no cache keeps the old one."""
    ending = filename.rpartition(".")[2]
    return f"made/{files.publication_id}/{files.language}-{files.digest[:16]}.{ending}"


def made_file(label):
    return models.FileField(
        label, upload_to=path_of, storage=attachment_storage, max_length=255, blank=True
    )


class EditionFilesQuerySet(models.QuerySet):
    def due(self, now):
        """Those that are to be made anew, or looked at again."""
        return self.filter(due_at__lte=now)

    def settled(self):
        """Those that nobody has asked for and that have not failed, longest unseen first."""
        return self.filter(due_at=None, failures=0).order_by("checked_at")

    def made_otherwise(self, recipe):
        """Those that an older release has made."""
        return self.exclude(recipe=recipe)

    def unseen_since(self, time):
        return self.filter(checked_at__lt=time)


class EditionFiles(models.Model):
    """The files that the worker makes of one edition: PDF, EPUB and the picture for sharing."""

    publication = models.ForeignKey(
        Publication,
        on_delete=models.CASCADE,
        related_name="edition_files",
        verbose_name=_("publication"),
    )
    language = models.CharField(_("language"), max_length=7, choices=settings.LANGUAGES)
    pdf = made_file("PDF")
    pdf_size = models.PositiveIntegerField(default=0)
    pdf_pages = models.PositiveSmallIntegerField(default=0)
    epub = made_file("EPUB")
    epub_size = models.PositiveIntegerField(default=0)
    preview = made_file(_("picture for sharing"))
    preview_size = models.PositiveIntegerField(default=0)
    digest = models.CharField(
        max_length=64, blank=True, help_text="Of all that they say and of how they look."
    )
    recipe = models.CharField(max_length=12, blank=True, help_text="Of the release that made them.")
    people = models.JSONField(default=list, help_text="Keys of the people whom they name.")
    shows_withdrawal = models.BooleanField(default=False)
    made_at = models.DateTimeField(_("made"), null=True)
    checked_at = models.DateTimeField(null=True, db_index=True)
    due_at = models.DateTimeField(
        null=True, db_index=True, help_text="When to make them next; nothing while they are right."
    )
    failures = models.PositiveSmallIntegerField(default=0)
    error = models.TextField(_("error"), blank=True)

    objects = EditionFilesQuerySet.as_manager()

    class Meta:
        verbose_name = _("files made of an edition")
        verbose_name_plural = _("files made of editions")
        constraints = [
            models.UniqueConstraint(
                name="edition_has_its_files_once", fields=["publication", "language"]
            ),
            models.CheckConstraint(
                name="edition_files_language_known",
                condition=Q(language__in=[code for code, _n in settings.LANGUAGES]),
            ),
        ]

    def __str__(self):
        return f"{self.publication} ({self.get_language_display()})"

    def may_be_shown(self, publication):
        """Whether they say nothing that readers may not know any more.

        They are of a work that was loaded ``with_files``, its contributions without withheld
        names. A withdrawal and the name of somebody who is no longer named here make them
        unfit at once; any other change of the text only makes them old.
        """
        named = {contribution.person_id for contribution in publication.contributions.all()}
        is_withdrawn = publication.withdrawn_at is not None
        return self.shows_withdrawal == is_withdrawn and named.issuperset(self.people)
