import pytest
from django.forms import modelform_factory
from lxml import html

from people.models import Person
from tests.factories import make_person, make_picture

pytestmark = [pytest.mark.django_db, pytest.mark.once]
PortraitForm = modelform_factory(Person, fields=["portrait"])


def rendered(form):
    return html.fromstring(str(form["portrait"]))


def test_chooser_shows_the_chosen_picture():
    picture = make_picture(name="A <b>flag</b>")
    chooser = rendered(PortraitForm(instance=make_person(portrait=picture)))
    assert chooser.find(".//input").get("value") == str(picture.pk)
    assert chooser.find(".//img").get("src") == picture.preview_url
    assert chooser.find(".//figcaption").text == "A <b>flag</b>"


@pytest.mark.parametrize("value", [None, "", "no number", "999999"])
def test_chooser_without_a_picture_is_empty(value):
    chooser = rendered(PortraitForm({"portrait": value}, instance=make_person()))
    assert chooser.find(".//input").get("value") == ""
    assert "hidden" in chooser.find(".//figure").attrib


def test_buttons_keep_their_names_beside_the_label():
    form = PortraitForm(instance=make_person())
    assert html.fromstring(form["portrait"].label_tag()).get("for") is None
    assert "Choose a picture" in rendered(form).find(".//button").text


def test_chosen_picture_is_saved():
    picture = make_picture()
    form = PortraitForm({"portrait": str(picture.pk)}, instance=make_person())
    assert form.save().portrait == picture
