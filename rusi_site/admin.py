"""The admin as a whole: its name, its order, its first page."""

from django.apps import apps
from django.contrib import admin
from django.urls import path, reverse_lazy
from django.utils.translation import gettext_lazy as _

from accounts.views import choose_admin_language
from people.models import Organisation
from publications.desk import trays


class InstituteAdmin(admin.AdminSite):
    index_title = _("What needs doing")
    site_title = _("Admin")
    site_url = reverse_lazy("home")  # in the language of the admin

    def each_context(self, request):
        return {**super().each_context(request), "site_header": Organisation.objects.institute()}

    def index(self, request, extra_context=None):
        if request.user.has_perm("publications.view_publication"):
            extra_context = {**(extra_context or {}), "trays": trays()}
        return super().index(request, extra_context)

    def get_app_list(self, request, app_label=None):
        """The apps in the order of the settings: what is edited most comes first."""
        order = [config.label for config in apps.get_app_configs()]
        app_list = super().get_app_list(request, app_label)
        return sorted(app_list, key=lambda app: order.index(app["app_label"]))

    def get_urls(self):
        language = path("language/", self.admin_view(choose_admin_language), name="language")
        return [language, *super().get_urls()]
