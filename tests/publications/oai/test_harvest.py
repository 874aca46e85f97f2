"""A library takes everything over with a program of its own, while editors go on working."""

import pytest
from sickle import Sickle

from publications.models import Publication, Record
from publications.oai import lists
from tests.factories import make_publication, make_type
from tests.publications.oai.asking import name, record

pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)


@pytest.fixture
def make_works(monkeypatch):
    monkeypatch.setattr(lists, "PAGE", 25)
    type_ = make_type()

    def make(number):
        works = [make_publication(("en", "ru"), type=type_) for _number in range(number)]
        record(works)
        return works

    return make


def test_whole_collection(live_server, make_works):
    works = make_works(110)
    harvester = Sickle(f"{live_server.url}/oai")
    assert harvester.Identify().deletedRecord == "persistent"
    assert {one.metadataPrefix for one in harvester.ListMetadataFormats()} == {"oai_dc", "mods"}
    assert "lang:ru" in {one.setSpec for one in harvester.ListSets()}
    harvested = list(harvester.ListRecords(metadataPrefix="oai_dc"))
    titles = {one.metadata["title"][0] for one in harvested}
    assert titles == {title for work in works for title in (work.title_en, work.title_ru)}
    assert len({one.header.identifier for one in harvested}) == len(harvested) == 220
    by_post = Sickle(f"{live_server.url}/oai", http_method="POST")
    assert len(list(by_post.ListIdentifiers(metadataPrefix="mods", set="lang:ru"))) == 110


def test_collection_that_changes_meanwhile(live_server, make_works):
    """Each record is told once, and the next visit tells what has changed since."""
    works = make_works(40)
    everything = {name(work, code) for work in works for code in ("en", "ru")}
    Record.objects.update(datestamp="2018-03-27T00:00:00+00:00")
    harvester = Sickle(f"{live_server.url}/oai")
    told, changed = [], set()
    for number, one in enumerate(harvester.ListRecords(metadataPrefix="oai_dc")):
        told.append(one.header.identifier)
        if number % 25 == 10:  # on each page: one that was told, one to come, and a new one
            edited = [works[number // 3], works[-1 - number // 3]]
            for work in edited:
                Publication.objects.filter(pk=work.pk).update(number=f"CR-{number}")
            new = make_publication(type=works[0].type)
            record([*edited, new])
            everything.add(name(new))
            changed |= {name(new), *(name(work, code) for work in edited for code in ("en", "ru"))}
    assert sorted(told) == sorted(everything)
    since = harvester.ListIdentifiers(**{"metadataPrefix": "oai_dc", "from": "2018-03-28"})
    assert sorted(one.identifier for one in since) == sorted(changed)
