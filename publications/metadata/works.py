"""Publications as the lists of a site name them, in the words of schema.org.

Knows no model, because the lists that models give know it.
"""

from django.utils.timezone import localtime

from metadata.schema_org import item_list, thing
from people.metadata import INSTITUTE, named

# By CitationKind. A report of an institute is a scholarly article as well.
TYPES = {
    "report": ["Report", "ScholarlyArticle"],
    "article": "ScholarlyArticle",
    "book": "Book",
    "post": "Article",
}


def identity(url):
    """The work as one language has it, apart from the page that shows it."""
    return f"{url}#work"


def in_brief(edition, request, **facts):
    """An edition whose work came ``with_cards``: what it is, by whom, and when."""
    work, url = edition.publication, request.build_absolute_uri(edition.get_absolute_url())
    return {"@id": identity(url)} | thing(
        TYPES[work.type.citation_kind],
        url=url,
        name=full_title(edition),
        headline=full_title(edition),
        inLanguage=edition.language,
        datePublished=localtime(edition.published_at).isoformat(),
        author=[author(contribution, request) for contribution in work.authors]
        or [{"@id": request.build_absolute_uri(INSTITUTE)}],
        **facts,
    )


def author(contribution, request, **facts):
    """A person under the name as published."""
    name = contribution.as_published("name").text
    return named(contribution.person, request, name=name, **facts)


def full_title(edition):
    return ": ".join(part for part in (edition.title, edition.subtitle) if part)


def listed(works, request, paging=None):
    """ItemList of works ``with_cards``, each by the edition that the list shows."""
    return item_list([in_brief(work.shown, request) for work in works], paging)
