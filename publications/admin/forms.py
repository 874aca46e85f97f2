import re

from django import forms
from django.utils import timezone
from django.utils.text import format_lazy
from django.utils.translation import get_language_info, gettext_lazy
from django.utils.translation import gettext as _

from addresses.slugs import slug_for
from editing.forms import AddressedForm
from prose.language import LANGUAGE_CODES
from publications.models import Status


class EditionsForm(AddressedForm):
    """Checks each edition by itself, and puts what it finds beside that edition's fields."""

    may_publish = False  # set by the admin class

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for code in LANGUAGE_CODES:
            if field := self.fields.get(f"status_{code}"):
                field.required = True
                field.choices = [
                    choice
                    for choice in Status.choices
                    if self.may_publish or choice[0] != Status.PUBLISHED
                ]
            # The first text of a translation says what the original says; later it may fall behind.
            self.fields[f"in_step_{code}"].initial = self.instance.is_missing(code)

    def clean_slug(self):
        """The address follows the title until the publication is out, unless somebody chose it."""
        slug = super().clean_slug()
        return "" if self._follows_title(slug) else slug

    def clean(self):
        cleaned = super().clean()
        for code in LANGUAGE_CODES:
            if cleaned.get(f"status_{code}") == Status.PUBLISHED:
                self._clean_published(code)
        if "withdrawn_at" in self.fields:
            self._clean_withdrawal()
        return cleaned

    def _clean_published(self, code):
        if not self._typed(f"title_{code}"):
            self.add_error(f"title_{code}", _("An edition cannot be published without a title."))
        elif not (self._typed(f"standfirst_{code}") or self._typed(f"body_{code}")):
            self.add_error(
                f"standfirst_{code}",
                _("Readers would find an empty page: write a standfirst or the text first."),
            )
        date = f"published_at_{code}"
        if date in self.cleaned_data and not self.cleaned_data[date]:
            self.cleaned_data[date] = timezone.now().replace(second=0, microsecond=0)

    def _clean_withdrawal(self):
        out = [c for c in LANGUAGE_CODES if self._typed(f"status_{c}") == Status.PUBLISHED]
        explained = [c for c in LANGUAGE_CODES if self._typed(f"withdrawal_reason_{c}")]
        withdrawn = self._typed("withdrawn_at")
        if explained and not withdrawn and "withdrawn_at" not in self.errors:
            self.add_error(
                "withdrawn_at", _("Give the date of the withdrawal too, or clear the reason.")
            )
        if withdrawn and not out:
            self.add_error("withdrawn_at", _("Only what has been published can be withdrawn."))
        for code in out if withdrawn else []:
            if code not in explained:
                self.add_error(
                    f"withdrawal_reason_{code}",
                    _("Tell the readers of this edition why it is withdrawn."),
                )

    def _typed(self, name):
        """What the form says of a column, or the database where the form may not say anything."""
        return self.cleaned_data.get(name) if name in self.fields else getattr(self.instance, name)

    def _follows_title(self, slug):
        settled = [getattr(self.instance, f"status_{code}") for code in LANGUAGE_CODES]
        if not self.instance.pk or slug != self.instance.slug or Status.PUBLISHED in settled:
            return False
        made = slug_for(*(self.initial.get(f"title_{code}") for code in LANGUAGE_CODES))
        return bool(re.fullmatch(rf"{re.escape(made)}(-\d+)?", slug))


def _in_step_field(code):
    return forms.BooleanField(
        required=False,
        label=format_lazy(
            gettext_lazy("{language}: this translation is up to date with the original"),
            language=get_language_info(code)["name_translated"],
        ),
        help_text=gettext_lazy(
            "Tick it whenever you have brought the translation up to date, and save. When the "
            "original changes afterwards, the translation counts as behind again."
        ),
    )


PublicationForm = type(
    "PublicationForm",
    (EditionsForm,),
    {f"in_step_{code}": _in_step_field(code) for code in LANGUAGE_CODES},
)
