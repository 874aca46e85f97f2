"""Those who work in the admin of the demonstration, one for each group."""

from dataclasses import dataclass

from django.contrib.auth.models import Group
from django.utils.crypto import salted_hmac

from accounts.models import User

WORDS = (
    "amber anchor aspen beacon birch cedar clover cobalt coral cypress delta ember falcon fjord "
    "garnet granite harbour hazel heron indigo island ivory jasper juniper kestrel lagoon lantern "
    "larch linen lupin maple marble meadow mosaic nimbus oaken ochre olive opal orchard osprey "
    "pebble pepper plover poplar quartz quill raven reed river rowan saffron sable saddle sienna "
    "silver sorrel summit thistle tundra umber velvet walnut willow"
).split()


@dataclass(frozen=True)
class Editor:
    username: str
    group: str
    first_name: str
    last_name: str

    @property
    def password(self):
        """Three words that follow from the site's secret key: the same each time, here only."""
        digest = salted_hmac("demo editors", self.username, algorithm="sha256").digest()
        return "-".join(WORDS[byte % len(WORDS)] for byte in digest[:4])


EDITORS = (
    Editor("contributor", "Contributor", "Clara", "Winter"),
    Editor("editor", "Editor", "Edward", "Marsh"),
    Editor("newsletter", "Newsletter manager", "Nora", "Field"),
    Editor("administrator", "Administrator", "Adam", "North"),
)


def load_editors():
    for editor in EDITORS:
        user = User.objects.create_user(
            editor.username,
            password=editor.password,
            first_name=editor.first_name,
            last_name=editor.last_name,
            is_staff=True,
        )
        user.groups.add(Group.objects.get(name=editor.group))
