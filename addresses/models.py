"""Addresses never die: a changed one redirects for ever, a deleted one answers 410."""

from django.contrib.contenttypes.fields import GenericForeignKey
from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.http import Http404
from django.utils.translation import gettext_lazy as _


class Moved(Exception):
    """The page is now found under another slug."""

    def __init__(self, slug):
        super().__init__(slug)
        self.slug = slug


class Gone(Exception):
    """The page existed and was deleted (RFC 9110, 410 Gone)."""


class FormerAddressQuerySet(models.QuerySet):
    def of_others(self, obj):
        """Those of the same kind of page that do not lead to ``obj``, deleted ones included."""
        others = self.filter(content_type=ContentType.objects.get_for_model(obj))
        return others.exclude(object_id=obj.pk) if obj.pk else others


class FormerAddress(models.Model):
    """A slug that a page once had. Without ``object_id`` the page was deleted."""

    content_type = models.ForeignKey(ContentType, on_delete=models.CASCADE)
    slug = models.SlugField(_("address"), max_length=100)
    object_id = models.PositiveBigIntegerField(null=True)
    left_at = models.DateTimeField(_("left"), auto_now_add=True)
    owner = GenericForeignKey()  # what the address leads to now

    objects = FormerAddressQuerySet.as_manager()

    class Meta:
        verbose_name = _("former address")
        verbose_name_plural = _("former addresses")
        constraints = [
            models.UniqueConstraint(
                name="former_address_is_unique", fields=["content_type", "slug"]
            )
        ]

    def __str__(self):
        return self.slug


def remember(obj, old_slug):
    """Let ``old_slug`` redirect to ``obj`` from now on."""
    FormerAddress.objects.update_or_create(
        content_type=ContentType.objects.get_for_model(obj),
        slug=old_slug,
        defaults={"object_id": obj.pk},
    )


def bury(obj):
    """Call before ``obj`` is deleted: its present and former addresses answer 410 from now on."""
    content_type = ContentType.objects.get_for_model(obj)
    FormerAddress.objects.filter(content_type=content_type, object_id=obj.pk).update(object_id=None)
    FormerAddress.objects.update_or_create(
        content_type=content_type, slug=obj.slug, defaults={"object_id": None}
    )


def get_current(queryset, slug):
    """Return the object of ``queryset`` at ``slug``.

    Raises Moved where the slug is a former one of an object in ``queryset``, Gone where its
    object was deleted, Http404 otherwise.
    """
    if found := queryset.filter(slug=slug).first():
        return found
    former = FormerAddress.objects.filter(
        content_type=ContentType.objects.get_for_model(queryset.model), slug=slug
    ).first()
    if former is None:
        raise Http404
    if former.object_id is None:
        raise Gone
    if current := queryset.filter(pk=former.object_id).first():
        raise Moved(current.slug)
    raise Http404


def find(queryset, slug):
    """Return the object of ``queryset`` that is or once was at ``slug``, or None."""
    try:
        return get_current(queryset, slug)
    except Moved as moved:
        return queryset.get(slug=moved.slug)
    except (Gone, Http404):
        return None
