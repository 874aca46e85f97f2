"""The editor's screen for a publication: saving, publishing, ordering, addresses."""

from datetime import timedelta

import pytest
from django.utils import timezone

from addresses.models import FormerAddress
from publications.models import Publication
from tests.factories import (
    make_attachment,
    make_person,
    make_publication,
    make_series,
    make_topic,
    make_type,
    make_user,
)
from tests.forms import address_of, change, errors_of, filled_in, messages_of

pytestmark = pytest.mark.django_db

DRAFT = {"status_en": "draft", "published_at_en": None}


@pytest.fixture
def editor(client):
    user = make_user("Editor")
    client.force_login(user)
    return client


def names(publication):
    rows = publication.contributions.order_by("position").select_related("person")
    return [row.person.family_name_en for row in rows]


def numbered(publication, *numbers):
    """The numbers that an editor gives the rows, in the order in which they stand."""
    return {f"contributions-{row}-order": number for row, number in enumerate(numbers)}


@pytest.fixture
def report():
    return make_publication(authors=[make_person(family_name_en=name) for name in "ABCD"])


def test_list_add_and_change_open(editor):
    publication = make_publication(authors=[make_person()])
    assert editor.get(address_of(publication, "changelist")).status_code == 200
    assert editor.get(address_of(publication, "add")).status_code == 200
    assert editor.get(address_of(publication)).status_code == 200


def test_translator_is_led_to_both_texts_once_both_are_begun(editor):
    one, both = make_publication(), make_publication(("en", "ru"), status_ru="draft")
    link = f"/publications/{both.slug}/parallel/"
    assert link in editor.get(address_of(both)).content.decode()
    assert "/parallel/" not in editor.get(address_of(one)).content.decode()


def test_new_report_gets_address_authors_and_no_date(editor):
    people = [make_person(family_name_en=name) for name in "XY"]
    response = change(
        editor,
        Publication(),
        {"title_en": "Russia–UK: A Way", "type": make_type().pk},
        [("contributions", {"person": person.pk}) for person in people],
        action="add",
    )
    assert response.status_code == 302, errors_of(response)
    publication = Publication.objects.get()
    assert publication.slug == "russia-uk-a-way"
    assert names(publication) == ["X", "Y"]
    assert publication.published_at_en is None


def test_russian_text_comes_first_when_it_must(editor):
    response = change(
        editor,
        Publication(),
        {"title_ru": "Россия–НАТО", "original_language": "ru", "type": make_type().pk},
        action="add",
    )
    assert response.status_code == 302, errors_of(response)
    assert Publication.objects.get().slug == "rossiya-nato"


def test_a_text_without_any_title_is_refused_beside_the_title(editor):
    response = change(editor, Publication(), {"type": make_type().pk}, action="add")
    assert "title_en" in errors_of(response)


# Publishing


def test_published_without_a_date_comes_out_now(editor):
    publication = make_publication(**DRAFT)
    change(editor, publication, {"status_en": "published"})
    publication.refresh_from_db()
    assert publication.is_published("en")
    # The seconds are cut off, and the next minute may have begun.
    assert timezone.now() - publication.published_at_en < timedelta(minutes=2)


def test_published_with_a_date_to_come_is_scheduled(editor):
    publication = make_publication(**DRAFT)
    response = change(
        editor,
        publication,
        {"status_en": "published", "published_at_en_0": "2999-03-15", "published_at_en_1": "10:00"},
    )
    assert response.status_code == 302, errors_of(response)
    publication.refresh_from_db()
    assert publication.is_scheduled("en")
    page = editor.get(address_of(publication)).content.decode()
    assert "It will come out on 15 March 2999 at 10:00." in page


def test_published_without_a_title_is_refused_in_that_language(editor):
    publication = make_publication()
    response = change(editor, publication, {"status_ru": "published", "standfirst_ru": "Суть."})
    assert list(errors_of(response)) == ["title_ru"]
    assert "Суть." in response.content.decode()  # what was typed is still there


def test_an_empty_page_is_not_published(editor):
    publication = make_publication()
    response = change(editor, publication, {"status_ru": "published", "title_ru": "Пусто"})
    assert list(errors_of(response)) == ["standfirst_ru"]


def test_withdrawing_takes_a_date_and_a_reason_for_the_readers_of_each_edition(editor):
    publication = make_publication(languages=("en", "ru"))
    date = {"withdrawn_at_0": "2026-01-01", "withdrawn_at_1": "10:00"}
    reason = {"withdrawal_reason_en": "Figures were wrong."}
    assert "withdrawn_at" in errors_of(change(editor, publication, reason))
    assert "withdrawal_reason_ru" in errors_of(change(editor, publication, date | reason))
    reason |= {"withdrawal_reason_ru": "Ошибка в цифрах."}
    assert change(editor, publication, date | reason).status_code == 302
    assert not Publication.objects.visible("en").exists()


