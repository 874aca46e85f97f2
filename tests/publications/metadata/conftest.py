import pytest


@pytest.fixture
def institute(db):
    from tests.publications.metadata.records import make_institute

    return make_institute()


@pytest.fixture
def report(institute):
    from tests.publications.metadata.records import make_report

    return make_report(institute)
