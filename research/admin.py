from django.contrib import admin
from django.db.models import Count
from django.utils.translation import gettext_lazy as _

from editing.admin import AddressedAdmin, address_section
from editing.columns import titles_from
from research.models import Programme, Project, Region, Topic


class SubjectAdmin(AddressedAdmin):
    """What the screens of all subjects of research share."""

    address_from = ("name",)
    search_fields = ["name_en", "name_ru", "slug"]

    def get_queryset(self, request):
        return super().get_queryset(request).annotate(publication_total=Count("publications"))

    @admin.display(description=_("publications"), ordering="publication_total")
    def publication_count(self, subject):
        return subject.publication_total


@admin.register(Programme)
class ProgrammeAdmin(SubjectAdmin):
    list_display = [titles_from("name", _("name")), "publication_count", "position"]
    list_editable = ["position"]
    autocomplete_fields = ["people"]
    fieldsets = [
        (None, {"fields": ["name", "summary", "description"]}),
        (_("People and picture"), {"fields": ["people", "banner", "position"]}),
        address_section(),
    ]


@admin.register(Project)
class ProjectAdmin(SubjectAdmin):
    list_display = [
        titles_from("name", _("name")),
        "programme",
        "starts_on",
        "ends_on",
        "publication_count",
    ]
    list_filter = ["programme"]
    list_select_related = ["programme"]
    autocomplete_fields = ["programme", "people", "partners", "funders"]
    fieldsets = [
        (None, {"fields": ["programme", "name", "summary", "description"]}),
        (_("Dates"), {"fields": [("starts_on", "ends_on")]}),
        (_("People, partners and funders"), {"fields": ["people", "partners", "funders"]}),
        address_section(),
    ]


@admin.register(Topic)
class TopicAdmin(SubjectAdmin):
    list_display = [titles_from("name", _("name")), "publication_count"]
    fieldsets = [(None, {"fields": ["name", "description"]}), address_section()]


@admin.register(Region)
class RegionAdmin(SubjectAdmin):
    list_display = [titles_from("name", _("name")), "kind", "publication_count"]
    list_filter = ["kind"]
    fieldsets = [(None, {"fields": ["kind", "name", "description"]}), address_section()]
