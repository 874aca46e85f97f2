import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.query import parse
from search.snippets import LENGTH, Marker, with_notes


def mark(words, text):
    return Marker(parse(words)).mark(text)


def excerpt(words, text):
    return Marker(parse(words)).excerpt(text, "en")


@pytest.mark.parametrize(
    ("words", "text", "marked"),
    [
        ("терроризмом", "О терроризме", "О <mark>терроризме</mark>"),
        ("policy", "Policies", "<mark>Policies</mark>"),
        ("самолет", "Самолёты", "<mark>Самолёты</mark>"),
        ("cafe", "Café", "<mark>Café</mark>"),
        ("переговоры", "пере\u00adговоров", "<mark>пере\u00adговоров</mark>"),
        ("elan", "Élan", "<mark>Élan</mark>"),
        ('"arms control"', "arms, arms control", "arms, <mark>arms control</mark>"),
        ("uk-russia", "UK–Russia", "<mark>UK–Russia</mark>"),
        ("a or b -c", "b c", "<mark>b</mark> c"),
        ("arms control", "control of arms", "<mark>control</mark> of <mark>arms</mark>"),
        ("brien", "O’Brien", "O’Brien"),
        ("art", "party", "party"),
        ("script", "<script>", "&lt;<mark>script</mark>&gt;"),
        ("amp", "a & b", "a &amp; b"),
        ("", "text", "text"),
    ],
)
def test_hits_are_marked(words, text, marked):
    assert mark(words, text) == marked


def test_excerpt_shows_where_most_of_the_words_are():
    text = "Arms came first. " * 40 + "Here arms control is spoken of. " + "Then nothing. " * 40
    found = excerpt("arms control", text)
    assert found.phrases == 2
    assert "<mark>control</mark>" in found.html
    assert found.html.startswith("… ")
    assert found.html.endswith(" …")


def test_excerpt_without_a_hit_is_the_beginning():
    found = excerpt("glacier", "Nothing here. " * 60)
    assert found.phrases == 0
    assert found.html.startswith("Nothing here.")
    assert len(found.html) < LENGTH + 5


def test_notes_are_quoted():
    html = '<p>A text.<span class="footnote" data-note="See &lt;Ice&gt; &amp; fire"></span></p>'
    assert with_notes(html) == "A text. See <Ice> & fire"


def test_parts_of_a_text_are_kept_apart():
    html = (
        "<h2>Ice</h2><p>It melts.</p><table><tr><td>One</td><td></td></tr></table><ul><li>Two.</li>"
    )
    assert with_notes(html) == "Ice · It melts. One · Two."
    assert with_notes("<ul><li>Three</li></ul>") == "Three"


def test_excerpt_is_set_as_its_language_wants():
    assert excerpt("ice", 'the "ice" of 5 kg').html == "the ‘<mark>ice</mark>’ of 5\u00a0kg"


@given(words=st.text(max_size=50), text=st.text(max_size=2_000))
def test_nothing_is_left_unescaped(words, text):
    html = mark(words, text).replace("<mark>", "").replace("</mark>", "")
    assert "<" not in html
    assert "<" not in excerpt(words, text).html.replace("<mark>", "").replace("</mark>", "")
