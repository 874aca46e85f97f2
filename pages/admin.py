from django.contrib import admin
from django.core.exceptions import ValidationError
from django.urls import resolve
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from editing.admin import AddressedAdmin, address_section
from editing.columns import titles_from
from editing.forms import AddressedForm
from pages.models import Page


class PageForm(AddressedForm):
    def clean(self):
        cleaned = super().clean()
        if cleaned.get("slug") and self._is_taken_by_the_site(cleaned["slug"]):
            self.add_error(
                "slug",
                ValidationError(
                    gettext("The site has another page at this address. Choose another one.")
                ),
            )
        return cleaned

    def _is_taken_by_the_site(self, slug):
        """Pages stand at the top of the site, beside its lists: /en/people/ is one of those."""
        return resolve(Page(slug=slug).get_absolute_url()).view_name != "pages:page"


@admin.register(Page)
class PageAdmin(AddressedAdmin):
    form = PageForm
    list_display = [
        titles_from("title", _("title")),
        "is_shown_en",
        "is_shown_ru",
        "menu_position",
        "updated_at",
    ]
    list_editable = ["menu_position"]
    search_fields = ["title_en", "title_ru", "body_en", "body_ru", "slug"]
    fieldsets = [
        (None, {"fields": ["title", "body", "is_shown"]}),
        (_("Menu and invitation"), {"fields": ["menu_position", "invitation"]}),
        address_section(),
    ]

    def had_page(self, page):
        return bool(page.published_languages())

    def save_related(self, request, form, formsets, change):
        super().save_related(request, form, formsets, change)
        form.instance.record_figures()
