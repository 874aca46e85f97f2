"""Both editions next to each other: what stands beside what, and who gets the page."""

import pytest
from django.contrib.auth.models import AnonymousUser
from django.utils import timezone

from addresses.models import remember
from prose.rendering import Block
from publications.parallel import align
from tests.factories import (
    days_from_now,
    make_organisation,
    make_person,
    make_picture,
    make_publication,
    make_user,
)
from tests.markup import having, parse, text, words
from tests.publications.conftest import address

BOTH = ("en", "ru")
FIGURE = '<figure><img src="/media/x.png" data-file="{0}"></figure>'
ENGLISH = (
    "<p>One.<span class='footnote' data-note='First.'></span></p><h2>Aims</h2><p>Two.</p>"
    "<ul><li>a</li></ul><table><tr><td>b</td></tr></table><blockquote><p>c</p></blockquote>"
)
RUSSIAN = (
    "<p>Раз.<span class='footnote' data-note='Первое.'></span></p><h2>Цели</h2><p>Два.</p>"
    "<ol><li>а</li></ol><table><tr><td>б</td></tr></table><blockquote><p>в</p></blockquote>"
)


def make_pair(body_en=ENGLISH, body_ru=RUSSIAN, **fields):
    return make_publication(BOTH, body_en=body_en, body_ru=body_ru, **fields)


@pytest.fixture
def opened(client):
    def open_page(publication, language="en"):
        response = client.get(f"{address(publication, language)}parallel/")
        assert response.status_code == 200
        return parse(response)

    return open_page


def rows_of(page):
    """Words of the cells of each row of the text."""
    rows = page.xpath("//div[@class='parallel-row'][div[contains(@class, 'prose')]]")
    return [tuple(words(cell) for cell in row) for row in rows]


# Alignment


def blocks(tags):
    """``"p p h2"``: blocks that bear their tag and number."""
    return [Block(tag, f"{tag}{number}") for number, tag in enumerate(tags.split(), start=1)]


def aligned(left, right):
    return [
        (" ".join(block.html for block in one), " ".join(block.html for block in other))
        for one, other in align(blocks(left), blocks(right))
    ]


def test_texts_that_are_built_alike_go_block_by_block():
    assert aligned("p h2 p ul", "p h2 p ol") == [
        ("p1", "p1"),
        ("h22", "h22"),
        ("p3", "p3"),
        ("ul4", "ol4"),
    ]


def test_where_paragraphs_differ_the_section_goes_as_one():
    assert aligned("p h2 p p h2 p", "p h2 p h2 p") == [
        ("p1", "p1"),
        ("h22 p3 p4", "h22 p3"),
        ("h25", "h24"),
        ("p6", "p5"),
    ]


def test_section_that_the_other_text_lacks_stands_alone():
    assert aligned("p h2 p h3 p h2 p p p", "p h2 p h2 p p p") == [
        ("p1", "p1"),
        ("h22", "h22"),
        ("p3", "p3"),
        ("h34 p5", ""),
        ("h26", "h24"),
        ("p7", "p5"),
        ("p8", "p6"),
        ("p9", "p7"),
    ]


def test_nothing_is_lost_nor_put_out_of_order():
    left, right = "p h2 p h3 p p h2 p h2 ul", "h2 p p h2 p h3 p"
    rows = aligned(left, right)
    for number, tags in enumerate((left, right)):
        shown = " ".join(row[number] for row in rows if row[number])
        assert shown == " ".join(block.html for block in blocks(tags))


def test_text_that_has_no_like_stands_alone():
    assert aligned("p h2 p", "") == [("p1", ""), ("h22 p3", "")]
    assert aligned("", "") == []


# The page


@pytest.mark.django_db
def test_blocks_stand_beside_their_like_the_pages_language_first(opened):
    publication = make_pair()
    assert rows_of(opened(publication)) == [
        ("One.1", "Раз.1"),
        ("Aims", "Цели"),
        ("Two.", "Два."),
        ("a", "а"),
        ("b", "б"),
        ("c", "в"),
    ]
    assert rows_of(opened(publication, "ru"))[0] == ("Раз.1", "One.1")


@pytest.mark.django_db
def test_each_column_says_its_language_and_leads_to_its_edition(opened):
    publication = make_pair(authors=[make_person(BOTH, family_name_ru="Ким")])
    page = opened(publication, "ru")
    cells = having(page, "parallel-cell")
    assert {cell.get("lang") for cell in cells[::2]} == {"ru"}
    assert {cell.get("lang") for cell in cells[1::2]} == {"en"}
    russian, english = having(page, "parallel-head")[0]
    assert publication.title_ru in words(russian)
    assert publication.standfirst_en in words(english)
    assert "Ада Ким" in words(russian)
    assert words(page.find(".//h1")) == publication.title_ru
    alone = [cell.xpath(".//p[@class='parallel-language']/a")[0] for cell in (russian, english)]
    assert [(link.get("href"), link.get("hreflang")) for link in alone] == [
        (address(publication, "ru"), "ru"),
        (address(publication), "en"),
    ]


@pytest.mark.django_db
def test_numbers_lead_to_the_paragraphs_of_the_editions(opened):
    publication = make_pair()
    numbers = having(opened(publication), "paragraph-number")
    assert [(link.get("href"), link.get("data-number")) for link in numbers[:2]] == [
        (f"{address(publication)}#p1", "1"),
        (f"{address(publication, 'ru')}#p1", "1"),
    ]
    assert numbers[1].get("aria-label") == "Абзац 1"


