from django import forms
from django.contrib import admin
from django.contrib.auth import admin as auth_admin
from django.contrib.auth.models import Group
from django.utils.translation import gettext_lazy as _

from accounts.groups import name_of
from accounts.models import User

OF_SUPERUSERS = ("is_superuser", "user_permissions")


class GroupsField(forms.ModelMultipleChoiceField):
    """Groups under the names of the admin's language."""

    def label_from_instance(self, group):
        return name_of(group)


@admin.register(User)
class UserAdmin(auth_admin.UserAdmin):
    list_display = ["username", "full_name", "email", "group_names", "is_active", "last_login"]
    list_filter = ["is_active", "groups"]
    filter_horizontal = []
    fieldsets = [
        (None, {"fields": ["username", "password"]}),
        (_("Person"), {"fields": [("first_name", "last_name"), "email", "language"]}),
        (_("Rights"), {"fields": ["groups", "is_active"]}),
        (
            _("Exceptional rights"),
            {"classes": ["collapse"], "fields": ["is_staff", "is_superuser", "user_permissions"]},
        ),
        (_("Dates"), {"classes": ["collapse"], "fields": ["last_login", "date_joined"]}),
    ]
    add_fieldsets = [
        (None, {"fields": ["username", "usable_password", "password1", "password2"]}),
        (_("Person"), {"fields": [("first_name", "last_name"), "email", "language"]}),
        (_("Rights"), {"fields": ["groups"]}),
    ]
    readonly_fields = ["last_login", "date_joined"]

    def get_queryset(self, request):
        return super().get_queryset(request).prefetch_related("groups")

    @admin.display(description=_("name"), ordering="last_name")
    def full_name(self, user):
        return user.get_full_name()

    @admin.display(description=_("groups"))
    def group_names(self, user):
        return ", ".join(name_of(group) for group in user.groups.all())

    def formfield_for_manytomany(self, db_field, request, **kwargs):
        if db_field.name == "groups":
            kwargs = {"form_class": GroupsField, "widget": forms.CheckboxSelectMultiple, **kwargs}
        return super().formfield_for_manytomany(db_field, request, **kwargs)

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if db_field.name == "groups":
            field.widget.can_add_related = False  # groups are not made in passing
        return field

    def get_readonly_fields(self, request, obj=None):
        """Nobody makes a superuser of themselves, or of anybody else, who is not one."""
        fields = super().get_readonly_fields(request, obj)
        return fields if request.user.is_superuser else [*fields, *OF_SUPERUSERS]

    def has_change_permission(self, request, obj=None):
        return self._may_touch(request, obj) and super().has_change_permission(request, obj)

    def has_delete_permission(self, request, obj=None):
        return self._may_touch(request, obj) and super().has_delete_permission(request, obj)

    def save_model(self, request, user, form, change):
        if not change:
            user.is_staff = True  # an account is for work in the admin
        super().save_model(request, user, form, change)

    def _may_touch(self, request, user):
        return user is None or request.user.is_superuser or not user.is_superuser


admin.site.unregister(Group)


@admin.register(Group)
class GroupAdmin(auth_admin.GroupAdmin):
    list_display = ["translated_name"]
    filter_horizontal = []
    autocomplete_fields = []

    @admin.display(description=_("name"), ordering="name")
    def translated_name(self, group):
        return name_of(group)
