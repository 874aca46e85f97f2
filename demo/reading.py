"""Reads the texts of the demonstration, which its writers keep as TOML and HTML in ``content/``."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from django.utils.html import format_html, format_html_join

from prose.language import LANGUAGE_CODES

CONTENT = Path(__file__).parent / "content"
FIGURE = re.compile(r'<figure data-picture="([^"]+)"[^>]*>')


@dataclass(frozen=True)
class Text:
    """The facts of a page or publication and its bodies by language."""

    slug: str
    facts: dict
    bodies: dict[str, str]


@cache
def facts(name):
    """Return one TOML file of the content as a dictionary."""
    with (CONTENT / f"{name}.toml").open("rb") as file:
        return tomllib.load(file)


@cache
def publications():
    """Return all publications, in the order of their slugs."""
    folders = sorted((CONTENT / "publications").iterdir())
    return [Text(f.name, facts(f"publications/{f.name}/meta"), _bodies(f, "")) for f in folders]


@cache
def pages():
    """Return all pages in the order of the menu."""
    return [
        Text(page["slug"], page, _bodies(CONTENT / "pages", f"{page['slug']}."))
        for page in facts("pages/pages")["pages"]
    ]


def in_languages(entry, **columns):
    """Return the translated columns of an entry: ``{"name_en": …, "name_ru": …}``.

    ``columns`` gives each column its key in the entry.
    """
    return {
        f"{column}_{code}": text
        for column, key in columns.items()
        for code, text in entry.get(key, {}).items()
    }


def with_figures(body, attributes_of):
    """Give each figure of a body its picture; ``attributes_of`` makes its attributes from a key."""

    def one(match):
        attributes = format_html_join("", ' {}="{}"', attributes_of(match[1]).items())
        return format_html("<figure><img{}>", attributes)

    return FIGURE.sub(one, body)


def _bodies(folder, prefix):
    files = {code: folder / f"{prefix}{code}.html" for code in LANGUAGE_CODES}
    return {code: file.read_text() for code, file in files.items() if file.exists()}
