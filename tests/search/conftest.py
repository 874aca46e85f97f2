import pytest


@pytest.fixture
def find(db):
    """Index everything and look as a reader does: ``find("dialogue", type="brief").total``."""
    from django.http import QueryDict
    from django.utils.translation import override

    from search import indexing
    from search.choices import Choices
    from search.engines import engine

    def find_(words="", language="en", page=1, **parameters):
        indexing.rebuild()
        query = QueryDict(mutable=True)
        query["q"] = words
        for name, value in parameters.items():
            query.setlist(name, value if isinstance(value, list) else [value])
        with override(language):
            return engine().find(Choices(query).question(page=page))

    return find_
