"""What a reader has typed, understood: any text at all has a meaning here."""

import re
from dataclasses import dataclass

from search.words import COMMON, stem, words

MOST_CHARACTERS = 500
MOST_WORDS = 32
OR = {"or", "или"}

# Also signs that turn the direction of what follows them.
UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]+")
QUOTES = str.maketrans(dict.fromkeys("«»“”„‟", '"'))
TERM = re.compile(r'(?P<minus>[-−]*)"(?P<phrase>[^"]*)"|(?P<plain>[^\s"]+)')


@dataclass(frozen=True)
class Phrase:
    """Words that stand next to each other; mostly a single one."""

    words: tuple
    is_quoted: bool = False

    def __str__(self):
        text = " ".join(self.words)
        return f'"{text}"' if self.is_quoted or len(self.words) > 1 else text

    @property
    def stems(self):
        return tuple(stem(word) for word in self.words)

    @property
    def is_common(self):
        return not self.is_quoted and len(self.words) == 1 and self.words[0] in COMMON


@dataclass(frozen=True)
class Query:
    """One phrase of each group must be there, and none of the ``excluded`` ones.

    ``text`` is what of the typed text was used, as it was typed.
    """

    text: str = ""
    groups: tuple = ()
    excluded: tuple = ()
    is_cut: bool = False

    def __bool__(self):
        """Whether there is anything to look for."""
        return bool(self.groups or self.excluded)

    @property
    def phrases(self):
        return [phrase for group in self.groups for phrase in group]

    @property
    def is_empty(self):
        """Whether nothing was typed; a single emoji is not nothing, though it finds nothing."""
        return not self.text

    def replacing(self, corrections):
        """Return this query as text with other words in the place of some."""
        groups = (
            " or ".join(str(_corrected(phrase, corrections)) for phrase in group)
            for group in self.groups
        )
        return " ".join([*groups, *(f"-{phrase}" for phrase in self.excluded)])

    def loosened(self):
        """Return the text of a query for any of these words, or '' where there is one group."""
        return " or ".join(map(str, self.phrases)) if len(self.groups) > 1 else ""


def _corrected(phrase, corrections):
    replaced = tuple(corrections.get(word, word) for word in phrase.words)
    return Phrase(replaced, phrase.is_quoted)


def parse(typed):
    """Return the Query that a text stands for.

    >>> [str(phrase) for phrase in parse('"arms control" or SALT -iraq').phrases]
    ['"arms control"', 'salt']
    """
    cleaned = " ".join(UNPRINTABLE.sub(" ", typed).split())
    text, tokens, was_full = _take_terms(_shorten(cleaned))
    groups = _in_groups(token for token in tokens if not token.excluded)
    return Query(
        text=text,
        groups=_without_common(groups) or groups,
        excluded=tuple(token.phrase for token in tokens if token.excluded),
        is_cut=was_full or len(text) < len(cleaned),
    )


@dataclass(frozen=True)
class _Token:
    phrase: Phrase
    excluded: bool
    after_or: bool


def _shorten(text):
    if len(text) <= MOST_CHARACTERS:
        return text
    head, _space, _rest = text[: MOST_CHARACTERS + 1].rpartition(" ")
    return head or text[:MOST_CHARACTERS]


def _take_terms(text):
    """Return the text as far as it was used, its tokens, and whether there were more."""
    tokens, left, after_or = [], MOST_WORDS, False
    for found in TERM.finditer(text.translate(QUOTES)):
        if (found["plain"] or "").casefold() in OR and tokens and not tokens[-1].excluded:
            after_or = True
            continue
        quoted = found["phrase"] is not None
        parts = tuple(words(found["phrase"] if quoted else found["plain"]))
        if not parts:
            continue
        if len(parts) > left:
            return text[: found.start()].rstrip(), tokens, True
        left -= len(parts)
        minus = found["minus"] if quoted else found["plain"]
        excluded = minus.startswith(("-", "−"))
        tokens.append(_Token(Phrase(parts, quoted), excluded, after_or and not excluded))
        after_or = False
    return text, tokens, False


def _in_groups(tokens):
    groups = []
    for token in tokens:
        if token.after_or and groups:
            groups[-1].append(token.phrase)
        else:
            groups.append([token.phrase])
    return tuple(dict.fromkeys(map(tuple, groups)))


def _without_common(groups):
    rare = (tuple(phrase for phrase in group if not phrase.is_common) for group in groups)
    return tuple(group for group in rare if group)
