"""What libraries are told of our works over OAI-PMH, and were told of those that are gone."""

from django.conf import settings
from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone


class RecordQuerySet(models.QuerySet):
    def out(self):
        """Records that harvesters can see; the others wait for the hour of their edition."""
        return self.filter(live_from__lte=timezone.now())


class RecordSet(models.Model):
    """A set that harvesters can ask for: ``lang:ru``, ``type:policy-brief``."""

    spec = models.CharField(max_length=120, unique=True)
    name = models.CharField(max_length=250)

    class Meta:
        default_permissions = ()  # nobody edits it
        ordering = ["spec"]

    def __str__(self):
        return self.spec


class Record(models.Model):
    """One language edition of a work, as harvesters know it.

    It stays for ever, even when the work itself is deleted: ``work`` is a number, not a key.
    """

    work = models.PositiveBigIntegerField()
    language = models.CharField(max_length=7, choices=settings.LANGUAGES)
    datestamp = models.DateTimeField()  # when anything that the record says last changed
    live_from = models.DateTimeField()  # may be to come
    due_at = models.DateTimeField(null=True)  # when something about it will change by itself
    is_deleted = models.BooleanField(default=False)
    digest = models.CharField(max_length=64)  # of all that the record says
    sets = models.ManyToManyField(RecordSet, through="Membership", related_name="records")

    objects = RecordQuerySet.as_manager()

    class Meta:
        default_permissions = ()  # nobody edits it
        constraints = [
            models.UniqueConstraint(name="record_is_one_edition", fields=["work", "language"])
        ]
        indexes = [
            models.Index(name="record_by_datestamp", fields=["datestamp", "id"]),
            models.Index(
                name="record_by_hour", fields=["due_at"], condition=Q(due_at__isnull=False)
            ),
        ]

    def __str__(self):
        return f"publication/{self.work}/{self.language}"


class Membership(models.Model):
    """A record is, or was when it was deleted, in a set."""

    record = models.ForeignKey(Record, on_delete=models.CASCADE, related_name="memberships")
    set = models.ForeignKey(
        RecordSet, on_delete=models.PROTECT, related_name="memberships", db_index=False
    )

    class Meta:
        default_permissions = ()  # nobody edits it
        constraints = [
            # The set first: its records are read from here in their order.
            models.UniqueConstraint(name="record_is_in_a_set_once", fields=["set", "record"])
        ]

    def __str__(self):
        return f"{self.record_id} in {self.set_id}"


def sets_in_use():
    """Sets with at least one record that harvesters can see."""
    members = Membership.objects.filter(set=OuterRef("pk"), record__live_from__lte=timezone.now())
    return RecordSet.objects.filter(Exists(members))
