from django.contrib import admin
from django.db.models import Count
from django.utils.translation import gettext_lazy as _

from editing.admin import AddressedAdmin, address_section
from editing.columns import titles_from
from publications.models import PublicationType, Series


class ClassificationAdmin(AddressedAdmin):
    """What the screens for types and series share."""

    def get_queryset(self, request):
        return super().get_queryset(request).annotate(publication_total=Count("publications"))

    @admin.display(description=_("publications"), ordering="publication_total")
    def publication_count(self, obj):
        return obj.publication_total


@admin.register(PublicationType)
class PublicationTypeAdmin(ClassificationAdmin):
    address_from = ("name",)
    list_display = [
        titles_from("name", _("name")),
        "citation_kind",
        "is_peer_reviewed",
        "publication_count",
        "position",
    ]
    list_editable = ["position"]
    search_fields = ["name_en", "name_ru", "plural_en", "plural_ru"]
    fieldsets = [
        (None, {"fields": ["name", "plural", "position"]}),
        (_("For citations"), {"fields": ["citation_kind", "issn", "is_peer_reviewed"]}),
        address_section(),
    ]


@admin.register(Series)
class SeriesAdmin(ClassificationAdmin):
    list_display = [titles_from("title", _("title")), "publication_count"]
    search_fields = ["title_en", "title_ru", "slug"]
    fieldsets = [(None, {"fields": ["title", "description"]}), address_section()]
