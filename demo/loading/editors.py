"""Those who work in the admin of the demonstration, one for each group."""

from dataclasses import dataclass

from django.contrib.auth.models import Group
from django.utils.crypto import salted_hmac

from accounts.groups import ADMINISTRATOR, CONTRIBUTOR, EDITOR, NEWSLETTER_MANAGER
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
    Editor("contributor", CONTRIBUTOR, "Clara", "Winter"),
    Editor("editor", EDITOR, "Edward", "Marsh"),
    Editor("newsletter", NEWSLETTER_MANAGER, "Nora", "Field"),
    Editor("administrator", ADMINISTRATOR, "Adam", "North"),
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
