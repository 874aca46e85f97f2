"""The index: what can be found, by what it can be narrowed, and the words that occur in it.

The vectors of words are columns and tables of the database's own kind, which Django does not
know: migrations/0002_vectors.py makes them, engines/ reads and writes them.
"""

from django.db import models
from django.utils.translation import gettext_lazy as _

from prose.language import in_any_language


class Kind(models.IntegerChoices):
    """What can be found."""

    PUBLICATION = 1, _("Publications")
    PERSON = 2, _("People")
    PROGRAMME = 3, _("Programmes")
    PROJECT = 4, _("Projects")
    PAGE = 5, _("Pages")


class Entry(models.Model):
    """A thing that can be found, as it is from one moment to another.

    A work whose Russian edition goes live next week has two entries: the English edition until
    that hour, and both editions from then on. So nothing has to run at that hour, and neither a
    word nor a number of the second is known before.
    """

    kind = models.PositiveSmallIntegerField(choices=Kind)
    object_id = models.PositiveBigIntegerField()
    live_from = models.DateTimeField()
    live_until = models.DateTimeField(null=True)
    date = models.DateTimeField(null=True)  # of the edition that a reader of the language is shown
    facets = models.BinaryField()  # packed by facets.py
    digest = models.CharField(max_length=64)  # of all that is indexed

    class Meta:
        default_permissions = ()  # nobody edits it
        constraints = [
            models.UniqueConstraint(
                name="entries_follow_each_other", fields=["kind", "object_id", "live_from"]
            )
        ]

    def __str__(self):
        return f"{self.get_kind_display()} {self.object_id}"


class Label(models.Model):
    """The name and the address of a facet's value, so that one query names all that are shown."""

    facet = models.PositiveIntegerField(primary_key=True)
    group = models.PositiveSmallIntegerField()
    slug = models.CharField(max_length=100)
    name = models.CharField(max_length=250, blank=True)

    class Meta:
        default_permissions = ()  # nobody edits it
        indexes = [models.Index(name="label_by_address", fields=["group", "slug"])]

    def __str__(self):
        return in_any_language(self, "name").text or self.slug


class Word(models.Model):
    """A word that occurs, for those who misspell it."""

    word = models.CharField(max_length=60, primary_key=True)
    entries = models.PositiveIntegerField(default=1)

    class Meta:
        default_permissions = ()  # nobody edits it

    def __str__(self):
        return self.word
