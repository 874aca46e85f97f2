import pytest

from people.models import Organisation, Person
from tests.factories import (
    make_contribution,
    make_organisation,
    make_person,
    make_programme,
    make_project,
    make_publication,
    make_user,
)
from tests.forms import address_of, change, errors_of, messages_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor(client):
    client.force_login(make_user("Editor"))
    return client


@pytest.mark.parametrize("make", [make_person, make_organisation])
def test_list_add_and_change_open(editor, make):
    obj = make()
    for action in ("changelist", "add", "change"):
        assert editor.get(address_of(obj, action)).status_code == 200


def test_person_gets_an_address_from_the_names(editor):
    names = {"given_name_ru": "Пётр", "family_name_ru": "Ёлкин"}
    response = change(editor, Person(), names, action="add")
    assert response.status_code == 302, errors_of(response)
    assert Person.objects.get().slug == "pyotr-yolkin"


def test_person_of_the_same_name_gets_a_number(editor):
    names = {"given_name_en": "Ann", "family_name_en": "Lee"}
    for _number in range(2):
        change(editor, Person(), names, action="add")
    assert {person.slug for person in Person.objects.all()} == {"ann-lee", "ann-lee-2"}


def test_person_without_a_name_is_asked_for_an_address(editor):
    response = change(editor, Person(), {"kind": "staff"}, action="add")
    assert "slug" in errors_of(response)


@pytest.mark.parametrize("words", ["семенов", "СЕМЁНОВ", "Пётр Семёнов", "semenoff"])
def test_people_are_found_by_every_spelling(editor, words):
    person = make_person(
        given_name_ru="Пётр", family_name_ru="Семёнов", other_names="Semenoff\nSemionov"
    )
    make_person()
    response = editor.get(address_of(person, "changelist"), {"q": words})
    assert list(response.context["cl"].result_list) == [person]


def test_list_counts_works_once_in_a_constant_number_of_queries(
    editor, django_assert_max_num_queries
):
    person = make_person(organisation=make_organisation())
    publication = make_publication(authors=[person])
    make_contribution(publication, person, role="editor", position=1)
    with django_assert_max_num_queries(20) as one:
        response = editor.get(address_of(person, "changelist"))
    assert response.context["cl"].result_list[0].publications == 1
    for _number in range(9):
        make_person(organisation=make_organisation())
    with django_assert_max_num_queries(len(one)):
        editor.get(address_of(person, "changelist"))


def test_screen_tells_where_a_person_appears(editor):
    person = make_person()
    publication = make_publication(authors=[person])
    programme, project = make_programme(), make_project()
    programme.people.add(person)
    project.people.add(person)
    page = editor.get(address_of(person)).content.decode()
    for thing in (publication, programme, project):
        assert address_of(thing) in page


def test_hiding_a_name_says_what_it_does_not_reach(editor):
    person = make_person()
    response = change(editor, person, {"is_suppressed": "on"})
    assert any("files for download" in message for message in messages_of(response))
    assert not Person.objects.public().exists()
    response = change(editor, person, {"is_suppressed": []})
    assert any("shown again" in message for message in messages_of(response))


def test_work_that_went_live_by_itself_keeps_the_job_title_of_its_day(editor):
    person = make_person(job_title_en="Fellow")
    publication = make_publication(authors=[person])
    change(editor, person, {"job_title_en": "Director"})
    assert publication.contributions.get().job_title_en == "Fellow"


def test_links_are_kept_in_order(editor):
    person = make_person()
    rows = [
        ("links", {"label": "Second", "url": "https://b.example", "order": 2}),
        ("links", {"label": "First", "url": "https://a.example", "order": 1}),
    ]
    response = change(editor, person, rows=rows)
    assert response.status_code == 302, errors_of(response)
    assert [link.label for link in person.links.all()] == ["First", "Second"]


def test_person_in_use_cannot_be_deleted(editor):
    person = make_person()
    make_publication(authors=[person])
    editor.post(address_of(person, "delete"), {"post": "yes"})
    assert Person.objects.exists()


def test_there_is_one_institute(editor):
    make_organisation(is_institute=True)
    response = change(editor, Organisation(), {"name_en": "B", "is_institute": "on"}, action="add")
    assert list(errors_of(response)) == ["is_institute"]
