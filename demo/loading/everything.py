"""The whole demonstration, in the order in which one thing refers to another."""

from demo.loading.editors import load_editors
from demo.loading.pages import load_pages
from demo.loading.people import load_people
from demo.loading.pictures import load_pictures
from demo.loading.publications import Library, load_publications
from demo.loading.subjects import (
    load_organisations,
    load_programmes,
    load_projects,
    load_regions,
    load_series,
    load_topics,
    load_types,
)


def load_everything(orders, drawings, pdfs):
    """Load the content; ``drawings`` and ``pdfs`` are the files made for it beforehand."""
    pictures = load_pictures(orders, drawings)
    organisations = load_organisations(pictures)
    people = load_people(organisations, pictures)
    programmes = load_programmes(pictures)
    library = Library(
        organisations=organisations,
        people=people,
        pictures=pictures,
        types=load_types(),
        programmes=programmes,
        projects=load_projects(programmes, organisations, people),
        topics=load_topics(),
        regions=load_regions(),
        series=load_series(),
    )
    load_publications(library, pdfs)
    load_pages()
    load_editors()
