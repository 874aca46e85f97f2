"""``<meta name="citation_…">``, which Google Scholar and Zotero read.

After the guidelines for inclusion of the one and the translator “Embedded Metadata” of the other. A
report names its institution and never a journal, or both would file it as an article.
"""

from people.metadata import orcid_url
from prose.language import in_any_language


def tags(reference, authors):
    """Pairs of name and content, none of them empty.

    ``authors`` are the contributions of the authors in printed order; where nobody is named, the
    institute is the author.
    """
    publisher = reference.publishers[0].name
    issued = reference.issued
    names = [pair for author in authors for pair in _author(author)]
    pairs = [
        ("citation_title", reference.full_title),
        *(names or [("citation_author", publisher)]),
        ("citation_publication_date", f"{issued.year}/{issued.month}/{issued.day}"),
        *_container(reference, publisher),
        ("citation_isbn", reference.isbn),
        ("citation_doi", reference.doi),
        ("citation_publisher", publisher),
        ("citation_language", reference.language),
        *(("citation_keywords", keyword) for keyword in reference.keywords),
        ("citation_pdf_url", reference.pdf_url),
        ("citation_abstract_html_url", reference.url),
        ("citation_fulltext_html_url", reference.url),
    ]
    return [(name, content) for name, content in pairs if content]


def _author(contribution):
    person = contribution.person
    yield "citation_author", contribution.as_published("name").text
    if person.organisation:
        yield "citation_author_institution", in_any_language(person.organisation, "name").text
    yield "citation_author_orcid", orcid_url(person)


def _container(reference, publisher):
    if reference.kind == "article":
        yield "citation_journal_title", reference.series or publisher
        yield "citation_issn", reference.issn
        yield "citation_issue", reference.number
        return
    if reference.kind == "report":
        yield "citation_technical_report_institution", publisher
        yield "citation_technical_report_number", reference.number
    if reference.kind != "post":
        yield "citation_series_title", reference.series
