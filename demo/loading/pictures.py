"""The picture library."""

from functools import partial

from django.core.files.base import ContentFile
from django.db import transaction

from demo.reading import in_languages
from pictures.models import Licence, Picture
from pictures.tasks import make_renditions


def load_pictures(orders, drawings):
    """Return the pictures by key; ``drawings`` are the files' bytes by key."""
    return {key: _picture(order, drawings[key]) for key, order in orders.items()}


def _picture(order, drawing):
    picture = Picture(
        name=order.key.replace("-", " ").capitalize(),
        licence=Licence.CC0,
        **in_languages(order.words, alt="alt", caption="caption", credit="credit"),
    )
    picture.file.save(f"{order.key}.jpg", ContentFile(drawing), save=True)
    transaction.on_commit(partial(make_renditions.enqueue, picture.pk))
    return picture
