"""Which files of an edition readers are offered, and at which address.

Nothing here asks the database: the works were loaded ``with_files()``, with their attachments
and with those contributions that may be shown.
"""

from dataclasses import dataclass

from django.db.models import Prefetch
from django.db.models.fields.files import FieldFile
from django.urls import reverse
from django.utils.translation import get_language, override
from django.utils.translation import gettext_lazy as _

from publications.documents import EPUB, PDF
from publications.models import Contribution, EditionFiles, Publication
from publications.models.edition import Edition

PNG, TEXT = "image/png", "text/plain"
PREVIEW_SIZE = (1200, 630)  # pixels, the shape that the cards of other sites have
LABELS = {
    PDF: _("Full text, to print and to cite by the page"),
    EPUB: _("Full text for e-readers"),
    TEXT: _("Full text without pictures and formatting"),
}
ADDRESSES = {PDF: "pdf", EPUB: "epub", PNG: "preview", TEXT: "text"}


@dataclass(frozen=True)
class Offer:
    """A file at a lasting address of an edition. ``file`` is None where it is made on request."""

    publication: Publication
    language: str
    media_type: str
    file: FieldFile | None = None
    key: str = ""  # what tells this file from all others that have stood at the address
    size: int | None = None  # bytes
    pages: int | None = None
    label: str = ""
    is_accessible: bool = True

    @property
    def filename(self):
        return self.get_absolute_url().rpartition("/")[2]

    def get_absolute_url(self):
        """Below the landing page of its own language, where Google Scholar looks for it."""
        with override(self.language):
            name = f"publications:{ADDRESSES[self.media_type]}"
            return reverse(name, args=[self.publication.slug])


def with_offers(publications):
    """Load what the functions below ask for, in three queries for any number of works."""
    people = Prefetch("contributions", Contribution.objects.public())
    return publications.with_files().prefetch_related(people, "attachments")


def pdf_of(edition):
    """The PDF of a visible edition, or None: the editors' own before the one that the site makes.

    Everything that links to the PDF or tells of it asks here.
    """
    if not edition.publication.is_visible(edition.language):
        return None
    uploaded = edition.uploaded_pdf
    return _uploaded(edition, uploaded) if uploaded else made_pdf(edition)


def made_pdf(edition):
    """The PDF that the site has made, of a withdrawn edition too: it bears the watermark."""
    if files := fit_files(edition):
        return Offer(
            edition.publication,
            edition.language,
            PDF,
            files.pdf,
            _key(files),
            files.pdf_size,
            files.pdf_pages,
            label=LABELS[PDF],
        )
    return None


def epub_of(edition):
    """The EPUB of a visible edition, or None while it has not been made."""
    files = _files_of_visible(edition)
    if not (files and files.epub):
        return None
    facts = files.epub, _key(files), files.epub_size
    return Offer(edition.publication, edition.language, EPUB, *facts, label=LABELS[EPUB])


def preview_of(edition):
    """The picture for the cards of other sites, or None; it measures PREVIEW_SIZE."""
    files = _files_of_visible(edition)
    if not (files and files.preview):
        return None
    facts = files.preview, _key(files), files.preview_size
    return Offer(edition.publication, edition.language, PNG, *facts)


def text_of(edition):
    """The plain text of a visible edition, which is made on request."""
    if not edition.publication.is_visible(edition.language):
        return None
    facts = {"label": LABELS[TEXT], "is_accessible": False}  # which goes without saying
    return Offer(edition.publication, edition.language, TEXT, **facts)


def downloads_of(publication, language=None):
    """All that a page offers for download, the files of its own language first."""
    edition = Edition(publication, language or get_language())
    pdf = pdf_of(edition)
    stands_first = edition.uploaded_pdf if pdf else None
    uploads = [
        file
        for file in publication.attachments.all()
        if publication.is_visible(file.language) and file != stands_first
    ]
    own = [file for file in uploads if file.language == edition.language]
    made = filter(None, [epub_of(edition), text_of(edition)])
    others = [file for file in uploads if file.language != edition.language]
    return [*([pdf] if pdf else []), *own, *made, *others]


def fit_files(edition) -> EditionFiles | None:
    """What has been made of an edition, where readers may have it."""
    files = edition.files
    return files if files and files.pdf and files.may_be_shown(edition.publication) else None


def _files_of_visible(edition):
    return fit_files(edition) if edition.publication.is_visible(edition.language) else None


def _uploaded(edition, attachment):
    return Offer(
        edition.publication,
        edition.language,
        PDF,
        attachment.file,
        f"a{attachment.pk}",
        attachment.size,
        attachment.pages,
        attachment.label,
        attachment.is_accessible,
    )


def _key(files):
    return files.digest[:16]
