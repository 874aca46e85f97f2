"""Names in the alphabetical order of the reader's language, the same on every database."""

import pytest
from django.utils import translation

from people.models import Person
from tests.factories import make_person


@pytest.mark.django_db
def test_yo_stands_beside_ye_in_russian():
    for family in ("Жуков", "Ёлкин", "Епифанов", "Ежов"):
        make_person(given_name_ru="Анна", family_name_ru=family, family_name_en="")
    with translation.override("ru"):
        families = [person.family_name for person in Person.objects.by_family_name()]
    assert families == ["Ежов", "Ёлкин", "Епифанов", "Жуков"]


@pytest.mark.django_db
def test_particles_and_accents_do_not_fall_to_the_end():
    for family in ("Wells", "van der Berg", "Émond", "Vance", "Evans"):
        make_person(family_name_en=family)
    families = [person.family_name for person in Person.objects.by_family_name()]
    assert families == ["Émond", "Evans", "van der Berg", "Vance", "Wells"]


@pytest.mark.django_db
def test_those_not_named_in_the_language_come_last_in_the_order_of_the_other():
    make_person(languages=("en",), family_name_en="Lain")
    make_person(languages=("en",), family_name_en="Chalmers")
    make_person(languages=("en", "ru"), family_name_en="Zagorskaya", family_name_ru="Загорская")
    with translation.override("ru"):
        families = [person.family_name_en for person in Person.objects.by_family_name()]
    assert families == ["Zagorskaya", "Chalmers", "Lain"]
