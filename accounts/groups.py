"""The groups that come with the migrations, under the names of the admin's language."""

from django.utils.translation import pgettext_lazy

NAMES = {
    "Contributor": pgettext_lazy("group of editors", "Contributor"),
    "Editor": pgettext_lazy("group of editors", "Editor"),
    "Newsletter manager": pgettext_lazy("group of editors", "Newsletter manager"),
    "Administrator": pgettext_lazy("group of editors", "Administrator"),
}
CONTRIBUTOR, EDITOR, NEWSLETTER_MANAGER, ADMINISTRATOR = NAMES


def name_of(group):
    """The name of a group; one that the institute made itself is called as it was called then."""
    return str(NAMES.get(group.name, group.name))
