from django.conf import settings
from django.contrib import admin
from django.utils.translation import get_language_info, gettext
from django.utils.translation import gettext_lazy as _


class UsageFilter(admin.SimpleListFilter):
    title = _("use")
    parameter_name = "use"

    def lookups(self, request, model_admin):
        return [("used", gettext("Used somewhere")), ("unused", gettext("Used nowhere"))]

    def queryset(self, request, queryset):
        rules = {"used": queryset.used, "unused": queryset.unused}
        return rules[self.value()]() if self.value() in rules else queryset


class AltFilter(admin.SimpleListFilter):
    """Pictures that readers of a language meet without a text for those who cannot see."""

    title = _("alternative text")
    parameter_name = "no_alt"

    def lookups(self, request, model_admin):
        missing = gettext("Used in %(language)s, but missing there")
        return [
            (code, missing % {"language": get_language_info(code)["name_translated"]})
            for code, _name in settings.LANGUAGES
        ]

    def queryset(self, request, queryset):
        known = dict(settings.LANGUAGES)
        return queryset.lacking_alt(self.value()) if self.value() in known else queryset
