from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from addresses.models import FormerAddress


@admin.register(FormerAddress)
class FormerAddressAdmin(admin.ModelAdmin):
    """A list to look things up in. It writes itself; a row deleted would be a link broken."""

    list_display = ["slug", "content_type", "leads_to", "left_at"]
    list_filter = ["content_type"]
    list_select_related = ["content_type"]
    search_fields = ["slug"]
    ordering = ["-left_at"]

    def get_queryset(self, request):
        return super().get_queryset(request).prefetch_related("owner")

    @admin.display(description=_("leads to"), empty_value=_("deleted: readers are told so"))
    def leads_to(self, former):
        return former.owner

    def has_add_permission(self, request):
        return False

    def has_change_permission(self, request, obj=None):
        return False

    def has_delete_permission(self, request, obj=None):
        return False
