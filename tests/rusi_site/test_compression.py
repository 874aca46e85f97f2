import pytest

from tests.factories import make_publication

pytestmark = pytest.mark.django_db

GZIP = {"accept-encoding": "gzip"}


def test_page_is_compressed_and_can_still_be_asked_for_by_its_etag(client):
    path = f"/en/publications/{make_publication().slug}/"
    response = client.get(path, headers=GZIP)
    assert response["Content-Encoding"] == "gzip"
    again = client.get(path, headers={**GZIP, "if-none-match": response["ETag"]})
    assert again.status_code == 304
