import json

import pytest

from metadata.schema_org import as_script, as_text, picture, thing
from tests.factories import make_picture


def test_nothing_in_a_data_block_can_end_it():
    block = as_script({"name": "</script><!-- & \u2028 Корабль"})
    assert not set("<>&\u2028") & set(block)
    assert "Корабль" in block
    assert json.loads(block)["name"] == "</script><!-- & \u2028 Корабль"


def test_what_is_not_known_is_left_out():
    assert thing("Person", name="Ada", url="", sameAs=[], position=0, email=None) == {
        "@type": "Person",
        "name": "Ada",
        "position": 0,
    }


def test_turning_pages_is_said_in_words_that_the_context_explains():
    assert json.loads(as_text({"@type": "CollectionPage"}))["@context"] == "https://schema.org"
    [vocabulary, own] = json.loads(as_text({"next": "http://x/?page=2"}))["@context"]
    assert vocabulary == "https://schema.org"
    assert own == {"next": {"@id": "http://www.w3.org/1999/xhtml/vocab#next", "@type": "@id"}}


@pytest.mark.django_db
def test_picture_has_its_size_and_what_is_to_be_said_of_it(rf):
    absolute = rf.get("/").build_absolute_uri
    image = make_picture(caption_en="A ship.", credit_ru="А. Ловелл", licence="cc-by-4.0")
    assert picture(image, absolute) == {
        "@type": "ImageObject",
        "url": f"http://testserver{image.file.url}",
        "width": 60,
        "height": 40,
        "caption": "A ship.",
        "creditText": "А. Ловелл",
        "license": "https://creativecommons.org/licenses/by/4.0/",
    }
    image.make_renditions()
    shared = picture(image, absolute)
    assert shared["url"] == f"http://testserver{image.share_url}"
    assert (shared["width"], shared["height"]) == (60, 32)
    assert picture(None, absolute) is None
