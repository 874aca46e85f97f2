"""What an editor is told before something is deleted."""

from django.apps import apps
from django.utils.text import capfirst


def without_ties(deleted, counts):
    """Leave out the rows that tie a publication to a topic and the like.

    They have neither a name nor a translation, and go with what they tie.
    """
    ties = [m._meta for m in apps.get_models(include_auto_created=True) if m._meta.auto_created]
    plurals = {str(tie.verbose_name_plural) for tie in ties}
    beginnings = tuple(f"{capfirst(tie.verbose_name)}:" for tie in ties)
    counts = {name: count for name, count in counts.items() if str(name) not in plurals}
    return _prune(deleted, beginnings), counts


def _prune(tree, beginnings):
    pruned = (_prune(part, beginnings) if isinstance(part, list) else part for part in tree)
    return [part for part in pruned if part and not str(part).startswith(beginnings)]
