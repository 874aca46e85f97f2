"""What to look for instead, where nothing was found. Each suggestion leads to something."""

from dataclasses import dataclass

from search.engines import engine
from search.query import parse
from search.words import CYRILLIC, stem

MOST_CORRECTED = 3  # words of a query
CANDIDATES = 30

# The same keys on an English and a Russian keyboard: whoever forgot to switch typed ghbdtn.
ENGLISH_KEYS = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`"
RUSSIAN_KEYS = "йцукенгшщзхъфывапролджэячсмитьбюё"
TO_RUSSIAN = str.maketrans(ENGLISH_KEYS, RUSSIAN_KEYS)
TO_ENGLISH = str.maketrans(RUSSIAN_KEYS, ENGLISH_KEYS)


@dataclass(frozen=True)
class Suggestion:
    """Another search, and how much it finds."""

    text: str
    address: str
    total: int


def corrected(choices):
    """Return a Suggestion with misspelt words put right, or None."""
    typed = {word for phrase in choices.query.phrases for word in phrase.words}
    known = engine().known([stem(word) for word in typed])
    unknown = [word for word in typed if stem(word) not in known][:MOST_CORRECTED]
    candidates = {word: _candidates(word) for word in unknown}
    there = engine().known({stem(w) for found in candidates.values() for w in found})
    corrections = {
        word: next(candidate for candidate in found if stem(candidate) in there)
        for word, found in candidates.items()
        if any(stem(candidate) in there for candidate in found)
    }
    return _suggestion(choices, choices.query.replacing(corrections)) if corrections else None


def loosened(choices):
    """Return a Suggestion to look for any of the words instead of all of them, or None."""
    text = choices.query.loosened()
    return _suggestion(choices, text) if text else None


def unfiltered(choices):
    """Return a Suggestion to look for the same everywhere, or None."""
    if not choices.pairs:
        return None
    total = engine().find(choices.question(narrow=(), widen={}, only_total=True)).total
    return Suggestion(choices.query.text, choices.address(pairs=[]), total) if total else None


def _suggestion(choices, text):
    total = engine().find(choices.question(query=parse(text), only_total=True)).total
    return Suggestion(text, choices.address(text=text), total) if total else None


def _candidates(word):
    """Words that may have been meant, the likeliest first."""
    found = {
        candidate: (steps, -entries)
        for candidate, entries in engine().similar(word, CANDIDATES)
        if (steps := distance(word, candidate)) <= _tolerance(word)
    }
    switched = word.translate(TO_ENGLISH if CYRILLIC.search(word) else TO_RUSSIAN)
    return [*sorted(found, key=found.get), *([switched] if switched.isalpha() else [])]


def _tolerance(word):
    return 1 if len(word) < 5 else 2 if len(word) < 9 else 3


def distance(one, other):
    """How many letters to add, drop, change or swap to get from one word to the other.

    >>> distance("терорризм", "терроризм")
    2
    """
    before, last = [], list(range(len(other) + 1))
    for row, letter in enumerate(one, 1):
        line = [row]
        for column, mate in enumerate(other, 1):
            steps = min(last[column] + 1, line[-1] + 1, last[column - 1] + (letter != mate))
            is_swap = row > 1 and column > 1 and (letter, one[row - 2]) == (other[column - 2], mate)
            line.append(min(steps, before[column - 2] + 1) if is_swap else steps)
        before, last = last, line
    return last[-1]
