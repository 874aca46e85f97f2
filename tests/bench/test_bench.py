"""The benchmarks run, on whatever there is; what they measure is told in bench/README.md."""

import pytest
from django.test import Client

from bench import measuring, pages, plans, search
from search import indexing
from tests.factories import (
    make_contribution,
    make_person,
    make_programme,
    make_project,
    make_publication,
    make_region,
    make_topic,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def few(monkeypatch):
    monkeypatch.setattr(search, "QUESTIONS", 1)
    monkeypatch.setattr(pages, "ASKED", 1)
    work = make_publication(
        title_en="Glaciers melting",
        programme=make_programme(),
        project=make_project(),
        topics=[make_topic()],
        regions=[make_region()],
    )
    make_contribution(work, make_person())
    indexing.rebuild()
    with measuring():
        yield


def test_benchmarks_answer(few, capsys):
    client = Client(SERVER_NAME="localhost")
    search.measure(client)
    pages.measure(client)
    rows = capsys.readouterr().out.splitlines()
    assert len(rows) == 2 + len(search.SORTS) + 1 + 2 + len(pages.sorts())


def test_plans_are_told(few, capsys):
    plans.show()
    assert capsys.readouterr().out.count("/en/search/") == 3
