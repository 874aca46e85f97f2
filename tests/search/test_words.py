import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.words import fold, stem, words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("терроризм", "терроризмом"),
        ("терроризм", "терроризма"),
        ("конференция", "конференциях"),
        ("переговоры", "переговорами"),
        ("система", "систем"),
        ("проблема", "проблем"),
        ("журнал", "журналами"),
        ("канал", "каналов"),
        ("остров", "острова"),
        ("охрана", "охрану"),
        ("опыт", "опытом"),
        ("прием", "приемы"),
        ("кортунов", "кортунову"),
        ("кортунов", "кортуновым"),
        ("иванов", "иванова"),
        ("conference", "conferences"),
        ("policy", "policies"),
        ("negotiate", "negotiating"),
    ],
)
def test_forms_of_a_word_have_one_stem(one, other):
    assert stem(one) == stem(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("военные", "во"), ("прием", "при"), ("наименее", "на"), ("опыт", "оп"), ("осень", "оси")],
)
def test_different_words_have_different_stems(one, other):
    assert stem(one) != stem(other)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Ёлка", "елка"),
        ("Café", "cafe"),
        ("НАТО", "нато"),
        ("за\u0301мок", "замок"),  # a stress mark
        ("пере\u00adговоры", "переговоры"),  # a soft hyphen
        ("ﬁnance", "finance"),  # a ligature
        ("йод", "йод"),
    ],
)
def test_letters_are_evened_out(text, folded):
    assert fold(text) == folded


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Russia–UK", ["russia", "uk"]),
        ("CR-2018-02", ["cr", "2018", "02"]),
        ("10.1234/rusi.7", ["10", "1234", "rusi", "7"]),
        ("Russia’s", ["russia"]),
        ("O'Brien", ["obrien"]),
        ("№ 5, C++ & 😀!", ["no", "5", "c"]),
        ("", []),
    ],
)
def test_text_is_taken_apart(text, expected):
    assert words(text) == expected


@given(st.text())
def test_words_are_letters_and_digits_only(text):
    assert all(word.isalnum() and stem(word) for word in words(text))
