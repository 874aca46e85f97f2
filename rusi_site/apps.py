from django.apps import AppConfig
from django.contrib.admin import apps


class SiteConfig(AppConfig):
    name = "rusi_site"
    default = True

    def ready(self):
        from rusi_site import checks  # noqa: F401 - registers them


class AdminConfig(apps.AdminConfig):
    default_site = "rusi_site.admin.InstituteAdmin"
    default = False
