import pytest
from PIL import Image

from pictures.models import Licence, Picture
from pictures.renditions import renditions_in
from tests.factories import make_picture

pytestmark = [pytest.mark.django_db, pytest.mark.once]


def test_picture_is_ready_once_its_sizes_are_made():
    picture = make_picture()
    assert not picture.is_ready
    assert Picture.objects.unready().get() == picture
    picture.make_renditions()
    assert Picture.objects.get().is_ready
    assert not Picture.objects.unready().exists()


def test_moved_focal_point_makes_the_cut_sizes_anew_and_leaves_no_old_file():
    picture = make_picture(size=(400, 160))
    picture.make_renditions()
    before = set(renditions_in(picture.file))
    picture.file_ppoi = "0.1x0.5"
    picture.save()
    assert not picture.is_ready
    picture.make_renditions()
    after = set(renditions_in(picture.file))
    assert picture.is_ready
    assert len(after) == len(before)
    assert after.isdisjoint(before)


def test_sizes_made_twice_change_nothing():
    picture = make_picture()
    picture.make_renditions()
    before = set(renditions_in(picture.file))
    picture.make_renditions()
    assert set(renditions_in(picture.file)) == before


def test_focal_point_moved_while_the_sizes_were_made_is_not_forgotten():
    picture = make_picture()
    Picture.objects.filter(pk=picture.pk).update(file_ppoi="0.1x0.1")
    picture.make_renditions()
    assert Picture.objects.unready().exists()


def test_share_picture_is_a_jpeg_without_transparency():
    picture = make_picture(size=(1300, 700))
    assert picture.share_url == ""
    picture.make_renditions()
    with picture.file.storage.open(picture.share_url.removeprefix("/media/")) as file:
        image = Image.open(file)
        assert (image.format, image.mode, image.size) == ("JPEG", "RGB", (1200, 630))


def test_each_licence_but_one_has_an_address():
    assert [licence for licence in Licence if not licence.url] == [Licence.ALL_RIGHTS_RESERVED]
