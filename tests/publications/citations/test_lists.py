"""Whole lists, and works that readers tick in them, as one file of citations."""

import pytest
from django.urls import reverse
from lxml import html

from publications.models import Publication
from search import indexing
from tests.factories import (
    days_from_now,
    make_contribution,
    make_organisation,
    make_person,
    make_programme,
    make_project,
    make_publication,
    make_region,
    make_topic,
    make_type,
)

pytestmark = pytest.mark.django_db
HIDDEN = {
    "draft": {"status_en": "draft"},
    "in review": {"status_en": "review"},
    "scheduled": {"published_at_en": days_from_now(1)},
    "withdrawn": {"withdrawn_at": days_from_now(-1)},
}


@pytest.fixture(autouse=True)
def institute():
    return make_organisation(is_institute=True)


def titles(answer):
    assert answer.status_code == 200
    lines = answer.content.decode().splitlines()
    return [line.removeprefix("TI  - ") for line in lines if line.startswith("TI  - ")]


def form_of(client, address):
    """The form that a page offers: what it sends, its files' addresses, and its boxes."""
    page = html.fromstring(client.get(address).content.decode())
    (form,) = page.cssselect("form#cite-works")
    sent = [(field.get("name"), field.get("value")) for field in form.cssselect("[type=hidden]")]
    files = [button.get("formaction") for button in form.cssselect("[formaction]")]
    return sent, files, page.cssselect("[type=checkbox][form=cite-works]")


def take(client, address, ending="ris"):
    """All works of a list, as its page's form asks for them."""
    sent, files, _boxes = form_of(client, address)
    (file,) = [file for file in files if file.endswith(ending)]
    return client.get(file, sent)


def test_ticked_works_are_one_file_in_their_order(client):
    works = [make_publication(title_en=title) for title in ("One", "Two", "Three")]
    answer = client.get("/en/publications/cite.ris", {"id": [works[2].pk, works[0].pk]})
    assert titles(answer) == ["Three", "One"]
    assert 'filename="publications.ris"' in answer["Content-Disposition"]


def test_ticked_works_may_be_in_another_language_and_come_once(client):
    work = make_publication(languages=["ru"], title_ru="Лёд")
    answer = client.get("/en/publications/cite.ris", {"id": [work.pk, work.pk]})
    assert titles(answer) == ["Лёд"]


@pytest.mark.parametrize("state", HIDDEN)
@pytest.mark.parametrize("path", ["publications", "search"])
def test_what_readers_cannot_see_is_not_cited_though_asked_for(client, state, path):
    hidden, shown = make_publication(title_en="Secret", **HIDDEN[state]), make_publication()
    answer = client.get(f"/en/{path}/cite.ris", {"id": [hidden.pk, shown.pk, "9" * 30, "x", ""]})
    text = answer.content.decode()
    assert answer.status_code == 404
    assert "Secret" not in text
    assert f'href="?id={shown.pk}"' in text
    assert client.get(f"/en/{path}/cite.ris?id={hidden.pk}").status_code == 404


def test_reader_is_told_in_russian_too(client):
    text = client.get("/ru/publications/cite.bib?id=0").content.decode()
    assert '<html lang="ru">' in text
    assert "noindex" in text


@pytest.mark.parametrize("address", ["publications/cite.docx?id={}", "search/cite.docx?q=report"])
def test_unknown_kind_of_file_is_not_found(client, address):
    work = make_publication(title_en="Report")
    indexing.rebuild()
    assert client.get(f"/en/{address.format(work.pk)}").status_code == 404


def test_too_many_works_are_refused_in_words(client, monkeypatch):
    monkeypatch.setattr("publications.citations.views.MOST_IN_A_FILE", 1)
    works = [make_publication(title_en="Report") for _number in range(2)]
    indexing.rebuild()
    for query in ({"id": [work.pk for work in works]}, {"q": "report"}):
        answer = client.get("/en/search/cite.ris", query)
        assert answer.status_code == 400
        assert "one file" in answer.content.decode()


def test_search_is_one_file_with_its_words_filters_and_order(client):
    brief = make_type(slug="brief")
    make_publication(title_en="Ice", type=brief, published_at_en=days_from_now(-9))
    make_publication(title_en="Fire", body_en="<p>Ice</p>", type=brief)
    make_publication(title_en="More ice")
    make_person(family_name_en="Ice")
    indexing.rebuild()
    sent, files, boxes = form_of(client, "/en/search/?q=ice&type=brief")
    assert sent == [("q", "ice"), ("type", "brief")]
    assert files == [f"/en/search/cite.{ending}" for ending in ("bib", "ris", "json", "txt")]
    assert len(boxes) == 2
    assert titles(take(client, "/en/search/?q=ice&type=brief")) == ["Ice", "Fire"]
    assert titles(take(client, "/en/search/?q=ice&type=brief&sort=date")) == ["Fire", "Ice"]


def test_search_without_a_question_is_not_found(client):
    assert client.get("/en/search/cite.ris").status_code == 404


def test_search_of_people_offers_nothing_to_cite(client):
    make_person(family_name_en="Ice")
    make_publication(title_en="Ice")
    indexing.rebuild()
    assert "cite-works" not in client.get("/en/search/?q=ice&kind=person").content.decode()


def test_list_is_one_file_with_its_filters(client):
    brief = make_type(slug="brief")
    make_publication(title_en="Brief", type=brief)
    make_publication(languages=["ru"], title_ru="Записка", type=brief)
    make_publication()
    address = "/en/publications/?type=brief"
    sent, files, (box,) = form_of(client, address)
    assert sent == [("type", "brief")]
    assert files[1] == "/en/publications/cite.ris"
    assert box.get("value") == str(Publication.objects.get(title_en="Brief").pk)
    assert titles(take(client, address)) == ["Brief"]
    assert titles(take(client, f"{address}&languages=all")) == ["Записка", "Brief"]


@pytest.mark.parametrize("field", ["topics", "regions", "programme", "project", "person"])
def test_list_of_a_subject_is_one_file(client, field):
    makers = {
        "topics": make_topic,
        "regions": make_region,
        "programme": make_programme,
        "project": make_project,
        "person": make_person,
    }
    subject = makers[field](languages=("en", "ru"))
    own = {} if field == "person" else {field: [subject] if field.endswith("s") else subject}
    works = [
        make_publication(title_en="Ours", **own),
        make_publication(languages=["ru"], title_ru="Наше", **own),
    ]
    if field == "person":
        for work in works:
            make_contribution(work, subject)
    make_publication(title_en="Theirs")
    indexing.rebuild()
    address = subject.get_absolute_url()
    assert titles(take(client, address)) == ["Ours"]
    assert titles(take(client, f"{address}?languages=all")) == ["Наше", "Ours"]


def test_each_box_says_what_it_is_for(client):
    make_publication(languages=["ru"], title_ru="Лёд")
    page = html.fromstring(client.get("/en/publications/?languages=all").content.decode())
    (label,) = page.cssselect("label.tick")
    assert label.text_content().split() == ["Tick", "for", "a", "citation:", "Лёд"]
    assert label.cssselect("[lang=ru]")


def test_other_cards_have_no_boxes(client):
    make_publication()
    assert "cite-works" not in client.get(reverse("home")).content.decode()
