"""A contributor writes drafts; what readers see is changed by editors, whatever a request says."""

import pytest

from publications.models import Publication
from tests.factories import days_from_now, make_person, make_publication, make_type, make_user
from tests.forms import address_of, change, errors_of, filled_in

pytestmark = pytest.mark.django_db

DRAFT = {"status_en": "draft", "published_at_en": None}


@pytest.fixture
def contributor(client):
    client.force_login(make_user("Contributor"))
    return client


def test_contributor_writes_a_draft_and_hands_it_in(contributor):
    response = change(
        contributor,
        Publication(),
        {"title_en": "Draft", "type": make_type().pk, "status_en": "review"},
        [("contributions", {"person": make_person().pk})],
        action="add",
    )
    assert response.status_code == 302, errors_of(response)
    publication = Publication.objects.get()
    assert publication.status_en == "review"
    assert publication.contributions.count() == 1


@pytest.mark.parametrize("action", ["add", "change"])
def test_forged_publishing_is_refused(contributor, action):
    publication = make_publication(**DRAFT) if action == "change" else Publication()
    forged = {"status_en": "published", "title_en": "Forged", "type": make_type().pk}
    response = change(contributor, publication, forged, action=action)
    assert "status_en" in errors_of(response)
    assert not Publication.objects.published("en").exists()


def test_forged_date_lead_and_withdrawal_are_not_taken(contributor):
    publication = make_publication(**DRAFT)
    forged = {
        "published_at_en_0": "2020-01-01",
        "published_at_en_1": "10:00",
        "is_lead": "on",
        "withdrawn_at_0": "2020-01-01",
        "withdrawn_at_1": "10:00",
        "withdrawal_reason_en": "Forged",
    }
    assert change(contributor, publication, forged).status_code == 302
    publication.refresh_from_db()
    assert (publication.published_at_en, publication.is_lead) == (None, False)
    assert (publication.withdrawn_at, publication.withdrawal_reason_en) == (None, None)


@pytest.mark.parametrize("date", [days_from_now(-1), days_from_now(1)], ids=["live", "scheduled"])
def test_edition_that_is_settled_is_not_changed_by_a_contributor(contributor, date):
    publication = make_publication(
        title_en="Kept", published_at_en=date, authors=[make_person(family_name_en="Kept")]
    )
    forged = {
        "title_en": "Forged",
        "body_en": "<p>Forged</p>",
        "status_en": "draft",
        "slug": "forged",
        "number": "Forged",
        "contributions-0-DELETE": "on",
        "title_ru": "Перевод",
    }
    response = change(contributor, publication, forged)
    assert response.status_code == 302, errors_of(response)
    publication.refresh_from_db()
    assert publication.title_en == "Kept"
    assert publication.status_en == "published"
    assert publication.slug != "forged"
    assert publication.number == ""
    assert publication.contributions.count() == 1
    assert publication.title_ru == "Перевод"  # the other edition is still a draft


def test_contributor_sees_what_may_not_be_changed(contributor):
    publication = make_publication(title_en="A settled title")
    page = contributor.get(address_of(publication))
    assert "A settled title" in page.content.decode()
    assert "title_en" not in filled_in(page)
    assert "title_ru" in filled_in(page)


def test_contributor_deletes_nothing(contributor):
    publication = make_publication(**DRAFT)
    assert contributor.get(address_of(publication, "delete")).status_code == 403


def test_newsletter_manager_only_looks(client):
    client.force_login(make_user("Newsletter manager"))
    publication = make_publication()
    assert client.get(address_of(publication)).status_code == 200
    assert client.post(address_of(publication), {"title_en": "Forged"}).status_code == 403
    assert client.get(address_of(publication, "add")).status_code == 403


def test_work_that_is_out_in_every_language_is_only_shown_to_a_contributor(contributor):
    out = make_publication(languages=("en", "ru"))
    assert 'name="_save"' not in contributor.get(address_of(out)).content.decode()
    half_out = make_publication(languages=("en",))
    assert 'name="_save"' in contributor.get(address_of(half_out)).content.decode()
