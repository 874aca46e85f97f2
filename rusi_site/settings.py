"""The only settings file. Every value an operator may change comes from the environment;
an empty environment is safe: DEBUG is off and the site refuses to start without a secret key.
"""

import os
from pathlib import Path

import dj_database_url
from csp.constants import NONE, SELF
from django.core.exceptions import ImproperlyConfigured
from django.utils.text import format_lazy
from django.utils.translation import get_language_info
from django.utils.translation import gettext_lazy as _


def env_bool(name, default):
    """Read a switch; anything but 1/0, true/false, yes/no, on/off stops the start."""
    value = os.environ.get(name, "").strip().lower()
    if not value:
        return default
    if value in {"1", "true", "yes", "on"}:
        return True
    if value in {"0", "false", "no", "off"}:
        return False
    raise ImproperlyConfigured(f"{name} must be 1 or 0, not {value!r}.")


def env_list(name, default=""):
    """Read a comma-separated list."""
    return [item.strip() for item in os.environ.get(name, default).split(",") if item.strip()]


def env_addresses(name, *schemes):
    """Read a comma-separated list of addresses that begin with one of ``schemes``."""
    addresses = env_list(name)
    for address in addresses:
        if not address.startswith(schemes) or not address.isprintable() or " " in address:
            known = " or ".join(schemes)
            raise ImproperlyConfigured(f"{name} must begin with {known}, unlike {address!r}.")
    return addresses


def env_required(name):
    value = os.environ.get(name)
    if not value:
        raise ImproperlyConfigured(f"Set the environment variable {name}; see README.md.")
    return value


def public_host(hosts):
    """The host of the site’s own address, where SITE_URL does not say it."""
    host = next((host.lstrip(".") for host in hosts if host != "*"), "localhost")
    return f"{host}:8000" if host == "localhost" else host


# Paths

BASE_DIR = Path(__file__).resolve().parent.parent
DATA_DIR = Path(os.environ.get("DATA_DIR") or BASE_DIR / "data")

# Security

SECRET_KEY = env_required("SECRET_KEY")
DEBUG = env_bool("DEBUG", False)
DEMO = env_bool("DEMO", DEBUG)  # may hold demonstration editors, whose passwords are printed
ALLOWED_HOSTS = env_list("ALLOWED_HOSTS", "localhost,127.0.0.1,[::1]")
CSRF_TRUSTED_ORIGINS = env_list("CSRF_TRUSTED_ORIGINS")

HTTPS = env_bool("HTTPS", False)
# Printed in PDFs and e-books, which no request asks for by a host.
SITE_URL = (
    os.environ.get("SITE_URL") or f"{'https' if HTTPS else 'http'}://{public_host(ALLOWED_HOSTS)}"
).rstrip("/")
SECURE_SSL_REDIRECT = HTTPS
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if HTTPS else None
SECURE_HSTS_SECONDS = 31_536_000 if HTTPS else 0
SILENCED_SYSTEM_CHECKS = [
    "security.W005",  # the institute's other hosts are not this site's to bind
    "security.W021",  # nor is the browsers' preload list
]
SESSION_COOKIE_SECURE = HTTPS
CSRF_COOKIE_SECURE = HTTPS
SECURE_REFERRER_POLICY = "strict-origin-when-cross-origin"
X_FRAME_OPTIONS = "DENY"
SECURITY_CONTACT = env_addresses("SECURITY_CONTACT", "mailto:", "https://", "tel:")
SECURITY_POLICY = env_addresses("SECURITY_POLICY", "https://")
CSRF_FAILURE_VIEW = "rusi_site.views.csrf_failure"

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    },
}

# Apps

INSTALLED_APPS = [
    "modeltranslation",  # before the admin, which it extends
    "rusi_site",
    "demo",
    "search",
    "publications",
    "research",
    "pages",
    "people",
    "metadata",
    "prose",
    "pictures",
    "addresses",
    "editing",
    "accounts",
    "django_prose_editor",
    "imagefield",
    "django_tasks",
    "django_tasks_db",
    "csp",
    "rusi_site.apps.AdminConfig",
    "django.forms",  # its widgets' templates, among which FORM_RENDERER finds ours
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.sitemaps",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "rusi_site.middleware.MediaMiddleware",
    "csp.middleware.CSPMiddleware",
    "prose.middleware.EditorPolicyMiddleware",
    "rusi_site.middleware.CompressionMiddleware",
    "django.middleware.http.ConditionalGetMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "rusi_site.middleware.LanguageMiddleware",
    "django.middleware.common.CommonMiddleware",
    "metadata.middleware.ProblemMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "accounts.middleware.AuthenticationMiddleware",
    "accounts.middleware.AdminLanguageMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "addresses.middleware.FormerAddressMiddleware",
]

