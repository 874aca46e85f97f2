"""``Link`` headers after https://signposting.org/FAIR/."""

import pytest

from tests.factories import make_publication
from tests.metadata.test_answers import links

pytestmark = pytest.mark.django_db

SITE = "http://testserver"
PAGE = f"{SITE}/en/publications/lines/"


def test_head_of_the_page_leads_to_everything(client, report):
    response = client.head("/en/publications/lines/")
    found = links(response)
    assert found["cite-as"] == ["https://doi.org/10.5555/inst.2018.3"]
    assert found["type"] == ["https://schema.org/AboutPage", "https://schema.org/Report"]
    assert found["author"] == [
        "https://orcid.org/0000-0002-1825-0097",
        f"{SITE}/en/people/ivan/",
    ]
    assert found["license"] == ["https://creativecommons.org/licenses/by/4.0/"]
    assert found["describedby"] == [
        f"{SITE}/en/publications/lines.json",
        *(f"{PAGE}cite.{ending}" for ending in ("bib", "ris", "json")),
    ]
    assert [address.rpartition(".")[2] for address in found["item"]] == ["pdf", "txt"]
    assert 'rel="item"; type="application/pdf"' in response["Link"]
    assert 'rel="describedby"; type="application/x-bibtex"' in response["Link"]


def test_every_link_leads_somewhere_and_back(client, report):
    found = links(client.head("/en/publications/lines/"))
    for address in found["describedby"]:
        response = client.get(address.removeprefix(SITE))
        assert response.status_code == 200
        assert links(response)["describes"] == [PAGE]
    for address in found["item"]:
        file = client.get(address.removeprefix(SITE))
        assert file.status_code == 200
        assert links(file)["collection"] == [PAGE]
        file.getvalue()  # which closes it


def test_work_without_a_doi_is_cited_by_its_page(client):
    work = make_publication()
    found = links(client.get(f"/en/publications/{work.slug}/"))
    assert found["cite-as"] == [f"{SITE}/en/publications/{work.slug}/"]
    assert "license" not in found
