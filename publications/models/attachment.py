from pathlib import PurePath

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.files.storage import storages
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from addresses.slugs import slug_for
from publications.documents import EXTENSIONS, PDF, read_document
from publications.models.publication import Publication

LONGEST_NAME = 80  # characters of a file’s name, without its ending


def attachment_storage():
    """The storage that no web server reads: a view asks the visibility rule first."""
    return storages["attachments"]


def attachment_path(attachment, filename):
    """A safe name with the ending of what the file is: it is part of a public address."""
    path = PurePath(filename)
    stem = slug_for(path.stem)[:LONGEST_NAME].strip("-") or "document"
    ending = EXTENSIONS.get(attachment.media_type, path.suffix.lower())
    return f"{attachment.publication_id}/{stem}{ending}"


class Attachment(models.Model):
    """A file of one language edition, for download."""

    publication = models.ForeignKey(
        Publication,
        on_delete=models.CASCADE,
        related_name="attachments",
        verbose_name=_("publication"),
    )
    file = models.FileField(
        _("file"),
        upload_to=attachment_path,
        storage=attachment_storage,
        max_length=255,
        help_text=_("PDF, EPUB, Word (.docx), Excel (.xlsx) or CSV."),
    )
    language = models.CharField(
        _("language"), max_length=7, choices=settings.LANGUAGES, default="en"
    )
    label = models.CharField(
        _("label"),
        max_length=100,
        blank=True,
        help_text=_("In the language of the file, for example: Full report"),
    )
    media_type = models.CharField(_("media type"), max_length=100, editable=False)
    size = models.PositiveBigIntegerField(_("size in bytes"), editable=False)
    pages = models.PositiveSmallIntegerField(_("pages"), null=True, blank=True, editable=False)
    is_accessible = models.BooleanField(
        _("accessible"),
        default=False,
        help_text=_("The file is tagged and can be read by a screen reader."),
    )
    takes_precedence = models.BooleanField(
        _("offer it instead of our own PDF"),
        default=False,
        help_text=_(
            "For a PDF that was designed by hand: it then stands at the head of the page and at "
            "the lasting address of the edition’s PDF, in place of the one that the site makes."
        ),
    )
    position = models.PositiveSmallIntegerField(_("order"), default=0)

    class Meta:
        verbose_name = _("file")
        verbose_name_plural = _("files")
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(
                name="attachment_order_is_unique", fields=["publication", "position"]
            ),
            models.CheckConstraint(
                name="attachment_language_known",
                condition=Q(language__in=[code for code, _n in settings.LANGUAGES]),
            ),
            models.CheckConstraint(
                name="only_a_pdf_takes_precedence",
                condition=Q(takes_precedence=False) | Q(media_type=PDF),
                violation_error_message=_("Only a PDF can be offered instead of our own PDF."),
                violation_error_code="takes_precedence",
            ),
        ]

    def __str__(self):
        return self.label or self.filename

    def clean(self):
        if self.file and not self.file._committed:
            self.read_file()
        if self.takes_precedence and self.media_type != PDF:
            message = _("Only a PDF can be offered instead of our own PDF.")
            raise ValidationError({"takes_precedence": message})

    def read_file(self):
        """Learn type, size and pages from the file itself; refuse what is not for download.

        To be called with every new file, before it is saved: the form does so when it validates.
        """
        try:
            document = read_document(self.file.file)
        except ValidationError as error:
            raise ValidationError({"file": error}) from error
        self.file.file.seek(0)
        self.media_type, self.size = document.media_type, document.size
        self.pages = document.pages
        self.is_accessible = self.is_accessible or document.is_tagged

    @property
    def filename(self):
        return self.file.name.rpartition("/")[2]

    @property
    def key(self):
        """What tells it from other files, for caches."""
        return str(self.pk)

    def get_absolute_url(self):
        """Below the landing page of its own language, where Google Scholar looks for it."""
        with override(self.language):
            return reverse(
                "publications:attachment", args=[self.publication.slug, self.pk, self.filename]
            )
