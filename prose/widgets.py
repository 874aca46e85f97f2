"""The rich text editor in a form."""

from django.conf import settings
from django.templatetags.static import static
from django.urls import reverse
from django_prose_editor.widgets import ProseEditorWidget
from js_asset import JSON, ImportMap, Media

from prose.figures import with_previews
from prose.wording import BUTTONS, DIALOGS

SHARED_MODULES = ("settings", "dialog", "paste-notes", "paste-lists")
EXTENSION_MODULES = (
    "surroundings",
    "footnotes",
    "links",
    "figures",
    "tables",
    "languages",
    "paste",
)


class ProseWidget(ProseEditorWidget):
    """The editor with our own extensions, speaking the language of the admin."""

    def get_config(self):
        modules = [static(f"js/editor/{name}.js") for name in EXTENSION_MODULES]
        return super().get_config() | {"js_modules": modules}

    def format_value(self, value):
        value = super().format_value(value)
        return with_previews(value) if value and "<img" in value else value

    def get_context(self, name, value, attrs):
        context = super().get_context(name, value, attrs)
        code = name.rpartition("_")[2]
        if code in dict(settings.LANGUAGES):
            context["widget"]["attrs"].setdefault("lang", code)
        return context

    @property
    def media(self):
        importmap = ImportMap({f"prose/{name}": f"js/editor/{name}.js" for name in SHARED_MODULES})
        words = {name: str(word) for name, word in (BUTTONS | DIALOGS).items()}
        addresses = {
            "links": reverse("prose:links"),
            "pictures": reverse("admin:pictures_picture_picker"),
        }
        page = JSON(
            {"words": words, "addresses": addresses, "languages": list(dict(settings.LANGUAGES))},
            id="prose-settings",
        )
        # That of the package once more, so that ours have the last word.
        css = ["django_prose_editor/editor.css", "css/editor.css", "css/editor-controls.css"]
        own = Media(importmap=importmap, js=[page], css={"all": css})
        return super().media + own
