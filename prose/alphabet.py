"""Alphabetical order that the databases and Python agree on."""

import re
import unicodedata

ACCENTED_LATIN = re.compile(r"[\u00c0-\u024f\u1e00-\u1eff]")


def sort_key(*names):
    """Return what names are sorted by: small letters, ё as е, é as e, but й after и.

    >>> sort_key("Ёлкин", "Пётр")
    'елкин петр'
    """
    text = " ".join(name for name in names if name).casefold().replace("ё", "е")
    text = ACCENTED_LATIN.sub(lambda letter: unicodedata.normalize("NFD", letter[0])[0], text)
    return re.sub(r"[^\w ]", "", text)


def alphabetical(objects):
    """Return a list of objects in the order of what they are called in the active language."""
    return sorted(objects, key=lambda named: sort_key(str(named)))
