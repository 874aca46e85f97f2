"""The PDF and the picture, as a reader’s program finds them. Each document is set once."""

import io
import re
import string

import pypdfium2
import pytest
from django.core.files.storage import InMemoryStorage
from PIL import Image

from publications.outputs import typesetting
from publications.outputs.manuscript import Illustration, Manuscript, Printed
from publications.outputs.markup import escaped, linked, markup, quoted
from publications.outputs.typesetting import TypesettingError, shortened, typeset, with_company

pytestmark = pytest.mark.once

WORDS = {
    "contents": "Contents",
    "people": "About the authors",
    "support": "Funding and independence",
    "history": "History",
    "cite": "How to cite",
    "rights": "Licence and address",
    "address": "Now at",
    "notes": "Notes",
    "withdrawn": "Withdrawn",
    "title_page": "Title page",
    "text": "Text",
    "language": "English",
}
NAMES = ("Malcolm Chalmers", "Andrey Kortunov", "Sarah Lain", "Maria Smekalova")
BODY = """<h2>What it was</h2><p>Talks begin<span class="footnote" data-note="See https://a.example/b."
></span>.</p><h3>A part</h3><figure><img data-file="7" alt="A chart"><figcaption>Seven ships.
<span class="credit">RAF</span></figcaption></figure><table><caption>Lines</caption><tbody><tr>
<th>A</th><th>B</th></tr><tr><td colspan="2">both</td></tr></tbody></table>
<h2>Why</h2><p>More.</p>"""


def manuscript(**facts):
    defaults = {
        "language": "en",
        "title": "Defining Dialogue",
        "subtitle": "How to Manage Relations",
        "institute": "An Institute",
        "address": "https://institute.example/en/publications/dialogue/",
        "words": WORDS,
        "kicker": ("Conference Report", "No. 7"),
        "authors": tuple(Printed(name, "Fellow") for name in NAMES),
        "people": tuple(Printed(name, "Fellow", "<p>Writes.</p>") for name in NAMES),
        "published": "2018-03-27",
        "dates": ("27 March 2018", "updated 4 May 2019"),
        "citations": (("Institute", "M. Chalmers, ‘Defining Dialogue’, 27 March 2018."),),
        "body": BODY,
        "illustrations": (Illustration("7", "chart.png", "A chart"),),
    }
    return Manuscript(**{**defaults, **facts})


def storage_with_a_chart():
    storage, data = InMemoryStorage(), io.BytesIO()
    Image.new("RGBA", (300, 200), (0, 90, 90, 128)).save(data, "PNG")
    storage.save("chart.png", data)
    return storage


def text_of(pdf):
    with pypdfium2.PdfDocument(pdf) as opened:
        pages = [page.get_textpage().get_text_range() for page in opened]
    return re.sub(r"\s+", " ", " ".join(pages))


@pytest.fixture(scope="module")
def report():
    return typeset(manuscript(), storage_with_a_chart())


def test_report_says_who_wrote_what_when_and_how_to_cite_it(report):
    text = text_of(report.pdf)
    for name in NAMES:
        assert text.count(name) >= 2
    for told in (
        *("An Institute", "Conference Report", "27 March 2018", "updated 4 May 2019"),
        *("See https://a.example/b.", "Seven ships. RAF", "Lines", "both", "How to cite"),
        *("‘Defining Dialogue’, 27 March 2018.", "https://institute.example/en/publications/"),
    ):
        assert told in text


def test_report_has_title_authors_language_and_bookmarks_and_is_tagged(report):
    with pypdfium2.PdfDocument(report.pdf) as pdf:
        assert pdf.get_metadata_value("Title") == "Defining Dialogue: How to Manage Relations"
        assert [name in pdf.get_metadata_value("Author") for name in NAMES] == [True] * 4
        assert pdf.is_tagged()
        bookmarks = [item.get_title() for item in pdf.get_toc()]
        assert len(pdf) == report.pages
    assert bookmarks[:3] == ["What it was", "A part", "Why"]
    assert "How to cite" in bookmarks
    assert re.search(rb"/Lang ?\(en-GB\)", report.pdf)


def test_title_is_the_largest_type_of_the_first_page_and_authors_follow(report):
    with pypdfium2.PdfDocument(report.pdf) as pdf:
        first = pdf[0].get_textpage().get_text_range()
    assert first.index("Defining Dialogue") < first.index(NAMES[0]) < first.index(NAMES[3])


def test_picture_for_sharing_measures_what_other_sites_ask_for(report):
    picture = Image.open(io.BytesIO(report.preview))
    assert picture.size == (1200, 630)
    assert len(report.preview) < 100_000
    assert Image.open(io.BytesIO(report.cover)).size[1] == 1600


