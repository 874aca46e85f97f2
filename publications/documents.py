"""Files for download: what they are, found out from their content, never from their name."""

import codecs
import re
import threading
import zipfile
import zlib
from dataclasses import dataclass

import pypdfium2
from django.conf import settings
from django.core.exceptions import ValidationError
from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext as _
from pypdfium2.raw import FPDF_ERR_PASSWORD

PDF = "application/pdf"
EPUB = "application/epub+zip"
OFFICE = "application/vnd.openxmlformats-officedocument"
DOCX = f"{OFFICE}.wordprocessingml.document"
XLSX = f"{OFFICE}.spreadsheetml.sheet"
CSV = "text/csv"
EXTENSIONS = {PDF: ".pdf", EPUB: ".epub", DOCX: ".docx", XLSX: ".xlsx", CSV: ".csv"}

OLD_OFFICE = b"\xd0\xcf\x11\xe0"  # .doc, .xls, and every Office file with a password
CONTROL_CHARACTERS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")
CHUNK = 1024 * 1024
PDFIUM = threading.Lock()  # the library is not made for threads


@dataclass(frozen=True)
class Document:
    """What a file says about itself."""

    media_type: str
    size: int
    pages: int | None = None
    is_tagged: bool = False


def read_document(file):
    """Return the Document that a file holds, or raise a ValidationError that an editor reads."""
    _refuse_heavy(file)
    file.seek(0)
    head = file.read(1024)
    if head.lstrip().startswith(b"%PDF-"):
        return _read_pdf(file)
    if head.startswith(b"PK\x03\x04"):
        return Document(_archive_type(file), file.size)
    if head.startswith(OLD_OFFICE):
        raise _refusal(
            "old_office",
            _("This is an old Word or Excel file, or has a password. Save it as .docx or .xlsx."),
        )
    if (file.name or "").lower().endswith(".csv") and _is_table(file):
        return Document(CSV, file.size)
    raise _unknown()


def _refusal(code, message):
    return ValidationError(message, code=code)


def _unknown():
    return _refusal(
        "unknown",
        _(
            "The content of the file is not PDF, EPUB, Word (.docx), Excel (.xlsx) or CSV in "
            "UTF-8, whatever its name says."
        ),
    )


def _damaged():
    return _refusal(
        "damaged",
        _("The file is damaged or incomplete. Save it anew from its source and try again."),
    )


def _refuse_heavy(file):
    if file.size > settings.ATTACHMENT_MAX_BYTES:
        sizes = {
            "size": filesizeformat(file.size),
            "most": filesizeformat(settings.ATTACHMENT_MAX_BYTES),
        }
        message = _("The file is too heavy: %(size)s. A file may have at most %(most)s.") % sizes
        raise _refusal("too_heavy", message)


def _read_pdf(file):
    file.seek(-min(file.size, 2048), 2)
    if not re.search(rb"%%EOF|startxref", file.read()):  # PDFium would mend it and lose pages
        raise _damaged()
    file.seek(0)
    on_disk = hasattr(file, "temporary_file_path")
    source = file.temporary_file_path() if on_disk else file.read()
    try:
        with PDFIUM, pypdfium2.PdfDocument(source) as pdf:
            return Document(PDF, file.size, len(pdf), pdf.is_tagged())
    except pypdfium2.PdfiumError as error:
        if error.err_code == FPDF_ERR_PASSWORD:
            message = _("The PDF asks for a password. Save it without one: readers have none.")
            raise _refusal("password", message) from None
        raise _damaged() from error


def _archive_type(file):
    """EPUB, Word and Excel are archives that name their kind inside."""
    file.seek(0)
    try:
        with zipfile.ZipFile(file) as archive:
            if _beginning(archive, "mimetype").strip() == EPUB.encode():
                return EPUB
            declared = _beginning(archive, "[Content_Types].xml")
            names = archive.namelist()
    except (zipfile.BadZipFile, zlib.error, OSError, EOFError, RuntimeError) as error:
        raise _damaged() from error
    if b"macroEnabled" in declared or any(name.endswith("vbaProject.bin") for name in names):
        message = _("The file holds macros, which can harm readers. Save it without them.")
        raise _refusal("macros", message)
    for media_type in (DOCX, XLSX):
        if f"{media_type}.main+xml".encode() in declared:
            return media_type
    raise _unknown()


def _beginning(archive, name):
    """Start of a file in an archive, or b''. No more: a small archive can unfold into gigabytes."""
    if name not in archive.namelist():
        return b""
    with archive.open(name) as member:
        return member.read(CHUNK)


def _is_table(file):
    """Whether it is plain text in UTF-8 that is no web page."""
    file.seek(0)
    decoder = codecs.getincrementaldecoder("utf-8-sig")()
    is_first = True
    try:
        while chunk := file.read(CHUNK):
            text = decoder.decode(chunk)
            if CONTROL_CHARACTERS.search(text) or (is_first and text.lstrip().startswith("<")):
                return False
            is_first = False
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return not is_first
