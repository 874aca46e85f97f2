"""The page of a publication, as its readers and its editors get it."""

import re
from datetime import UTC, date, datetime

import pytest
from django.utils import translation

from publications.models import ChangeNote, Relation, Role
from tests.factories import (
    make_attachment,
    make_contribution,
    make_organisation,
    make_page,
    make_person,
    make_picture,
    make_project,
    make_publication,
    make_region,
    make_series,
    make_topic,
)
from tests.markup import having, text, words
from tests.publications.conftest import address

pytestmark = pytest.mark.django_db

BOTH = ("en", "ru")


# The opening


def test_byline_names_authors_in_their_order(opened):
    people = [make_person(family_name_en=name) for name in ("Zeta", "Alpha", "Mu")]
    page = opened(make_publication(authors=people))
    assert text(page, "report-byline") == "Ada Zeta, Ada Alpha and Ada Mu"
    assert having(page, "byline-name")[0].get("href") == people[0].get_absolute_url()


def test_editors_and_translators_are_named_below_the_authors(opened):
    publication = make_publication(authors=[make_person(family_name_en="Zeta")])
    translators = [make_person(family_name_en=name) for name in ("Beta", "Gamma")]
    for position, person in enumerate(translators, start=1):
        make_contribution(publication, person, role=Role.TRANSLATOR, position=position)
    page = opened(publication)
    assert text(page, "report-byline") == "Ada Zeta"
    assert text(page, "report-credit") == "Translators: Ada Beta and Ada Gamma"


def test_name_that_is_not_translated_is_marked_with_its_language(opened):
    publication = make_publication(languages=BOTH, authors=[make_person()])
    [name] = having(opened(publication, "ru"), "byline-name")
    assert name.get("lang") == "en"


def test_suppressed_person_is_named_nowhere(client):
    hidden = make_person(family_name_en="Hiddenname", slug="hidden-slug", is_suppressed=True)
    publication = make_publication(authors=[make_person(), hidden])
    publication.contributions.get(person=hidden).freeze("en")
    content = client.get(address(publication)).content.decode().lower()
    assert "hiddenname" not in content
    assert "hidden-slug" not in content


def test_identity_strip_tells_date_update_pages_number_and_doi(opened):
    publication = make_publication(
        published_at_en=datetime(2018, 3, 27, 9, tzinfo=UTC),
        pages=28,
        number="CR-2018-02",
        doi="10.5555/cr-2018-02",
    )
    ChangeNote.objects.create(publication=publication, date=date(2019, 5, 4), text_en="Corrected.")
    facts = words(having(opened(publication), "identity-facts")[0])
    assert facts == (
        "27 March 2018 updated 4 May 2019 28 pages No. CR-2018-02 DOI 10.5555/cr-2018-02"
    )


def test_minor_change_is_no_update(opened):
    publication = make_publication()
    ChangeNote.objects.create(
        publication=publication, date=date(2019, 5, 4), text_en="A comma.", is_significant=False
    )
    page = opened(publication)
    assert "updated" not in text(page, "identity-facts")
    assert "A comma." in text(page, "history")


def test_other_language_and_pdf_stand_in_the_identity_strip(opened):
    publication = make_publication(languages=BOTH)
    make_attachment(publication, size=698 * 1024, takes_precedence=True)
    ways = having(opened(publication), "identity-ways")[0]
    other, *_cite, pdf = ways.findall(".//a")
    assert (other.text, other.get("lang"), other.get("hreflang")) == ("Русский", "ru", "ru")
    assert other.get("href") == address(publication, "ru")
    assert pdf.text_content() == "PDF\xa0698\xa0KB"


def test_banner_has_caption_and_credit_under_it(opened):
    banner = make_picture(caption_en="A bomber, escorted", credit_en="Courtesy of the RAF")
    page = opened(make_publication(banner=banner))
    assert words(having(page, "banner")[0].find("figcaption")) == (
        "A bomber, escorted Courtesy of the RAF"
    )
    assert having(page, "report-cover") == []


def test_without_a_banner_the_opening_is_the_cover(opened):
    assert having(opened(make_publication()), "report-cover")


# The text


