import io
import zipfile

import pytest
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile, TemporaryUploadedFile

from publications.documents import CSV, DOCX, EPUB, PDF, XLSX, read_document
from tests.factories import PDF as PLAIN_PDF

TAGGED_PDF = PLAIN_PDF.replace(b"/Type/Catalog", b"/Type/Catalog/MarkInfo<</Marked true>>")
TWO_PAGES = PLAIN_PDF.replace(b"[3 0 R]/Count 1", b"[3 0 R 3 0 R]/Count 2")
LOCKED_PDF = PLAIN_PDF.replace(
    b"trailer<<",
    b"trailer<</Encrypt<</Filter/Standard/V 1/R 2/P -4/O<%s>/U<%s>>>/ID[<00><00>]"
    % (b"ab" * 32, b"cd" * 32),
)


def archive(**members):
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as zipped:
        for name, content in members.items():
            # ZipInfo bears a fixed time: parallel tests must be collected under the same names.
            member = zipfile.ZipInfo(name.replace("__", "/"))
            zipped.writestr(member, content, zipfile.ZIP_DEFLATED)
    return target.getvalue()


def office(media_type, **members):
    types = f'<Types><Override ContentType="{media_type}.main+xml"/></Types>'
    return archive(**{"[Content_Types].xml": types, "word__document.xml": "<x/>", **members})


def read(data, name="report.pdf"):
    return read_document(SimpleUploadedFile(name, data))


def refusal(data, name="report.pdf"):
    with pytest.raises(ValidationError) as error:
        read(data, name)
    return error.value.code


def test_pdf_tells_its_pages_and_size():
    document = read(TWO_PAGES)
    assert (document.media_type, document.pages) == (PDF, 2)
    assert document.size == len(TWO_PAGES)
    assert not document.is_tagged


def test_tagged_pdf_is_known():
    assert read(TAGGED_PDF).is_tagged


def test_large_upload_is_read_from_the_disk():
    with TemporaryUploadedFile("a.pdf", "application/pdf", len(PLAIN_PDF), None) as file:
        file.write(PLAIN_PDF)
        file.flush()
        assert read_document(file).pages == 1


@pytest.mark.parametrize(
    ("data", "name", "media_type"),
    [
        (archive(mimetype="application/epub+zip"), "book.zip", EPUB),
        (office(DOCX), "report.bin", DOCX),
        (office(XLSX), "data.exe", XLSX),
        ("\ufeffГод;Число\n2018;4\n".encode(), "data.CSV", CSV),
    ],
)
def test_other_files_are_known_by_their_content(data, name, media_type):
    document = read(data, name)
    assert (document.media_type, document.size, document.pages) == (media_type, len(data), None)


@pytest.mark.parametrize(
    ("data", "name", "code"),
    [
        (b"<!doctype html><script>alert(1)</script>", "report.pdf", "unknown"),
        (b"<script>alert(1)</script>", "data.csv", "unknown"),
        (b"MZ\x90\x00 not a table", "data.csv", "unknown"),
        ("Год;Число".encode("cp1251"), "data.csv", "unknown"),
        (b"a,b\n1,2\n", "data.txt", "unknown"),
        (b"\x89PNG\r\n\x1a\n", "report.pdf", "unknown"),
        (archive(readme="hello"), "report.docx", "unknown"),
        (office(DOCX)[:60], "report.docx", "damaged"),
        (office(DOCX, **{"word__vbaProject.bin": "x"}), "report.docx", "macros"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "report.doc", "old_office"),
        (b"%PDF-1.7\nno more than a promise\n%%EOF", "report.pdf", "damaged"),
        (PLAIN_PDF[:150] + bytes(3000), "report.pdf", "damaged"),
        (LOCKED_PDF, "report.pdf", "password"),
    ],
)
def test_what_is_not_for_download_is_refused(data, name, code):
    assert refusal(data, name) == code


def test_archive_that_unfolds_into_gigabytes_is_read_no_further_than_its_beginning():
    bomb = archive(mimetype=b"\0" * 50_000_000)
    assert len(bomb) < 100_000
    assert refusal(bomb) == "unknown"


def test_heavy_file_is_refused(settings):
    settings.ATTACHMENT_MAX_BYTES = 100
    assert refusal(PLAIN_PDF) == "too_heavy"


def test_file_without_a_name_is_read_by_its_content():
    assert read_document(ContentFile(PLAIN_PDF)).media_type == PDF
