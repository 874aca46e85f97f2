from django import forms
from django.utils.translation import get_language

from pictures.renditions import USES

CUT = ("banner", "card", "portrait")  # uses that show a part of the picture


class PictureInput(forms.ClearableFileInput):
    """Choosing a file, seeing it at once, and setting the focal point by mouse or arrow keys.

    The point is kept in the field ``<name>_ppoi`` of the same form.
    """

    template_name = "pictures/widgets/_picture_input.html"

    class Media:
        css = {"all": ["css/admin/focal_point.css"]}
        js = [forms.Script("js/focal_point.js", defer=True)]

    def get_context(self, name, value, attrs):
        context = super().get_context(name, value, attrs)
        picture = getattr(value, "instance", None)
        context["preview"] = picture.preview_url if picture and value else ""
        context["cuts"] = [USES[use] for use in CUT]
        return context


class PictureChooser(forms.TextInput):
    """The chosen picture, and buttons to choose another one or none in the library's window."""

    template_name = "pictures/widgets/_picture_chooser.html"

    class Media:
        css = {"all": ["css/admin/picture_chooser.css"]}
        js = [forms.Script("js/picture_chooser.js", defer=True)]

    def id_for_label(self, id_):
        return ""  # the buttons have names of their own, which a label would replace

    def get_context(self, name, value, attrs):
        context = super().get_context(name, value, attrs)
        known = str(value).isdecimal()
        context["picture"] = self.choices.queryset.filter(pk=value).first() if known else None
        context["language"] = get_language()
        return context