def test_headings_make_the_contents(opened):
    page = opened(make_publication(body_en="<h2>First</h2><p>A.</p><h3>Second</h3><p>B.</p>"))
    rail = having(page, "contents-rail")[0]
    assert [words(link) for link in rail.findall(".//a")] == ["First", "Second"]
    assert len(page.xpath("//*[@id='s-first']")) == 1


def test_paragraphs_have_numbers_and_notes_lead_back(opened):
    body = '<p>Talks begin.<span class="footnote" data-note="With a list."></span></p>'
    page = opened(make_publication(body_en=body))
    assert having(page, "paragraph-number")[0].get("href") == "#p1"
    assert "With a list." in text(page, "notes")
    assert having(page, "note-back")[0].get("href") == "#note-ref-1"


def test_long_text_tells_how_long_it_takes_to_read(opened):
    assert "2 minutes to read" in text(
        opened(make_publication(body_en=f"<p>{'word ' * 400}</p>")), "identity-facts"
    )
    assert "to read" not in text(opened(make_publication()), "identity-facts")


# The end of the page


def test_biography_stays_as_published_and_leads_to_the_person_now(opened):
    person = make_person(family_name_en="Lovell", job_title_en="Fellow")
    publication = make_publication(authors=[person])
    publication.contributions.get().freeze("en")
    person.job_title_en, person.family_name_en = "Minister", "Byron"
    person.bio_en = "<p>Another life.</p>"
    person.save()
    page = opened(publication)
    assert text(page, "author-card") == ("AL Ada Lovell Fellow Ada studies dialogue. Ada Byron now")
    assert having(page, "author-card-now")[0].find("a").get("href") == person.get_absolute_url()


def test_somebody_in_two_roles_has_one_card(opened):
    person = make_person()
    publication = make_publication(authors=[person])
    make_contribution(publication, person, role=Role.EDITOR, position=1)
    assert len(having(opened(publication), "author-card")) == 1


def test_portrait_stands_in_the_card(opened):
    publication = make_publication(authors=[make_person(portrait=make_picture())])
    page = opened(publication)
    assert having(page, "author-card")[0].find(".//img") is not None
    assert having(page, "monogram") == []


def test_partners_funders_and_disclaimer(opened):
    publication = make_publication(
        partners=[make_organisation(name_en="RIAC", url="https://riac.example/")],
        funders=[make_organisation(name_en="Harbour Trust")],
        funding_en="Paid for by the Trust.",
        disclaimer_en="The views are the authors’.",
    )
    page = opened(publication)
    assert [words(row) for row in page.xpath("//dl[1]/div")[:2]] == [
        "Partners RIAC",
        "Funders Harbour Trust",
    ]
    assert "Paid for by the Trust." in page.text_content()
    assert "The views are the authors’." in page.text_content()


def test_parts_of_a_series_lead_to_each_other(opened):
    series = make_series()
    second = make_publication(series=series, part=2)
    first = make_publication(series=series, part=1)
    make_publication(series=series, part=3, status_en="draft")
    parts = having(opened(second), "parts")[0]
    assert [words(part) for part in parts] == [
        f"Part 1 {first.title_en}",
        f"Part 2 {second.title_en}",
    ]
    assert [link.get("href") for link in parts.findall(".//a")] == [address(first)]


def test_part_in_the_other_language_only_is_marked(opened):
    series = make_series()
    make_publication(series=series, part=1, languages=("ru",))
    part = having(opened(make_publication(series=series, part=2)), "parts")[0][0]
    assert part.find("a").get("hreflang") == "ru"
    assert "Only in Russian" in words(part)


def test_downloads_tell_language_type_size_and_pages(opened):
    publication = make_publication(languages=BOTH)
    make_attachment(publication, language="ru", label="Полный текст", size=2_000_000, pages=21)
    make_attachment(publication, label="Full text", is_accessible=True, size=700, pages=1)
    assert [words(item) for item in having(opened(publication), "downloads")[0]] == [
        "Full text English · PDF · 1 KB · 1 page · accessible",
        "Full text without pictures and formatting English · TXT",
        "Полный текст Русский · PDF · 1.9 MB · 21 pages",
    ]


def test_file_of_a_hidden_edition_is_not_offered(opened):
    publication = make_publication(languages=BOTH, status_ru="draft")
    hidden = make_attachment(publication, language="ru")
    links = having(opened(publication), "downloads")[0].xpath(".//a/@href")
    assert links == [f"/en/publications/{publication.slug}/{publication.slug}.txt"]
    assert hidden.get_absolute_url() not in links


