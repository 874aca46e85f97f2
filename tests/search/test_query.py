import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.query import MOST_CHARACTERS, MOST_WORDS, parse


def groups(typed):
    return [" | ".join(map(str, group)) for group in parse(typed).groups]


def excluded(typed):
    return [str(phrase) for phrase in parse(typed).excluded]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("arms control", ["arms", "control"]),
        ('"arms control"', ['"arms control"']),
        ("«контроль оружия» НАТО", ['"контроль оружия"', "нато"]),
        ("SALT or START treaty", ["salt | start", "treaty"]),
        ("ракеты или дроны", ["ракеты | дроны"]),
        ("UK-Russia", ['"uk russia"']),
        ("CR-2018-02", ['"cr 2018 02"']),
        ("war in the Arctic", ["war", "arctic"]),  # too common to say anything
        ("the who", ["the", "who"]),  # unless there is nothing else
        ('"war in the Arctic"', ['"war in the arctic"']),
        ("or", ["or"]),
        ("or or or", ["or"]),
        ("treaty or", ["treaty"]),
        ('"unclosed quote', ["unclosed", "quote"]),
        ("peace peace", ["peace"]),
        ("arms - control", ["arms", "control"]),
    ],
)
def test_words_phrases_and_alternatives(typed, expected):
    assert groups(typed) == expected


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("arms -control", ["control"]),
        ('arms -"new start"', ['"new start"']),
        ("arms −control", ["control"]),  # a real minus sign
        ("-arms", ["arms"]),
        ("arms -", []),
        ("well-known", []),
    ],
)
def test_words_behind_a_minus_are_excluded(typed, expected):
    assert excluded(typed) == expected


@pytest.mark.parametrize("typed", ["", " ", "\0", "😀", '"', "-", '""', '-- - "-"', "!?…"])
def test_nothing_to_look_for(typed):
    assert not parse(typed)


def test_long_text_is_cut_between_words_and_says_so():
    query = parse("missile " * 2_000)
    assert query.is_cut
    assert len(query.text) <= MOST_CHARACTERS
    assert query.text.endswith("missile")


def test_many_words_are_cut_and_say_so():
    query = parse(" ".join(f"w{number}" for number in range(100)))
    assert query.is_cut
    assert len(query.groups) == MOST_WORDS
    assert query.text.endswith(f"w{MOST_WORDS - 1}")


def test_what_was_used_means_the_same_again():
    query = parse("  «a b»\u00a0or\tc   -d  " + "e" * 1_000)
    assert parse(query.text).groups == query.groups


@given(st.text(alphabet=st.characters() | st.sampled_from('"-«» orили\0'), max_size=700))
def test_any_text_has_a_meaning(typed):
    query = parse(typed)
    assert "\0" not in query.text
    assert sum(len(phrase.words) for phrase in query.phrases) <= MOST_WORDS
    assert parse(query.text).groups == query.groups or query.is_cut


def test_corrections_keep_the_rest():
    query = parse('diallogue or talks "arms controll" -naval')
    corrections = {"diallogue": "dialogue", "controll": "control"}
    assert query.replacing(corrections) == 'dialogue or talks "arms control" -naval'
