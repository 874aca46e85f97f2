"""What all admin screens share: both languages side by side, addresses, rows in an order."""

from django.conf import settings
from django.contrib import admin, messages
from django.contrib.admin.utils import flatten, lookup_spawns_duplicates
from django.contrib.admin.widgets import AdminSplitDateTime
from django.db import models, transaction
from django.utils import translation
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from modeltranslation.admin import TranslationAdmin, TranslationStackedInline

from addresses.models import bury, remember
from editing.changes import announce
from editing.deletion import without_ties
from editing.forms import AddressedForm, CarefulForm, OrderedForm
from editing.formsets import DistinctFormSet, OrderedFormSet
from editing.search import matching, words_of

# An address without its scheme is taken for a secure one.
WEB_ADDRESSES = {models.URLField: {"assume_scheme": "https"}}


class Bilingual:
    """Forms in which the columns of one translated field stand in one row, a box each."""

    def get_fieldsets(self, request, obj=None):
        return [
            (name, {**options, "fields": self._in_pairs(options["fields"])})
            for name, options in super().get_fieldsets(request, obj)
        ]

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if field and hasattr(db_field, "translated_field"):
            field.widget.attrs["lang"] = db_field.language  # for the browser's spelling checker
        if field and isinstance(field.widget, AdminSplitDateTime):
            self._name_parts(field)
            # Said where one of the two is empty.
            field.error_messages["invalid_date"] = _("Give the day too.")
            field.error_messages["invalid_time"] = _("Give the time too, for example 09:00.")
        return field

    def _name_parts(self, field):
        date, time = field.widget.widgets
        date.attrs["aria-label"] = f"{field.label}: {_('date')}"
        time.attrs["aria-label"] = f"{field.label}: {_('time')}"
        time.format = "%H:%M"
        # modeltranslation's class would hide those by which the calendar finds its fields.
        field.widget.attrs.pop("class", None)

    def _in_pairs(self, fields):
        rows = {}
        for field in fields:
            rows.setdefault(self._original_of(field), []).append(field)
        return [row[0] if len(row) == 1 else tuple(row) for row in rows.values()]

    def _original_of(self, name):
        """The translated field of a column; anything else is its own."""
        columns = {field.name: field for field in self.opts.get_fields()}
        translated = getattr(columns.get(name), "translated_field", None)
        return translated.name if translated else name


class BilingualAdmin(Bilingual, TranslationAdmin):
    """An admin screen with English and Russian beside each other, or one of them alone."""

    form = CarefulForm
    formfield_overrides = WEB_ADDRESSES
    view_on_site = False  # a link for each language instead

    def languages_of(self, obj):
        """Codes of the languages in which ``obj`` has a page of its own on the site."""
        if not hasattr(obj, "get_absolute_url"):
            return []
        return [code for code, _name in settings.LANGUAGES]

    def render_change_form(self, request, context, *args, **kwargs):
        if kwargs.get("obj"):
            context["pages"] = self._pages_of(kwargs["obj"])
        open_where_wrong(context["adminform"], [context["adminform"].form.errors])
        for inline in context["inline_admin_formsets"]:
            open_where_wrong(inline, inline.formset.errors)
        return super().render_change_form(request, context, *args, **kwargs)

    def save_related(self, request, form, formsets, change):
        super().save_related(request, form, formsets, change)
        announce(form.instance)

    def delete_model(self, request, obj):
        announce(obj)
        super().delete_model(request, obj)

    def delete_queryset(self, request, queryset):
        announce(*queryset)
        super().delete_queryset(request, queryset)

    def get_search_results(self, request, queryset, search_term):
        for word in words_of(search_term):
            queryset = queryset.filter(self.matching(word))
        fields = self.get_search_fields(request)
        return queryset, any(lookup_spawns_duplicates(self.opts, field) for field in fields)

    def get_deleted_objects(self, objs, request):
        deleted, counts, permissions, protected = super().get_deleted_objects(objs, request)
        return *without_ties(deleted, counts), permissions, protected

    def matching(self, word):
        """Condition that an object has to do with a word of the search."""
        return matching(word, self.search_fields)

    def _pages_of(self, obj):
        pages = []
        for code in self.languages_of(obj):
            with translation.override(code):
                pages.append((translation.get_language_info(code), obj.get_absolute_url()))
        return pages


def open_where_wrong(holder, errors):
    """Open the folded sections that have an error: Django misses those of paired columns."""
    wrong = {name for of_form in errors for name in of_form}
    holder.fieldsets = [
        (title, {**options, "classes": [c for c in options.get("classes", ()) if c != "collapse"]})
        if wrong.intersection(flatten(options["fields"]))
        else (title, options)
        for title, options in holder.fieldsets
    ]


class AddressedAdmin(BilingualAdmin):
    """An admin screen for what has an address: old ones go on leading there, or say “gone”."""

    form = AddressedForm
    address_from = ("title",)  # translated fields that make the address

    def get_form(self, request, obj=None, change=False, **kwargs):
        form = super().get_form(request, obj, change=change, **kwargs)
        form.address_from = self.address_from
        return form

    def save_model(self, request, obj, form, change):
        before = form.before = self.model._base_manager.get(pk=obj.pk) if change else None
        super().save_model(request, obj, form, change)
        if before and before.slug != obj.slug and self.had_page(before):
            remember(obj, before.slug)
            messages.info(
                request,
                _("The address is now “%(new)s”. The old one, “%(old)s”, leads to it for ever.")
                % {"new": obj.slug, "old": before.slug},
            )

    def had_page(self, obj):
        """Whether readers may know the address of ``obj``, which is about to change or go."""
        return True

    def delete_model(self, request, obj):
        with transaction.atomic():
            if self.had_page(obj):
                bury(obj)
            super().delete_model(request, obj)

    def delete_queryset(self, request, queryset):
        with transaction.atomic():
            for obj in queryset:
                self.delete_model(request, obj)


def address_section(**options):
    """The fieldset of the address: closed, so that nobody changes it by the way."""
    return (
        gettext_lazy("Address"),
        {
            "classes": ["collapse", "section-address"],
            "description": gettext_lazy(
                "Made from the English title, or from the Russian one, when it is left empty. "
                "Once the page is out it should stay: others have linked to it. If you change it, "
                "the old address goes on leading to the page."
            ),
            "fields": ["slug"],
            **options,
        },
    )


class DistinctStackedInline(admin.StackedInline):
    """Rows of which no two may have the same ``formset.identity``."""

    form = CarefulForm
    formset = DistinctFormSet
    extra = 0


class OrderedStackedInline(admin.StackedInline):
    """Rows that are dragged into their order, or numbered; list ``order`` among their fields."""

    form = OrderedForm
    formset = OrderedFormSet
    formfield_overrides = WEB_ADDRESSES
    extra = 0


class BilingualStackedInline(Bilingual, TranslationStackedInline):
    """Rows with translated columns."""

    form = CarefulForm
    extra = 0


class OrderedBilingualStackedInline(BilingualStackedInline):
    """Rows with translated columns, in an order."""

    form = OrderedForm
    formset = OrderedFormSet
