import pytest

from addresses.models import FormerAddress, bury, remember
from tests.factories import make_page, make_person, make_user
from tests.forms import address_of

pytestmark = pytest.mark.django_db


def test_list_tells_where_addresses_lead_and_nobody_changes_it(
    client, django_assert_max_num_queries
):
    client.force_login(make_user("Editor"))
    remember(make_person(family_name_en="Moved"), "old-name")
    former = FormerAddress.objects.get()
    with django_assert_max_num_queries(20) as one:
        page = client.get(address_of(former, "changelist")).content.decode()
    assert "Moved" in page
    bury(make_page(slug="deleted-page"))
    for number in range(9):
        remember(make_person(), f"old-{number}")
    with django_assert_max_num_queries(len(one) + 1):  # one for each kind of page
        page = client.get(address_of(former, "changelist")).content.decode()
    assert "deleted: readers are told so" in page
    for action in ("add", "delete"):
        assert client.get(address_of(former, action)).status_code == 403
