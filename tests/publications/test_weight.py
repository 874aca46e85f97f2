"""What a first visit to a report sends over the wire, banner apart: at most 60 KB, 8 requests."""

import gzip
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders

from rusi_site.storage import join
from tests.factories import make_organisation, make_page, make_person, make_publication
from tests.markup import parse

pytestmark = pytest.mark.django_db

KILOBYTE = 1024
WORDS = "Two states that disagree share seas, airspace and networks, and need a way to talk. "


def test_long_report_stays_within_its_budget(client):
    make_organisation(is_institute=True)
    make_page(menu_position=1, invitation_en="Support us.")
    note = '<span class="footnote" data-note="{0}: see the table on page {0}."></span>'
    paragraphs = [f"<p>{number} {WORDS * 5}{note.format(number)}</p>" for number in range(60)]
    authors = [make_person() for _ in range(4)]
    report = make_publication(authors=authors, body_en="<h2>Part</h2>".join(paragraphs))
    response = client.get(f"/en/publications/{report.slug}/", headers={"accept-encoding": "gzip"})
    page = parse(client.get(f"/en/publications/{report.slug}/"))
    files = page.xpath(
        "//link[@rel='stylesheet' or @rel='icon']/@href | //script/@src | //img[not(@loading)]/@src"
    )
    assert 1 + len(files) <= 8
    assert len(response.content) + sum(map(weight, files)) <= 60 * KILOBYTE


def weight(address):
    path = Path(finders.find(address.removeprefix("/static/")))
    content = join(path).encode() if path.suffix == ".css" else path.read_bytes()
    return len(gzip.compress(content))