def test_day_without_a_time_is_asked_for_the_time(editor):
    errors = errors_of(change(editor, make_publication(), {"withdrawn_at_0": "2026-01-01"}))
    assert errors["withdrawn_at"] == ["Give the time too, for example 09:00."]


def test_folded_section_opens_where_something_in_it_is_wrong(editor):
    publication = make_publication()
    fields = {"withdrawn_at_0": "2026-01-31", "withdrawn_at_1": "10:00"}
    page = change(editor, publication, fields).content.decode()
    assert page.count("<details>") < editor.get(address_of(publication)).content.decode().count(
        "<details>"
    )


def test_a_draft_cannot_be_withdrawn(editor):
    publication = make_publication(**DRAFT)
    response = change(
        editor,
        publication,
        {"withdrawn_at_0": "2026-01-01", "withdrawn_at_1": "10:00", "withdrawal_reason_en": "Why"},
    )
    assert "withdrawn_at" in errors_of(response)


def test_authors_are_frozen_when_an_edition_goes_live(editor):
    publication = make_publication(authors=[make_person(job_title_en="Fellow")], **DRAFT)
    change(editor, publication, {"status_en": "published"})
    contribution = publication.contributions.get()
    assert contribution.is_frozen_en
    assert contribution.job_title_en == "Fellow"
    assert not contribution.is_frozen_ru


def test_changed_text_of_a_live_edition_asks_for_a_change_note(editor):
    publication = make_publication()
    response = change(editor, publication, {"title_en": "Another"})
    assert any("change note" in message for message in messages_of(response))
    note = {"text_en": "The title."}
    response = change(editor, publication, {"title_en": "A third"}, [("change_notes", note)])
    assert not any("change note" in message for message in messages_of(response))
    assert publication.change_notes.get().date == timezone.localdate()


def test_changed_draft_asks_for_no_change_note(editor):
    response = change(editor, make_publication(**DRAFT), {"title_en": "Another"})
    assert not any("change note" in message for message in messages_of(response))


# Translations


def test_first_translation_counts_as_up_to_date(editor):
    publication = make_publication()
    data = filled_in(editor.get(address_of(publication)))
    assert data["in_step_ru"] == ["on"]
    change(editor, publication, {"title_ru": "Заглавие"})
    publication.refresh_from_db()
    assert not publication.is_behind("ru")


def test_changed_original_leaves_its_translation_behind(editor):
    publication = make_publication(languages=("en", "ru"))
    publication.mark_in_step("ru")
    response = change(editor, publication, {"title_en": "Changed"})
    publication.refresh_from_db()
    assert publication.is_behind("ru")
    assert any("behind" in message for message in messages_of(response))
    change(editor, publication, {"in_step_ru": "on"})
    publication.refresh_from_db()
    assert not publication.is_behind("ru")


# Order of authors


@pytest.mark.parametrize(
    ("numbers", "order"),
    [
        ((2, 1, 3, 4), "BACD"),
        ((4, 3, 2, 1), "DCBA"),
        ((2, 3, 4, 1), "DABC"),
        ((10, 20, 15, 40), "ACBD"),
        ((1, 2, 3, 1), "DABC"),  # the number typed just now wins over the old one
        ((1, "", 3, 4), "ACDB"),
    ],
)
def test_authors_are_put_into_the_given_order(editor, report, numbers, order):
    response = change(editor, report, numbered(report, *numbers))
    assert response.status_code == 302, errors_of(response)
    assert "".join(names(report)) == order
    assert [row.position for row in report.contributions.order_by("position")] == [0, 1, 2, 3]


def test_author_is_inserted_between_others(editor, report):
    row = {"person": make_person(family_name_en="N").pk, "order": 2}
    change(editor, report, rows=[("contributions", row)])
    assert "".join(names(report)) == "ANBCD"


def test_author_is_removed_while_another_comes_and_all_move(editor, report):
    row = {"person": make_person(family_name_en="N").pk, "order": 1}
    changes = {"contributions-0-DELETE": "on", **numbered(report, 1, 4, 3, 2)}
    change(editor, report, changes, [("contributions", row)])
    assert "".join(names(report)) == "NDCB"


