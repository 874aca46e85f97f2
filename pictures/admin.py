from functools import partial

from django.conf import settings
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.urls import path
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from editing.admin import BilingualAdmin
from pictures.fields import PictureField
from pictures.filters import AltFilter, UsageFilter
from pictures.forms import PictureForm
from pictures.models import Picture
from pictures.picker import Picker
from pictures.tasks import make_renditions, remove_files
from pictures.usage import address_in_admin, owners_of
from pictures.widgets import PictureInput


@admin.register(Picture)
class PictureAdmin(BilingualAdmin):
    form = PictureForm
    list_display = ["thumbnail", "description", "uses", "alternative_texts"]
    list_display_links = ["thumbnail", "description"]
    list_filter = [UsageFilter, AltFilter, "licence"]
    list_per_page = 40
    date_hierarchy = "created_at"
    search_fields = [
        "name",
        "alt_en",
        "alt_ru",
        "caption_en",
        "caption_ru",
        "credit_en",
        "credit_ru",
        "file",
    ]
    readonly_fields = ["uses"]
    fieldsets = [
        (None, {"fields": ["file", "file_ppoi", "name"]}),
        (_("Words"), {"fields": ["alt", "caption"]}),
        (_("Rights"), {"fields": ["credit", "licence"]}),
        (None, {"fields": ["uses"]}),
    ]
    formfield_overrides = {PictureField: {"widget": PictureInput}}

    class Media:
        css = {"all": ["css/admin/pictures.css"]}

    def get_queryset(self, request):
        return super().get_queryset(request).with_owners()

    def get_fieldsets(self, request, obj=None):
        fieldsets = super().get_fieldsets(request, obj)
        return fieldsets if obj else fieldsets[:-1]  # a new picture is used nowhere

    def get_urls(self):
        picker = self.admin_site.admin_view(self.picker)
        return [path("picker/", picker, name="pictures_picture_picker"), *super().get_urls()]

    def picker(self, request):
        """A window of its own in which a picture is chosen for a text or a form."""
        if not self.has_view_permission(request):
            raise PermissionDenied
        picker = Picker(request.GET)
        found, _is_doubled = self.get_search_results(request, Picture.objects.all(), picker.query)
        context = {
            **self.admin_site.each_context(request),
            "title": _("Choose a picture"),
            "is_popup": True,
            "picker": picker,
            "page": picker.page_of(found),
            "can_add": self.has_add_permission(request),
        }
        return render(request, "pictures/admin/picker.html", context)

    # Columns

    @admin.display(description=_("picture"))
    def thumbnail(self, picture):
        return render_to_string("pictures/admin/_thumbnail.html", {"picture": picture})

    @admin.display(description=_("name"), ordering="name")
    def description(self, picture):
        return render_to_string("pictures/admin/_description.html", {"picture": picture})

    @admin.display(description=_("used by"))
    def uses(self, picture):
        owners = [self._linked(owner) for owner in owners_of(picture)]
        return render_to_string("pictures/admin/_uses.html", {"owners": owners})

    @admin.display(description=_("alternative text"))
    def alternative_texts(self, picture):
        texts = [(code, getattr(picture, f"alt_{code}")) for code, _name in settings.LANGUAGES]
        return render_to_string("pictures/admin/_alternative_texts.html", {"texts": texts})

    # Side effects

    def save_model(self, request, obj, form, change):
        super().save_model(request, obj, form, change)
        if not obj.is_ready:
            transaction.on_commit(partial(make_renditions.enqueue, obj.pk))
        if change and "file" in form.changed_data:
            transaction.on_commit(partial(remove_files.enqueue, form.initial["file"].name))

    def delete_model(self, request, obj):
        name = obj.file.name
        super().delete_model(request, obj)
        transaction.on_commit(partial(remove_files.enqueue, name))

    def delete_queryset(self, request, queryset):
        for picture in queryset:
            self.delete_model(request, picture)

    def get_deleted_objects(self, objs, request):
        """Figures in texts protect a picture too, though the database would let them go."""
        deleted, counts, permissions, _protected = super().get_deleted_objects(objs, request)
        owners = dict.fromkeys(owner for picture in objs for owner in owners_of(picture))
        return deleted, counts, permissions, [self._linked(owner) for owner in owners]

    def _linked(self, owner):
        context = {
            "owner": owner,
            "kind": owner._meta.verbose_name,
            "address": address_in_admin(owner),
        }
        return render_to_string("pictures/admin/_owner.html", context)

    def response_add(self, request, obj, post_url_continue=None):
        if "picker" in request.GET:  # uploaded in the window in which a picture is chosen
            messages.success(request, gettext("The picture is in the library. Choose it now."))
            return redirect(Picker(request.GET).address(chosen=obj.pk))
        return super().response_add(request, obj, post_url_continue)
