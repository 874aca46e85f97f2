"""What belongs to one publication, as rows on its screen."""

from django import forms
from django.conf import settings
from django.contrib import admin
from django.db import models
from django.db.models.fields import BLANK_CHOICE_DASH
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from editing.admin import (
    BilingualStackedInline,
    DistinctStackedInline,
    OrderedBilingualStackedInline,
    OrderedStackedInline,
)
from editing.forms import CarefulForm, OrderedForm
from editing.formsets import DistinctFormSet, OrderedFormSet
from prose.language import LANGUAGE_CODES
from publications.admin.rights import may_edit_shared
from publications.models import Attachment, ChangeNote, Contribution, Relation
from publications.models.contribution import AS_PUBLISHED


class RowsOfPublication:
    """Rows that a contributor may not touch once any edition is out: readers see them."""

    def has_add_permission(self, request, obj):
        return may_edit_shared(request.user, obj) and super().has_add_permission(request, obj)

    def has_change_permission(self, request, obj=None):
        return may_edit_shared(request.user, obj) and super().has_change_permission(request, obj)

    def has_delete_permission(self, request, obj=None):
        return may_edit_shared(request.user, obj) and super().has_delete_permission(request, obj)


class ContributionForm(OrderedForm):
    def clean(self):
        cleaned = super().clean()
        if self.instance.pk and "person" in self.changed_data:
            self._forget_the_other_person()
        return cleaned

    def _forget_the_other_person(self):
        for code in LANGUAGE_CODES:
            for field in AS_PUBLISHED:
                name = f"{field}_{code}"
                if name in self.fields and name not in self.changed_data:
                    self.cleaned_data[name] = ""
            setattr(self.instance, f"is_frozen_{code}", False)


class ContributionFormSet(OrderedFormSet):
    identity = ("person", "role")


class ContributionInline(RowsOfPublication, OrderedBilingualStackedInline):
    model = Contribution
    form = ContributionForm
    formset = ContributionFormSet
    stands_after = "section-state"
    verbose_name_plural = _("authors and other contributors")
    autocomplete_fields = ["person"]
    fieldsets = [
        (None, {"fields": [("order", "person", "role")]}),
        (
            _("As published"),
            {
                "classes": ["collapse"],
                "description": _(
                    "How this person was called when the edition came out. Filled in by itself "
                    "from the person’s own page on that day; correct here what was wrong then."
                ),
                "fields": list(AS_PUBLISHED),
            },
        ),
    ]

    def get_queryset(self, request):
        return super().get_queryset(request).select_related("person")


class AttachmentFormSet(OrderedFormSet):
    def add_fields(self, form, index):
        """A new file is in no language until somebody says so, unless there is only one text."""
        super().add_fields(form, index)
        if not form.instance.pk and (field := form.fields.get("language")):
            field.choices = [*BLANK_CHOICE_DASH, *settings.LANGUAGES]
            begun = [code for code in LANGUAGE_CODES if not self.instance.is_missing(code)]
            form.initial["language"] = begun[0] if len(begun) == 1 else ""


class AttachmentInline(RowsOfPublication, OrderedStackedInline):
    model = Attachment
    formset = AttachmentFormSet
    # The row's heading names the file and leads to it; Django's own link would lead to nothing.
    formfield_overrides = {models.FileField: {"widget": forms.FileInput}}
    stands_after = "section-classification"
    verbose_name_plural = _("files for download")
    fields = [
        ("order", "language", "label"),
        ("file", "is_accessible", "takes_precedence"),
        "facts",
    ]
    readonly_fields = ["facts"]

    @admin.display(description=_("what is in it"))
    def facts(self, attachment):
        return render_to_string("admin/publications/_facts.html", {"attachment": attachment})


class ChangeNoteForm(CarefulForm):
    date = forms.DateField(
        label=_("date"), initial=timezone.localdate, widget=admin.widgets.AdminDateWidget
    )


class ChangeNoteInline(RowsOfPublication, BilingualStackedInline):
    model = ChangeNote
    form = ChangeNoteForm
    stands_after = "section-banner"
    fields = [("date", "is_significant"), "text"]


class RelationFormSet(DistinctFormSet):
    identity = ("kind", "target")


class RelationInline(RowsOfPublication, DistinctStackedInline):
    model = Relation
    formset = RelationFormSet
    fk_name = "source"
    stands_after = "section-banner"
    verbose_name_plural = _("relations to other publications")
    autocomplete_fields = ["target"]
    fields = [("kind", "target")]

    def get_queryset(self, request):
        return super().get_queryset(request).select_related("target")


INLINES = [ContributionInline, AttachmentInline, ChangeNoteInline, RelationInline]
