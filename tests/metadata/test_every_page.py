"""What every page tells machines, in both languages; and that the same is there as JSON."""

import json

import pytest
from django.test import TestCase

from metadata.negotiation import json_address
from search import indexing
from tests.full_site import BOTH, fill_site
from tests.markup import data_blocks, metas, parse

SITE = "http://testserver"
WITHOUT_JSON = {"home", "page", "side by side", "withdrawn", "nothing"}
TYPES = {
    "home": "WebSite",
    "report": "Work",
    "person": "ProfilePage",
    "page": "WebPage",
    "search": "SearchResultsPage",
    "side by side": None,  # each edition has a page that tells of it
    "withdrawn": None,
}
REQUIRED = {  # what a consumer cannot do without
    "Report": {"@id", "url", "headline", "inLanguage", "datePublished", "author"},
    "Person": {"@id", "name", "url"},
    "Organization": {"name"},
    "ResearchOrganization": {"@id"},
    "ResearchProject": {"@id", "name", "url"},
    "ListItem": {"position"},
    "ItemList": {"numberOfItems", "itemListElement"},
    "ImageObject": {"url", "width", "height"},
    "MediaObject": {"contentUrl", "encodingFormat", "inLanguage"},
    "PropertyValue": {"propertyID", "value"},
    "CreativeWorkSeries": {"name"},
    "DefinedTerm": {"@id", "name", "url"},
    "CollectionPage": {"@id", "url", "name", "inLanguage", "mainEntity"},
    "ProfilePage": {"@id", "url", "name", "inLanguage", "mainEntity"},
    "WebSite": {"@id"},
    "SearchAction": {"target", "query-input"},
    "BreadcrumbList": {"itemListElement"},
}


def objects(value):
    """Every object within a description."""
    if isinstance(value, dict):
        yield value
        value = list(value.values())
    if isinstance(value, list):
        for part in value:
            yield from objects(part)


@pytest.mark.once
class EveryPage(TestCase):
    """One site for all questions: to fill it takes seconds."""

    @classmethod
    def setUpTestData(cls):
        cls.kinds = {**fill_site(), "search": "search/?q=talk"}
        indexing.rebuild()
        cls.documents = {
            (language, kind): parse(cls.client_class().get(f"/{language}/{path}"))
            for language in BOTH
            for kind, path in cls.kinds.items()
            if kind != "nothing"
        }

    def test_descriptions_are_of_the_right_type_and_whole(self):
        for (language, kind), document in self.documents.items():
            blocks = data_blocks(document)
            assert set(blocks) - {"BreadcrumbList"} == {TYPES.get(kind, "CollectionPage")} - {None}
            for block in blocks.values():
                assert block["@context"] == "https://schema.org"
                for thing in objects(block):
                    types = thing.get("@type", [])
                    for name in [types] if isinstance(types, str) else types:
                        assert REQUIRED.get(name, set()) <= set(thing), (language, kind, thing)
                    empty = [key for key, value in thing.items() if value in ("", None, [], {})]
                    assert set(empty) <= {"itemListElement"}, (kind, thing)  # a list may be

    def test_every_address_is_full_and_leads_to_something(self):
        named = {
            thing[key]
            for document in self.documents.values()
            for block in data_blocks(document).values()
            for thing in objects(block)
            for key in ("@id", "url", "item", "contentUrl")
            if isinstance(thing.get(key), str)
        }
        assert {address for address in named if not address.startswith("http")} == set()
        ours = {a.partition("#")[0].removeprefix(SITE) for a in named if a.startswith(SITE)}
        assert len(ours) > 30
        for path in sorted(ours):
            response = self.client.get(path, follow=True)
            assert response.status_code == 200, path
            response.getvalue()  # some are files, which are closed when they have been read

    def test_trail_leads_from_home_to_the_page_itself(self):
        for (language, kind), document in self.documents.items():
            if kind == "withdrawn":
                continue
            items = data_blocks(document)["BreadcrumbList"]["itemListElement"]
            assert [item["position"] for item in items] == list(range(1, len(items) + 1))
            assert items[0]["item"] == f"{SITE}/{language}/"
            assert items[-1]["item"] == metas(document, "og:url", "property")[0][1]
            assert all(item["name"].strip() for item in items), kind

    def test_cards_have_what_they_need(self):
        for (language, kind), document in self.documents.items():
            if kind == "withdrawn":
                continue
            card = dict(metas(document, "og:", "property"))
            assert {"og:type", "og:title", "og:url", "og:site_name"} <= set(card), kind
            assert card["og:locale"] == {"en": "en_GB", "ru": "ru_RU"}[language]
            assert card["og:locale:alternate"] == {"ru": "en_GB", "en": "ru_RU"}[language]
            assert "" not in card.values()
            assert document.xpath("//meta[@name='twitter:card']")

    def test_a_page_that_is_not_indexed_names_no_other_address(self):
        for (_language, kind), document in self.documents.items():
            is_indexed = not document.xpath("//meta[@name='robots']")
            named = document.xpath("//link[@rel='canonical']/@href")
            assert len(named) == is_indexed, kind
            assert bool(document.xpath("//link[@hreflang]")) == is_indexed, kind
            assert not any("?" in address for address in named), kind

    def test_page_and_json_say_the_same(self):
        for (language, kind), document in self.documents.items():
            links = document.xpath("//link[@type='application/ld+json']/@href")
            if kind in WITHOUT_JSON:
                assert links == []
                continue
            address = f"/{language}/{self.kinds[kind]}"
            assert links == [SITE + json_address(address)] or "languages=all" in address
            block = data_blocks(document)[TYPES.get(kind, "CollectionPage")]
            by_accept = self.client.get(address, headers={"accept": "application/ld+json"})
            assert by_accept["Content-Type"] == "application/ld+json"
            assert by_accept.json() == block, kind
            by_suffix = self.client.get(json_address(address))
            assert by_suffix["Content-Type"] == "application/ld+json"
            assert by_suffix["Content-Language"] == language
            assert by_suffix.json() == json.loads(by_accept.content), kind
