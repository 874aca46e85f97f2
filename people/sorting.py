from django.db import models

from prose.alphabet import sort_key


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
