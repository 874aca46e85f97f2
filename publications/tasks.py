"""Background work on publications."""

from django.db import transaction

from prose.language import LANGUAGE_CODES
from publications.models import Contribution

AT_ONCE = 500  # then other work has its turn


def freeze_live_editions():
    """Keep names, job titles and bios as they are when a scheduled edition goes live.

    The worker calls this every minute: nothing else happens at the hour of an edition.
    """
    for language in LANGUAGE_CODES:
        due = Contribution.objects.to_freeze(language).values_list("pk", flat=True)
        for pk in due[:AT_ONCE]:
            freeze(pk, language)


@transaction.atomic
def freeze(pk, language):
    contributions = Contribution.objects.select_for_update(of=("self",)).select_related("person")
    if contribution := contributions.filter(pk=pk).first():
        contribution.freeze(language)
