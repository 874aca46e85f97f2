"""Those who work in the admin of the demonstration, one for each group."""

from dataclasses import dataclass

from django.contrib.auth.models import Group
from django.utils.crypto import salted_hmac

from accounts.models import User
from demo.reading import CONTENT


@dataclass(frozen=True)
class Editor:
    username: str
    group: str
    first_name: str
    last_name: str

    @property
    def password(self):
        """Four words that follow from the site's secret key: the same each time, here only."""
        digest = salted_hmac("demo editors", self.username, algorithm="sha256").digest()
        words = (CONTENT / "words.txt").read_text().split()
        return "-".join(words[byte % len(words)] for byte in digest[:4])


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
        user.groups.set(Group.objects.filter(name=editor.group))
