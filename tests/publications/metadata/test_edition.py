"""An edition as JSON-LD, on its page and by itself."""

from datetime import date

import pytest
from django.utils import timezone

from people.models import Person
from publications.models import ChangeNote, Role
from tests.factories import (
    days_from_now,
    make_contribution,
    make_person,
    make_publication,
    make_user,
)
from tests.markup import data_blocks, metas, parse
from tests.publications.metadata.records import make_files

pytestmark = pytest.mark.django_db

SITE = "http://testserver"
BOTH = ("en", "ru")


@pytest.fixture
def described(client):
    return lambda work, language="en": client.get(
        f"/{language}/publications/{work.slug}.json"
    ).json()


def test_work_is_told_whole(described, report):
    told = described(report)
    page = f"{SITE}/en/publications/lines/"
    for name, value in {
        "@type": ["Report", "ScholarlyArticle"],
        "@id": f"{page}#work",
        "url": page,
        "headline": "Lines & <links>: Part 2",
        "abstract": "How they “hold”.",
        "inLanguage": "en",
        "datePublished": "2018-06-05T10:00:00+01:00",
        "dateModified": "2018-06-05T10:00:00+01:00",
        "reportNumber": "CR-2018-03",
        "isbn": "978-1-4028-9462-6",
        "numberOfPages": 24,
        "wordCount": 3,
        "position": 2,
        "keywords": ["Arms control", "Russia"],
        "license": "https://creativecommons.org/licenses/by/4.0/",
        "sameAs": "https://doi.org/10.5555/inst.2018.3",
        "funder": [{"@type": "Organization", "name": "Fund"}],
        "isAccessibleForFree": True,
    }.items():
        assert told[name] == value
    assert told["mainEntityOfPage"]["@id"] == page
    assert told["identifier"] == [
        {
            "@type": "PropertyValue",
            "propertyID": "DOI",
            "value": "10.5555/inst.2018.3",
            "url": "https://doi.org/10.5555/inst.2018.3",
        }
    ]
    assert told["isPartOf"] == [
        {
            "@type": "CreativeWorkSeries",
            "name": "Dialogue",
            "url": f"{SITE}/en/series/dialogue/",
        },
        {"@type": "CreativeWorkSeries", "name": "Reports", "issn": "2397-0286"},
    ]
    assert [topic["name"] for topic in told["about"]] == ["Arms control"]
    assert [place["url"] for place in told["spatialCoverage"]] == [f"{SITE}/en/regions/russia/"]


def test_people_and_bodies_have_identities(described, report):
    told = described(report)
    first, second = told["author"]
    assert first == {
        "@id": f"{SITE}/en/people/emily/#person",
        "@type": "Person",
        "name": "Emily Ferris",
        "url": f"{SITE}/en/people/emily/",
        "jobTitle": "Research Fellow",
        "sameAs": "https://orcid.org/0000-0002-1825-0097",
        "affiliation": {
            "@id": f"{SITE}/#institute",
            "@type": "ResearchOrganization",
            "name": "Northern Institute",
        },
    }
    assert second["affiliation"]["url"] == "https://council.example/"
    institute, partner = told["publisher"]
    assert institute["@id"] == f"{SITE}/#institute"
    assert institute["sameAs"] == "https://ror.org/00x7ghv98"
    assert partner["name"] == "Council"


def test_each_edition_has_its_own_files_pictures_and_words(described, report):
    for language, caption in (("en", "A ship."), ("ru", "Корабль.")):
        told = described(report, language)
        assert [image["caption"] for image in told["image"]] == [caption]
        assert {file["inLanguage"] for file in told["encoding"]} == {language}
        assert told["encoding"][0]["encodingFormat"] == "application/pdf"
        assert told["encoding"][0]["contentUrl"].startswith(f"{SITE}/{language}/")
    assert "Lines" not in str(told)


def test_original_and_translation_name_each_other(described, report):
    make_contribution(report, make_person(BOTH), role=Role.TRANSLATOR, position=9)
    original, translation = described(report), described(report, "ru")
    assert original["workTranslation"] == [
        {
            "@id": translation["@id"],
            "@type": "CreativeWork",
            "url": translation["url"],
            "inLanguage": "ru",
        }
    ]
    assert translation["translationOfWork"]["@id"] == original["@id"]
    assert [person["@type"] for person in translation["translator"]] == ["Person"]
    assert not {"translationOfWork", "translator"} & set(original)
    assert "workTranslation" not in translation


@pytest.mark.parametrize("hidden", [{"status_ru": "draft"}, {"published_at_ru": days_from_now(1)}])
def test_hidden_edition_is_not_named_by_the_other(described, client, hidden):
    work = make_publication(BOTH, **hidden)
    assert "workTranslation" not in described(work)
    page = parse(client.get(f"/en/publications/{work.slug}/"))
    assert metas(page, "og:locale:alternate", "property") == []
    assert page.xpath("//link[@hreflang]") == []


def test_changed_when_readers_were_told(described, report):
    ChangeNote.objects.create(publication=report, date=date(2019, 5, 4), text_en="A number.")
    assert described(report)["dateModified"] == "2019-05-04T00:00:00+01:00"
    assert described(report, "ru")["dateModified"] == described(report, "ru")["datePublished"]


@pytest.mark.parametrize(
    ("kind", "type_"), [("article", "ScholarlyArticle"), ("book", "Book"), ("post", "Article")]
)
def test_kind_decides_the_type(described, report, kind, type_):
    report.type.citation_kind = kind
    report.type.save()
    assert described(report)["@type"] == type_
    assert "reportNumber" not in described(report)


