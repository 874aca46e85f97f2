"""The lasting addresses of an edition’s files, in every state of the work and of the files."""

import pytest
from django.utils import timezone

from addresses.models import remember
from people.models import Person
from publications.models import Publication
from publications.outputs import making
from tests.factories import (
    PDF,
    days_from_now,
    make_attachment,
    make_person,
    make_publication,
    make_user,
)
from tests.markup import having, parse, words

pytestmark = pytest.mark.django_db


def addresses(publication, language="en"):
    base = f"/{language}/publications/{publication.slug}"
    names = [f"{publication.slug}.{ending}" for ending in ("pdf", "epub", "txt")]
    return [f"{base}/{name}" for name in (*names, "preview.png")]


def statuses(client, publication, language="en"):
    """Of PDF, EPUB, text and picture."""
    return [get(client, address).status_code for address in addresses(publication, language)]


def get(client, address, **headers):
    """Load an address to its end, as a browser does; the file is closed with it."""
    response = client.get(address, headers=headers)
    response.body = b"".join(response) if response.streaming else response.content
    return response


def test_files_are_at_their_addresses(client, made):
    publication = made(make_publication(("en", "ru")), "en", "ru")
    assert statuses(client, publication) == [200] * 4
    assert statuses(client, publication, "ru") == [200] * 4


def test_pdf_is_sent_whole_in_part_or_not_again(client, made):
    address = addresses(made(make_publication()))[0]
    response = get(client, address)
    assert response.body == PDF
    assert response["Content-Type"] == "application/pdf"
    assert response["Content-Language"] == "en"
    assert address.rpartition("/")[2] in response["Content-Disposition"]
    assert client.get(address, headers={"If-None-Match": response["ETag"]}).status_code == 304
    part = get(client, address, Range="bytes=0-3")
    assert (part.status_code, part.body) == (206, PDF[:4])


def test_picture_may_be_kept_by_those_who_show_it(client, made):
    response = get(client, addresses(made(make_publication()))[3])
    assert response.body[1:4] == b"PNG"
    assert response["Cache-Control"] == "public, max-age=3600"
    assert "attachment" not in response["Content-Disposition"]


def test_file_that_is_not_there_yet_is_announced(client):
    publication = make_publication()
    response = client.get(addresses(publication)[0])
    assert response.status_code == 503
    assert response["Retry-After"] == "120"
    assert publication.get_absolute_url() in response.text
    assert statuses(client, publication) == [503, 503, 200, 503]
    page = parse(client.get(publication.get_absolute_url()))
    assert not [a for a in page.xpath("//a/@href") if a.endswith((".pdf", ".epub"))]


@pytest.mark.parametrize(
    "difference",
    [{"status_en": "draft"}, {"status_en": "review"}, {"published_at_en": days_from_now(1)}],
    ids=["draft", "in review", "scheduled"],
)
def test_edition_that_is_not_out_has_no_files_for_anybody(client, made, difference):
    publication = made(make_publication())
    Publication.objects.filter(pk=publication.pk).update(**difference)
    assert statuses(client, publication) == [404] * 4
    client.force_login(make_user(is_superuser=True))
    assert statuses(client, publication) == [404] * 4


def test_edition_in_the_other_language_only_has_no_files_here(client, made):
    publication = made(make_publication(("ru",)), "ru")
    assert statuses(client, publication) == [404] * 4
    assert statuses(client, publication, "ru") == [200] * 4


def test_withdrawal_takes_the_old_files_away_at_once(client, made):
    publication = made(make_publication())
    Publication.objects.filter(pk=publication.pk).update(
        withdrawn_at=timezone.now(), withdrawal_reason_en="Wrong."
    )
    assert statuses(client, publication) == [503, 410, 410, 410]
    made(publication)
    assert statuses(client, publication) == [200, 410, 410, 410]
    page = parse(client.get(publication.get_absolute_url()))
    assert having(page, "downloads") == []


def test_withheld_name_takes_the_old_files_away_at_once(client, made):
    person = make_person()
    publication = made(make_publication(authors=[person, make_person()]))
    Person.objects.filter(pk=person.pk).update(is_suppressed=True)
    assert statuses(client, publication) == [503, 503, 200, 503]
    made(publication)
    assert statuses(client, publication) == [200] * 4
    text = client.get(addresses(publication)[2]).content.decode()
    assert person.family_name_en not in text


def test_old_file_is_offered_until_a_new_text_is_set(client, made):
    publication = made(make_publication())
    Publication.objects.filter(pk=publication.pk).update(body_en="<p>Another.</p>")
    assert statuses(client, publication) == [200] * 4


def test_former_address_leads_to_the_file(client, made):
    publication = made(make_publication())
    remember(publication, "before")
    response = client.get("/en/publications/before/before.pdf")
    assert (response.status_code, response["Location"]) == (301, addresses(publication)[0])
    assert client.get(f"/en/publications/{publication.slug}/other.pdf").status_code == 404


# What is offered


def test_page_offers_pdf_epub_and_text(client, made):
    publication = made(make_publication(("en", "ru")), "en", "ru")
    page = parse(client.get(publication.get_absolute_url()))
    links = having(page, "downloads")[0].xpath(".//a/@href")
    assert links == addresses(publication)[:3]
    assert having(page, "identity-ways")[0].xpath(".//a/@href")[-1] == addresses(publication)[0]


def test_uploaded_pdf_goes_first_where_the_editors_say_so(client, made):
    publication = made(make_publication())
    plain = make_attachment(publication, label="Annex")
    designed = make_attachment(publication, label="As printed", takes_precedence=True, pages=64)
    page = parse(client.get(publication.get_absolute_url()))
    items = [words(item) for item in having(page, "downloads")[0]]
    assert [item.split(" English")[0] for item in items][:2] == ["As printed", "Annex"]
    assert "64 pages" in items[0]
    links = having(page, "downloads")[0].xpath(".//a/@href")
    assert links[:2] == [addresses(publication)[0], plain.get_absolute_url()]
    assert designed.get_absolute_url() not in links
    with designed.file.open("wb") as file:
        file.write(PDF + b"%designed\n")
    assert get(client, addresses(publication)[0]).body == PDF + b"%designed\n"


def test_watermark_goes_before_an_uploaded_pdf(client, made):
    publication = make_publication(withdrawn_at=timezone.now(), withdrawal_reason_en="Wrong.")
    make_attachment(publication, takes_precedence=True)
    made(publication)
    address = addresses(publication)[0]
    assert get(client, address).body == PDF
    made_name = publication.edition_files.get().pdf.name
    making.remove([made_name])
    assert client.get(address).status_code == 404
