import pytest

from tests.markup import parse


def address(publication, language="en"):
    return f"/{language}/publications/{publication.slug}/"


@pytest.fixture
def opened(client):
    """Open a publication's page and return its document."""

    def open_page(publication, language="en"):
        response = client.get(address(publication, language))
        assert response.status_code == 200
        return parse(response)

    return open_page
