"""Each factory makes something that the database takes and that has a name."""

import pytest
from django.urls import reverse

from tests import factories

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "make",
    [
        factories.make_organisation,
        factories.make_page,
        factories.make_person,
        factories.make_picture,
        factories.make_programme,
        factories.make_project,
        factories.make_publication,
        factories.make_region,
        factories.make_series,
        factories.make_topic,
        factories.make_type,
    ],
    ids=lambda make: make.__name__,
)
def test_factory_makes_something_valid_with_a_name(make):
    made = make()
    made.full_clean()
    assert str(made)


def test_attachment_is_read_back():
    attachment = factories.make_attachment(factories.make_publication())
    with attachment.file.open() as file:
        assert file.read() == factories.PDF


def test_admin_opens_for_a_superuser(client):
    client.force_login(factories.make_user(is_superuser=True))
    assert client.get(reverse("admin:index")).status_code == 200
