from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PublicationsConfig(AppConfig):
    name = "publications"
    verbose_name = _("Publications")

    def ready(self):
        from editing.changes import subscribe
        from publications.oai import changes as oai
        from publications.outputs import changes as outputs

        subscribe(oai.follow)
        subscribe(outputs.follow)
