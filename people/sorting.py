"""Alphabetical order that both databases agree on."""

import re
import unicodedata

from django.db import models

ACCENTED_LATIN = re.compile(r"[\u00c0-\u024f\u1e00-\u1eff]")


def sort_key(*names):
    """Return what names are sorted by: small letters, ё as е, é as e, but й after и.

    >>> sort_key("Ёлкин", "Пётр")
    'елкин петр'
    """
    text = " ".join(name for name in names if name).casefold().replace("ё", "е")
    text = ACCENTED_LATIN.sub(lambda letter: unicodedata.normalize("NFD", letter[0])[0], text)
    return re.sub(r"[^\w ]", "", text)


class SortKeyField(models.CharField):
    """The sort key of a person's name in one language, written at each save; NULL without a name.

    SQLite compares bytes and PostgreSQL asks its operating system: neither puts Ёлкин between
    Ежов and Епифанов, nor van der Berg beside Vance, on every machine.
    """

    def pre_save(self, model_instance, add):
        key = None
        if code := getattr(self, "language", None):
            names = (
                getattr(model_instance, f"{part}_{code}") for part in ("family_name", "given_name")
            )
            key = sort_key(*names) or None
        setattr(model_instance, self.attname, key)
        return key
