import pytest

from pictures.models import Picture
from pictures.tasks import make_missing_renditions, make_renditions
from tests.factories import make_picture

pytestmark = [pytest.mark.django_db, pytest.mark.once]


def test_task_makes_a_picture_ready():
    picture = make_picture()
    make_renditions.func(picture.pk)
    assert Picture.objects.get().is_ready


def test_task_leaves_a_ready_picture_alone(monkeypatch):
    picture = make_picture()
    picture.make_renditions()
    monkeypatch.setattr(Picture, "make_renditions", lambda self: pytest.fail("made again"))
    make_renditions.func(picture.pk)


def test_task_for_a_picture_that_is_gone_does_nothing():
    make_renditions.func(0)


def test_duty_makes_what_no_task_has_made_and_a_lost_file_holds_up_no_other(caplog):
    lost, picture = make_picture(), make_picture()
    lost.file.storage.delete(lost.file.name)
    make_missing_renditions()
    assert Picture.objects.get(pk=picture.pk).is_ready
    assert Picture.objects.unready().get() == lost
    assert f"picture {lost.pk} could not be made" in caplog.text
