"""How long a text takes to read."""

from math import ceil

from django.utils.translation import get_language

from prose.rendering import without_tags

# Trauzettel-Klosinski and Dietz, “Standardized Assessment of Reading Performance: The New
# International Reading Speed Texts IReST” (2012).
WORDS_A_MINUTE = {"en": 228, "ru": 184}
WORTH_TELLING = 300  # words


def minutes_to_read(html, language=None):
    """Return how many minutes a rendered text takes, or None for a short one."""
    words = len(without_tags(html).split())
    if words < WORTH_TELLING:
        return None
    return ceil(words / WORDS_A_MINUTE[language or get_language()])
