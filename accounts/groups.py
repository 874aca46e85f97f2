"""The groups that come with the migrations; their names are translated wherever they are shown."""

from django.utils.translation import gettext_noop

CONTRIBUTOR = gettext_noop("Contributor")
EDITOR = gettext_noop("Editor")
NEWSLETTER_MANAGER = gettext_noop("Newsletter manager")
ADMINISTRATOR = gettext_noop("Administrator")
