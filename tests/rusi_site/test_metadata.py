"""What the home page tells machines of the site."""

import pytest

from tests.factories import make_organisation, make_picture
from tests.markup import data_blocks, metas, parse

pytestmark = pytest.mark.django_db

SITE = "http://testserver"


@pytest.mark.parametrize(("language", "name"), [("en", "Northern"), ("ru", "Северный")])
def test_home_introduces_the_site_its_search_and_its_publisher(client, language, name):
    make_organisation(
        ("en", "ru"),
        is_institute=True,
        name_en="Northern",
        name_ru="Северный",
        description_en="We study dialogue.",
        email="post@institute.example",
        logo=make_picture(),
    )
    page = parse(client.get(f"/{language}/"))
    told = data_blocks(page)["WebSite"]
    assert told["url"] == f"{SITE}/{language}/"
    assert (told["name"], told["inLanguage"]) == (name, language)
    action = told["potentialAction"]
    template = action["target"]["urlTemplate"]
    assert template == f"{SITE}/{language}/search/?q={{search_term_string}}"
    assert client.get(template.format(search_term_string="dialogue")).status_code == 200
    publisher = told["publisher"]
    assert publisher["@type"] == "ResearchOrganization"
    assert publisher["email"] == "post@institute.example"
    assert publisher["logo"]["width"] == 60
    assert dict(metas(page, "og:", "property"))["og:title"] == name


def test_site_without_an_institute_still_has_its_description(client):
    told = data_blocks(parse(client.get("/en/")))["WebSite"]
    assert told["publisher"]["name"] == told["name"] == "Research institute"
