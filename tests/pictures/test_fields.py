"""Every way into the storage leads through the same door."""

import io

import pytest
from django import forms
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from PIL import Image

from pictures.models import Picture
from tests.factories import make_picture
from tests.pictures.files import encoded, gradient, telling_exif, upload

pytestmark = pytest.mark.django_db
SVG = b"<svg xmlns='http://www.w3.org/2000/svg'/>"


class PictureForm(forms.ModelForm):
    class Meta:
        model = Picture
        fields = ["file", "name", "file_ppoi"]


def form(data, name="photo.png", **fields):
    return PictureForm(
        {"name": "A photo", "file_ppoi": "0.5x0.5", **fields}, {"file": upload(data, name)}
    )


def stored(picture):
    with picture.file.storage.open(picture.file.name) as file:
        return file.read()


def test_form_stores_a_clean_copy_with_its_size():
    photo = form(encoded(gradient(120, 80), exif=telling_exif(6)))
    assert photo.is_valid(), photo.errors
    picture = Picture.objects.get(pk=photo.save().pk)
    assert picture.file.name.endswith(".jpg")
    assert picture.size == (80, 120)
    assert b"SecretCamera" not in stored(picture)


def test_form_says_what_is_wrong():
    assert form(SVG).errors == {
        "file": ["SVG drawings are not accepted: they can hold scripts. Export the drawing as PNG."]
    }


def test_validation_of_a_model_says_what_is_wrong():
    picture = Picture(name="x", file=ContentFile(SVG, name="x.png"))
    with pytest.raises(ValidationError) as error:
        picture.full_clean()
    assert "SVG" in str(error.value.message_dict["file"])


def test_validated_model_stores_a_clean_copy():
    data = encoded(gradient(120, 80), exif=telling_exif(6))
    picture = Picture(name="x", file=ContentFile(data, name="x.png"))
    picture.full_clean()
    picture.save()
    assert (picture.size, picture.file.name[-4:]) == ((80, 120), ".jpg")


def test_nothing_hostile_gets_past_the_door_without_validation():
    with pytest.raises(ValidationError):
        Picture.objects.create(name="x", file=ContentFile(SVG, name="x.png"))


def test_picture_that_nobody_validated_is_cleaned_too():
    picture = make_picture(
        file=ContentFile(encoded(gradient(120, 80), exif=telling_exif(6)), name="x.png")
    )
    assert picture.size == (80, 120)
    assert b"SecretCamera" not in stored(picture)
    assert Image.open(io.BytesIO(stored(picture))).format == "JPEG"


def test_saving_again_leaves_the_stored_file_alone():
    picture = make_picture()
    name = picture.file.name
    picture.name = "Another name"
    picture.full_clean()
    picture.save()
    assert Picture.objects.get(pk=picture.pk).file.name == name


@pytest.mark.parametrize("point", ["1.2x0.5", "0.5", "-1x0", "0.5x0.5x0.5", "axb"])
def test_focal_point_lies_in_the_picture(point):
    assert "file_ppoi" in form(encoded(gradient()), file_ppoi=point).errors


def test_file_saved_by_a_command_is_cleaned_and_measured():
    picture = Picture(name="x")
    data = encoded(gradient(120, 80), exif=telling_exif(6))
    picture.file.save("Обложка.png", ContentFile(data))
    picture.refresh_from_db()
    assert picture.size == (80, 120)
    assert picture.file.name.endswith("oblozhka.jpg")
