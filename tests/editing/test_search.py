import pytest

from editing.search import matching, words_of
from research.models import Topic
from tests.factories import make_topic


def test_words_in_quotation_marks_stay_together():
    assert list(words_of('Russia "arms control" \x00')) == ["Russia", "arms control"]


@pytest.mark.django_db
@pytest.mark.parametrize("word", ["ёлка", "ЕЛКА", "100% (a+b) [c]", "a\\b", "x_y"])
def test_letters_fold_and_signs_are_taken_as_they_are(word):
    found = make_topic(name_ru="Ёлка: 100% (A+B) [C] a\\b x_y")
    make_topic(name_ru="xzy aab")
    assert Topic.objects.filter(matching(word, ["name_en", "name_ru"])).get() == found
