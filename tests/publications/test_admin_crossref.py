"""Downloading the file for Crossref in the admin: nothing that was selected is left out unsaid."""

import pytest
from django.urls import reverse
from django.utils import timezone
from lxml import etree, html

from publications.admin import crossref
from publications.crossref.deposit import CR
from tests.factories import days_from_now, make_publication, make_type, make_user
from tests.forms import address_of, messages_of

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _sender(settings):
    settings.CROSSREF_DEPOSITOR_NAME = "Press office"
    settings.CROSSREF_DEPOSITOR_EMAIL = "press@institute.example"
    settings.CROSSREF_REGISTRANT = "Institute"


@pytest.fixture
def editor(client):
    client.force_login(make_user("Editor"))
    return client


def select(client, *works):
    form = {"action": "deposit", "_selected_action": [work.pk for work in works]}
    return client.post(reverse("admin:publications_publication_changelist"), form)


def deposit_one(client, work):
    return client.get(reverse("admin:publications_publication_deposit", args=[work.pk]))


def dois(response):
    assert response["Content-Type"] == "application/xml"
    assert response["Content-Disposition"].startswith('attachment; filename="crossref-')
    assert "no-store" in response["Cache-Control"]
    return [element.text for element in etree.fromstring(response.content).iter(CR("doi"))]


@pytest.fixture
def unfit():
    """Works that cannot be deposited, with a word of the reason."""
    return {
        make_publication(): "no DOI",
        make_publication(doi="10.5555/a", type=make_type(citation_kind="article")): "reports",
        make_publication(doi="10.5555/w", withdrawn_at=timezone.now()): "withdrawn",
        make_publication(doi="10.5555/d", status_en="draft"): "live",
        make_publication(doi="10.5555/s", published_at_en=days_from_now(3)): "live",
    }


def test_selection_is_one_file(editor):
    works = [make_publication(doi=f"10.5555/{number}") for number in range(3)]
    assert dois(select(editor, *works)) == ["10.5555/0", "10.5555/1", "10.5555/2"]


def test_others_in_a_selection_are_named_with_the_reason(editor, unfit):
    fit = make_publication(doi="10.5555/fit")
    page = html.fromstring(select(editor, fit, *unfit).content.decode())
    named, will_be = page.find_class("deposit")[0].iter("ul")
    lines = {line.find("a").text: line.text_content() for line in named}
    assert set(lines) == {work.title_en for work in unfit}
    for work, word in unfit.items():
        assert word in lines[work.title_en]
    assert will_be.text_content().split() == fit.title_en.split()
    [form] = [form for form in page.forms if form.fields.get("action") == "deposit"]
    data = dict(form.form_values())
    address = reverse("admin:publications_publication_changelist")
    assert dois(editor.post(address, data)) == ["10.5555/fit"]


def test_nothing_fit_has_no_button(editor, unfit):
    page = html.fromstring(select(editor, *unfit).content.decode())
    assert not page.cssselect(".deposit form")


def test_one_work_from_its_form(editor):
    work = make_publication(doi="10.5555/fit")
    address = reverse("admin:publications_publication_deposit", args=[work.pk])
    assert address in editor.get(address_of(work)).content.decode()
    response = deposit_one(editor, work)
    assert dois(response) == ["10.5555/fit"]
    assert work.slug in response["Content-Disposition"]


def test_what_is_in_the_way_is_said_on_the_form(editor, unfit):
    for work, word in unfit.items():
        response = deposit_one(editor, work)
        assert response.url == address_of(work)
        assert word in messages_of(response)[-1]


def test_work_without_doi_has_no_button(editor):
    work = make_publication()
    assert "/crossref/" not in editor.get(address_of(work)).content.decode()


@pytest.mark.parametrize("name", ["DEPOSITOR_NAME", "DEPOSITOR_EMAIL", "REGISTRANT"])
def test_missing_setting_is_named(editor, settings, name):
    setattr(settings, f"CROSSREF_{name}", "")
    work = make_publication(doi="10.5555/fit")
    for response in (deposit_one(editor, work), select(editor, work)):
        assert response.status_code == 302
        assert f"CROSSREF_{name}" in messages_of(response)[-1]


def test_too_many_are_refused(editor, monkeypatch):
    monkeypatch.setattr(crossref, "MOST", 1)
    works = [make_publication(doi=f"10.5555/{number}") for number in range(2)]
    assert "at most 1" in messages_of(select(editor, *works))[-1]


def test_contributor_may_not(client):
    client.force_login(make_user("Contributor"))
    work = make_publication(doi="10.5555/fit")
    assert deposit_one(client, work).status_code == 403
    assert "/crossref/" not in client.get(address_of(work)).content.decode()
    page = client.get(reverse("admin:publications_publication_changelist"))
    assert 'value="deposit"' not in page.content.decode()
    assert "xml" not in select(client, work)["Content-Type"]
