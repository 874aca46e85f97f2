import pytest
from django.http import QueryDict

from search import indexing, suggestions
from search.choices import Choices
from tests.factories import days_from_now, make_publication, make_topic

pytestmark = pytest.mark.django_db


def choices(words, **filters):
    query = QueryDict(mutable=True)
    query.update({"q": words, **filters})
    return Choices(query)


@pytest.fixture
def _library():
    make_publication(
        ("en", "ru"),
        title_en="Terrorism and Verification",
        title_ru="Терроризм и верификация",
        body_ru="<p>О терроризме и верификации.</p>",
    )
    indexing.rebuild()


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("terorism", "terrorism"),
        ("verifcation", "verification"),
        ("терорризм", "терроризм"),
        ("вирификация", "верификация"),
        ("terrorism verifikation", "terrorism verification"),
        ('"terrorism and verifcation"', '"terrorism and verification"'),
        ("nthhjhbpv", "терроризм"),  # the keyboard was not switched
        ("еуккщкшыь", "terrorism"),
    ],
)
@pytest.mark.usefixtures("_library")
def test_misspelt_words_are_put_right(typed, meant):
    suggestion = suggestions.corrected(choices(typed))
    assert suggestion.text == meant
    assert suggestion.total == 1


@pytest.mark.parametrize("typed", ["qqqqqqq", "тттттт", "x", "1234567", "terrorism"])
@pytest.mark.usefixtures("_library")
def test_nothing_is_better_than_anything(typed):
    assert suggestions.corrected(choices(typed)) is None


@pytest.mark.usefixtures("_library")
def test_suggestion_leads_somewhere():
    make_publication(title_en="Terrorist Glaciology", published_at_en=days_from_now(2))
    indexing.rebuild()
    assert suggestions.corrected(choices("glasiology")) is None  # not out yet
    assert suggestions.corrected(choices("terorism naval")) is None  # no such work


@pytest.mark.usefixtures("_library")
def test_any_word_where_there_is_no_work_with_all():
    suggestion = suggestions.loosened(choices("terrorism naval"))
    assert (suggestion.text, suggestion.total) == ("terrorism or naval", 1)
    assert suggestions.loosened(choices("naval")) is None


@pytest.mark.usefixtures("_library")
def test_without_filters_where_they_leave_nothing():
    topic = make_topic()
    indexing.rebuild()
    suggestion = suggestions.unfiltered(choices("terrorism", topic=topic.slug))
    assert (suggestion.address, suggestion.total) == ("?q=terrorism", 1)
    assert suggestions.unfiltered(choices("terrorism")) is None


@pytest.mark.parametrize(
    ("one", "other", "steps"),
    [("", "", 0), ("a", "", 1), ("ab", "ba", 1), ("kitten", "sitting", 3), ("нато", "нота", 2)],
)
def test_distance(one, other, steps):
    assert suggestions.distance(one, other) == suggestions.distance(other, one) == steps
