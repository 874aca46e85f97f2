import pytest

from demo.bulk.russian import CASES, DECLENSIONS, adjective, noun, preposition
from demo.bulk.sentences import read_lexicon


@pytest.mark.parametrize(
    ("nominative", "declension", "singular", "plural"),
    [
        ("договор", "m", "договор договора договору договор договором договоре",
         "договоры договоров договорам договоры договорами договорах"),
        ("риск", "mk", "риск риска риску риск риском риске",
         "риски рисков рискам риски рисками рисках"),
        ("дипломат", "manim", "дипломат дипломата дипломату дипломата дипломатом дипломате",
         "дипломаты дипломатов дипломатам дипломатов дипломатами дипломатах"),
        ("аналитик", "manim", "аналитик аналитика аналитику аналитика аналитиком аналитике",
         "аналитики аналитиков аналитикам аналитиков аналитиками аналитиках"),
        ("корабль", "msoft", "корабль корабля кораблю корабль кораблем корабле",
         "корабли кораблей кораблям корабли кораблями кораблях"),
        ("угроза", "a", "угроза угрозы угрозе угрозу угрозой угрозе",
         "угрозы угроз угрозам угрозы угрозами угрозах"),
        ("политика", "fk", "политика политики политике политику политикой политике",
         "политики политик политикам политики политиками политиках"),
        ("граница", "ts", "граница границы границе границу границей границе",
         "границы границ границам границы границами границах"),
        ("коалиция", "ia", "коалиция коалиции коалиции коалицию коалицией коалиции",
         "коалиции коалиций коалициям коалиции коалициями коалициях"),
        ("трудность", "ost", "трудность трудности трудности трудность трудностью трудности",
         "трудности трудностей трудностям трудности трудностями трудностях"),
        ("право", "o", "право права праву право правом праве",
         "права прав правам права правами правах"),
        ("решение", "ie", "решение решения решению решение решением решении",
         "решения решений решениям решения решениями решениях"),
    ],
)  # fmt: skip
def test_nouns(nominative, declension, singular, plural):
    forms = [[noun(nominative, declension, case, many) for case in CASES] for many in (False, True)]
    assert forms == [singular.split(), plural.split()]


@pytest.mark.parametrize(
    ("masculine", "declension", "case", "plural", "form"),
    [
        ("новый", "m", "genitive", False, "нового"),
        ("новый", "manim", "accusative", False, "нового"),
        ("новый", "manim", "accusative", True, "новых"),
        ("новый", "a", "accusative", False, "новую"),
        ("новый", "ie", "nominative", False, "новое"),
        ("российский", "m", "instrumental", False, "российским"),
        ("российский", "m", "nominative", True, "российские"),
        ("военно-морской", "m", "nominative", False, "военно-морской"),
        ("военно-морской", "ie", "prepositional", False, "военно-морском"),
        ("общий", "ie", "nominative", False, "общее"),
        ("общий", "m", "dative", False, "общему"),
        ("общий", "a", "genitive", False, "общей"),
    ],
)
def test_adjectives(masculine, declension, case, plural, form):
    assert adjective(masculine, declension, case, plural) == form


@pytest.mark.parametrize(
    ("word", "following", "form"),
    [("о", "армии", "об"), ("о", "риске", "о"), ("в", "флоте", "во"), ("в", "войне", "в"),
     ("для", "армии", "для")],
)  # fmt: skip
def test_prepositions(word, following, form):
    assert preposition(word, following) == form


def test_every_word_of_the_lexicon_can_be_declined():
    words = read_lexicon()
    assert {entry.declension for entry in words["noun"]} <= set(DECLENSIONS)
    assert len(words["noun"]) + len(words["adjective"]) + len(words["verb"]) > 230
