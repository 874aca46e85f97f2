import pytest
from django.utils import translation

from prose.templatetags.numbers import grouped


@pytest.mark.parametrize(
    ("language", "number", "text"),
    [
        ("en", 999, "999"),
        ("en", 1234, "1,234"),
        ("ru", 1234, "1234"),
        ("ru", 12345, "12\u00a0345"),
    ],
)
def test_grouped(language, number, text):
    with translation.override(language):
        assert grouped(number) == text
