"""Programmes, projects, topics and regions, as readers find them."""

from datetime import date

import pytest
from django.urls import reverse

from addresses.models import remember
from tests.factories import (
    days_from_now,
    make_organisation,
    make_person,
    make_picture,
    make_programme,
    make_project,
    make_publication,
    make_region,
    make_topic,
)

pytestmark = pytest.mark.django_db


def make_subject(kind):
    """One of what has a page here, with a function that files a publication under it."""
    both = ("en", "ru")
    if kind == "programme":
        subject = make_programme(both)
        return subject, lambda **fields: make_publication(programme=subject, **fields)
    if kind == "project":
        subject = make_project(both)
        return subject, lambda **fields: make_publication(project=subject, **fields)
    if kind == "topic":
        subject = make_topic(both)
        return subject, lambda **fields: make_publication(topics=[subject], **fields)
    subject = make_region(both)
    return subject, lambda **fields: make_publication(regions=[subject], **fields)


KINDS = ["programme", "project", "topic", "region"]


@pytest.mark.parametrize("view", ["programmes", "topics", "regions"])
@pytest.mark.parametrize("language", ["en", "ru"])
def test_lists_open_in_both_languages(client, language, view):
    subject, _publish = make_subject(view.removesuffix("s"))
    address = reverse(f"research:{view}").replace("/en/", f"/{language}/")
    response = client.get(address)
    assert response.status_code == 200
    assert getattr(subject, f"name_{language}") in response.text


@pytest.mark.parametrize("kind", KINDS)
def test_page_opens_in_both_languages_and_lists_what_is_visible(client, kind):
    subject, publish = make_subject(kind)
    old = publish(published_at_en=days_from_now(-9))
    new = publish(languages=("en", "ru"))
    publish(status_en="draft")
    publish(published_at_en=days_from_now(1))
    publish(withdrawn_at=days_from_now(-1))
    make_publication()
    response = client.get(subject.get_absolute_url())
    assert f"<h1>{subject.name_en}</h1>" in response.text
    assert list(response.context["listing"]) == [new, old]

    russian = client.get(subject.get_absolute_url().replace("/en/", "/ru/"))
    assert f"<h1>{subject.name_ru}</h1>" in russian.text
    assert list(russian.context["listing"]) == [new]
    assert "languages=all" in russian.text


@pytest.mark.parametrize("kind", KINDS)
def test_name_falls_back_to_the_other_language_and_says_so(client, kind):
    subject, _publish = make_subject(kind)
    subject.name_ru = ""
    subject.save()
    text = client.get(subject.get_absolute_url().replace("/en/", "/ru/")).text
    assert f'<h1><span lang="en">{subject.name_en}</span></h1>' in text


@pytest.mark.parametrize("kind", KINDS)
def test_unknown_address_is_not_found_and_a_former_one_goes_on(client, kind):
    subject, _publish = make_subject(kind)
    address = subject.get_absolute_url()
    former = address.replace(f"/{subject.slug}/", "/before/")
    assert client.get(former).status_code == 404
    remember(subject, "before")
    response = client.get(former)
    assert (response.status_code, response["Location"]) == (301, address)


@pytest.mark.parametrize("kind", KINDS)
def test_thirty_rows_take_as_many_queries_as_one(client, kind, django_assert_max_num_queries):
    subject, publish = make_subject(kind)

    def fill(number):
        for _number in range(number):
            publish(authors=[make_person()])
            if kind in ("programme", "project"):
                subject.people.add(make_person(portrait=make_picture()))
            if kind == "programme":
                make_project(programme=subject)
            if kind == "project":
                subject.partners.add(make_organisation())
                subject.funders.add(make_organisation())

    fill(1)
    with django_assert_max_num_queries(10) as few:
        client.get(subject.get_absolute_url())
    fill(29)
    with django_assert_max_num_queries(10) as many:
        client.get(subject.get_absolute_url())
    assert len(few) == len(many)


@pytest.mark.parametrize("view", ["programmes", "topics", "regions"])
def test_lists_take_as_many_queries_for_thirty(client, view, django_assert_max_num_queries):
    def fill(number):
        for _number in range(number):
            subject, _publish = make_subject(view.removesuffix("s"))
            if view == "programmes":
                make_project(programme=subject)

    address = reverse(f"research:{view}")
    fill(1)
    with django_assert_max_num_queries(10) as few:
        client.get(address)
    fill(29)
    with django_assert_max_num_queries(10) as many:
        client.get(address)
    assert len(few) == len(many)


def test_suppressed_people_are_on_no_page(client):
    hidden = make_person(family_name_en="Hidden", is_suppressed=True)
    project = make_project()
    project.people.add(hidden)
    project.programme.people.add(hidden)
    for subject in (project, project.programme):
        assert "Hidden" not in client.get(subject.get_absolute_url()).text


def test_programme_shows_its_projects_people_and_words(client):
    programme = make_programme(
        summary_en="What we ask.", description_en="<p>At length.</p>", banner=make_picture()
    )
    project, person = make_project(programme=programme), make_person()
    programme.people.add(person)
    text = client.get(programme.get_absolute_url()).text
    for expected in ("What we ask.", "<p>At length.</p>", project.name_en, person.name.text):
        assert expected in text
    assert f'href="/en/publications/?programme={programme.slug}"' not in text  # nothing to filter
    make_publication(programme=programme)
    text = client.get(programme.get_absolute_url()).text
    assert f'href="/en/publications/?programme={programme.slug}"' in text


def test_project_shows_its_years_partners_funders_and_people(client):
    project = make_project(starts_on=date(2016, 3, 1), ends_on=date(2018, 2, 1))
    partner, funder, person = make_organisation(), make_organisation(), make_person()
    project.partners.add(partner)
    project.funders.add(funder)
    project.people.add(person)
    text = client.get(project.get_absolute_url()).text
    for expected in ("2016–2018", "closed", partner.name_en, funder.name_en, person.name.text):
        assert expected in text


def test_project_is_found_under_its_programme_only(client):
    project = make_project()
    elsewhere = f"/en/research/another/{project.slug}/"
    response = client.get(elsewhere)
    assert (response.status_code, response["Location"]) == (301, project.get_absolute_url())


def test_regions_and_topics_stand_in_alphabetical_order(client):
    for name in ("Ёмкость", "Жилище", "Единство"):
        make_topic(("en", "ru"), name_ru=name)
        make_region(("en", "ru"), name_ru=name)
    topics = client.get("/ru/topics/").context["topics"]
    assert [topic.name_ru for topic in topics] == ["Единство", "Ёмкость", "Жилище"]
    [(_kind, countries), _regions] = client.get("/ru/regions/").context["groups"]
    assert [region.name_ru for region in countries] == ["Единство", "Ёмкость", "Жилище"]
