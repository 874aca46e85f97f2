import re
import string
from datetime import date

import pypdfium2
import pytest

from demo.typesetting import Document, escaped, linked, markup, quoted, typeset


def document(body, **facts):
    defaults = {
        "language": "en",
        "title": "A Title",
        "authors": [("Ann Author", "Fellow")],
        "date": date(2018, 3, 27),
        "printed_date": "27 March 2018",
        "publisher": "An Institute",
    }
    return Document(**{**defaults, "body": body, **facts})


def text_of(pdf):
    with pypdfium2.PdfDocument(pdf.content) as opened:
        pages = [page.get_textpage().get_text_range() for page in opened]
    return re.sub(r"\s+", " ", " ".join(pages))


def test_no_sign_has_a_meaning():
    signs = string.punctuation.replace("&", "").replace("<", "")
    body = (
        f"<p>= no heading {signs} &amp; &lt;x&gt;</p>"
        "<p>- no item</p><p>1. no number</p><p>+ no item</p><p>/ no term</p>"
        '<p>// no comment /* none */ #read("/etc/passwd") $x$ *a* _b_ `c` @d ~ -- ...</p>'
    )
    text = text_of(typeset(document(body, title='#"$*_@<>`\\~', standfirst="\\u{41} #x")))
    assert f"= no heading {signs} & <x>" in text
    for line in ("- no item", "1. no number", "+ no item", "/ no term", "// no comment /* none */"):
        assert line in text
    assert '#read("/etc/passwd") $x$ *a* _b_ `c` @d ~ -- ...' in text
    assert '#"$*_@<>`\\~' in text
    assert "\\u{41} #x" in text


@pytest.mark.parametrize(
    ("html", "typst"),
    [
        ("<p>One.</p><p>Two.</p>", "One\\.\n\n\n\nTwo\\."),
        ("<h2>Main</h2>", "#heading(level: 1)[Main];"),
        ("<h3>Part</h3>", "#heading(level: 2)[Part];"),
        ("<p>a <strong>b</strong> <em>c</em></p>", "a #strong[b]; #emph[c];"),
        ("<p>H<sub>2</sub>O</p>", "H#sub[2];O"),
        ("<ul><li>a</li><li>b</li></ul>", "#list[a][b];"),
        ('<ol start="3"><li>a</li></ol>', "#enum(start: 3)[a];"),
        ("<blockquote><p>q</p></blockquote>", "#quote(block: true)[q];"),
        ('<p><a href="https://a.example/?b=1">c</a></p>', '#link("https://a.example/?b=1")[c];'),
        ('<p><a href="/en/people/">c</a></p>', "c"),
        ('<p>a<span class="footnote" data-note="n"></span>[b]</p>', "a#footnote[n];\\[b\\]"),
        ('<p><span lang="fr">mot</span></p>', "mot"),
    ],
)
def test_elements(html, typst):
    assert markup(html).strip() == typst


def test_first_row_of_headings_is_a_header():
    table = "<table><tr><th>A</th><th>B</th></tr><tr><td>1</td><td>2</td></tr></table>"
    source = markup(table)
    assert "table.header(table.cell(strong[A]), table.cell(strong[B]))" in source
    assert "table.cell([1]), table.cell([2])" in source


def test_table_with_joined_cells_is_set():
    table = (
        "<table><caption>Lines</caption><tbody><tr><th>A</th><th>B</th></tr>"
        '<tr><td colspan="2">both</td></tr></tbody></table>'
    )
    text = text_of(typeset(document(table)))
    assert "Table 1. Lines" in text or "Table 1: Lines" in text
    assert "both" in text


def test_addresses_in_notes_are_links():
    assert linked("See https://a.example/b.") == (
        'See #link("https://a.example/b")[https\\:\\/\\/a\\.example\\/b];\\.'
    )


def test_text_and_strings_are_escaped():
    assert escaped("a*b\n c") == "a\\*b c"
    assert quoted('a"b\\') == '"a\\"b\\\\"'


def test_russian_is_set_as_russian():
    body = '<p>«Диалог» — это<span class="footnote" data-note="Сноска."></span> слово.</p>'
    pdf = typeset(document(body, language="ru", title="Заглавие", authors=[("Артём Ёлкин", "")]))
    text = text_of(pdf)
    assert "«Диалог» — это" in text
    assert "Артём Ёлкин" in text
    with pypdfium2.PdfDocument(pdf.content) as opened:
        assert opened.get_metadata_value("Title") == "Заглавие"
        assert opened.get_metadata_value("Author") == "Артём Ёлкин"
    assert b"/Lang (ru)" in pdf.content or b"/Lang(ru)" in pdf.content
    assert pdf.pages == 2
