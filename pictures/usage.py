"""Where pictures are used. The library asks every model that refers to one, whichever there are."""

from django.db.models import Exists, OuterRef, Q
from django.urls import NoReverseMatch, reverse


def in_use(relations, language=None):
    """Condition that something refers to a picture.

    With a ``language``, works of which nobody has begun that edition do not count. What has no
    editions, such as a person, appears in every language.
    """
    condition = Q()
    for relation in relations:
        owners = relation.related_model._default_manager
        if language and hasattr(owners, "begun"):
            owners = owners.begun(language)
        condition |= Q(Exists(owners.filter(**{relation.field.name: OuterRef("pk")})))
    return condition


def owners_of(picture):
    """Everything that refers to a picture, each once."""
    accessors = (relation.get_accessor_name() for relation in picture._meta.related_objects)
    found = (owner for accessor in accessors for owner in getattr(picture, accessor).all())
    return list(dict.fromkeys(found))


def address_in_admin(owner):
    """Address of its change form, or '' where it has none."""
    name = f"admin:{owner._meta.app_label}_{owner._meta.model_name}_change"
    try:
        return reverse(name, args=[owner.pk])
    except NoReverseMatch:
        return ""
