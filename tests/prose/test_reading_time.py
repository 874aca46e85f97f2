import pytest

from prose.reading_time import minutes_to_read


@pytest.mark.parametrize(
    ("words", "language", "minutes"),
    [(299, "en", None), (300, "en", 2), (912, "en", 4), (913, "en", 5), (920, "ru", 5)],
)
def test_time_depends_on_words_and_language(words, language, minutes):
    assert minutes_to_read(f"<p>{'word ' * words}</p>", language) == minutes
