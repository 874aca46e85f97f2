"""What is left of a text that comes from a word processor."""

from pathlib import Path

from tests.browser.test_editor import open_editor, save  # noqa: F401 - a fixture

WORD = Path(__file__).parent.joinpath("pasted", "word.html").read_text()
WORD_STORED = (
    "<h2>The State of the Dialogue</h2>"
    "<p>First <strong>bold</strong> and <em>italic</em> text."
    '<span class="footnote" data-note="Ada Lovell, Talks (London: RUSI, 2018)."></span> More '
    '<a href="https://example.org/x">link</a>, 5&nbsp;km.</p>'
    "<h3>Sub</h3>"
    "<ul><li><p>One</p><ul><li><p>Inner</p></li></ul></li><li><p>Two</p></li></ul>"
    "<p>Between</p>"
    '<ol start="3"><li><p>Three</p></li></ol>'
    "<table><tbody><tr><th><p>Year</p></th><th><p>Talks</p></th></tr>"
    '<tr><td colspan="2"><p>2018</p></td></tr></tbody></table>'
    "<p>H<sub>2</sub>O and x<sup>2</sup> end</p>"
)
NOTE = '<p>Talks<span class="footnote" data-note="A note"></span></p>'
CASES = {
    "footnotes of LibreOffice": (
        '<p>Talks<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1'
        '</sup></a></p><div id="sdfootnote1"><p class="sdfootnote"><a class="sdfootnotesym" '
        'name="sdfootnote1sym" href="#sdfootnote1anc">1</a>A note</p></div>',
        NOTE,
    ),
    "footnotes of Google Docs": (
        '<p><span>Talks</span><sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup></p>'
        '<div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a><span>&nbsp;A note</span></p></div>',
        NOTE,
    ),
    "a footnote whose text was not copied": (
        '<p>Talks<a href="#_ftn1" name="_ftnref1">[1]</a></p>',
        "<p>Talks[1]</p>",
    ),
    "emphasis by styles only": (
        '<b style="font-weight:normal"><p><span style="font-weight:700">a</span>'
        '<span style="font-style:italic">b</span><span style="color:red">c</span></p></b>',
        "<p><strong>a</strong><em>b</em>c</p>",
    ),
    "a picture of elsewhere": (
        '<p>a<img src="https://a.example/b.png" alt="c"></p>',
        "<p>a</p>",
    ),
    "links into a file": (
        '<p><a href="#_Toc1">a</a> <a href="file:///C:/b.doc">b</a> <a name="c">c</a></p>',
        "<p>a b c</p>",
    ),
    "headings of a page": (
        "<h2>a</h2><h3>b</h3><h5>c</h5>",
        "<h2>a</h2><h3>b</h3><h3>c</h3>",
    ),
    "what was copied in our own editor": (
        '<p data-pm-slice="1 1 []">a<span class="footnote" data-note="b"></span></p>',
        '<p>a<span class="footnote" data-note="b"></span></p>',
    ),
}


def test_word_keeps_its_structure_and_loses_its_junk(open_editor):  # noqa: F811
    editor = open_editor()
    editor.paste(WORD)
    assert save(editor).body_en == WORD_STORED


def test_texts_of_others(open_editor):  # noqa: F811
    editor = open_editor()
    results = {}
    for name, (html, _expected) in CASES.items():
        editor.text.click()
        editor.page.keyboard.press("Control+a")
        editor.page.keyboard.press("Delete")
        editor.paste(html)
        results[name] = editor.html
    assert results == {name: expected for name, (_html, expected) in CASES.items()}
