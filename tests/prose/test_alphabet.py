"""Names in alphabetical order, the same on every machine."""

import pytest

from prose.alphabet import alphabetical, sort_key


@pytest.mark.parametrize(
    ("names", "key"),
    [
        (("Ёлкин", "Пётр"), "елкин петр"),
        (("Толстой", "Лев"), "толстой лев"),
        (("O’Brien", "Siân"), "obrien sian"),
        (("Čapek", ""), "capek"),
        ((None, ""), ""),
    ],
)
def test_sort_key(names, key):
    assert sort_key(*names) == key


def test_alphabetical():
    assert alphabetical(["Япония", "Ёлка", "Жизнь", "европа"]) == [
        "европа",
        "Ёлка",
        "Жизнь",
        "Япония",
    ]
