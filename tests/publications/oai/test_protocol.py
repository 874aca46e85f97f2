"""Verbs, arguments and errors, as OAI-PMH 2.0 has them."""

import gzip

import pytest
from django.test import Client

from publications.models import Publication, Record, Relation
from publications.oai import lists
from tests.factories import (
    days_from_now,
    make_organisation,
    make_programme,
    make_publication,
    make_topic,
    make_type,
)
from tests.publications.oai.asking import (
    NAMES,
    ask,
    deleted,
    errors,
    identifiers,
    name,
    record,
    texts,
    token,
    validated,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def works():
    works = [make_publication(("en", "ru")) for _number in range(3)]
    record(works)
    return works


def names_of(works):
    return [name(work, code) for work in works for code in ("en", "ru")]


# Verbs


@pytest.mark.parametrize("method", ["get", "post"])
def test_identify(client, method, works):
    make_organisation(is_institute=True, name_en="Institute", email="post@institute.example")
    root = ask(client, "Identify", method)
    [answer] = root.iterfind("o:Identify", NAMES)
    said = {element.tag.rpartition("}")[2]: element.text for element in answer}
    assert said["repositoryName"] == "Institute"
    assert said["baseURL"] == "http://testserver/oai"
    assert said["adminEmail"] == "post@institute.example"
    assert said["deletedRecord"] == "persistent"
    assert said["granularity"] == "YYYY-MM-DDThh:mm:ssZ"
    assert said["earliestDatestamp"] == min(texts(ask_all(client), "o:datestamp"))
    assert texts(root, "i:repositoryIdentifier") == ["localhost.localdomain"]


def ask_all(client, verb="ListIdentifiers", **arguments):
    return ask(client, verb, metadataPrefix="oai_dc", **arguments)


def test_domain_and_address_are_settings(client, works, settings):
    settings.OAI_DOMAIN, settings.OAI_ADMIN_EMAIL = "institute.example", "oai@institute.example"
    root = ask(client, "Identify")
    assert texts(root, "o:adminEmail") == ["oai@institute.example"]
    identifier = f"oai:institute.example:publication/{works[0].pk}/en"
    root = ask(client, "GetRecord", identifier=identifier, metadataPrefix="oai_dc")
    assert identifiers(root) == [identifier]


def test_address_of_an_empty_institute_is_still_one(client):
    assert texts(ask(client, "Identify"), "o:adminEmail") == ["webmaster@localhost.localdomain"]


def test_formats(client, works):
    for arguments in ({}, {"identifier": name(works[0])}):
        root = ask(client, "ListMetadataFormats", **arguments)
        assert texts(root, "o:metadataPrefix") == ["oai_dc", "mods"]


def test_sets_are_those_with_records(client):
    topic = make_topic(name_en="Arms\x0b control")
    programme = make_programme(slug="at-sea")
    type_ = make_type(slug="brief")
    record([make_publication(("ru",), topics=[topic], type=type_, programme=programme)])
    make_topic()
    record([make_publication(published_at_en=days_from_now(1))])
    root = ask(client, "ListSets")
    specs = ["lang:ru", "programme:at-sea", f"topic:{topic.slug}", "type:brief"]
    assert texts(root, "o:setSpec") == specs
    assert "Arms control" in texts(root, "o:setName")


def test_identifiers_have_headers_alone(client, works):
    root = ask_all(client)
    assert identifiers(root) == names_of(works)
    assert not texts(root, "o:metadata")
    assert f"type:{works[0].type.slug}" in texts(root, "o:setSpec")


def test_records_have_one_for_each_edition(client, works):
    root = ask_all(client, "ListRecords")
    assert identifiers(root) == names_of(works)
    assert texts(root, "dc:language") == ["en", "ru"] * 3
    assert token(root) is None


def test_record(client, works):
    root = ask(client, "GetRecord", identifier=name(works[1], "ru"), metadataPrefix="oai_dc")
    assert texts(root, "dc:title") == [works[1].title_ru]
    [request] = root.iterfind("o:request", NAMES)
    assert dict(request.attrib) == {
        "verb": "GetRecord",
        "identifier": name(works[1], "ru"),
        "metadataPrefix": "oai_dc",
    }
    assert request.text == "http://testserver/oai"


def test_work_answered_both_ways_is_related_once(client, works):
    one, other = works[:2]
    for source, target in ((one, other), (other, one)):
        Relation.objects.create(source=source, target=target, kind="response")
    record(works)
    root = ask(client, "GetRecord", identifier=name(one, "en"), metadataPrefix="oai_dc")
    address = f"http://testserver{other.get_absolute_url()}"
    assert texts(root, "dc:relation").count(address) == 1


def test_harvester_needs_no_token_of_forms():
    response = Client(enforce_csrf_checks=True).post("/oai", {"verb": "Identify"})
    assert response.status_code == 200
    assert not response.cookies


def test_answers_are_compressed(client, works):
    response = client.get("/oai?verb=Identify", headers={"accept-encoding": "gzip"})
    assert response["Content-Encoding"] == "gzip"
    validated(gzip.decompress(response.content))


def test_other_methods_are_refused(client):
    assert client.put("/oai?verb=Identify").status_code == 405


# Errors


WRONG = [
    ("", "badVerb"),
    ("verb=", "badVerb"),
    ("verb=identify", "badVerb"),
    ("verb=Identify&verb=Identify", "badVerb"),
    ("verb=Identify&set=lang:en", "badArgument"),
    ("verb=ListMetadataFormats&metadataPrefix=oai_dc", "badArgument"),
    ("verb=ListSets&from=2018-01-01", "badArgument"),
    ("verb=ListRecords", "badArgument"),
    ("verb=ListRecords&metadataPrefix=", "badArgument"),
    ("verb=ListRecords&metadataPrefix=oai_dc&metadataPrefix=oai_dc", "badArgument"),
    ("verb=ListRecords&metadataPrefix=oai_dc&From=2018-01-01", "badArgument"),
    ("verb=ListRecords&metadataPrefix=oai_dc&from=", "badArgument"),
    ("verb=ListRecords&metadataPrefix=oai_dc&from=2018", "badArgument"),
    ("verb=ListRecords&metadataPrefix=oai_dc&from=2018-02-30", "badArgument"),
    ("verb=ListRecords&metadataPrefix=oai_dc&from=0000-01-01", "badArgument"),
    ("verb=ListRecords&metadataPrefix=oai_dc&from=2018-01-01T00:00:00", "badArgument"),
    ("verb=ListRecords&metadataPrefix=oai_dc&from=2018-01-01T00:00:00.0Z", "badArgument"),
    ("verb=ListRecords&metadataPrefix=oai_dc&from=٢٠١٨-01-01", "badArgument"),
    (
        "verb=ListRecords&metadataPrefix=oai_dc&from=2018-01-01&until=2018-01-01T00:00:00Z",
        "badArgument",
    ),
    (
        "verb=ListRecords&metadataPrefix=oai_dc&from=2018-01-02&until=2018-01-01",
        "badArgument",
    ),
    ("verb=ListRecords&metadataPrefix=oai_dc&set=a:", "badArgument"),
    ("verb=ListRecords&metadataPrefix=oai_dc&set=%00", "badArgument"),
    ("verb=ListRecords&metadataPrefix=oai_dc&resumptionToken=x", "badArgument"),
    ("verb=GetRecord&metadataPrefix=oai_dc", "badArgument"),
    ("verb=GetRecord&identifier=oai:x:1", "badArgument"),
    ("verb=GetRecord&metadataPrefix=oai_dc&identifier=%00", "badArgument"),
    ("verb=ListRecords&metadataPrefix=marc", "cannotDisseminateFormat"),
    ("verb=GetRecord&metadataPrefix=marc&identifier=oai:x:1", "cannotDisseminateFormat"),
    ("verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:x:1", "idDoesNotExist"),
    (
        "verb=GetRecord&metadataPrefix=oai_dc"
        "&identifier=oai:localhost.localdomain:publication/999999999999999999/en",
        "idDoesNotExist",
    ),
    ("verb=ListMetadataFormats&identifier=oai:x:1", "idDoesNotExist"),
    ("verb=ListRecords&metadataPrefix=oai_dc&set=topic:none", "noRecordsMatch"),
    ("verb=ListRecords&metadataPrefix=oai_dc&until=1999-12-31", "noRecordsMatch"),
    ("verb=ListIdentifiers&metadataPrefix=oai_dc&from=9999-12-31", "noRecordsMatch"),
    ("verb=ListRecords&resumptionToken=x", "badResumptionToken"),
    ("verb=ListRecords&resumptionToken=%00%FF", "badResumptionToken"),
    ("verb=ListSets&resumptionToken=x", "badResumptionToken"),
]


@pytest.mark.parametrize("method", ["get", "post"])
def test_errors(client, works, method):
    for query, expected in WRONG:
        if method == "get":
            response = client.get(f"/oai?{query}")
        else:
            form = "application/x-www-form-urlencoded"
            response = client.post("/oai", query, content_type=form)
        assert response.status_code == 200
        root = validated(response.content)
        assert (query, set(errors(root))) == (query, {expected})
        [request] = root.iterfind("o:request", NAMES)
        assert bool(request.attrib) == (expected not in {"badVerb", "badArgument"})


def test_all_faults_are_told_at_once(client):
    root = ask(client, "ListRecords", until="soon", colour="red")
    assert errors(root) == ["badArgument"] * 3


def test_nothing_published_has_no_sets(client):
    assert errors(ask(client, "ListSets")) == ["noSetHierarchy"]
    assert errors(ask_all(client)) == ["noRecordsMatch"]


def test_deleted_item_has_no_formats(client, works):
    identifier = name(works[0])
    Publication.objects.filter(pk=works[0].pk).delete()
    record(works)
    root = ask(client, "ListMetadataFormats", identifier=identifier)
    assert errors(root) == ["noMetadataFormats"]


# Periods and sets


def test_period_is_inclusive_in_both_granularities(client, works):
    first, second, third = names_of(works)[::2]
    Record.objects.filter(language="ru").delete()
    for work, moment in zip(
        works, ("2018-03-26T23:59:59", "2018-03-27T00:00:00", "2018-03-27T23:59:59"), strict=True
    ):
        Record.objects.filter(work=work.pk).update(datestamp=f"{moment}+00:00")
    for from_, until, expected in [
        ("2018-03-27", "2018-03-27", [second, third]),
        ("2018-03-26", "2018-03-26", [first]),
        ("2018-03-26T23:59:59Z", "2018-03-27T00:00:00Z", [first, second]),
        ("2018-03-27T00:00:01Z", "2018-03-27T23:59:59Z", [third]),
    ]:
        assert identifiers(ask_all(client, from_=from_, until=until)) == expected
    assert identifiers(ask_all(client, from_="2018-03-27")) == [second, third]
    assert identifiers(ask_all(client, until="2018-03-26")) == [first]


def test_sets_narrow_the_list(client, works):
    assert identifiers(ask_all(client, set="lang:ru")) == names_of(works)[1::2]
    one = f"type:{works[1].type.slug}"
    assert identifiers(ask_all(client, "ListRecords", set=one)) == names_of(works[1:2])


# Lists in parts


@pytest.fixture
def small_pages(monkeypatch):
    monkeypatch.setattr(lists, "PAGE", 2)


def test_list_goes_on_until_its_end(client, works, small_pages):
    root, told, cursors = ask_all(client), [], []
    while True:
        told += identifiers(root)
        [element] = root.iterfind(".//o:resumptionToken", NAMES)
        cursors.append((element.get("completeListSize"), element.get("cursor")))
        if not element.text:
            break
        again = [ask(client, "ListIdentifiers", resumptionToken=element.text) for _n in range(2)]
        assert identifiers(again[0]) == identifiers(again[1])
        root = again[0]
    assert told == names_of(works)
    assert cursors == [("6", "0"), ("6", "2"), ("6", "4")]


def test_token_keeps_set_period_and_format(client, works, small_pages):
    root = ask(client, "ListRecords", metadataPrefix="mods", set="lang:ru", from_="2018-01-01")
    root = ask(client, "ListRecords", resumptionToken=token(root))
    assert identifiers(root) == [name(works[2], "ru")]
    assert len(list(root.iterfind(".//m:mods", NAMES))) == 1


def test_token_is_of_one_verb_and_not_for_ever(client, works, small_pages, monkeypatch):
    ours = token(ask_all(client))
    assert errors(ask(client, "ListRecords", resumptionToken=ours)) == ["badResumptionToken"]
    forged = ours[:-1] + ("a" if ours[-1] != "a" else "b")
    assert errors(ask(client, "ListIdentifiers", resumptionToken=forged)) == ["badResumptionToken"]
    monkeypatch.setattr("publications.oai.tokens.LIFETIME", 0)
    assert errors(ask(client, "ListIdentifiers", resumptionToken=ours)) == ["badResumptionToken"]


def test_change_between_two_pages_skips_and_repeats_nothing(client, works, small_pages):
    root = ask_all(client, "ListRecords")
    told, gone = identifiers(root), []
    for number in (0, 2):  # one that has been told, one whose turn is to come
        works[number].title_en = "Another title"
        works[number].save()
    Publication.objects.filter(pk=works[1].pk).delete()
    new = make_publication()
    record([*works, new])
    assert told == names_of(works)[:2]
    while next_token := token(root):
        root = ask(client, "ListRecords", resumptionToken=next_token)
        told += identifiers(root)
        gone = deleted(root) or gone
    assert told == [*names_of(works), name(new)]
    assert gone == names_of(works)[2:4]


def test_queries_do_not_depend_on_the_number(client, works, django_assert_num_queries):
    for prefix in ("oai_dc", "mods"):
        with django_assert_num_queries(14):
            ask(client, "ListRecords", metadataPrefix=prefix)
    record([make_publication(("en", "ru"), topics=[make_topic()]) for _number in range(9)])
    with django_assert_num_queries(14):
        assert len(identifiers(ask(client, "ListRecords", metadataPrefix="mods"))) == 24
    assert deleted(ask_all(client)) == []
