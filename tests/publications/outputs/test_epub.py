"""The e-book, by the rules that epubcheck looks for, and the plain text."""

import io
import zipfile

import pytest
from django.core.files.storage import InMemoryStorage
from lxml import etree

from publications.outputs.epub import write_epub
from publications.outputs.text import WIDTH, write_text
from tests.publications.outputs.test_typesetting import NAMES, manuscript, storage_with_a_chart

pytestmark = pytest.mark.once

XHTML = "{http://www.w3.org/1999/xhtml}"
OPF = {"opf": "http://www.idpf.org/2007/opf", "dc": "http://purl.org/dc/elements/1.1/"}


@pytest.fixture(scope="module")
def book():
    content = write_epub(manuscript(), b"\x89PNG", storage_with_a_chart())
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        yield archive


def test_type_comes_first_and_is_not_compressed(book):
    first = book.infolist()[0]
    assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED)
    assert book.read("mimetype") == b"application/epub+zip"
    assert book.testzip() is None


def test_package_names_every_file_and_what_the_work_is(book):
    package = etree.fromstring(book.read("EPUB/package.opf"))
    files = {f"EPUB/{href}" for href in package.xpath("//opf:item/@href", namespaces=OPF)}
    names = {name for name in book.namelist() if name.startswith("EPUB/")}
    assert files == names - {"EPUB/package.opf"}
    assert package.xpath("//dc:creator/text()", namespaces=OPF) == list(NAMES)
    assert package.xpath("//dc:language/text()", namespaces=OPF) == ["en"]
    assert package.xpath("//dc:title/text()", namespaces=OPF)[0] == "Defining Dialogue"
    properties = package.xpath("//opf:meta/@property", namespaces=OPF)
    assert {"dcterms:modified", "schema:accessMode", "schema:accessibilityFeature"} <= set(
        properties
    )


def test_pages_are_well_formed_and_their_links_lead_somewhere(book):
    pages = {n: etree.fromstring(book.read(f"EPUB/{n}")) for n in ("nav.xhtml", "text.xhtml")}
    ids = set(pages["text.xhtml"].xpath("//@id"))
    links = [link for page in pages.values() for link in page.xpath("//@href")]
    inside = [link.partition("#")[2] for link in links if "#" in link]
    assert len(inside) > 5
    assert set(inside) <= ids | {"contents"}
    assert [image.get("src") for image in pages["text.xhtml"].iter(f"{XHTML}img")] == [
        "picture-0.jpg"
    ]
    noterefs = pages["text.xhtml"].xpath("//@*[name()='epub:type']")
    assert {"noteref", "footnote", "footnotes"} <= set(noterefs)


def test_picture_that_is_lost_leaves_its_text_alone():
    content = write_epub(manuscript(), b"\x89PNG", InMemoryStorage())
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        text = archive.read("EPUB/text.xhtml").decode()
    assert "<img" not in text
    assert "Talks begin" in text


def test_text_has_head_notes_and_lines_that_any_window_shows():
    text = write_text(manuscript(body="<p>" + "Long words follow. " * 30 + "</p>", standfirst="S."))
    assert max(map(len, text.splitlines())) <= WIDTH
    text = write_text(manuscript())
    for told in (
        "DEFINING DIALOGUE\n\nHow to Manage Relations",
        f"{NAMES[3]}, Fellow",
        "27 March 2018",
        "https://institute.example/en/publications/dialogue/",
        "Talks begin[1].",
        "[1] See https://a.example/b.",
        "A | B",
    ):
        assert told in text
