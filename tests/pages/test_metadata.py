import pytest

from tests.factories import make_page, make_user
from tests.markup import data_blocks, metas, parse

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(("language", "title"), [("en", "About"), ("ru", "О нас")])
def test_page_is_told_in_its_language(client, language, title):
    make_page(("en", "ru"), slug="about", title_en="About", title_ru="О нас")
    page = parse(client.get(f"/{language}/about/"))
    told = data_blocks(page)["WebPage"]
    assert (told["name"], told["inLanguage"]) == (title, language)
    assert told["url"] == f"http://testserver/{language}/about/"


def test_preview_tells_machines_nothing(client):
    make_page(slug="about", is_shown_en=False)
    client.force_login(make_user(is_superuser=True))
    page = parse(client.get("/en/about/"))
    assert page.xpath("//meta[@name='robots']/@content") == ["noindex"]
    assert data_blocks(page) == {}
    assert metas(page, "og:", "property") == []
