"""Pieces of texts with the words that were looked for marked in them.

Compares stems as the index does, so that both databases show the same. Whatever a text holds is
escaped before the marks are put in.
"""

import re
from dataclasses import dataclass
from html import unescape

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from prose.rendering import without_tags
from prose.typography import typeset
from search.words import CYRILLIC, UNSEEN, WORD, stem, without_accents, words

NOTE = re.compile(r'data-note="([^"]*)"')
PART_END = re.compile(r"</(?:h[1-6]|th|td|li|caption|figcaption)>")
NEEDLESS_DOT = re.compile(r"(^|[.!?…:;·]['’”»)\]]*)(?: ·)+(?= |\Z)|(?: ·)+\Z")
LENGTH = 260  # letters of an excerpt
BEFORE = 100  # letters at most before its first hit
LONGEST_READ = 100_000  # letters of a text that are looked through word by word
WHOLE_WORD = re.compile(rf"[^\W_]+(?:(?:['’ʼ]|{UNSEEN.pattern})[^\W_]+)*")
INSIDE_WORD = re.compile(r"[^\W_](?:['’ʼ])?\Z")
MOST_HITS = 500  # in a text; the first ones
SENTENCE_END = re.compile(r"[.!?…]['’”»)\]]*\s+")


def with_notes(html):
    """The words of a stored text, and of its notes behind them.

    A dot stands where a heading, a cell or an item ends without a sign of its own.
    """
    text = without_tags(PART_END.sub(" · ", html))
    return " ".join([NEEDLESS_DOT.sub(r"\1", text), *map(unescape, NOTE.findall(html))])


@dataclass(frozen=True)
class Excerpt:
    """A marked piece of a text, and how many of the query's phrases are in it."""

    html: SafeString
    phrases: int


class Marker:
    """Marks the phrases of one query in any number of texts."""

    def __init__(self, query):
        self.phrases = list(dict.fromkeys(phrase.stems for phrase in query.phrases))
        self.beginnings = {_beginning(stem_) for phrase in self.phrases for stem_ in phrase}

    def mark(self, text):
        """Return a whole short text, escaped, with its hits marked."""
        return _with_marks(text, self._hits(text))

    def count(self, text):
        """How many of the phrases are in a text."""
        return len({phrase for _start, _end, phrase in self._hits(text)})

    def excerpt(self, text, language):
        """Return the Excerpt with most of the phrases, or the beginning of a text without any.

        It is set in the typography of its ``language``.
        """
        begin, end = _window(text, _best_start(self._hits(text)))
        part = typeset(text[begin:end].strip(" ·"), language)
        hits = self._hits(part)
        around = ("… " if begin else "", " …" if end < len(text) else "")
        return Excerpt(
            _with_marks(part, hits, *around), len({phrase for _start, _end, phrase in hits})
        )

    def _hits(self, text):
        """Return start, end and phrase of all places where a phrase stands, in their order."""
        found = self._places(text)
        hits = []
        for number, phrase in enumerate(self.phrases):
            hits += [(start, end, number) for start, end in _runs(text, found, phrase)]
        return sorted(hits)[:MOST_HITS]

    def _places(self, text):
        """Return start, end and stem of the words that may belong to a hit.

        Looks for the beginnings of the stems, which is fast; reads word by word where letters are
        not as they look: with soft hyphens or stress marks in them, or without a small form.
        """
        lower = without_accents(text.lower().replace("ё", "е"))
        if len(lower) == len(text) and not UNSEEN.search(text):
            starts = sorted(set(_starts(lower, self.beginnings)))
        else:
            starts = [match.start() for match in WHOLE_WORD.finditer(text[:LONGEST_READ])]
        return list(_words_at(text, starts))


def _beginning(stem_):
    """The letters that all forms of a word surely begin with: policy has the stem “polici”."""
    return stem_ if CYRILLIC.search(stem_) else stem_[: max(2, len(stem_) - 2)]


def _starts(text, beginnings):
    for beginning in beginnings:
        start = text.find(beginning)
        while start >= 0:
            if not INSIDE_WORD.search(text, max(0, start - 2), start):
                yield start
            start = text.find(beginning, start + 1)


def _words_at(text, starts):
    for start in starts:
        if (match := WHOLE_WORD.match(text, start)) and (found := words(match[0])):
            yield start, match.end(), stem(found[0])


def _runs(text, places, phrase):
    """Yield start and end of each row of words, with none between them, that is the phrase."""
    for first in range(len(places) - len(phrase) + 1):
        row = places[first : first + len(phrase)]
        if all(place[2] == stem_ for place, stem_ in zip(row, phrase, strict=True)):
            gaps = zip(row, row[1:], strict=False)
            if not any(WORD.search(text, one[1], other[0]) for one, other in gaps):
                yield row[0][0], row[-1][1]


def _best_start(hits):
    """The place from which an excerpt holds the most phrases; the first of such places."""
    best, most = 0, 0
    for start, _end, _phrase in hits:
        inside = {phrase for begin, _e, phrase in hits if start <= begin < start + LENGTH - BEFORE}
        if len(inside) > most:
            best, most = start, len(inside)
    return best


def _window(text, start):
    """Begin and end of an excerpt around a place: with a sentence if one begins near before it."""
    if len(text) <= LENGTH + BEFORE:
        return 0, len(text)
    begin = max(0, min(start - BEFORE, len(text) - LENGTH))
    if begin > 0:
        sentences = [match.end() for match in SENTENCE_END.finditer(text, begin, start)]
        begin = sentences[-1] if sentences else text.find(" ", begin) + 1
    end = begin + LENGTH
    if end >= len(text):
        return begin, len(text)
    return begin, max(text.rfind(" ", begin, end + 1), begin + LENGTH // 2)


def _with_marks(text, hits, before="", behind=""):
    parts, done = [before], 0
    for start, stop, _phrase in hits:
        if start >= done:
            parts += [escape(text[done:start]), "<mark>", escape(text[start:stop]), "</mark>"]
            done = stop
    parts += [escape(text[done:]), behind]
    return mark_safe("".join(parts))  # noqa: S308 - all of the text is escaped
