import html5lib
import pytest
from django.utils.translation import override
from hypothesis import given
from lxml import html as lxml_html

from prose.rendering import plain_text, render, render_short
from tests.prose.test_sanitising import markup


def rendered(html, language="en", pictures=None):
    text = render(html, language, pictures or {})
    return text, lxml_html.fragment_fromstring(text.html or " ", create_parent="div")


def test_nothing_renders_as_nothing():
    assert not render(None, "en")
    assert not render("<p></p>", "en")
    assert str(render("", "en")) == ""


# Headings


def test_headings_get_identifiers_and_make_the_contents():
    text, root = rendered("<h2>Aims &amp; means</h2><p>a</p><h3>Russia–<em>UK</em></h3>")
    assert [(heading.id, heading.text, heading.level) for heading in text.contents] == [
        ("s-aims-means", "Aims & means", 2),
        ("s-russia-uk", "Russia–UK", 3),
    ]
    assert root.find("h2").get("id") == "s-aims-means"


def test_russian_headings_are_transliterated():
    text, _ = rendered("<h2>Что делать?</h2><h2>№</h2>", "ru")
    assert [heading.id for heading in text.contents][0] == "s-chto-delat"
    assert all(heading.id.isascii() for heading in text.contents)


def test_equal_headings_get_different_identifiers():
    text, _ = rendered("<h2>Aims</h2><h2>Aims</h2><h2>Aims 2</h2><h2>!</h2>")
    assert [h.id for h in text.contents] == ["s-aims", "s-aims-2", "s-aims-2-2", "s-section"]


def test_heading_cannot_take_the_identifier_of_a_paragraph():
    _, root = rendered("<h2>P1</h2><h2>note 1</h2><p>a</p>")
    assert len(root.xpath("//*[@id='p1']")) == 1


def test_heading_in_the_contents_has_no_note_number():
    text, _ = rendered('<h2>Aims<span class="footnote" data-note="n"></span></h2>')
    assert text.contents[0].text == "Aims"


# Paragraphs


def test_paragraphs_of_the_text_are_numbered():
    _, root = rendered("<p>a</p><h2>b</h2><p>c</p>")
    assert [p.get("id") for p in root.findall("p")] == ["p1", "p2"]
    link = root.xpath("p[2]/a")[0]
    assert dict(link.attrib) == {
        "class": "paragraph-number",
        "href": "#p2",
        "data-number": "2",
        "aria-label": "Paragraph 2",
    }


def test_paragraphs_inside_other_blocks_and_empty_ones_are_not_numbered():
    _, root = rendered(
        "<blockquote><p>a</p></blockquote><p> &nbsp;</p><p>b</p><ul><li><p>c</p></ul>"
    )
    assert [p.get("id") for p in root.iter("p")] == [None, "p1"]


def test_languages_agree_on_the_numbers():
    english = rendered("<h2>A</h2><p>a</p><ul><li>b</li></ul><p>c</p>", "en")[1]
    russian = rendered("<h2>Б</h2><p>а</p><ul><li>б</li></ul><p>в</p>", "ru")[1]
    numbers = [[p.get("id") for p in root.iter("p")] for root in (english, russian)]
    assert numbers[0] == numbers[1] == ["p1", "p2"]


# Notes


def note(text):
    return f'<p>a<span class="footnote" data-note="{text}"></span></p>'


def test_note_is_referred_to_and_collected():
    text, root = rendered(note("First") + note("Second"))
    assert [(n.number, n.html, n.id, n.reference_id) for n in text.notes] == [
        (1, "First", "note-1", "note-ref-1"),
        (2, "Second", "note-2", "note-ref-2"),
    ]
    reference = root.xpath("//sup[@id='note-ref-2']/a")[0]
    assert reference.text == "2"
    assert reference.get("href") == "#note-2"
    assert reference.get("role") == "doc-noteref"
    assert reference.get("aria-label") == "Note 2"
    assert "Second" not in text.html


def test_empty_note_leaves_no_number():
    text, root = rendered(note(" ") + note("b"))
    assert [n.number for n in text.notes] == [1]
    assert len(root.findall(".//sup")) == 1


def test_words_inside_the_span_of_a_note_are_kept():
    text, root = rendered('<p>a<span data-note="n">b</span>c</p>')
    assert root.text_content() == "ab1c"
    assert len(text.notes) == 1


def test_note_is_escaped():
    assert rendered(note("&lt;b&gt; &amp; c"))[0].notes[0].html == ("&lt;b&gt; &amp; c")


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("See https://a.example/b.", "https://a.example/b"),
        ("(https://a.example/b)", "https://a.example/b"),
        ("https://a.example/b_(c), p. 3", "https://a.example/b_(c)"),
        ("«https://a.example/путь».", "https://a.example/путь"),
        ("[https://a.example/?b=c&amp;d=e]", "https://a.example/?b=c&amp;d=e"),
    ],
)
def test_address_in_a_note_is_a_link(text, address):
    assert f'<a href="{address}" rel="external">{address}</a>' in (
        rendered(note(text))[0].notes[0].html
    )


