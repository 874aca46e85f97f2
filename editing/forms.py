from django import forms
from django.conf import settings
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from addresses.models import FormerAddress
from addresses.slugs import slug_for, unused


class CarefulForm(forms.ModelForm):
    """Puts the message of a broken constraint beside the field that its error code names."""

    def add_error(self, field, error):
        if field is None and NON_FIELD_ERRORS in getattr(error, "error_dict", {}):
            for broken in error.error_dict.pop(NON_FIELD_ERRORS):
                super().add_error(broken.code if broken.code in self.fields else None, broken)
        super().add_error(field, error)


class AddressedForm(CarefulForm):
    """Makes a blank address from the English title, or from the transliterated Russian one."""

    address_from = ("title",)  # translated fields; set by the admin class

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if "slug" in self.fields:
            self.fields["slug"].required = False

    def clean_slug(self):
        slug = self.cleaned_data["slug"]
        if slug and slug != self.instance.slug:
            self._refuse_address_that_redirects(slug)
        return slug

    def clean(self):
        cleaned = super().clean()
        if "slug" in cleaned and not cleaned["slug"]:
            cleaned["slug"] = self.fresh_slug()
            if not cleaned["slug"]:
                self.add_error("slug", _("There is no title to make the address from."))
        return cleaned

    def fresh_slug(self):
        """An address made from the titles as they are typed, which nothing has or ever had."""
        slug = slug_for(*(self._title(code) for code, _name in settings.LANGUAGES))
        others = type(self.instance)._default_manager.exclude(pk=self.instance.pk)
        return slug and unused(slug, others, FormerAddress.objects.of_others(self.instance))

    def _title(self, code):
        names = [f"{field}_{code}" for field in self.address_from]
        values = (self.cleaned_data.get(n, getattr(self.instance, n)) for n in names)
        return " ".join(value for value in values if value)

    def _refuse_address_that_redirects(self, slug):
        former = FormerAddress.objects.of_others(self.instance).filter(slug=slug).first()
        owner = former and former.owner
        if owner:
            raise ValidationError(
                _("“%(title)s” once had this address, and it still leads there."),
                params={"title": owner},
            )


class OrderedForm(CarefulForm):
    """A row with its place in the order, counted from 1."""

    order = forms.IntegerField(label=gettext_lazy("Order"), required=False, min_value=0)

    @cached_property
    def changed_data(self):
        """A new row that has nothing but its number is empty."""
        changed = super().changed_data
        return [] if changed == ["order"] and not self.instance.pk else changed
