import pytest

from publications.models import PublicationType, Series
from tests.factories import make_publication, make_series, make_type, make_user
from tests.forms import address_of, change, errors_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor(client):
    client.force_login(make_user("Editor"))
    return client


@pytest.mark.parametrize("make", [make_type, make_series])
def test_list_add_and_change_open(editor, make):
    obj = make()
    for action in ("changelist", "add", "change"):
        assert editor.get(address_of(obj, action)).status_code == 200


def test_type_and_series_get_their_addresses(editor):
    response = change(editor, PublicationType(), {"name_en": "Policy Brief"}, action="add")
    assert response.status_code == 302, errors_of(response)
    assert PublicationType.objects.get().slug == "policy-brief"
    change(editor, Series(), {"title_ru": "Поиск диалога"}, action="add")
    assert Series.objects.get().slug == "poisk-dialoga"


def test_list_counts_publications(editor, django_assert_max_num_queries):
    series = make_series()
    make_publication(series=series, part=1)
    make_publication(series=series, part=2)
    with django_assert_max_num_queries(20) as one:
        response = editor.get(address_of(series, "changelist"))
    assert response.context["cl"].result_list[0].publication_total == 2
    for _number in range(9):
        make_publication(series=make_series())
    with django_assert_max_num_queries(len(one)):
        editor.get(address_of(series, "changelist"))


def test_type_in_use_cannot_be_deleted(editor):
    publication = make_publication()
    editor.post(address_of(publication.type, "delete"), {"post": "yes"})
    assert PublicationType.objects.filter(pk=publication.type_id).exists()
