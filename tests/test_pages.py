"""What must hold for every page, in both languages."""

import re
from collections import Counter

import html5lib
import pytest
from django.test import TestCase

from tests.full_site import BOTH, fill_site
from tests.markup import parse


@pytest.mark.once
class PageTests(TestCase):
    @classmethod
    def setUpClass(cls):  # what setUpTestData() keeps is copied, and responses cannot be
        """Responses of all kinds of pages, by language and kind."""
        super().setUpClass()
        kinds, client = fill_site(), cls.client_class()
        cls.responses = {
            f"{language} {kind}": client.get(f"/{language}/{path}")
            for language in BOTH
            for kind, path in kinds.items()
        }

    def test_every_page_opens(self):
        statuses = {name: response.status_code for name, response in self.responses.items()}
        missing = {name for name, status in statuses.items() if status == 404}
        assert missing == {"en nothing", "ru nothing"}
        assert {status for name, status in statuses.items() if name not in missing} == {200}

    def test_html_is_valid(self):
        for name, response in self.responses.items():
            parser = html5lib.HTMLParser()
            parser.parse(response.content)
            assert [error[1] for error in parser.errors] == [], name

    def test_page_says_its_language_has_one_heading_and_unique_ids(self):
        for name, response in self.responses.items():
            page = parse(response)
            assert page.get("lang") == name[:2]
            assert len(page.xpath("//h1")) == 1, name
            assert page.xpath("string(//title)").strip(), name
            repeated = [key for key, times in Counter(page.xpath("//@id")).items() if times > 1]
            assert repeated == [], name
            lost = {href[1:] for href in page.xpath("//a/@href") if href.startswith("#")}
            assert lost - set(page.xpath("//@id")) == set(), name

    def test_anonymous_reader_gets_no_cookie(self):
        assert [name for name, response in self.responses.items() if response.cookies] == []

    def test_nothing_comes_from_another_host(self):
        for name, response in self.responses.items():
            sources = parse(response).xpath("//@src | //@srcset | //link[@rel!='canonical']/@href")
            foreign = [s for s in sources if "//" in s and "//testserver/" not in s]
            assert foreign == [], name

    def test_russian_pages_speak_russian(self):
        """But for addresses, names, and what is marked as being in another language."""
        names = {
            "APA",
            "Atom",
            "BibTeX",
            "CC",
            "BY",
            "CR",
            "CSL",
            "Chicago",
            "DOI",
            "EPUB",
            "JSON",
            "PDF",
            "RIS",
            "TXT",
            "URL",
        }
        russian = "//*[ancestor-or-self::*[@lang][1]/@lang='ru' and not(self::script)]"
        wordings = ("text()", "@alt", "@title", "@aria-label", "@placeholder")
        for name, response in self.responses.items():
            if name.startswith("ru"):
                texts = parse(response).xpath(" | ".join(f"{russian}/{what}" for what in wordings))
                plain = [re.sub(r"\S*[/@.]\S*", "", text) for text in texts]
                found = {word for text in plain for word in re.findall(r"[A-Za-z]{2,}", text)}
                assert found - names == set(), name
