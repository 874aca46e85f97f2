import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.forms import modelform_factory

from publications.models import Attachment
from tests.factories import make_attachment, make_publication
from tests.publications.test_documents import TAGGED_PDF, TWO_PAGES

pytestmark = pytest.mark.django_db
AttachmentForm = modelform_factory(Attachment, fields=["file", "language", "label", "position"])


def form(data, name="Доклад (2).doc", **options):
    file = SimpleUploadedFile(name, data)
    instance = Attachment(publication=make_publication())
    fields = {"language": "ru", "label": "Доклад", "position": 1}
    return AttachmentForm(fields, {"file": file}, **{"instance": instance, **options})


def test_form_learns_type_size_and_pages_from_the_file():
    saved = Attachment.objects.get(pk=form(TWO_PAGES).save().pk)
    assert (saved.media_type, saved.size, saved.pages) == ("application/pdf", len(TWO_PAGES), 2)
    assert saved.filename.startswith("doklad-2")
    assert saved.filename.endswith(".pdf")
    assert not saved.is_accessible
    with saved.file.open() as file:
        assert file.read() == TWO_PAGES


def test_tagged_file_counts_as_accessible_until_an_editor_says_otherwise():
    attachment = form(TAGGED_PDF).save()
    assert attachment.is_accessible
    attachment.is_accessible = False
    attachment.full_clean()
    assert not attachment.is_accessible


def test_form_says_at_the_file_what_is_wrong():
    errors = form(b"<html>", "report.pdf").errors
    assert list(errors) == ["file"]
    assert "whatever its name says" in errors["file"][0]


def test_file_that_is_not_changed_is_not_read_again(monkeypatch):
    attachment = make_attachment(make_publication())
    monkeypatch.setattr(Attachment, "read_file", lambda self: pytest.fail("read again"))
    attachment.full_clean()


def test_command_reads_a_file_with_the_same_method():
    attachment = Attachment(
        publication=make_publication(), file=SimpleUploadedFile("x.pdf", b"<html>")
    )
    with pytest.raises(ValidationError):
        attachment.read_file()
