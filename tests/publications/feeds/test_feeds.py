"""Feeds: what is in them, in which language, and what is not."""

from datetime import UTC, datetime

import pytest
from django.utils import timezone

from addresses.models import bury, remember
from publications.models import Publication
from tests.atom import ATOM, XML_LANG, read_feed, titles
from tests.factories import (
    days_from_now,
    make_attachment,
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
BOTH = ("en", "ru")


def links(element, rel):
    return [dict(link.attrib) for link in element.findall(f"{ATOM}link") if link.get("rel") == rel]


@pytest.fixture
def shelf():
    """Subjects of all kinds, with one work that has all of them and one that has none."""
    programme, topic, region = make_programme(BOTH), make_topic(BOTH), make_region(BOTH)
    project = make_project(BOTH, programme=programme)
    kind, author = make_type(), make_person(BOTH)
    make_publication(BOTH, title_en="Another work", title_ru="Другая работа")
    make_publication(
        BOTH,
        title_en="The work",
        title_ru="Работа",
        authors=[author],
        topics=[topic],
        regions=[region],
        programme=programme,
        project=project,
        type=kind,
    )
    return {
        "type": f"publications/feed.atom?type={kind.slug}",
        "two filters": f"publications/feed.atom?type={kind.slug}&topic={topic.slug}",
        "programme": f"research/{programme.slug}/feed.atom",
        "project": f"research/{programme.slug}/{project.slug}/feed.atom",
        "topic": f"topics/{topic.slug}/feed.atom",
        "region": f"regions/{region.slug}/feed.atom",
        "person": f"people/{author.slug}/feed.atom",
    }


@pytest.mark.parametrize(("language", "title"), [("en", "The work"), ("ru", "Работа")])
def test_each_list_has_a_feed_in_both_languages(client, shelf, language, title):
    for address in shelf.values():
        response = client.get(f"/{language}/{address}")
        assert titles(response) == [title], address
        root, _parsed = read_feed(response)
        assert root.get(XML_LANG) == language
        page = address.replace("feed.atom", "")
        assert links(root, "self")[0]["href"] == f"http://testserver/{language}/{address}"
        assert links(root, "alternate")[0]["href"] == f"http://testserver/{language}/{page}"


@pytest.mark.parametrize("address", ["feed.atom", "publications/feed.atom"])
def test_feed_of_everything_has_everything(client, shelf, address):
    assert len(titles(client.get(f"/ru/{address}"))) == 2


def test_each_list_leads_to_its_feed_in_its_head_and_for_readers(client, shelf):
    for address in shelf.values():
        page = client.get(f"/en/{address}".replace("feed.atom", "")).text
        shown = f"/en/{address}".replace("&", "&amp;")
        assert f'href="http://testserver{shown}"' in page
        assert f'<a class="feed-link" href="{shown}"' in page
    assert 'href="http://testserver/en/feed.atom"' in client.get("/en/").text


@pytest.mark.parametrize(
    "difference",
    [
        {"status_en": "draft"},
        {"status_en": "review"},
        {"published_at_en": days_from_now(1)},
        {"withdrawn_at": timezone.now()},
        {"languages": ("ru",)},
    ],
    ids=["draft", "in review", "scheduled", "withdrawn", "untranslated"],
)
def test_hides(client, difference):
    make_publication(**difference)
    for address in ("feed.atom", "publications/feed.atom"):
        assert titles(client.get(f"/en/{address}")) == []


def test_works_in_another_language_are_marked_with_it(client):
    make_publication(published_at_en=days_from_now(-2))
    russian = make_publication(languages=("ru",), authors=[make_person(BOTH)])
    root, parsed = read_feed(client.get("/en/feed.atom?languages=all"))
    assert len(parsed.entries) == 2
    entry = root.find(f"{ATOM}entry")
    assert entry.get(XML_LANG) == "ru"
    assert entry.findtext(f"{ATOM}title") == russian.title_ru
    assert entry.findtext(f"{ATOM}author/{ATOM}name").startswith("Ада Ловелл")
    assert f"/ru/publications/{russian.slug}/" in links(entry, "alternate")[0]["href"]
    assert [entry.get(XML_LANG) for entry in root.iter(f"{ATOM}entry")] == ["ru", None]


def test_entry_says_what_a_reader_needs(client):
    make_organisation(BOTH, is_institute=True, name_en="The Institute", acronym_en="TI")
    topic = make_topic(BOTH)
    work = make_publication(
        BOTH,
        title_en="Talks",
        subtitle_en="A <beginning>",
        standfirst_en="One & two.\nThree.",
        topics=[topic],
        programme=make_programme(BOTH),
        doi="10.5555/12345678",
        licence="cc-by-4.0",
        published_at_en=datetime(2018, 3, 27, 9, tzinfo=UTC),
    )
    author, translator = make_person(BOTH), make_person(BOTH)
    make_contribution(work, author, name_en="Ada as she was", position=1)
    make_contribution(work, translator, role="translator", position=2)
    file = make_attachment(work, language="en")
    make_attachment(work, language="ru")
    Publication.objects.update(updated_at=datetime(2018, 4, 1, 12, tzinfo=UTC))

    root, parsed = read_feed(client.get(f"/en/topics/{topic.slug}/feed.atom"))
    assert parsed.feed.title == f"TI: {topic.name_en}"
    [entry] = parsed.entries
    assert entry.title == "Talks: A <beginning>"
    assert entry.summary == "One & two.\nThree."
    assert entry.link == f"http://testserver/en/publications/{work.slug}/"
    assert entry.published == "2018-03-27T09:00:00+00:00"
    assert entry.updated == "2018-04-01T12:00:00+00:00"
    assert [person.name for person in entry.authors] == ["Ada as she was"]
    assert [person.name for person in entry.contributors] == [translator.name_in("en")]
    assert entry.rights == "© The Institute, 2018. CC BY 4.0"
    assert {tag.term: tag.label for tag in entry.tags} == {
        work.type.slug: work.type.name_en,
        work.programme.slug: work.programme.name_en,
        topic.slug: topic.name_en,
    }
    [enclosure] = entry.enclosures
    assert enclosure.href == f"http://testserver{file.get_absolute_url()}"
    assert (enclosure.type, enclosure.length) == ("application/pdf", str(file.size))
    element = root.find(f"{ATOM}entry")
    assert links(element, "license")[0]["href"].startswith("https://creativecommons.org/")
    assert links(element, "cite-as")[0]["href"] == "https://doi.org/10.5555/12345678"
    assert links(element, "related")[0]["hreflang"] == "ru"


def test_a_new_address_of_a_work_is_no_new_entry(client):
    work = make_publication()
    [before] = read_feed(client.get("/en/feed.atom"))[1].entries
    Publication.objects.filter(pk=work.pk).update(slug="another-address")
    [after] = read_feed(client.get("/en/publications/feed.atom"))[1].entries
    assert after.id == before.id
    assert after.id.startswith("tag:testserver,")
    assert after.link != before.link


def test_an_edition_that_appears_later_is_as_old_as_its_date(client):
    work = make_publication()
    Publication.objects.update(updated_at=days_from_now(-30))
    [entry] = read_feed(client.get("/en/feed.atom"))[1].entries
    assert entry.updated == entry.published
    assert work.published_at_en.strftime("%Y-%m-%d") in entry.updated


def test_withheld_name_is_not_in_any_feed(client):
    person = make_person(BOTH, given_name_en="Secret", is_suppressed=True)
    make_publication(authors=[person])
    response = client.get("/en/feed.atom")
    assert len(titles(response)) == 1
    assert "Secret" not in response.text
    assert person.slug not in response.text
    assert client.get(f"/en/people/{person.slug}/feed.atom").status_code == 404


def test_characters_that_xml_cannot_hold_are_left_out(client):
    make_publication(title_en="A \x0bpasted\x00 title".replace("\0", "\x1f"), number="\x02")
    assert titles(client.get("/en/feed.atom")) == ["A pasted title"]


def test_feed_ends_after_thirty_entries(client):
    kind = make_type()
    for _number in range(31):
        make_publication(type=kind)
    assert len(titles(client.get("/en/feed.atom"))) == 30


def test_feed_asks_as_many_questions_for_one_work_as_for_twenty(client, django_assert_num_queries):
    kind, topic, person = make_type(), make_topic(), make_person()

    def make_works(number):
        for _number in range(number):
            make_attachment(make_publication(BOTH, type=kind, authors=[person], topics=[topic]))

    make_works(1)
    for address, most in [("feed.atom", 6), (f"topics/{topic.slug}/feed.atom", 7)]:
        with django_assert_num_queries(most):
            client.get(f"/en/{address}")
    make_works(19)
    for address, most in [("feed.atom", 6), (f"topics/{topic.slug}/feed.atom", 7)]:
        with django_assert_num_queries(most):
            client.get(f"/en/{address}")


# Addresses


def test_unknown_feed_is_not_found(client):
    for path in ("topics/x", "regions/x", "people/x", "research/x", "research/x/y"):
        assert client.get(f"/en/{path}/feed.atom").status_code == 404


def test_filter_by_nothing_known_gives_an_empty_feed_as_it_gives_an_empty_list(client):
    make_publication()
    assert titles(client.get("/en/publications/feed.atom?type=nothing\0")) == []
    assert titles(client.get("/en/publications/feed.atom?type=&topic=")) != []


def test_feed_moves_with_its_page_and_goes_with_it(client):
    topic, gone = make_topic(), make_topic()
    remember(topic, "old-topic")
    bury(gone)
    gone.delete()
    moved = client.get("/en/topics/old-topic/feed.atom?languages=all")
    assert moved.status_code == 301
    assert moved["Location"] == f"/en/topics/{topic.slug}/feed.atom?languages=all"
    assert client.get(f"/en/topics/{gone.slug}/feed.atom").status_code == 410


def test_feed_of_a_project_moves_with_its_programme(client):
    project = make_project()
    response = client.get(f"/en/research/former/{project.slug}/feed.atom")
    assert response.status_code == 301
    path = f"/en/research/{project.programme.slug}/{project.slug}/feed.atom"
    assert response["Location"] == path


# Asking again


def test_unchanged_feed_is_not_sent_again(client):
    make_publication()
    first = client.get("/en/feed.atom")
    assert first["Cache-Control"] == "public, max-age=300"
    assert "Cookie" not in first.get("Vary", "")
    again = client.get("/en/feed.atom", headers={"If-None-Match": first["ETag"]})
    assert (again.status_code, again.content) == (304, b"")


def test_feed_is_sent_again_when_a_name_is_withheld(client):
    person = make_person()
    make_publication(authors=[person])
    first = client.get("/en/feed.atom")
    person.is_suppressed = True
    person.save()
    assert not first.has_header("Last-Modified")
    again = client.get("/en/feed.atom", headers={"If-None-Match": first["ETag"]})
    assert again.status_code == 200


def test_empty_feed_stays_the_same(client):
    first = client.get("/en/feed.atom")
    assert titles(first) == []
    assert client.get("/en/feed.atom")["ETag"] == first["ETag"]
