import pytest
from django.utils import timezone

from tests.factories import (
    days_from_now,
    make_organisation,
    make_page,
    make_person,
    make_picture,
    make_programme,
    make_publication,
)
from tests.markup import having, parse, texts, words

pytestmark = pytest.mark.django_db

BOTH = ("en", "ru")


@pytest.fixture
def home(client):
    def open_home(language="en"):
        response = client.get(f"/{language}/")
        assert response.status_code == 200
        return parse(response)

    return open_home


@pytest.mark.parametrize("language", BOTH)
def test_says_who_we_are(home, language):
    make_organisation(
        languages=BOTH, is_institute=True, description_en="We study.", description_ru="Мы изучаем."
    )
    page = home(language)
    assert page.get("lang") == language
    [description] = texts(page, "home-description")
    assert description == {"en": "We study.", "ru": "Мы изучаем."}[language]


def test_opens_before_anything_is_written(home):
    assert having(home(), "lead") == []


def test_lead_is_the_newest_that_editors_ticked(home):
    make_publication(is_lead=True, published_at_en=days_from_now(-9))
    ticked = make_publication(is_lead=True, published_at_en=days_from_now(-5))
    newest = make_publication(banner=make_picture())
    page = home()
    assert texts(page, "lead-title") == [ticked.title_en]
    assert newest.title_en in texts(page, "publication-card-title")[0]


def test_newest_leads_where_none_is_ticked(home):
    make_publication(published_at_en=days_from_now(-5))
    newest = make_publication()
    assert texts(home(), "lead-title") == [newest.title_en]


def test_six_newest_follow_the_lead_and_do_not_repeat_it(home):
    works = [make_publication(published_at_en=days_from_now(-day)) for day in range(1, 10)]
    titles = texts(home(), "publication-card-title")
    assert titles == [work.title_en for work in works[1:7]]


@pytest.mark.parametrize(
    "difference",
    [
        {"status_en": "draft"},
        {"published_at_en": days_from_now(1)},
        {"withdrawn_at": timezone.now()},
        {"languages": ("ru",)},
    ],
    ids=["draft", "scheduled", "withdrawn", "only in Russian"],
)
def test_hidden_publication_is_not_there(home, difference):
    make_publication(is_lead=True, **difference)
    assert having(home(), "lead") == []


def test_programmes_and_invitations(home):
    programme = make_programme(name_en="Sea", summary_en="Shared seas.")
    make_page(title_en="Support us", invitation_en="Help.")
    page = home()
    [link] = having(page, "programme-name")[0].findall("a")
    assert (words(link), link.get("href")) == ("Sea", programme.get_absolute_url())
    assert texts(page, "invitation") == ["Support us Help."]


@pytest.mark.parametrize("rows", [2, 30])
def test_home_takes_seven_queries(client, rows, django_assert_num_queries):
    make_organisation(is_institute=True)
    for _ in range(rows):
        people = [make_person(), make_person()]
        make_publication(authors=people, is_lead=True, banner=make_picture())
        make_programme()
    with django_assert_num_queries(7):
        assert client.get("/en/").cookies == {}
