"""How fast the site answers. README.md tells how to measure, and what was measured."""

import os

import django
from django.apps import apps
from django.conf import settings
from django.test.utils import override_settings

if not apps.ready:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "rusi_site.settings")
    django.setup()


def measuring():
    """Settings that do not disturb: ``with measuring(): …``."""
    return override_settings(
        ALLOWED_HOSTS=["localhost"],
        DEBUG=False,  # it would keep a note of each statement
        STORAGES=settings.STORAGES  # style sheets need not have been collected
        | {"staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}},
    )
