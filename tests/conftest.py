"""What every test may count on: the same settings everywhere, English first, files thrown away."""

import os
import tempfile
from pathlib import Path

import pytest

for name in ("DATABASE_URL", "HTTPS", "MEDIA_ROOT", "STATIC_ROOT", "ATTACHMENTS_ROOT"):
    os.environ.pop(name, None)  # the machine's own settings say nothing about the code
os.environ.update(
    DJANGO_SETTINGS_MODULE="rusi_site.settings", SECRET_KEY="for tests only", DEBUG="0"
)


def pytest_configure(config):
    data = tempfile.TemporaryDirectory(prefix="tests-")
    config.add_cleanup(data.cleanup)
    os.environ["DATA_DIR"] = data.name
    (Path(data.name) / "static").mkdir()  # stays empty: the browser tests' server finds the sources

    from django.conf import settings

    settings.DATABASES  # noqa: B018  reads the settings, so that pytest-django sets Django up


@pytest.fixture(scope="session", autouse=True)
def _settings_for_tests():
    from django.conf import settings
    from django.test import override_settings

    # No collectstatic before a test: addresses of static files stay plain.
    plain = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    with override_settings(
        STORAGES=settings.STORAGES | {"staticfiles": plain},
        PASSWORD_HASHERS=["django.contrib.auth.hashers.MD5PasswordHasher"],  # fast
    ):
        yield


@pytest.fixture(autouse=True)
def _english():
    """A request leaves its language behind in the thread; no test inherits another one's."""
    from django.utils import translation

    with translation.override("en"):
        yield