def test_hard_text_is_set_all_the_same():
    """Signs of typst, signs that no font has, scripts, wide tables, levels left out, lost files."""
    signs = string.punctuation.replace("&", "").replace("<", "")
    row = "".join(f"<td>{number}</td>" for number in range(11))
    body = (
        f"<h3>A level left out</h3><p>= no heading {signs} &amp; &lt;x&gt; 😀 𓀀 漢字 مرحبا</p>"
        '<p>- no item</p><p>// no comment /* none */ #read("/etc/passwd") $x$ *a* _b_ `c` @d</p>'
        f"<table><tbody><tr>{row}</tr></tbody></table><table></table><ul></ul>"
        '<figure><img data-file="9" alt="Lost"></figure><p><span lang="fr">mot</span></p>'
    )
    facts = {"title": "Слово " * 49, "subtitle": '#"$*_@<>`\\~' * 20, "authors": (), "people": ()}
    lost = (Illustration("9", "lost.png", "Lost"),)
    pdf = typeset(
        manuscript(body=body, language="ru", illustrations=lost, standfirst="\\u{41}", **facts),
        storage_with_a_chart(),
    )
    text = text_of(pdf.pdf)
    assert f"= no heading {signs} & <x>" in text
    assert '// no comment /* none */ #read("/etc/passwd") $x$ *a* _b_ `c` @d' in text
    assert "\\u{41}" in text


def test_withdrawn_report_says_so_on_each_page():
    withdrawal = ("Withdrawn on 5 May 2020", "The figures were wrong.")
    made = typeset(manuscript(withdrawal=withdrawal), storage_with_a_chart(), with_preview=False)
    with pypdfium2.PdfDocument(made.pdf) as pdf:
        pages = [page.get_textpage().get_text_range() for page in pdf]
    assert all("WITHDRAWN" in "".join(page.split()) for page in pages)
    assert "The figures were wrong." in pages[0]


def test_typesetter_that_hangs_is_stopped(monkeypatch):
    monkeypatch.setattr(typesetting, "SECONDS", 0.01)
    with pytest.raises(TypesettingError, match="Not done"):
        typeset(manuscript(), storage_with_a_chart())


def test_what_the_typesetter_complains_of_is_told(monkeypatch):
    monkeypatch.setattr(typesetting, "source", lambda *_args: "#unknown")
    with pytest.raises(TypesettingError, match="unknown variable"):
        typeset(manuscript(), storage_with_a_chart(), with_preview=False)


# Markup


@pytest.mark.parametrize(
    ("html", "typst"),
    [
        ("<p>One.</p><p>Two.</p>", "One\\.\n\n\n\nTwo\\."),
        ("<h2>Main</h2>", "#heading(level: 1)[Main];"),
        ("<h3>First of all</h3>", "#heading(level: 1)[First of all];"),
        ("<p>a <strong>b</strong> <em>c</em></p>", "a #strong[b]; #emph[c];"),
        ("<p>H<sub>2</sub>O</p>", "H#sub[2];O"),
        ("<ul><li>a</li><li>b</li></ul>", "#list([a], [b]);"),
        ('<ol start="3"><li>a</li></ol>', "#enum(start: 3, [a]);"),
        ("<blockquote><p>q</p></blockquote>", "#quote(block: true)[q];"),
        ('<p><a href="https://a.example/?b=1">c</a></p>', '#link("https://a.example/?b=1")[c];'),
        ('<p>a<span class="footnote" data-note="n"></span>[b]</p>', "a#footnote[n];\\[b\\]"),
        ('<p><span lang="fr-CA">mot</span></p>', '#text(lang: "fr")[mot];'),
        ('<figure><img data-file="1"></figure>', ""),
    ],
)
def test_elements(html, typst):
    assert markup(html, {}).strip() == typst


def test_text_and_strings_are_escaped():
    assert escaped("a*b\n c") == "a\\*b c"
    assert quoted('a"b\\') == '"a\\"b\\\\"'
    assert linked("See https://a.example/b.") == (
        'See #link("https://a.example/b")[https\\:\\/\\/a\\.example\\/b];\\.'
    )


def test_long_title_is_cut_between_words():
    assert shortened("A short title", 20) == "A short title"
    assert shortened("A title that goes on, and on", 24) == "A title that goes on…"


def test_last_word_of_a_title_is_not_left_alone():
    assert with_company("A title – Part 2") == "A title – Part\u00a02"
    assert with_company("A title") == "A title"


def test_digest_changes_with_what_is_said():
    assert manuscript().digest == manuscript().digest
    assert manuscript(title="Another").digest != manuscript().digest
