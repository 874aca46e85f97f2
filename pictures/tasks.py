"""Background work on pictures."""

from django_tasks import task

from pictures.models import Picture
from pictures.renditions import renditions_in


@task()
def make_renditions(picture_id):
    """Make what is missing of a picture's sizes and remove what an older focal point left."""
    if picture := Picture.objects.filter(pk=picture_id).first():
        picture.make_renditions()


@task()
def remove_files(name):
    """Remove a file that no picture has any more, and the sizes that were made of it."""
    if Picture.objects.filter(file=name).exists():
        return
    field = Picture._meta.get_field("file")
    for leftover in [*renditions_in(field.attr_class(None, field, name)), name]:
        field.storage.delete(leftover)
