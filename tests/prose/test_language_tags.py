import pytest
from django.template import engines
from django.utils import translation

from tests.factories import make_topic

pytestmark = [pytest.mark.django_db, pytest.mark.once]

SOURCE = '{% load language %}{% wording topic "name" %}'


def render(topic):
    return engines["django"].from_string(SOURCE).render({"topic": topic})


def test_text_in_the_language_of_the_page_is_plain():
    assert render(make_topic(name_en="Arms & men")) == "Arms &amp; men"


def test_text_in_another_language_is_marked():
    topic = make_topic(name_en="Arms & men")
    with translation.override("ru"):
        assert render(topic) == '<span lang="en">Arms &amp; men</span>'
