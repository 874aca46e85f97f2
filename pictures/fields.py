"""Model fields for pictures: the file of one, and a reference to one.

A file has been through the door of the library, whichever way it came.
"""

from django import forms
from django.db import models
from imagefield.fields import ImageField, ImageFieldFile

from pictures.uploads import accepted
from pictures.widgets import PictureChooser


class PictureFile(ImageFieldFile):
    def save(self, name, content, save=True):  # noqa: FBT002  the signature is Django's
        content = accepted(content, name)
        super().save(content.name, content, save=save)

    save.alters_data = True


class PictureFormField(forms.ImageField):
    """Answers with our messages, and before anything has been decoded."""

    def to_python(self, data):
        file = forms.FileField.to_python(self, data)
        return accepted(file) if file else None


class PictureField(ImageField):
    attr_class = PictureFile

    def clean(self, value, model_instance):
        if value and not value._committed:
            value = accepted(value.file)
        return super().clean(value, model_instance)

    def formfield(self, **kwargs):
        # Past imagefield's own preview, which makes a file while a form is shown.
        return super(ImageField, self).formfield(**{"form_class": PictureFormField, **kwargs})


class PictureKey(models.ForeignKey):
    """A reference to a picture, which editors choose by looking at it."""

    def formfield(self, **kwargs):
        return super().formfield(**{"widget": PictureChooser, **kwargs})

    def deconstruct(self):
        name, _path, args, kwargs = super().deconstruct()
        return name, "django.db.models.ForeignKey", args, kwargs
