"""Texts taken apart into words, and words brought to their stems, alike on every database.

A Cyrillic word is stemmed as Russian and a Latin one as English, whatever text it stands in:
Russian reports are full of NATO, English ones of names.
"""

import re
import unicodedata
from functools import lru_cache

import snowballstemmer

LONGEST_WORD = 60  # letters; nobody looks for more, and PostgreSQL takes no more than 2,046 bytes

WORD = re.compile(r"[^\W_]+")
POSSESSIVE = re.compile(r"(?<=[^\W_])['’ʼ]s\b")
APOSTROPHE = re.compile(r"(?<=[^\W_])['’ʼ](?=[^\W_])")
CYRILLIC = re.compile(r"[\u0400-\u052f]")
ACCENTED_LATIN = re.compile(r"[\u00c0-\u024f\u1e00-\u1eff]")
UNSEEN = re.compile(r"[\u00ad\u0300-\u036f\u200b-\u200f\u2060\ufeff]")  # accents, soft hyphens …

# So common that they say nothing; looked for only in phrases, or where nothing else is asked.
ENGLISH = """
a an and are as at be been but by can for from had has have he her his how if in into is it its not
of on or she that the their there they this to was we were what when which who will with would you
"""
RUSSIAN = """
а без бы в во вы для до его ее если же за и из или им их к как ко когда ли мы на не нет ни но о об
он она они от по под при с со так также то только у что чтобы это
"""
COMMON = frozenset(ENGLISH.split() + RUSSIAN.split())

_english = snowballstemmer.stemmer("english").stemWord
_russian = snowballstemmer.stemmer("russian").stemWord


def fold(text):
    """Return a text in small letters without accents; ё as е.

    >>> fold("Ёлка, Café, «ФЬОРД»")
    'елка, cafe, «фьорд»'
    """
    text = unicodedata.normalize("NFKC", text).casefold()
    return without_accents(UNSEEN.sub("", text).replace("ё", "е"))


def without_accents(text):
    """Return a text of the same length with plain Latin letters; й stays й."""
    return ACCENTED_LATIN.sub(lambda letter: unicodedata.normalize("NFD", letter[0])[0], text)


def words(text):
    """Return the words of a text, folded, in their order.

    >>> words("Russia’s UK–NATO talks, CR-2018-02")
    ['russia', 'uk', 'nato', 'talks', 'cr', '2018', '02']
    """
    text = APOSTROPHE.sub("", POSSESSIVE.sub("", fold(text)))
    return [word[:LONGEST_WORD] for word in WORD.findall(text)]


@lru_cache(100_000)
def stem(word):
    """Return what the forms of a folded word have in common.

    >>> stem("терроризмом"), stem("систем"), stem("conferences")
    ('терроризм', 'сист', 'confer')
    """
    return _russian_stem(word) if CYRILLIC.search(word) else _english(word)


def _russian_stem(word):
    """Cut a word until all its forms have come to the same.

    Snowball takes -ов, -ем and -ал for endings, and so leaves «кортун», «сист» and «журна» of
    «Кортунов», «систем» and «журнал», but «кортунов», «систем» and «журнал» of «Кортунова»,
    «системы» and «журналы». What it leaves may be such a form itself: it is cut again.
    """
    shorter = _russian(word)
    if shorter == word or (_is_whole(word) and (len(shorter) < 3 or shorter in COMMON)):
        return word  # «воен» is not «во», nor «опыт» «оп»
    return _russian_stem(shorter) if _is_whole(shorter) else shorter


def _is_whole(word):
    """Whether letters can be a word without an ending."""
    return word[-1] not in "аеийоуыьэюя"


def parts_of(word):
    """Return the threes of letters of a word, by which similar words are found.

    >>> parts_of("нато")
    ['·на', 'ато', 'нат', 'то·']
    """
    marked = f"·{word}·"
    return sorted({marked[start : start + 3] for start in range(len(marked) - 2)})