def test_author_is_removed_and_added_anew(editor, report):
    person = report.contributions.get(position=1).person
    row = {"person": person.pk, "order": 4}
    changes = {"contributions-1-DELETE": "on"}
    response = change(editor, report, changes, [("contributions", row)])
    assert response.status_code == 302, errors_of(response)
    assert "".join(names(report)) == "ACBD"


def test_two_rows_change_their_persons(editor, report):
    first, second = report.contributions.order_by("position")[:2]
    changes = {
        "contributions-0-person": second.person_id,
        "contributions-1-person": first.person_id,
    }
    response = change(editor, report, changes)
    assert response.status_code == 302, errors_of(response)
    assert "".join(names(report)) == "BACD"
    assert {c.pk for c in report.contributions.all()} >= {first.pk, second.pk}


def test_another_person_in_a_row_does_not_inherit_what_was_published(editor, report):
    report.contributions.freeze_live()
    other = make_person(family_name_en="O", job_title_en="Director")
    change(editor, report, {"contributions-0-person": other.pk})
    assert report.contributions.get(position=0).job_title_en == "Director"
    assert report.contributions.get(position=0).name_en == "Ada O"


def test_the_same_person_twice_in_a_role_is_refused_in_words(editor, report):
    person = report.contributions.first().person
    response = change(editor, report, rows=[("contributions", {"person": person.pk})])
    assert "This person already has this role here." in response.content.decode()


def test_an_empty_new_row_is_ignored(editor, report):
    response = change(editor, report, rows=[("contributions", {"order": 5})])
    assert response.status_code == 302, errors_of(response)
    assert "".join(names(report)) == "ABCD"


# Addresses


def test_changed_address_of_a_published_work_redirects(editor, report, client):
    old = report.get_absolute_url()
    change(editor, report, {"slug": "new-address"})
    client.logout()
    response = client.get(old)
    assert response.status_code == 301
    assert response.url == "/en/publications/new-address/"


def test_draft_takes_its_address_from_its_new_title(editor):
    publication = make_publication(slug="first", title_en="First", **DRAFT)
    change(editor, publication, {"title_en": "Second"})
    publication.refresh_from_db()
    assert publication.slug == "second"
    assert not FormerAddress.objects.exists()


def test_address_chosen_by_hand_stays(editor):
    publication = make_publication(slug="by-hand", title_en="First", **DRAFT)
    change(editor, publication, {"title_en": "Second"})
    publication.refresh_from_db()
    assert publication.slug == "by-hand"


def test_published_work_keeps_its_address_when_its_title_changes(editor):
    publication = make_publication(slug="first", title_en="First")
    change(editor, publication, {"title_en": "Second"})
    publication.refresh_from_db()
    assert publication.slug == "first"


def test_address_that_leads_to_another_work_is_refused(editor, report):
    change(editor, report, {"slug": "new-address"})
    former = FormerAddress.objects.get().slug
    response = change(editor, make_publication(), {"slug": former})
    assert "once had this address" in errors_of(response)["slug"][0]


def test_deleted_work_is_gone_and_a_deleted_draft_was_never_there(editor, report, client):
    draft, file = make_publication(**DRAFT), make_attachment(report)
    editor.post(address_of(report, "delete"), {"post": "yes"})
    editor.post(address_of(draft, "delete"), {"post": "yes"})
    client.logout()
    assert client.get(report.get_absolute_url()).status_code == 410
    assert client.get(file.get_absolute_url()).status_code == 410
    assert client.get(draft.get_absolute_url()).status_code == 404


def test_works_deleted_together_are_gone_too(editor, client):
    publications = [make_publication(), make_publication()]
    data = {
        "action": "delete_selected",
        "post": "yes",
        "_selected_action": [publication.pk for publication in publications],
    }
    editor.post(address_of(publications[0], "changelist"), data)
    client.logout()
    for publication in publications:
        assert client.get(publication.get_absolute_url()).status_code == 410


# Messages at the right field


def test_part_that_is_taken_is_refused_beside_the_part(editor):
    series = make_series()
    make_publication(series=series, part=1)
    response = change(editor, make_publication(), {"series": series.pk, "part": 1})
    assert list(errors_of(response)) == ["part"]


def test_taken_doi_is_refused_beside_the_doi(editor):
    make_publication(doi="10.1234/abc")
    response = change(editor, make_publication(), {"doi": "10.1234/abc"})
    assert list(errors_of(response)) == ["doi"]


def test_deleting_warns_and_names_no_nameless_ties(editor):
    publication = make_publication(topics=[make_topic()], authors=[make_person()])
    page = editor.get(address_of(publication, "delete")).content.decode()
    assert "What is deleted does not come back." in page
    assert "relationship" not in page
    assert str(publication.contributions.get()) in page
