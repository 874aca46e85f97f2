"""The list of people and the page of each."""

import pytest

from addresses.models import bury, remember
from people.models import Kind
from tests.factories import (
    days_from_now,
    make_contribution,
    make_organisation,
    make_person,
    make_picture,
    make_programme,
    make_project,
    make_publication,
)

pytestmark = pytest.mark.django_db


def names(response):
    return [person.name.text for _kind, people in response.context["groups"] for person in people]


# The list


@pytest.mark.parametrize("language", ["en", "ru"])
def test_list_opens_in_both_languages(client, language):
    person = make_person(languages=("en", "ru"))
    response = client.get(f"/{language}/people/")
    assert names(response) == [person.name_in(language)]


def test_people_stand_in_groups_and_by_family_name(client):
    for family, kind in [
        ("Young", Kind.STAFF),
        ("Abbot", Kind.EXTERNAL),
        ("Abel", Kind.FORMER),
        ("Baker", Kind.STAFF),
    ]:
        make_person(family_name_en=family, kind=kind)
    response = client.get("/en/people/")
    assert names(response) == ["Ada Baker", "Ada Young", "Ada Abbot", "Ada Abel"]
    assert [kind for kind, _people in response.context["groups"]] == [
        Kind.STAFF,
        Kind.EXTERNAL,
        Kind.FORMER,
    ]
    assert "Former members" in response.text


def test_one_group_can_be_chosen(client):
    make_person(family_name_en="Baker", kind=Kind.STAFF)
    make_person(family_name_en="Abbot", kind=Kind.EXTERNAL)
    response = client.get("/en/people/?kind=external")
    assert names(response) == ["Ada Abbot"]
    assert "<title>External authors" in response.text
    assert "noindex" in response.text
    for nothing in ("nothing", "%00"):
        assert "Nobody is listed here." in client.get(f"/en/people/?kind={nothing}").text


def test_names_in_another_language_say_so(client):
    person = make_person(languages=("en",))
    response = client.get("/ru/people/")
    assert f'<a href="/ru/people/{person.slug}/" lang="en">{person.name}</a>' in response.text


def test_suppressed_person_is_in_no_list_and_has_no_page(client):
    person = make_person(family_name_en="Hidden", is_suppressed=True)
    assert "Hidden" not in client.get("/en/people/").text
    assert client.get(person.get_absolute_url()).status_code == 404


def test_long_list_has_pages(client):
    for _number in range(91):
        make_person()
    assert len(names(client.get("/en/people/"))) == 90
    assert len(names(client.get("/en/people/?page=2"))) == 1
    assert client.get("/en/people/?page=3").status_code == 404


def test_thirty_people_take_as_many_queries_as_one(client, django_assert_max_num_queries):
    def fill(number):
        for _number in range(number):
            make_person(organisation=make_organisation(), portrait=make_picture())

    fill(1)
    with django_assert_max_num_queries(10) as few:
        client.get("/en/people/")
    fill(29)
    with django_assert_max_num_queries(10) as many:
        client.get("/en/people/")
    assert len(few) == len(many)


# The page


@pytest.mark.parametrize("language", ["en", "ru"])
def test_page_opens_in_both_languages(client, language):
    person = make_person(
        languages=("en", "ru"), orcid="0000-0002-1825-0097", email="ada@institute.example"
    )
    person.links.create(label="Blog", url="https://blog.example/")
    text = client.get(f"/{language}/people/{person.slug}/").text
    assert f"<h1>{person.name_in(language)}</h1>" in text
    assert getattr(person, f"job_title_{language}") in text
    assert "https://orcid.org/0000-0002-1825-0097" in text
    assert "mailto:ada@institute.example" in text
    assert "https://blog.example/" in text


def test_biography_falls_back_to_the_other_language_and_says_so(client):
    person = make_person(languages=("en",))
    text = client.get(f"/ru/people/{person.slug}/").text
    assert '<div class="prose" lang="en"><p>Ada studies dialogue.</p></div>' in text


def test_former_member_is_marked(client):
    person = make_person(kind=Kind.FORMER)
    assert "Former member" in client.get(person.get_absolute_url()).text


def test_page_leads_to_programmes_and_projects(client):
    person, programme, project = make_person(), make_programme(), make_project()
    programme.people.add(person)
    project.people.add(person)
    text = client.get(person.get_absolute_url()).text
    assert programme.get_absolute_url() in text
    assert project.get_absolute_url() in text


def test_page_lists_visible_works_newest_first(client):
    person = make_person()
    old = make_publication(authors=[person], published_at_en=days_from_now(-9))
    new = make_publication(published_at_en=days_from_now(-2))
    make_contribution(new, person, role="editor")
    make_contribution(new, person, role="author", position=1)
    make_publication(authors=[person], status_en="draft")
    make_publication(authors=[person], published_at_en=days_from_now(1))
    make_publication(authors=[person], withdrawn_at=days_from_now(-1))
    russian = make_publication(languages=("ru",), authors=[person])
    response = client.get(person.get_absolute_url())
    assert list(response.context["listing"]) == [new, old]
    response = client.get(f"{person.get_absolute_url()}?languages=all")
    assert list(response.context["listing"]) == [russian, new, old]


def test_unknown_former_and_deleted_addresses(client):
    person = make_person(slug="ada-byron")
    remember(person, "ada-king")
    gone = make_person(slug="nobody")
    bury(gone)
    gone.delete()
    assert client.get("/en/people/unknown/").status_code == 404
    moved = client.get("/ru/people/ada-king/")
    assert (moved.status_code, moved["Location"]) == (301, "/ru/people/ada-byron/")
    answer = client.get("/en/people/nobody/")
    assert answer.status_code == 410
    assert "This page has been removed" in answer.text


def test_thirty_works_take_as_many_queries_as_one(client, django_assert_max_num_queries):
    person = make_person(portrait=make_picture(), organisation=make_organisation())

    def fill(number):
        for _number in range(number):
            make_publication(authors=[person, make_person()])
            project = make_project()
            project.people.add(person)
            project.programme.people.add(person)

    fill(1)
    with django_assert_max_num_queries(10) as few:
        client.get(person.get_absolute_url())
    fill(29)
    with django_assert_max_num_queries(10) as many:
        client.get(person.get_absolute_url())
    assert len(few) == len(many)
