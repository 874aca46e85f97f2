import logging

import pytest

from prose.figures import picture_ids
from prose.rendering import render
from tests.factories import make_page, make_picture, make_publication

pytestmark = [pytest.mark.django_db, pytest.mark.once]


def figure(picture_id, caption="", alt=""):
    caption = f"<figcaption>{caption}</figcaption>" if caption else ""
    return (
        f'<figure><img src="/media/a.png" alt="{alt}" data-file="{picture_id}">{caption}</figure>'
    )


def test_ids_of_the_pictures_of_texts_each_once():
    assert picture_ids(figure(7) + figure(3), None, figure(7)) == [7, 3]


def test_figure_is_the_picture_of_the_library():
    picture = make_picture(caption_en="Old caption", credit_en="Photo: Ada")
    html = render(figure(picture.pk), "en").html
    assert picture.file.url in html
    assert 'alt="A teal rectangle"' in html
    assert '<span class="figure-caption">Old caption</span>' in html
    assert '<span class="figure-credit">Photo: Ada</span>' in html
    assert "/media/a.png" not in html


def test_words_of_the_text_come_before_those_of_the_library():
    picture = make_picture(caption_en="Old caption")
    html = render(figure(picture.pk, "A <em>new</em> one", "New alt"), "en").html
    assert "A <em>new</em> one" in html
    assert 'alt="New alt"' in html
    assert "Old caption" not in html


def test_caption_in_the_other_language_says_so():
    picture = make_picture(caption_ru="Подпись")
    assert '<span class="figure-caption" lang="ru">Подпись</span>' in (
        render(figure(picture.pk), "en").html
    )


def test_picture_without_caption_and_credit_has_no_empty_caption():
    assert "<figcaption" not in render(figure(make_picture().pk), "en").html


def test_caption_is_escaped():
    picture = make_picture(caption_en="<script>alert(1)</script>")
    assert "<script" not in render(figure(picture.pk), "en").html


def test_note_in_a_caption_is_numbered_with_the_others():
    picture = make_picture()
    note = '<span class="footnote" data-note="n"></span>'
    text = render(figure(picture.pk, f"a{note}") + f"<p>{note}</p>", "en")
    assert 'id="note-ref-1"' in text.html
    assert [n.number for n in text.notes] == [1, 2]


def test_figure_of_a_deleted_picture_vanishes_and_is_logged(caplog):
    with caplog.at_level(logging.WARNING):
        html = render(f"<p>a</p>{figure(4321)}<p>b</p>", "en").html
    assert "figure" not in html
    assert "picture 4321" in caplog.text


@pytest.mark.parametrize(
    "html",
    [
        "{image}",
        "<p>{image}</p>",
        "<figure>{image}{image}</figure>",
        "<figure><figure>{image}</figure></figure>",
        '<figure><a href="/en/">{image}</a></figure>',
    ],
)
def test_odd_figures_show_the_picture_once_or_more(html):
    picture = make_picture()
    image = f'<img src="/media/a.png" data-file="{picture.pk}">'
    html = render(html.format(image=image), "en").html
    assert html.count('<figure class="figure">') == html.count("<picture") == 1


def test_given_pictures_need_no_query(django_assert_num_queries):
    picture = make_picture()
    with django_assert_num_queries(0):
        assert "<picture" in render(figure(picture.pk), "en", {picture.pk: picture}).html


@pytest.mark.parametrize("make", [make_publication, make_page])
def test_work_records_the_figures_of_all_its_languages(make):
    first, second, unused = make_picture(), make_picture(), make_picture()
    work = make(body_en=figure(first.pk), body_ru=figure(second.pk) + figure(4321))
    work.figures.add(unused)
    work.record_figures()
    assert set(work.figures.all()) == {first, second}
