from unittest.mock import patch

import pytest
from django.core.files.storage import FileSystemStorage
from django.template import Context, Template
from django.utils import translation
from lxml import html

from pictures.markup import picture_html
from pictures.models import Picture
from tests.factories import make_picture

pytestmark = [pytest.mark.django_db, pytest.mark.once]

STORAGE_CALLS = ("open", "exists", "size", "listdir", "path", "get_modified_time", "save")


def ready_picture(size=(500, 350), **fields):
    picture = make_picture(size=size, **fields)
    picture.make_renditions()
    return Picture.objects.get(pk=picture.pk)


def parts(markup):
    """The ``<source>`` and the ``<img>``; the one is None for a picture that is not ready."""
    element = html.fromstring(markup)
    return element.find(".//source"), element.find(".//img")


def widths(srcset):
    return [candidate.split()[1] for candidate in srcset.split(",")]


def test_ready_picture_offers_avif_first_and_never_more_than_its_own_width():
    source, img = parts(picture_html(ready_picture(size=(1000, 700)), "figure"))
    assert source.get("type") == "image/avif"
    assert widths(source.get("srcset")) == ["480w", "800w", "1000w"]
    assert widths(img.get("srcset")) == ["480w", "800w", "1000w"]
    assert (img.get("width"), img.get("height")) == ("1000", "700")


def test_every_offered_file_exists():
    picture = ready_picture()
    for use in ("banner", "figure", "card", "portrait"):
        for element in parts(picture_html(picture, use)):
            for candidate in element.get("srcset").split(", "):
                name = candidate.split()[0].removeprefix("/media/")
                assert picture.file.storage.exists(name), candidate


def test_unready_picture_shows_the_file_itself_in_the_shape_of_the_place():
    source, img = parts(picture_html(make_picture(size=(900, 900)), "card"))
    assert source is None
    assert img.get("src").endswith(".png")
    assert img.get("srcset") is None
    assert (img.get("width"), img.get("height")) == ("900", "600")


def test_picture_is_lazy_unless_it_stands_above_the_fold():
    picture = make_picture()
    _source, below = parts(picture_html(picture, "card"))
    _source, above = parts(picture_html(picture, "banner", loading="eager"))
    assert (below.get("loading"), below.get("fetchpriority")) == ("lazy", None)
    assert (above.get("loading"), above.get("fetchpriority")) == (None, "high")


def test_alternative_text_follows_the_language_and_is_escaped():
    picture = make_picture(alt_en='A "teal" <b>', alt_ru="Прямоугольник")
    assert 'alt="A &quot;teal&quot; &lt;b&gt;"' in picture_html(picture, "card")
    with translation.override("ru"):
        assert 'alt="Прямоугольник"' in picture_html(picture, "card")


def test_picture_without_alternative_text_is_decorative():
    assert 'alt=""' in picture_html(make_picture(alt_en=None), "card")


def test_rendering_asks_neither_database_nor_storage(django_assert_num_queries):
    picture = ready_picture()
    calls = [patch.object(FileSystemStorage, name) for name in STORAGE_CALLS]
    mocks = [call.start() for call in calls]
    try:
        with django_assert_num_queries(0):
            picture_html(picture, "banner")
    finally:
        patch.stopall()
    assert not any(mock.called for mock in mocks)


def test_tag_shows_a_picture_and_nothing_for_none():
    template = Template('{% load pictures %}{% picture pic "portrait" sizes="80px" %}')
    assert 'sizes="80px"' in template.render(Context({"pic": ready_picture()}))
    assert template.render(Context({"pic": None})) == ""
