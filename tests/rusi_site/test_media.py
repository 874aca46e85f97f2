from django.conf import settings
from django.utils.http import http_date

from tests.factories import make_picture


def make_file(name, content=b"x"):
    path = settings.MEDIA_ROOT / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return path


def test_picture_is_served_with_its_type_and_kept_long(client, db):
    picture = make_picture()
    response = client.get(picture.file.url)
    assert response.status_code == 200
    assert response["Content-Type"] == "image/png"
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Cache-Control"] == "public, max-age=2592000"
    assert not response.cookies
    assert "Vary" not in response
    with picture.file.open() as file:
        assert b"".join(response) == file.read()
    response.close()


def test_modern_formats_have_their_type_on_every_machine(client):
    make_file("photo.avif")
    response = client.get("/media/photo.avif")
    assert response["Content-Type"] == "image/avif"
    response.close()


def test_unchanged_picture_is_not_sent_again(client):
    modified = make_file("photo.jpg").stat().st_mtime
    response = client.get("/media/photo.jpg", HTTP_IF_MODIFIED_SINCE=http_date(modified))
    assert response.status_code == 304


def test_what_is_no_picture_is_not_served(client):
    make_file("page.html", b"<script>alert(1)</script>")
    make_file("drawing.svg")
    for name in ("page.html", "drawing.svg", "none.png", "", "../test.sqlite3", "..%2Fdb.png"):
        assert client.get(f"/media/{name}").status_code == 404


def test_nothing_can_be_sent_to_the_folder(client):
    assert client.post("/media/photo.jpg").status_code == 405
