"""Background work on pictures."""

from django_tasks import task

from pictures.models import Picture


@task()
def make_renditions(picture_id):
    """Make what is missing of a picture's sizes and remove what an older focal point left."""
    if picture := Picture.objects.filter(pk=picture_id).first():
        picture.make_renditions()
