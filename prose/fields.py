"""The rich text of the institute: what an editor may write, and what is stored."""

from functools import partial

from django_prose_editor.fields import ProseEditorField, ProseEditorFormField

from prose.sanitising import sanitise
from prose.vocabulary import EXTENSIONS
from prose.widgets import ProseWidget


class ProseFormField(ProseEditorFormField):
    def has_changed(self, initial, data):
        """The editor writes the same text a little differently than it is stored."""
        return super().has_changed(self.sanitize(initial or ""), self.sanitize(data or ""))


class ProseField(ProseEditorField):
    """HTML from the rich text editor, sanitised whichever way it is saved.

    The package sanitises in ``clean()`` only, which imports, commands and restores do not call.
    """

    def __init__(self, *args, vocabulary="full", **kwargs):
        super().__init__(
            *args,
            extensions=EXTENSIONS[vocabulary],
            sanitize=partial(sanitise, vocabulary=vocabulary),
            **kwargs,
        )

    def formfield(self, **kwargs):
        ours = {"form_class": ProseFormField, "sanitize": self.sanitize}
        return super().formfield(**ours | kwargs | {"widget": ProseWidget})

    def pre_save(self, model_instance, add):
        """Let the instance hold what is stored: digests are taken from it."""
        value = super().pre_save(model_instance, add)
        if isinstance(value, str) and (clean := self.sanitize(value)) != value:
            setattr(model_instance, self.attname, clean)
            return clean
        return value

    def get_db_prep_save(self, value, connection):
        """The one way into the database that ``update()`` and the bulk methods take too."""
        if isinstance(value, str):
            value = self.sanitize(value)
        return super().get_db_prep_save(value, connection)
