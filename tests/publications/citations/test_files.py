"""The files for reference managers, read back by other people's parsers."""

import json

import pytest
import rispy
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle
from citeproc import formatter as citeproc_formatter
from citeproc.source.json import CiteProcJSON
from hypothesis import given
from hypothesis import strategies as st
from pybtex.database import parse_string

from publications.citations import bibtex, csl, ris
from publications.citations.reference import Name
from tests.publications.citations.references import (
    CHALMERS,
    LAIN,
    RIAC,
    RUSI,
    make_reference,
    make_russian_reference,
)

FULL = {
    "number": "CR-2018_02",
    "doi": "10.5555/rusi_x",
    "isbn": "9781402894626",
    "keywords": ("Russia & UK", "dialogue"),
    "abstract": "What was said, in 100% of cases.",
    "translators": (LAIN,),
    "pdf_url": "https://example.org/en/publications/x/files/1/x.pdf",
    "publishers": (RUSI, RIAC),
}


def test_bibtex_comes_back_equal():
    entry = parse_string(bibtex.write([make_reference(**FULL)]), "bibtex").entries[
        "chalmers2018-1en"
    ]
    assert entry.type == "techreport"
    assert [str(person) for person in entry.persons["author"]] == [
        "Chalmers, Malcolm",
        "Kortunov, Andrey",
        "Lain, Sarah",
        "Smekalova, Maria",
    ]
    assert entry.fields["title"].replace("{", "").replace("}", "") == (
        "Defining Dialogue: How to Manage Russia–UK Security Relations – Part 2"
    )
    assert entry.fields["number"] == r"CR-2018\_02"
    assert entry.fields["doi"] == "10.5555/rusi_x"
    assert entry.fields["url"] == "https://example.org/en/publications/defining_dialogue/"
    assert entry.fields["month"] == "March"
    assert entry.fields["abstract"] == r"What was said, in 100\% of cases."


def test_bibtex_keeps_an_institute_in_one_piece():
    reference = make_reference(authors=(Name(literal="Office of War and Peace"),))
    entry = parse_string(bibtex.write([reference]), "bibtex").entries["chalmers2018-1en"]
    assert str(entry.persons["author"][0]) == "{Office of War and Peace}"


@given(st.text(st.characters(blacklist_categories=["Cs", "Cc"]), min_size=1, max_size=60))
def test_bibtex_survives_any_title(title):
    entries = parse_string(bibtex.write([make_reference(title=title)]), "bibtex").entries
    assert list(entries) == ["chalmers2018-1en"]


def test_ris_comes_back_equal():
    text = ris.write([make_reference(**FULL), make_russian_reference()])
    english, russian = rispy.loads(text.replace("\r\n", "\n"))
    assert english["type_of_reference"] == "RPRT"
    assert english["authors"][0] == "Chalmers, Malcolm"
    assert english["title"].startswith("Defining Dialogue: How")
    assert english["date"] == "2018/03/27/"
    assert english["doi"] == "10.5555/rusi_x"
    assert english["keywords"] == ["Russia & UK", "dialogue"]
    assert english["notes"] == ["ISBN 9781402894626"]
    assert russian["authors"][1] == "Кортунов, Андрей"
    assert russian["title"] == "Определяя диалог: Часть 2"
    assert russian["language"] == "ru"


def test_ris_has_crlf_no_empty_value_and_no_line_break_in_a_value():
    text = ris.write([make_reference(abstract="One\nline\r\nafter another", number="")])
    assert "AB  - One line after another\r\n" in text
    assert "\n" not in text.replace("\r\n", "")
    assert "SN  - " not in text
    assert text.endswith("ER  - \r\n")


@pytest.mark.parametrize("kind", ["report", "article", "book", "post"])
def test_csl_is_read_by_a_citation_processor(kind):
    items = json.loads(csl.write([make_reference(kind=kind, **FULL)]))
    assert items[0]["issued"] == {"date-parts": [[2018, 3, 27]]}
    assert items[0]["author"][0] == {"family": "Chalmers", "given": "Malcolm"}
    style = CitationStylesStyle("harvard-cite-them-right", validate=False)
    bibliography = CitationStylesBibliography(style, CiteProcJSON(items), citeproc_formatter.plain)
    bibliography.register(Citation([CitationItem("chalmers2018-1en")]))
    printed = str(bibliography.bibliography()[0])
    assert "Chalmers" in printed
    assert "2018" in printed


def test_csl_leaves_out_what_is_not_known():
    (item,) = json.loads(csl.write([make_reference(authors=(CHALMERS,), issued=None, pages=None)]))
    assert "issued" not in item
    assert "number-of-pages" not in item
    assert all(item.values())


def test_the_files_read_cyrillic():
    reference = make_russian_reference()
    assert "Кортунов" in csl.write([reference])
    assert "{Чалмерс, Малкольм and Кортунов, Андрей" in bibtex.write([reference])
