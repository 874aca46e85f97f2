import json

import pytest
import rispy
from django.urls import reverse
from pybtex.database import parse_string

from people.models import Person
from publications.models import Role
from tests.factories import (
    days_from_now,
    make_contribution,
    make_organisation,
    make_person,
    make_publication,
    make_type,
)

pytestmark = pytest.mark.django_db
BOTH = ("en", "ru")


@pytest.fixture
def institute():
    return make_organisation(
        languages=BOTH, is_institute=True, acronym_en="RUSI", place_en="London", place_ru="Лондон"
    )


@pytest.fixture
def work(institute):
    work = make_publication(languages=BOTH, slug="lines", title_en="Lines", title_ru="Линии")
    make_contribution(work, make_person(languages=BOTH, family_name_en="Kortunov"), position=0)
    return work


@pytest.mark.parametrize("extension", ["bib", "ris", "json", "txt"])
@pytest.mark.parametrize(("language", "title"), [("en", "Lines"), ("ru", "Линии")])
def test_each_file_speaks_the_language_of_its_edition(client, work, language, title, extension):
    answer = client.get(f"/{language}/publications/lines/cite.{extension}")
    assert answer.status_code == 200
    assert title in answer.content.decode()
    assert answer["Content-Language"] == language
    assert f'filename="lines.{extension}"' in answer["Content-Disposition"]
    assert not answer.cookies


def test_files_parse(client, work):
    text = client.get("/en/publications/lines/cite.bib").content.decode()
    (key,) = parse_string(text, "bibtex").entries
    assert key == f"kortunov{work.published_at_en.year}-{work.pk}en"
    assert json.loads(client.get("/en/publications/lines/cite.json").content)[0]["id"] == key
    ris = client.get("/en/publications/lines/cite.ris").content.decode()
    assert rispy.loads(ris.replace("\r\n", "\n"))[0]["title"] == "Lines"


@pytest.mark.parametrize(
    ("hidden", "status"),
    [
        ({"status_en": "draft"}, 404),
        ({"published_at_en": days_from_now(1)}, 404),
        ({"withdrawn_at": days_from_now(-1), "withdrawal_reason_en": "Wrong."}, 410),
        ({"languages": ("ru",)}, 404),
    ],
)
def test_what_readers_cannot_see_cannot_be_cited(client, institute, hidden, status):
    make_publication(**{"slug": "hidden", "title_en": "Hidden", **hidden})
    assert client.get("/en/publications/hidden/cite.ris").status_code == status
    assert "Hidden" not in client.get("/en/publications/cite.ris").content.decode()


def test_an_unknown_kind_of_file_is_not_found(client, work):
    assert client.get("/en/publications/lines/cite.docx").status_code == 404


@pytest.mark.parametrize("extension", ["bib", "ris", "json", "txt"])
def test_a_suppressed_name_is_in_no_citation(client, work, extension):
    Person.objects.update(is_suppressed=True)
    answer = client.get(f"/en/publications/lines/cite.{extension}").content.decode()
    assert "Kortunov" not in answer
    assert "kortunov" not in answer


def test_names_are_cited_as_published(client, work):
    contribution = work.contributions.get()
    contribution.name_en, contribution.role = "Anna van der Berg", Role.AUTHOR
    contribution.save()
    assert (
        "AU  - van der Berg, Anna" in client.get("/en/publications/lines/cite.ris").content.decode()
    )


def test_a_list_is_one_file_by_the_same_filters(client, work):
    brief = make_type(slug="brief")
    make_publication(title_en="A brief", slug="a-brief", type=brief)
    make_publication(title_en="Another", slug="another", type=brief)
    everything = client.get("/en/publications/cite.ris").content.decode()
    briefs = client.get("/en/publications/cite.ris?type=brief").content.decode()
    assert everything.count("TY  - ") == 3
    assert briefs.count("TY  - ") == 2
    assert "TI  - Lines" not in briefs


def test_too_long_a_list_is_refused_in_words(client, work, monkeypatch):
    monkeypatch.setattr("publications.citations.views.MOST_IN_A_FILE", 0)
    answer = client.get("/ru/publications/cite.ris")
    assert answer.status_code == 400
    assert "Слишком много публикаций" in answer.content.decode()


def test_a_list_takes_in_works_of_the_other_language_when_asked(client, work):
    make_publication(languages=("ru",), title_ru="Только по-русски")
    assert "по-русски" not in client.get("/en/publications/cite.ris").content.decode()
    assert "по-русски" in client.get("/en/publications/cite.ris?languages=all").content.decode()


def test_queries_do_not_grow_with_the_list(client, work, django_assert_max_num_queries):
    for _ in range(30):
        make_contribution(make_publication(), make_person(), position=0)
    with django_assert_max_num_queries(14):
        client.get("/en/publications/cite.bib")


def test_the_page_offers_all_styles_and_files(client, work):
    page = client.get("/en/publications/lines/").content.decode()
    for style in ("Chicago", "APA", "GOST R 7.0.5-2008", "GOST R 7.0.100-2018"):
        assert style in page
    for extension in ("bib", "ris", "json", "txt"):
        assert reverse("publications:cite", args=["lines", extension]) in page


def test_a_withdrawn_work_offers_no_citation(client, institute):
    make_publication(
        slug="lines", withdrawn_at=days_from_now(-1), withdrawal_reason_en="It was wrong."
    )
    assert "cite.ris" not in client.get("/en/publications/lines/").content.decode()