@pytest.mark.django_db
def test_notes_of_both_editions_can_be_told_apart(opened):
    page = opened(make_pair())
    for code, note in (("en", "First."), ("ru", "Первое.")):
        assert page.xpath(f"//sup[@id='{code}-note-ref-1']/a/@href") == [f"#{code}-note-1"]
        [item] = page.xpath(f"//li[@id='{code}-note-1']")
        assert note in words(item)
        assert item.xpath("a[@class='note-back']/@href") == [f"#{code}-note-ref-1"]


@pytest.mark.django_db
def test_page_says_when_the_texts_are_not_built_alike(opened):
    page = opened(make_pair(body_ru="<h2>Цели</h2><p>Два.</p>"))
    assert "by their headings" in text(page, "notice")
    assert having(opened(make_pair()), "notice") == []


@pytest.mark.django_db
def test_loose_words_of_an_imported_text_are_kept(opened):
    assert rows_of(opened(make_pair("One<p>two</p>three", "<p>Раз</p><p>два</p>"))) == [
        ("One", "Раз"),
        ("twothree", "два"),
    ]


@pytest.mark.django_db
def test_edition_with_a_summary_only_leaves_its_side_empty(opened):
    page = opened(make_pair(body_ru=""))
    assert rows_of(page)[0] == ("One.1", "")
    assert "Only a summary" in text(page, "parity")


@pytest.mark.django_db
def test_title_is_set_by_the_rules_of_each_language(opened):
    page = opened(make_pair(title_en='"Words" - 1', title_ru='"Слова" - 1'))
    titles = [title.text for title in having(page, "parallel-title")]
    assert titles == ["‘Words’\xa0– 1", "«Слова»\xa0— 1"]


# Who gets it


@pytest.mark.django_db
def test_page_is_not_to_be_found_by_itself(opened):
    page = opened(make_pair())
    assert page.xpath("//meta[@name='robots']/@content") == ["noindex, follow"]
    assert page.xpath("//link[@hreflang]") == []


@pytest.mark.django_db
@pytest.mark.parametrize(
    "difference",
    [{"status_ru": "draft"}, {"status_ru": "review"}, {"published_at_ru": days_from_now(1)}],
    ids=["draft", "in review", "scheduled"],
)
@pytest.mark.parametrize("language", BOTH)
def test_single_edition_answers_with_the_way_to_it(client, difference, language):
    publication = make_pair(**difference)
    response = client.get(f"{address(publication, language)}parallel/")
    assert response.status_code == 404
    links = parse(response).xpath("//a[@class='button']")
    assert [link.get("href") for link in links] == [address(publication)]
    assert "Раз." not in response.content.decode()


@pytest.mark.django_db
def test_work_that_is_not_out_and_unknown_address_have_no_page(client):
    hidden = make_pair(status_en="draft", status_ru="draft")
    for path in (f"{address(hidden)}parallel/", "/en/publications/unknown/parallel/"):
        response = client.get(path)
        assert response.status_code == 404
        assert having(parse(response), "button") == []


@pytest.mark.django_db
def test_editor_previews_a_hidden_edition(client):
    publication = make_pair(status_ru="draft")
    client.force_login(make_user(is_superuser=True))
    response = client.get(f"{address(publication)}parallel/")
    assert response.status_code == 200
    assert "Only editors" in text(parse(response), "ribbon")
    assert "no-store" in response["Cache-Control"]


@pytest.mark.django_db
def test_withdrawn_work_keeps_the_page_with_the_reason(opened):
    page = opened(make_pair(withdrawn_at=timezone.now(), withdrawal_reason_en="A wrong table."))
    assert "A wrong table." in text(page, "notice-alarm")


@pytest.mark.django_db
def test_former_address_leads_to_the_page(client):
    publication = make_pair()
    remember(publication, "old")
    response = client.get("/ru/publications/old/parallel/")
    assert (response.status_code, response["Location"]) == (
        301,
        f"{address(publication, 'ru')}parallel/",
    )


@pytest.mark.django_db
def test_suppressed_person_is_not_named(client):
    hidden = make_person(BOTH, family_name_en="Hiddenname", is_suppressed=True)
    publication = make_pair(authors=[hidden])
    publication.contributions.get().freeze("en")
    page = client.get(f"{address(publication)}parallel/").content.decode()
    assert "Hiddenname" not in page


@pytest.mark.django_db
def test_report_leads_to_the_page_where_both_editions_are_out(client):
    both, one = make_pair(), make_publication()
    link = f'href="{address(both)}parallel/"'
    assert link in client.get(address(both)).content.decode()
    assert "parallel/" not in client.get(address(one)).content.decode()


@pytest.mark.django_db
@pytest.mark.parametrize("rows", [1, 6])
def test_page_takes_few_queries_whatever_its_length(client, rows, django_assert_max_num_queries):
    make_organisation(is_institute=True)
    figures = "".join(FIGURE.format(make_picture().pk) for _ in range(rows))
    publication = make_pair(
        ENGLISH * rows + figures,
        RUSSIAN * rows + figures,
        authors=[make_person(BOTH) for _ in range(rows)],
    )
    publication.record_figures()
    with django_assert_max_num_queries(6):
        response = client.get(f"{address(publication)}parallel/")
    assert response.content.decode().count("<picture") == 2 * rows
    assert response.cookies == {}


@pytest.mark.django_db
def test_languages_for_a_visitor_are_those_that_are_out():
    publication = make_pair(status_ru="draft")
    assert publication.languages_for(AnonymousUser()) == ["en"]
    assert publication.languages_for(make_user(is_superuser=True)) == ["en", "ru"]
