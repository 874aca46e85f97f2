import pytest

from research.models import Programme
from tests.factories import (
    make_programme,
    make_project,
    make_publication,
    make_region,
    make_topic,
    make_user,
)
from tests.forms import address_of, change, errors_of

pytestmark = pytest.mark.django_db

ALL = [make_programme, make_project, make_topic, make_region]


@pytest.fixture
def editor(client):
    client.force_login(make_user("Editor"))
    return client


@pytest.mark.parametrize("make", ALL)
def test_list_add_and_change_open(editor, make):
    obj = make()
    for action in ("changelist", "add", "change"):
        assert editor.get(address_of(obj, action)).status_code == 200


@pytest.mark.parametrize("make", ALL)
def test_list_takes_the_same_queries_for_one_row_and_for_ten(
    editor, make, django_assert_max_num_queries
):
    address = address_of(make(), "changelist")
    with django_assert_max_num_queries(20) as one:
        editor.get(address)
    for _number in range(9):
        make()
    with django_assert_max_num_queries(len(one)):
        editor.get(address)


def test_new_programme_gets_its_address(editor):
    response = change(editor, Programme(), {"name_en": "Arms & Trust", "position": 1}, action="add")
    assert response.status_code == 302, errors_of(response)
    assert Programme.objects.get().slug == "arms-trust"


def test_screen_links_to_the_page_in_each_language(editor):
    programme = make_programme()
    page = editor.get(address_of(programme)).content.decode()
    assert f'href="/en/research/{programme.slug}/"' in page
    assert f'href="/ru/research/{programme.slug}/"' in page


def test_list_shows_both_names_and_what_is_not_translated(editor):
    programme = make_programme(name_en="Security", name_ru="Безопасность")
    make_programme(name_ru="")
    page = editor.get(address_of(programme, "changelist")).content.decode()
    assert "Безопасность" in page
    assert "not in Russian" in page


def test_subject_of_a_publication_cannot_be_deleted_but_a_topic_can(editor):
    topic = make_topic()
    publication = make_publication(programme=make_programme(), topics=[topic])
    editor.post(address_of(publication.programme, "delete"), {"post": "yes"})
    assert Programme.objects.exists()
    editor.post(address_of(topic, "delete"), {"post": "yes"})
    assert not publication.topics.exists()
    assert editor.get(topic.get_absolute_url()).status_code == 410


def test_project_does_not_end_before_it_begins(editor):
    project = make_project()
    response = change(editor, project, {"starts_on": "2020-01-02", "ends_on": "2020-01-01"})
    assert list(errors_of(response)) == ["ends_on"]
