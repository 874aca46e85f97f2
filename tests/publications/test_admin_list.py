"""The list of publications: states, filters, search, and the first page of the admin."""

import pytest
from django.urls import reverse
from django.utils import timezone

from publications.models import Publication, State
from publications.models.edition import Edition
from tests.factories import (
    days_from_now,
    make_contribution,
    make_person,
    make_programme,
    make_publication,
    make_region,
    make_topic,
    make_user,
)
from tests.forms import address_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor(client):
    client.force_login(make_user("Editor"))
    return client


@pytest.fixture
def in_every_state():
    """One publication for each state of its Russian edition; the English one is live."""
    russian = {"title_ru": "Заглавие", "body_ru": "<p>Текст</p>"}
    out = {**russian, "status_ru": "published"}
    return {
        State.MISSING: make_publication(),
        State.DRAFT: make_publication(**russian),
        State.REVIEW: make_publication(**russian, status_ru="review"),
        State.SCHEDULED: make_publication(**out, published_at_ru=days_from_now(9)),
        State.LIVE: make_publication(languages=("en", "ru")),
        State.WITHDRAWN: make_publication(languages=("en", "ru"), withdrawn_at=timezone.now()),
    }


def listed(editor, query=""):
    response = editor.get(address_of(Publication(), "changelist") + query)
    return list(response.context["cl"].result_list)


def test_each_state_is_named_and_filtered_alike(editor, in_every_state):
    for state, publication in in_every_state.items():
        assert Edition(publication, "ru").state == state
        assert listed(editor, f"?state_ru={state}") == [publication]


def test_states_are_told_in_words(editor, in_every_state):
    page = editor.get(address_of(Publication(), "changelist")).content.decode()
    for state in State:
        assert f'class="state state-{state}"' in page
        assert f">{state.label}<" in page


def test_state_leads_to_the_page_or_its_preview(editor, in_every_state):
    page = editor.get(address_of(Publication(), "changelist")).content.decode()
    draft, missing = in_every_state[State.DRAFT], in_every_state[State.MISSING]
    assert f'href="/ru/publications/{draft.slug}/"' in page
    assert f'href="/en/publications/{missing.slug}/"' in page
    assert f'href="/ru/publications/{missing.slug}/"' not in page


def test_filter_of_translations_that_are_behind_follows_the_rule(editor, in_every_state):
    in_step = make_publication(languages=("en", "ru"))
    in_step.mark_in_step("ru")
    behind = {work for work in Publication.objects.all() if work.is_behind("ru")}
    assert behind == set(in_every_state.values()) - {in_every_state[State.MISSING]}
    assert set(listed(editor, "?behind=ru")) == behind


def test_filters_by_subject_and_year(editor):
    found = make_publication(
        programme=make_programme(),
        topics=[make_topic()],
        regions=[make_region()],
        published_at_en=timezone.make_aware(timezone.datetime(2018, 3, 27, 12)),
    )
    make_publication(published_at_en=timezone.make_aware(timezone.datetime(2020, 1, 1, 12)))
    for query in (
        f"?type__id__exact={found.type_id}",
        f"?programme__id__exact={found.programme_id}",
        f"?topics__id__exact={found.topics.get().pk}",
        f"?regions__id__exact={found.regions.get().pk}",
        "?year=2018",
    ):
        assert listed(editor, query) == [found], query


@pytest.mark.parametrize(
    "words",
    [
        *("доклад", "ДОКЛАД", "о перемирии", "Доклад Кортунов", "кортунов", "Kortunov truce"),
        *("cr-2018-02", "10.1234/truce", "report-on-truce", "семенова"),
    ],
)
def test_search_finds_in_both_languages_whatever_the_letters(editor, words):
    author = make_person(family_name_en="Kortunov", family_name_ru="Кортунов")
    found = make_publication(
        slug="report-on-truce",
        title_en="Report on a Truce",
        title_ru="Доклад о перемирии",
        number="CR-2018-02",
        doi="10.1234/Truce",
        authors=[author],
    )
    make_contribution(found, make_person(family_name_ru="Семёнова"), position=1)
    make_publication()
    assert listed(editor, f"?q={words}") == [found]


def test_list_takes_the_same_queries_for_one_row_and_for_thirty(
    editor, django_assert_max_num_queries
):
    address = address_of(Publication(), "changelist")
    make_publication(programme=make_programme(), authors=[make_person()])
    with django_assert_max_num_queries(30) as one:
        editor.get(address)
    for _number in range(29):
        make_publication(programme=make_programme(), authors=[make_person()])
    with django_assert_max_num_queries(len(one)):
        editor.get(address)


# The first page


def trays(editor):
    return {str(tray.title): tray for tray in editor.get(reverse("admin:index")).context["trays"]}


def test_first_page_tells_what_needs_doing(editor, in_every_state):
    found = {
        title: {(edition.publication, edition.language) for edition in tray.editions}
        for title, tray in trays(editor).items()
    }
    states = in_every_state
    assert found["In review"] == {(states[State.REVIEW], "ru")}
    assert found["Coming out next"] == {(states[State.SCHEDULED], "ru")}
    assert found["Translations behind their original"] == {(states[State.LIVE], "ru")}
    assert found["Not yet translated"] == {(states[State.MISSING], "ru")}
    assert found["Drafts"] == {(states[State.DRAFT], "ru")}


def test_first_page_leads_on_to_what_does_not_fit(editor):
    for _number in range(7):
        make_publication()
    tray = trays(editor)["Not yet translated"]
    assert len(tray.editions) == 5
    assert tray.filters == [("ru", "state_ru=missing")]
    assert len(listed(editor, "?state_ru=missing")) == 7


def test_first_page_takes_the_same_queries_however_much_waits(
    editor, django_assert_max_num_queries
):
    make_publication()
    with django_assert_max_num_queries(30) as one:
        editor.get(reverse("admin:index"))
    for _number in range(9):
        make_publication()
        make_publication(languages=("en", "ru"))
    with django_assert_max_num_queries(len(one)):
        editor.get(reverse("admin:index"))


def test_first_page_opens_for_somebody_without_any_rights(client):
    client.force_login(make_user())
    assert client.get(reverse("admin:index")).status_code == 200
