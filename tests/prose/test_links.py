import pytest

from tests.factories import (
    make_page,
    make_person,
    make_programme,
    make_project,
    make_publication,
    make_user,
)

pytestmark = [pytest.mark.django_db, pytest.mark.once]

ADDRESS = "/admin/prose/links/"


@pytest.fixture
def search(client):
    client.force_login(make_user(is_superuser=True))

    def search_(query, language="en"):
        response = client.get(ADDRESS, {"q": query, "language": language})
        assert response.status_code == 200
        return response.json()["results"]

    return search_


def test_each_kind_can_be_found(search):
    found = [
        make_publication(title_en="A Zephyr"),
        make_person(("en", "ru"), slug="ada", family_name_en="Zephyr"),
        make_programme(name_en="Zephyr studies"),
        make_project(name_en="The Zephyr project"),
        make_page(title_en="Zephyr", slug="zephyr"),
    ]
    assert [result["url"] for result in search("zephyr")] == [
        obj.get_absolute_url() for obj in found
    ]
    assert [result["kind"] for result in search("zephyr")] == [
        *("Publication", "Person", "Research programme", "Project", "Page")
    ]


def test_address_and_title_are_in_the_language_of_the_text(search):
    make_person(("en", "ru"), slug="ada", family_name_en="Zephyr", family_name_ru="Зефир")
    (result,) = search("zephyr", "ru")
    assert result["url"] == "/ru/people/ada/"
    assert result["title"] == "Ада Зефир"


def test_russian_words_are_found_in_small_letters(search):
    make_page(("en", "ru"), title_ru="О Зефире")
    assert len(search("зефир", "ru")) == 1


def test_what_has_no_page_in_the_language_says_so(search):
    make_person(family_name_en="Zephyr", is_suppressed=True)
    assert search("zephyr")[0]["remark"] == "not on the site in this language"
    make_publication(title_en="Sirocco", status_en="draft")
    assert search("sirocco")[0]["remark"] == "not on the site in this language"
    assert search("sirocco", "ru")[0]["remark"] == "not on the site in this language"
    make_person(family_name_en="Mistral")
    make_publication(title_en="Mistral")
    make_page(title_en="Mistral")
    assert {result["remark"] for result in search("mistral")} == {""}


def test_a_few_of_each_kind_are_enough(search):
    for number in range(9):
        make_programme(name_en=f"Zephyr {number}", slug=f"zephyr-{number}")
    assert len(search("zephyr")) == 6


def test_editor_finds_only_what_he_may_see(client):
    make_page(title_en="Zephyr")
    client.force_login(make_user())
    assert client.get(ADDRESS, {"q": "zephyr", "language": "en"}).json() == {"results": []}


@pytest.mark.parametrize(
    "query", [{}, {"q": "a"}, {"q": " ", "language": "en"}, {"q": "a", "language": "xx"}]
)
def test_incomplete_question_is_refused(client, query):
    client.force_login(make_user(is_superuser=True))
    assert client.get(ADDRESS, query).status_code == 400


def test_visitors_are_sent_to_the_login(client):
    assert client.get(ADDRESS, {"q": "a", "language": "en"}).status_code == 302
    client.force_login(make_user(is_staff=False))
    assert client.get(ADDRESS, {"q": "a", "language": "en"}).status_code == 302
