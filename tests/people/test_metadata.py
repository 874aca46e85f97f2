"""People and lists of them as JSON-LD."""

import pytest

from people.models import Kind, Link
from tests.factories import make_organisation, make_person, make_picture, make_publication

pytestmark = pytest.mark.django_db

SITE = "http://testserver"
BOTH = ("en", "ru")


@pytest.fixture
def person():
    person = make_person(
        BOTH,
        slug="ada",
        family_name_en="Lovell",
        family_name_ru="Ловелл",
        honorific_en="Dr",
        orcid="0000-0002-1825-0097",
        organisation=make_organisation(BOTH, is_institute=True, name_en="Northern Institute"),
        portrait=make_picture(),
    )
    Link.objects.create(person=person, label="Own site", url="https://ada.example/")
    return person


def test_profile_is_about_the_person_in_the_language_of_the_page(client, person):
    told = client.get("/ru/people/ada.json").json()
    assert (told["@type"], told["inLanguage"]) == ("ProfilePage", "ru")
    described = told["mainEntity"]
    assert described["@id"] == f"{SITE}/ru/people/ada/#person"
    assert (described["givenName"], described["familyName"]) == ("Ада", "Ловелл")
    assert described["jobTitle"] == "Научный сотрудник"
    assert described["description"] == "Ада изучает диалог."
    assert described["image"]["width"] == 60
    assert described["sameAs"] == ["https://orcid.org/0000-0002-1825-0097", "https://ada.example/"]
    assert described["affiliation"]["@id"] == f"{SITE}/#institute"


def test_former_member_is_not_said_to_work_here(client, person):
    person.kind = Kind.FORMER
    person.save()
    described = client.get("/en/people/ada.json").json()["mainEntity"]
    assert described["alumniOf"]["name"] == "Northern Institute"
    assert "affiliation" not in described


def test_profile_holds_what_the_person_has_published(client, person):
    work = make_publication(authors=[person])
    make_publication(authors=[person], status_en="draft", title_en="Secret")
    told = client.get("/en/people/ada.json").json()
    [item] = told["hasPart"]["itemListElement"]
    assert item["item"]["url"] == f"{SITE}/en/publications/{work.slug}/"
    assert item["item"]["author"][0]["@id"] == told["mainEntity"]["@id"]
    assert "Secret" not in str(told)


def test_withheld_person_is_in_no_json(client, person):
    make_publication(authors=[person])
    person.is_suppressed = True
    person.save()
    assert client.get("/en/people/ada.json").status_code == 404
    for path in ("people.json", "publications.json"):
        assert "Lovell" not in client.get(f"/en/{path}").text


def test_list_answers_by_its_filters(client, person):
    make_person(family_name_en="Abbot", kind=Kind.EXTERNAL)
    told = client.get("/en/people.json?kind=external").json()
    assert told["name"] == "External authors"
    assert [item["item"]["name"] for item in told["mainEntity"]["itemListElement"]] == ["Ada Abbot"]


@pytest.mark.parametrize("path", ["people.json", "people/ada.json"])
def test_number_of_queries_does_not_grow(client, person, path, django_assert_max_num_queries):
    for _ in range(20):
        make_publication(authors=[person, make_person()])
    with django_assert_max_num_queries(9):
        assert client.get(f"/en/{path}").status_code == 200
