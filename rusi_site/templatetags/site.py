"""Tags of base.html: where the page stands, and in which languages it can be read."""

from dataclasses import dataclass

from django import template
from django.conf import settings
from django.urls import reverse, translate_url
from django.utils.translation import get_language, get_language_info, override
from django.utils.translation import gettext_lazy as _

register = template.Library()

SECTIONS = [
    (_("Publications"), "publications:list"),
    (_("Research"), "research:programmes"),
    (_("Topics"), "research:topics"),
    (_("Regions"), "research:regions"),
    (_("People"), "people:list"),
]


@dataclass(frozen=True)
class Section:
    """An entry of the main menu; ``current`` is a value for ``aria-current`` or ''."""

    name: str
    url: str
    current: str


@dataclass(frozen=True)
class PageLanguage:
    """A language of the site, as the page at hand can be read in it or not."""

    code: str
    name: str
    url: str
    is_current: bool
    exists: bool


def section(name, url, path):
    if path == url:
        return Section(name, url, "page")
    return Section(name, url, "true" if path.startswith(url) else "")


@register.simple_tag(takes_context=True)
def main_menu(context, pages=1):
    """Return the sections of the site and, behind them, the first pages of the editors' menu."""
    path = context["request"].path
    sections = [section(name, reverse(view), path) for name, view in SECTIONS]
    pages = [section(page.title, page.get_absolute_url(), path) for page in context["menu"][:pages]]
    return sections + pages


@register.simple_tag(takes_context=True)
def page_languages(context):
    """Return a PageLanguage for each language of the site.

    A view whose page does not exist in all of them passes the codes as ``languages``; one whose
    page is the answer to a question passes the question as ``query_string``.
    """
    existing = context.get("languages", [code for code, _name in settings.LANGUAGES])
    path = context["request"].path
    return [
        PageLanguage(
            code=code,
            name=get_language_info(code)["name_local"].capitalize(),
            url=address_in(code, path) + context.get("query_string", ""),
            is_current=code == get_language(),
            exists=code in existing,
        )
        for code, _name in settings.LANGUAGES
    ]


def address_in(code, path):
    """Return the same page's address in another language; the home page's, if there is none."""
    if code == get_language():
        return path
    address = translate_url(path, code)
    if address != path:
        return address
    with override(code):
        return reverse("home")


@register.filter
def existing(page_languages):
    """Those in which the page can be read."""
    return [language for language in page_languages if language.exists]


@register.filter
def absolute(path, request):
    """The full address of a path on this site."""
    return request.build_absolute_uri(path)
