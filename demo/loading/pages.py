"""The pages about the institute."""

from demo import reading
from demo.reading import in_languages
from pages.models import Page


def load_pages():
    for text in reading.pages():
        facts = text.facts
        Page.objects.create(
            slug=text.slug,
            menu_position=facts["order"],
            **in_languages(facts, title="title", invitation="invitation"),
            **{f"body_{code}": body for code, body in text.bodies.items()},
            **{f"is_shown_{code}": True for code in text.bodies},
        )
