from django.contrib import admin, messages
from django.db.models import Count
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from editing.admin import AddressedAdmin, BilingualAdmin, OrderedStackedInline, address_section
from editing.columns import titles, titles_from
from people.models import Link, Organisation, Person

APPEARANCES = 50  # as many contributions as a person's screen lists


@admin.register(Organisation)
class OrganisationAdmin(BilingualAdmin):
    list_display = [titles_from("name", _("name")), "acronym", "place", "is_institute"]
    search_fields = ["name_en", "name_ru", "acronym_en", "acronym_ru"]
    fieldsets = [
        (None, {"fields": ["name", "acronym", "place", "description", "logo"]}),
        (_("Addresses"), {"fields": ["url", "email", "ror"]}),
        (_("Our institute"), {"fields": ["is_institute"], "classes": ["collapse"]}),
    ]


class LinkInline(OrderedStackedInline):
    model = Link
    stands_after = "section-contact"
    fields = [("order", "label", "url")]


@admin.register(Person)
class PersonAdmin(AddressedAdmin):
    address_from = ("given_name", "family_name")
    list_display = [
        titles(lambda person, code: person.name_in(code), _("full name"), "family_name"),
        "job_title",
        "kind",
        "organisation",
        "publication_count",
        "is_hidden",
    ]
    list_filter = ["kind", "is_suppressed", "programmes"]
    list_select_related = ["organisation"]
    search_fields = [
        "given_name_en",
        "family_name_en",
        "given_name_ru",
        "family_name_ru",
        "other_names",
        "slug",
    ]
    autocomplete_fields = ["organisation"]
    fieldsets = [
        (_("Name"), {"fields": ["honorific", "given_name", "patronymic", "family_name"]}),
        (_("At the institute"), {"fields": ["kind", "organisation", "job_title"]}),
        (_("Biography"), {"fields": ["portrait", "bio"]}),
        (_("Contact"), {"fields": [("email", "orcid")], "classes": ["section-contact"]}),
        (_("Other spellings"), {"fields": ["other_names"], "classes": ["collapse"]}),
        address_section(),
        (
            _("Safety"),
            {
                "classes": ["collapse"],
                "description": _(
                    "For a person whom being named would endanger. One switch takes the name off "
                    "every page, list and feed, at once and in both languages; nothing is deleted, "
                    "and the same switch brings it back. Files that were uploaded stay as they "
                    "are: replace those that carry the name."
                ),
                "fields": ["is_suppressed"],
            },
        ),
    ]
    inlines = [LinkInline]

    def get_queryset(self, request):
        publications = Count("contributions__publication", distinct=True)
        return super().get_queryset(request).annotate(publications=publications)

    @admin.display(description=_("publications"), ordering="publications")
    def publication_count(self, person):
        return person.publications

    @admin.display(description=_("safety"), empty_value="", ordering="is_suppressed")
    def is_hidden(self, person):
        return gettext("Name hidden") if person.is_suppressed else ""

    def languages_of(self, person):
        return [] if person.is_suppressed else super().languages_of(person)

    def render_change_form(self, request, context, *args, **kwargs):
        if person := kwargs.get("obj"):
            contributions = person.contributions.select_related("publication")
            context["appearances"] = contributions.order_by("-publication__pk")[:APPEARANCES]
        return super().render_change_form(request, context, *args, **kwargs)

    def save_model(self, request, person, form, change):
        if change:
            # Editions that went live by themselves keep the person as readers have known them.
            Person.objects.get(pk=person.pk).contributions.freeze_live()
        super().save_model(request, person, form, change)
        if "is_suppressed" in form.changed_data:
            _confirm_suppression(request, person)


def _confirm_suppression(request, person):
    if person.is_suppressed:
        messages.warning(
            request,
            gettext(
                "The name of %(person)s is now hidden everywhere on the site. Look through the "
                "files for download: they may still carry it."
            )
            % {"person": person},
        )
    else:
        messages.info(
            request, gettext("The name of %(person)s is shown again.") % {"person": person}
        )
