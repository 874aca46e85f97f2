"""Files are read by those who may read their edition, whole or in part."""

import pytest
from django.core.files.base import ContentFile

from addresses.models import remember
from tests.factories import (
    PDF,
    days_from_now,
    make_attachment,
    make_publication,
    make_user,
)

pytestmark = pytest.mark.django_db


def get(client, address, **headers):
    """Load an address to its end, as a browser does; the file is closed with it."""
    response = client.get(address, headers=headers)
    response.body = b"".join(response) if response.streaming else response.content
    return response


def test_file_is_sent_with_all_that_a_browser_needs(client):
    attachment = make_attachment(make_publication())
    response = get(client, attachment.get_absolute_url())
    assert response.status_code == 200
    assert response["Content-Type"] == "application/pdf"
    assert response["Content-Length"] == str(len(PDF))
    assert response["Content-Language"] == "en"
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Content-Disposition"] == f'inline; filename="{attachment.filename}"'
    assert response["Cache-Control"] == "no-cache"
    assert response.body == PDF
    assert not response.cookies


def test_russian_file_says_so_at_its_russian_address(client):
    file = ContentFile(PDF, name="доклад.pdf")
    attachment = make_attachment(make_publication(("ru",)), language="ru", file=file)
    response = get(client, attachment.get_absolute_url())
    assert response["Content-Disposition"] == 'inline; filename="doklad.pdf"'
    assert response["Content-Language"] == "ru"


def test_what_is_no_pdf_is_saved_and_not_shown(client):
    file = ContentFile(b"<script>alert(1)</script>", name="page.html")
    attachment = make_attachment(make_publication(), file=file, media_type="text/html")
    response = get(client, attachment.get_absolute_url())
    assert response["Content-Disposition"].startswith("attachment")


@pytest.mark.parametrize(
    "difference",
    [
        {"status_en": "draft"},
        {"published_at_en": days_from_now(1)},
        {"languages": ("ru",)},
    ],
    ids=["draft", "scheduled", "untranslated"],
)
def test_file_of_a_hidden_edition_is_for_editors_only(client, difference):
    attachment = make_attachment(make_publication(**difference))
    address = attachment.get_absolute_url()
    assert get(client, address).status_code == 404
    client.force_login(make_user(is_superuser=True))
    response = get(client, address)
    assert response.status_code == 200
    assert "no-store" in response["Cache-Control"]


def test_file_of_a_withdrawn_work_is_gone_for_everybody(client):
    work = make_publication(withdrawn_at=days_from_now(-1))
    address = make_attachment(work).get_absolute_url()
    response = get(client, address)
    assert response.status_code == 410
    assert "This file has been withdrawn" in response.text
    assert work.get_absolute_url() in response.text
    client.force_login(make_user(is_superuser=True))
    assert get(client, address).status_code == 410


def test_file_has_one_address(client):
    work = make_publication(("en", "ru"))
    attachment = make_attachment(work, language="ru")
    address = attachment.get_absolute_url()
    assert address.startswith("/ru/")
    others = [
        address.replace("/ru/", "/en/"),
        address.replace(attachment.filename, "another.pdf"),
        address.replace(work.slug, "before"),
    ]
    remember(work, "before")
    for other in others:
        response = get(client, other)
        assert response.status_code == 301
        assert response["Location"] == address


def test_file_of_another_work_is_not_found(client):
    attachment, other = make_attachment(make_publication()), make_publication()
    address = attachment.get_absolute_url().replace(attachment.publication.slug, other.slug)
    assert get(client, address).status_code == 404
    assert client.get("/en/publications/unknown/files/9999/x.pdf").status_code == 404


def test_paths_lead_nowhere(client):
    attachment = make_attachment(make_publication())
    folder = attachment.get_absolute_url().rpartition("/")[0]
    for trick in ("../../../db.sqlite3", "..%2f..%2fdb.sqlite3", "%2e%2e/x"):
        response = client.get(f"{folder}/{trick}")
        assert response.status_code in (301, 404)
        assert response.get("Location", attachment.get_absolute_url()).endswith(".pdf")


def test_file_that_storage_has_lost_is_not_found(client):
    attachment = make_attachment(make_publication())
    attachment.file.storage.delete(attachment.file.name)
    assert get(client, attachment.get_absolute_url()).status_code == 404


def test_unchanged_file_is_not_sent_again(client):
    address = make_attachment(make_publication()).get_absolute_url()
    first = get(client, address)
    for condition in (
        {"If-None-Match": first["ETag"]},
        {"If-Modified-Since": first["Last-Modified"]},
    ):
        assert get(client, address, **condition).status_code == 304


@pytest.mark.parametrize(
    ("asked", "start", "stop"),
    [
        ("bytes=0-3", 0, 4),
        ("bytes=4-", 4, len(PDF)),
        ("bytes=-6", len(PDF) - 6, len(PDF)),
        ("bytes=2-999999", 2, len(PDF)),
    ],
)
def test_part_of_a_file(client, asked, start, stop):
    address = make_attachment(make_publication()).get_absolute_url()
    response = get(client, address, Range=asked)
    assert response.status_code == 206
    assert response["Content-Range"] == f"bytes {start}-{stop - 1}/{len(PDF)}"
    assert response["Content-Length"] == str(stop - start)
    assert response.body == PDF[start:stop]


def test_part_beyond_the_end(client):
    address = make_attachment(make_publication()).get_absolute_url()
    response = get(client, address, Range="bytes=999999-")
    assert response.status_code == 416
    assert response["Content-Range"] == f"bytes */{len(PDF)}"


@pytest.mark.parametrize(
    "headers",
    [
        {"Range": "bytes=0-3,5-7"},
        {"Range": "lines=0-3"},
        {"Range": "bytes=0-3", "If-Range": '"another"'},
    ],
    ids=["several", "not bytes", "of another file"],
)
def test_whole_file_where_no_part_can_be_had(client, headers):
    address = make_attachment(make_publication()).get_absolute_url()
    response = get(client, address, **headers)
    assert response.status_code == 200
    assert response.body == PDF


def test_part_is_sent_on_if_the_file_is_the_same(client):
    address = make_attachment(make_publication()).get_absolute_url()
    etag = get(client, address)["ETag"]
    response = get(client, address, **{"Range": "bytes=0-3", "If-Range": etag})
    assert response.status_code == 206
