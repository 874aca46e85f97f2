"""Programmes, projects, topics and regions as JSON-LD."""

from datetime import date

import pytest

from research.models import RegionKind
from tests.factories import (
    make_organisation,
    make_person,
    make_programme,
    make_project,
    make_publication,
    make_region,
    make_topic,
)

pytestmark = pytest.mark.django_db

SITE = "http://testserver"
BOTH = ("en", "ru")


@pytest.fixture
def project():
    programme = make_programme(BOTH, slug="security", name_en="Security", name_ru="Безопасность")
    project = make_project(
        BOTH,
        slug="dialogue",
        programme=programme,
        name_en="Dialogue",
        name_ru="Диалог",
        summary_en="What it does.",
        starts_on=date(2017, 4, 1),
        ends_on=date(2018, 3, 31),
    )
    project.people.add(make_person(BOTH, slug="ada"))
    project.people.add(make_person(BOTH, slug="hidden", is_suppressed=True))
    project.partners.add(make_organisation(BOTH, name_en="Council"))
    project.funders.add(make_organisation(BOTH, name_en="Fund"))
    return project


def items(told):
    return [item["item"] for item in told["mainEntity"]["itemListElement"]]


def test_project_is_told_with_its_years_people_and_means(client, project):
    told = client.get("/en/research/security/dialogue.json").json()
    described = told["about"]
    assert described["@type"] == "ResearchProject"
    assert described["description"] == "What it does."
    assert described["foundingDate"] == "2017-04-01"
    assert described["dissolutionDate"] == "2018-03-31"
    assert described["parentOrganization"]["@id"] == f"{SITE}/en/research/security/#subject"
    assert [member.get("url", member["name"]) for member in described["member"]] == [
        f"{SITE}/en/people/ada/",
        "Council",
    ]
    assert [funder["name"] for funder in described["funder"]] == ["Fund"]


def test_programme_is_a_part_of_the_institute(client, project):
    told = client.get("/ru/research/security.json").json()
    described = told["about"]
    assert (told["@type"], described["@type"]) == ("CollectionPage", "ResearchOrganization")
    assert described["name"] == "Безопасность"
    assert described["parentOrganization"] == {"@id": f"{SITE}/#institute"}
    assert [part["name"] for part in described["subOrganization"]] == ["Диалог"]


def test_list_of_programmes_has_their_projects(client, project):
    [programme] = items(client.get("/en/research.json").json())
    assert programme["subOrganization"][0]["url"] == f"{SITE}/en/research/security/dialogue/"


def test_subject_holds_what_is_visible_of_its_publications(client):
    topic = make_topic(BOTH, slug="arms")
    region = make_region(BOTH, slug="north", kind=RegionKind.REGION)
    work = make_publication(topics=[topic], regions=[region])
    make_publication(topics=[topic], regions=[region], status_en="draft")
    for path, kind in (("topics/arms", "DefinedTerm"), ("regions/north", "Place")):
        told = client.get(f"/en/{path}.json").json()
        assert told["about"]["@type"] == kind
        assert [item["url"] for item in items(told)] == [f"{SITE}/en/publications/{work.slug}/"]


def test_lists_of_subjects_name_each(client):
    make_topic(BOTH, name_ru="Контроль")
    make_region(BOTH, name_ru="Россия")
    assert [item["name"] for item in items(client.get("/ru/topics.json").json())] == ["Контроль"]
    [country] = items(client.get("/ru/regions.json").json())
    assert (country["@type"], country["name"]) == ("Country", "Россия")


def test_project_at_the_wrong_programme_redirects_in_the_same_form(client, project):
    make_programme(slug="other")
    response = client.get("/en/research/other/dialogue.json")
    assert (response.status_code, response["Location"]) == (
        301,
        "/en/research/security/dialogue.json",
    )


@pytest.mark.parametrize("path", ["research", "research/security", "research/security/dialogue"])
def test_json_takes_few_queries(client, project, path, django_assert_max_num_queries):
    for _ in range(5):
        made = make_project(programme=project.programme)
        make_publication(project=project, programme=project.programme, authors=[make_person()])
        made.people.add(make_person())
    with django_assert_max_num_queries(10):
        assert client.get(f"/en/{path}.json").status_code == 200
