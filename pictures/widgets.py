from django import forms

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
