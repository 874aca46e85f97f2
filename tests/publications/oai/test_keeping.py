"""A record changes its datestamp when what it says changes, and is never forgotten."""

from datetime import timedelta

import pytest
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from people.models import Organisation
from publications import tasks
from publications.models import Membership, Publication, Record, Relation
from publications.oai import keeping
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
    make_series,
    make_topic,
    make_type,
)
from tests.publications.oai.asking import ask, deleted, errors, identifiers, name, record, texts

pytestmark = pytest.mark.django_db

LONG_AGO = days_from_now(-9).replace(microsecond=0)


def age():
    """Let all records be of last week."""
    Record.objects.update(datestamp=LONG_AGO)


def is_fresh(work, language="en"):
    one = Record.objects.get(work=work.pk, language=language)
    return one.datestamp > timezone.now() - timedelta(minutes=1)


def listed(client, **arguments):
    return ask(client, "ListIdentifiers", metadataPrefix="oai_dc", **arguments)


def get(client, work, language="en", prefix="oai_dc"):
    return ask(client, "GetRecord", identifier=name(work, language), metadataPrefix=prefix)


def change(obj, **fields):
    type(obj).objects.filter(pk=obj.pk).update(**fields)


# Datestamps


@pytest.fixture
def work():
    programme = make_programme()
    work = make_publication(
        ("en", "ru"),
        authors=[make_person(("en", "ru"), organisation=make_organisation())],
        type=make_type(),
        series=make_series(),
        programme=programme,
        project=make_project(programme=programme),
        topics=[make_topic()],
        regions=[make_region()],
        partners=[make_organisation()],
        funders=[make_organisation()],
    )
    make_organisation(is_institute=True)
    record([work])
    age()
    return work


CHANGES = [
    lambda work: change(work, title_en="Another title"),
    lambda work: change(work, standfirst_en="Another abstract"),
    lambda work: change(work, published_at_en=days_from_now(-3)),
    lambda work: change(work, funding_en="By nobody"),
    lambda work: change(work, number="PB-1"),
    lambda work: change(work, doi="10.5555/1"),
    lambda work: change(work, isbn="9781402894626"),
    lambda work: change(work, licence="cc-by-4.0"),
    lambda work: change(work, pages=3),
    lambda work: change(work, slug="another-address"),
    lambda work: change(work, part=2),
    lambda work: change(work, type=make_type()),
    lambda work: change(work.type, name_en="Paper"),
    lambda work: change(work.type, slug="paper"),
    lambda work: change(work.type, issn="2397-0286"),
    lambda work: change(work.series, title_en="Another series"),
    lambda work: change(work.programme, name_en="Another programme"),
    lambda work: change(work.project, name_en="Another project"),
    lambda work: change(work.topics.get(), name_en="Another topic"),
    lambda work: change(work.topics.get(), slug="another-topic"),
    lambda work: change(work.regions.get(), name_en="Another region"),
    lambda work: change(work.partners.get(), name_en="Another partner"),
    lambda work: change(work.funders.get(), ror="https://ror.org/00x7ghv98"),
    lambda work: work.topics.clear(),
    lambda work: work.topics.add(make_topic()),
    lambda work: change(work.contributions.get(), name_en="Ada Byron"),
    lambda work: change(work.contributions.get(), role="editor"),
    lambda work: change(work.contributions.get().person, orcid="0000-0002-1825-0097"),
    lambda work: change(work.contributions.get().person.organisation, name_en="Elsewhere"),
    lambda work: change(work.contributions.get().person, is_suppressed=True),
    lambda work: make_contribution(work, position=7),
    lambda work: make_attachment(work),
    lambda work: Relation.objects.create(source=work, target=make_publication()),
    lambda work: change(Organisation.objects.get(is_institute=True), name_en="The Institute"),
]


def test_datestamp_moves_with_whatever_the_record_says(work):
    for number, alter in enumerate(CHANGES):
        record([work])
        age()
        record([work])
        assert not is_fresh(work)
        alter(work)
        work = Publication.objects.get(pk=work.pk)
        record([work])
        assert (number, is_fresh(work)) == (number, True)


def test_each_edition_has_its_own_datestamp(work):
    change(work, standfirst_ru="Другая аннотация", body_en="<p>Not of the record</p>")
    record([work])
    assert is_fresh(work, "ru")
    assert not is_fresh(work, "en")


def test_datestamp_never_lies_before_the_change_can_be_seen(work):
    """Whoever asked before the change was final asks next time from then on."""
    change(work, title_en="Another title")
    record([work])
    datestamp = Record.objects.get(work=work.pk, language="en").datestamp
    assert datestamp >= timezone.now() + keeping.AHEAD - timedelta(seconds=2)
    assert datestamp.microsecond == 0


def test_changed_record_is_found_at_once(client, work):
    change(work, standfirst_en="Another abstract")
    asked_at = timezone.now()
    record([work])
    assert identifiers(listed(client, from_=f"{asked_at:%Y-%m-%dT%H:%M:%SZ}")) == [name(work)]


def test_sets_follow(client, work):
    topic = make_topic()
    work.topics.set([topic])
    record([work])
    assert name(work) in identifiers(listed(client, set=f"topic:{topic.slug}"))
    work.topics.clear()
    record([work])
    assert errors(listed(client, set=f"topic:{topic.slug}")) == ["noRecordsMatch"]


