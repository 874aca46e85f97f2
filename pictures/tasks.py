"""Background work on pictures."""

import logging

from django_tasks import task

from pictures.models import Picture
from pictures.renditions import renditions_in

AT_ONCE = 10  # then other work has its turn

logger = logging.getLogger(__name__)


@task()
def make_renditions(picture_id):
    """Make what is missing of a picture's sizes and remove what an older focal point left."""
    if picture := Picture.objects.unready().filter(pk=picture_id).first():
        picture.make_renditions()


def make_missing_renditions():
    """Catch up with pictures that no task made ready; after a release with new sizes, with all.

    The worker calls this again and again. In no order, so that a file that cannot be
    read holds up no other.
    """
    for picture in Picture.objects.unready().order_by("?")[:AT_ONCE]:
        try:
            picture.make_renditions()
        except Exception:  # whatever a decoder or a storage raises
            logger.exception("The sizes of picture %s could not be made.", picture.pk)


@task()
def remove_files(name):
    """Remove a file that no picture has any more, and the sizes that were made of it."""
    if Picture.objects.filter(file=name).exists():
        return
    field = Picture._meta.get_field("file")
    for leftover in [*renditions_in(field.attr_class(None, field, name)), name]:
        field.storage.delete(leftover)