def test_card_tells_of_the_article(opened, report):
    report.banner.make_renditions()
    page = opened(report)
    card = metas(page, "og:", "property") + metas(page, "article:", "property")
    url = f"{SITE}{report.banner.share_url}"
    for pair in (
        ("og:type", "article"),
        ("og:image", url),
        ("og:image:width", "60"),
        ("og:image:height", "32"),
        ("og:image:alt", "A teal rectangle"),
        ("article:published_time", "2018-06-05T10:00:00+01:00"),
        ("article:section", "Report"),
        ("article:author", f"{SITE}/en/people/emily/"),
        ("article:tag", "Russia"),
    ):
        assert pair in card
    assert metas(page, "twitter:card") == [("twitter:card", "summary_large_image")]


def test_trail_and_card_read_marks_in_a_title_as_they_are_meant(opened, institute):
    page = opened(make_publication(title_en="Talks & <tags> “quoted”"))
    trail = data_blocks(page)["BreadcrumbList"]["itemListElement"]
    assert trail[-1]["name"] == "Talks & <tags> “quoted”"
    assert dict(metas(page, "og:", "property"))["og:title"] == "Talks & <tags> “quoted”"


def test_files_that_the_site_has_made_are_told_too(described, opened, institute):
    work = make_publication(BOTH, title_en="Lines", title_ru="Линии")
    for language in BOTH:
        make_files(work, language)
    for language, title in (("en", "Lines"), ("ru", "Линии")):
        page = f"{SITE}/{language}/publications/{work.slug}/"
        told = described(work, language)
        assert [file["contentUrl"] for file in told["encoding"]] == [
            f"{page}{work.slug}.pdf",
            f"{page}{work.slug}.epub",
            f"{page}{work.slug}.txt",
        ]
        assert told["image"] == [
            {"@type": "ImageObject", "url": f"{page}preview.png", "width": 1200, "height": 630}
        ]
        document = opened(work, language)
        assert ("citation_pdf_url", f"{page}{work.slug}.pdf") in metas(document, "citation_")
        card = dict(metas(document, "og:image", "property"))
        assert card == {
            "og:image": f"{page}preview.png",
            "og:image:type": "image/png",
            "og:image:width": "1200",
            "og:image:height": "630",
            "og:image:alt": title,
        }


def test_card_without_a_picture_promises_none(opened):
    page = opened(make_publication())
    assert metas(page, "og:image", "property") == []
    assert metas(page, "twitter:card") == [("twitter:card", "summary")]


# Who sees what


@pytest.mark.parametrize(
    ("difference", "status"),
    [
        ({"status_en": "draft"}, 404),
        ({"status_en": "review"}, 404),
        ({"published_at_en": days_from_now(1)}, 404),
        ({"languages": ("ru",)}, 404),
        ({"withdrawn_at": timezone.now(), "withdrawal_reason_en": "Wrong."}, 410),
    ],
    ids=["draft", "in review", "scheduled", "untranslated", "withdrawn"],
)
def test_hidden_edition_is_in_no_json(client, difference, status):
    work = make_publication(**{"title_en": "Secret", **difference})
    page = f"/en/publications/{work.slug}/"
    editor = make_user(is_superuser=True)
    for is_editor in (False, True):
        if is_editor:
            client.force_login(editor)
        for response in (
            client.get(f"/en/publications/{work.slug}.json"),
            client.get(page, headers={"accept": "application/json"}),
        ):
            assert response.status_code == status
            assert response["Content-Type"] == "application/problem+json"
            assert "Secret" not in response.text
        assert "Secret" not in client.get("/en/publications.json?languages=all").text


@pytest.mark.parametrize(
    "difference", [{"status_en": "draft"}, {"withdrawn_at": timezone.now()}], ids=["draft", "gone"]
)
def test_page_that_is_no_record_tells_machines_nothing(client, difference):
    work = make_publication(authors=[make_person()], **difference)
    client.force_login(make_user(is_superuser=True))
    response = client.get(f"/en/publications/{work.slug}/")
    page = parse(response)
    assert page.xpath("//meta[@name='robots']/@content") == ["noindex"]
    assert page.xpath("//link[@rel='canonical' or @hreflang]") == []
    assert data_blocks(page) == {}
    assert metas(page, "citation_") == metas(page, "og:", "property") == []
    assert "Link" not in response


def test_withheld_name_is_nowhere(client, report):
    Person.objects.filter(slug="emily").update(is_suppressed=True)
    for path in ("publications/lines/", "publications/lines.json", "publications.json"):
        response = client.get(f"/en/{path}")
        assert "Ferris" not in response.text + response.get("Link", "")
        assert "emily" not in response.text + response.get("Link", "")


def test_moved_work_is_found_in_the_form_that_was_asked_for(client, report):
    from addresses.models import bury, remember

    remember(report, "old-lines")
    response = client.get("/ru/publications/old-lines.json")
    assert (response.status_code, response["Location"]) == (301, "/ru/publications/lines.json")
    bury(report)
    report.delete()
    assert client.get("/ru/publications/lines.json").status_code == 410


@pytest.mark.parametrize("rows", [1, 6])
def test_json_takes_no_more_queries_than_the_page(
    client, institute, rows, django_assert_max_num_queries
):
    work = make_publication(authors=[make_person() for _ in range(rows)])
    with django_assert_max_num_queries(12):
        assert client.get(f"/en/publications/{work.slug}.json").status_code == 200
    with django_assert_max_num_queries(10):
        assert client.get("/en/publications.json").status_code == 200