# What is not there, not yet, and not any more


@pytest.mark.parametrize(
    "fields", [{"status_en": "draft"}, {"status_en": "review"}, {"published_at_en": None}]
)
def test_unpublished_edition_never_becomes_a_record(client, fields):
    fields = {"status_en": "draft", **fields}
    work = make_publication(**fields)
    record([work])
    assert errors(listed(client)) == ["noRecordsMatch"]
    assert errors(get(client, work)) == ["idDoesNotExist"]


def test_scheduled_edition_appears_by_itself(client):
    work = make_publication(("en", "ru"), published_at_ru=days_from_now(2))
    record([work])
    assert identifiers(listed(client)) == [name(work)]
    assert errors(get(client, work, "ru")) == ["idDoesNotExist"]
    assert work.title_ru not in ask_for_mods(client, work)
    hour = timezone.now() - timedelta(seconds=30)
    change(work, published_at_ru=hour)
    waiting = Record.objects.get(language="ru")
    Record.objects.filter(language="ru").update(live_from=hour, datestamp=hour)
    Record.objects.update(due_at=hour)
    assert (
        waiting.datestamp
        == waiting.live_from
        == waiting.due_at.replace(microsecond=0)
        + (timedelta(seconds=1) if waiting.due_at.microsecond else timedelta())
    )
    assert name(work, "ru") in identifiers(listed(client))
    Record.objects.filter(language="en").update(datestamp=LONG_AGO)
    tasks.update_records_due()
    assert is_fresh(work, "en")  # it tells of the other edition now
    assert work.title_ru in ask_for_mods(client, work)
    assert list(keeping.due()) == []


def ask_for_mods(client, work):
    return "".join(get(client, work, prefix="mods").itertext())


def test_edition_that_was_only_scheduled_leaves_nothing(client):
    work = make_publication(published_at_en=days_from_now(2))
    record([work])
    change(work, status_en="draft")
    record([work])
    assert not Record.objects.exists()


@pytest.mark.parametrize(
    "take_back",
    [
        lambda work: change(work, withdrawn_at=timezone.now()),
        lambda work: change(work, status_en="draft"),
        lambda work: change(work, published_at_en=days_from_now(3)),
        lambda work: Publication.objects.filter(pk=work.pk).delete(),
    ],
)
def test_what_was_out_stays_as_a_deleted_header_in_its_sets(client, take_back):
    topic = make_topic()
    work = make_publication(topics=[topic])
    record([work])
    age()
    take_back(work)
    for _time in range(2):
        record([work])
        root = ask(client, "ListRecords", metadataPrefix="oai_dc", set=f"topic:{topic.slug}")
        assert deleted(root) == [name(work)]
        assert texts(root, "dc:title") == []
    assert deleted(get(client, work)) == [name(work)]
    assert is_fresh(work)
    age()
    record([work])
    assert not is_fresh(work)


def test_what_is_put_off_comes_back_at_its_hour(client):
    work = make_publication()
    record([work])
    change(work, published_at_en=days_from_now(3))
    record([work])
    age()
    hour = timezone.now() - timedelta(seconds=30)
    change(work, published_at_en=hour)
    Record.objects.update(due_at=hour)
    tasks.update_records_due()
    assert identifiers(listed(client)) == [name(work)]
    assert deleted(listed(client)) == []
    assert is_fresh(work)


def test_withdrawn_before_there_were_records(client):
    work = make_publication(withdrawn_at=timezone.now())
    keeping.rebuild()
    assert deleted(listed(client)) == [name(work)]


def test_hidden_is_hidden_even_before_its_record_knows(client, work):
    change(work, withdrawn_at=timezone.now())
    for verb in ("ListRecords", "ListIdentifiers"):
        root = ask(client, verb, metadataPrefix="mods")
        assert deleted(root) == [name(work), name(work, "ru")]
        assert work.title_en not in "".join(root.itertext())


def test_suppressed_name_is_gone_at_once(client, work):
    person = work.contributions.get().person
    assert person.family_name_en in ask_for_mods(client, work)
    change(person, is_suppressed=True)
    assert person.family_name_en not in ask_for_mods(client, work)


# All records


def test_rebuilding_twice_changes_nothing(monkeypatch):
    monkeypatch.setattr(keeping, "AT_ONCE", 2)
    for _number in range(5):
        make_publication(("en", "ru"), topics=[make_topic()])
    keeping.rebuild()
    before = [list(Record.objects.values()), list(Membership.objects.values())]
    keeping.rebuild()
    assert [list(Record.objects.values()), list(Membership.objects.values())] == before
    assert len(before[0]) == 10


def test_changes_past_the_admin_are_found_by_night(client):
    changed, gone, new = (make_publication() for _number in range(3))
    record([changed, gone])
    age()
    change(changed, title_en="Another title")
    Publication.objects.filter(pk=gone.pk).delete()
    tasks.look_for_unrecorded_changes()
    tasks.look_for_unrecorded_changes()
    assert DBTaskResult.objects.count() == 2  # what is there, and what is not
    for task in DBTaskResult.objects.all():
        tasks.check_records.call(*task.args_kwargs["args"])
    assert identifiers(listed(client)) == [name(changed), name(gone), name(new)]
    assert deleted(listed(client)) == [name(gone)]
    assert is_fresh(changed)