def test_subjects_stand_in_labelled_rows(opened):
    project = make_project(name_en="Dialogue")
    publication = make_publication(
        topics=[make_topic(name_en="Strategy"), make_topic(name_en="Arms")],
        regions=[make_region(name_en="UK")],
        programme=project.programme,
        project=project,
    )
    rows = having(opened(publication), "rows")[-1]
    assert [words(row) for row in rows] == [
        "Topics Arms Strategy",
        "Regions UK",
        f"Research {project.programme.name_en} Dialogue",
    ]


def test_history_ends_with_the_first_publication(opened):
    publication = make_publication()
    for day, note in ((4, "Later."), (2, "Earlier.")):
        ChangeNote.objects.create(publication=publication, date=date(2030, 5, day), text_en=note)
    ChangeNote.objects.create(publication=publication, date=date(2030, 5, 3), text_ru="Правка.")
    history = [words(item) for item in having(opened(publication), "history")[0]]
    assert history[:2] == ["4 May 2030 Later.", "2 May 2030 Earlier."]
    assert history[2].endswith("First published")
    assert len(history) == 3


def test_licence_has_its_link(opened):
    page = opened(make_publication(licence="cc-by-4.0"))
    [link] = page.xpath("//a[contains(@rel, 'license')]")
    assert link.get("href") == "https://creativecommons.org/licenses/by/4.0/"


def test_superseded_publication_says_so(opened):
    old, new = make_publication(), make_publication()
    Relation.objects.create(source=new, kind="supersedes", target=old)
    page = opened(old)
    assert new.title_en in text(page, "notice-care")
    assert words(having(page, "related-item")[0]).startswith("Superseded by")
    assert having(opened(new), "notice-care") == []


def test_page_with_an_invitation_stands_at_the_end(opened):
    page = make_page(title_en="Support us", invitation_en="Help to pay for the next paper.")
    invitation = having(opened(make_publication()), "invitation")[0]
    assert words(invitation) == "Support us Help to pay for the next paper."
    assert invitation.find(".//a").get("href") == page.get_absolute_url()


# Weight


def with_everything(rows):
    """A publication that has so many of each thing that the page shows."""
    make_organisation(is_institute=True)
    make_page(menu_position=1, invitation_en="Support us.")
    series, project = make_series(), make_project()
    publication = make_publication(
        languages=BOTH,
        authors=[make_person(portrait=make_picture()) for _ in range(rows)],
        topics=[make_topic() for _ in range(rows)],
        regions=[make_region() for _ in range(rows)],
        partners=[make_organisation() for _ in range(rows)],
        funders=[make_organisation() for _ in range(rows)],
        series=series,
        part=100,
        project=project,
        programme=project.programme,
        banner=make_picture(),
    )
    figures = [make_picture() for _ in range(rows)]
    publication.body_en = "".join(
        f'<figure><img src="/media/x.png" data-file="{figure.pk}"></figure>' for figure in figures
    )
    publication.save()
    publication.record_figures()
    for number in range(rows):
        make_attachment(publication)
        ChangeNote.objects.create(publication=publication, date=date(2020, 1, 1), text_en="X.")
        make_publication(series=series, part=number)
        make_publication(project=project)
        Relation.objects.create(source=publication, target=make_publication())
    return publication


@pytest.mark.parametrize("rows", [1, 8])
def test_page_takes_twelve_queries_and_writes_nothing(client, rows, django_assert_num_queries):
    publication = with_everything(rows)
    # With three ties there is no room for akin works, which saves their query.
    with django_assert_num_queries(12 if rows < 3 else 11) as captured:
        assert client.get(address(publication)).status_code == 200
    statements = [query["sql"].lstrip("(") for query in captured]  # PostgreSQL: (SELECT …) UNION
    assert [sql for sql in statements if not sql.startswith("SELECT")] == []


def test_russian_page_uses_russian_dates_and_sizes(opened):
    publication = make_publication(languages=BOTH)
    make_attachment(publication, language="ru", size=1_500_000)
    with translation.override("ru"):
        page = opened(publication, "ru")
    assert re.search(r"\d{4}\xa0г\.", having(page, "identity-facts")[0].text_content())