ROOT_URLCONF = "rusi_site.urls"
WSGI_APPLICATION = "rusi_site.wsgi.application"

AUTH_USER_MODEL = "accounts.User"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]

# Templates

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "builtins": ["django.templatetags.i18n", "django.templatetags.static"],
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "rusi_site.context.site",
            ],
        },
    }
]
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"

# Database

DATABASES = {
    "default": dj_database_url.parse(
        os.environ.get("DATABASE_URL") or f"sqlite:///{DATA_DIR / 'db.sqlite3'}",
        conn_max_age=60,
        conn_health_checks=True,
    )
}
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    # Web server and worker write to one file: wait for the lock, and never upgrade a read lock.
    DATABASES["default"]["OPTIONS"] = {
        "timeout": 20,
        "transaction_mode": "IMMEDIATE",
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
    }
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# Languages

LANGUAGE_CODE = "en"
LANGUAGES = [("en", _("English")), ("ru", _("Russian"))]
LOCALE_PATHS = [BASE_DIR / "locale"]
FORMAT_MODULE_PATH = "rusi_site.formats"
USE_TZ = True
TIME_ZONE = os.environ.get("TIME_ZONE") or "Europe/London"

MODELTRANSLATION_DEFAULT_LANGUAGE = "en"
MODELTRANSLATION_BUILD_LOCALIZED_VERBOSE_NAME = lambda name, code: format_lazy(  # noqa: E731
    "{} ({})",
    name,
    get_language_info(code)["name_translated"],  # not “title [en]”
)
MODELTRANSLATION_FALLBACK_LANGUAGES = ()  # a Russian page never shows English unawares

# Files

STATIC_URL = "static/"
STATIC_ROOT = Path(os.environ.get("STATIC_ROOT") or DATA_DIR / "static")
STATICFILES_DIRS = [BASE_DIR / "static"]
MEDIA_URL = "media/"
MEDIA_ROOT = Path(os.environ.get("MEDIA_ROOT") or DATA_DIR / "media")
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    # Attachments: read through a view that asks the visibility rule, never by their path.
    "attachments": {
        "BACKEND": "django.core.files.storage.FileSystemStorage",
        "OPTIONS": {
            "location": Path(os.environ.get("ATTACHMENTS_ROOT") or DATA_DIR / "attachments"),
            "base_url": None,
        },
    },
    "staticfiles": {"BACKEND": "rusi_site.storage.StaticStorage"},
}
FILE_UPLOAD_PERMISSIONS = 0o644
ATTACHMENT_MAX_BYTES = int(os.environ.get("ATTACHMENT_MAX_MB") or 100) * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 5_000  # a report with many authors, both languages

IMAGEFIELD_AUTOGENERATE = False  # renditions are made by a task, never while a page is read
IMAGEFIELD_BIN_DEPTH = 2
IMAGEFIELD_VALIDATE_ON_SAVE = False  # our own field looks closer

# Texts

PROSE_LINK_TARGETS = [  # what an editor may link to by choosing it, in the order of the list
    "publications.Publication",
    "people.Person",
    "research.Programme",
    "research.Project",
    "pages.Page",
]

# Harvesting

OAI_DOMAIN = os.environ.get("OAI_DOMAIN", "")  # the address of the request where it is left out
OAI_ADMIN_EMAIL = os.environ.get("OAI_ADMIN_EMAIL", "")  # the institute’s where it is left out

# Registering with Crossref; no deposits where one of them is left out

CROSSREF_DEPOSITOR_NAME = os.environ.get("CROSSREF_DEPOSITOR_NAME", "")
CROSSREF_DEPOSITOR_EMAIL = os.environ.get("CROSSREF_DEPOSITOR_EMAIL", "")
CROSSREF_REGISTRANT = os.environ.get("CROSSREF_REGISTRANT", "")

# Background

TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}

# Logging

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "loggers": {  # else one line for each size of each picture, and two for each task
        "imagefield": {"level": "WARNING"},
        "django_tasks": {"level": "WARNING"},
    },
    "root": {"handlers": ["console"], "level": os.environ.get("LOG_LEVEL") or "INFO"},
}