# Tables

TABLE = "<table><tbody><tr><th>a</th><th colspan=2>b</th></tr><tr><th>c</th><td>d</td></tr></tbody>"


def test_first_row_of_header_cells_is_the_head():
    _, root = rendered(TABLE)
    assert [cell.get("scope") for cell in root.iter("th")] == ["col", "colgroup", "row"]
    assert [row.getparent().tag for row in root.iter("tr")] == ["thead", "tbody"]


def test_header_cell_over_rows_is_a_group():
    _, root = rendered("<table><tr><th rowspan=2>a</th><td>b</td></tr><tr><td>c</td></tr></table>")
    assert root.find(".//th").get("scope") == "rowgroup"
    assert root.find(".//thead") is None


def test_table_of_one_row_has_no_head():
    _, root = rendered("<table><tr><th>a</th></tr></table>")
    assert root.find(".//thead") is None


def test_given_scope_and_head_stay():
    _, root = rendered(
        "<table><thead><tr><th scope=colgroup>a</th></tr></thead><tr><th>b</th></tr></table>"
    )
    assert [cell.get("scope") for cell in root.iter("th")] == ["colgroup", "row"]
    assert len(root.findall(".//thead")) == 1


def test_table_scrolls_in_a_box_with_a_name():
    _, root = rendered(f"<table><caption>Talks</caption>{TABLE[7:]}</table>tail{TABLE}")
    named, numbered = root.findall("div")
    assert named.get("aria-labelledby") == named.find(".//caption").get("id") == "table-1-caption"
    assert numbered.get("aria-label") == "Table 2"
    assert {box.get("tabindex") for box in (named, numbered)} == {"0"}
    assert {box.get("role") for box in (named, numbered)} == {"region"}
    assert named.tail == "tail"


def test_single_paragraphs_of_cells_and_items_are_unwrapped():
    _, root = rendered(
        "<ul><li><p>a</p><ul><li><p>b</p></li></ul></li><li><p>c</p><p>d</p></li></ul>"
        "<table><tr><td><p>e</p></td></tr></table>"
    )
    assert [p.text for p in root.iter("p")] == ["c", "d"]
    assert root.text_content() == "abcde"


# Links


def test_links_to_the_web_say_so_and_our_own_do_not():
    _, root = rendered('<p><a href="https://a.example">a</a> <a href="/en/people/ada/">b</a></p>')
    assert [a.get("rel") for a in root.iter("a")] == [None, "external", None]


# Short texts and plain text


def test_short_text_has_neither_numbers_nor_headings():
    html = render_short('<h2>a</h2><p>b <a href="https://a.example">c</a></p>')
    assert html == 'a<p>b <a href="https://a.example" rel="external">c</a></p>'
    assert render_short(None) == ""


def test_plain_text_is_words_in_one_line():
    html = (
        "<h2>A</h2><p>b<em>c</em>&nbsp;d &lt;e&gt;</p><table><tr><td>f</td><td>g</td></tr></table>"
    )
    assert plain_text(html + note("n")) == "A bc d <e> f g a"
    assert plain_text(None) == ""


# Always


def test_interface_words_are_in_the_language_of_the_text():
    with override("ru"):
        _, root = rendered("<p>a</p>" + note("n") + TABLE, "en")
    assert {element.get("aria-label") for element in root.xpath("//*[@aria-label]")} == {
        *("Paragraph 1", "Paragraph 2", "Note 1", "Table 1")
    }


@given(markup)
def test_never_unsafe_never_raises(html):
    text, root = rendered(html)
    for element in root.iter():
        assert element.tag not in {"script", "style", "svg", "math", "iframe", "textarea", "img"}
        assert not any(name.startswith("on") or name == "style" for name in element.attrib)
        assert not element.get("href", "").lower().startswith(("javascript:", "data:", "//"))
    ids = [element.get("id") for element in root.iter() if element.get("id")]
    assert len(ids) == len(set(ids))
    render_short(html)
    plain_text(html)


def test_deep_nesting_does_no_harm():
    assert render("<blockquote>" * 5_000 + "a", "en", {}).html.startswith("<blockquote>")


def test_result_is_valid_html():
    text, _ = rendered("<h2>a</h2><p>b<br>c</p><hr>" + note("n") + TABLE + "<ul><li>d</li></ul>")
    html5lib.HTMLParser(strict=True).parse(f"<!doctype html><title>a</title>{text.html}")
