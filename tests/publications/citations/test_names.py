import pytest

from publications.citations.reference import Name, split_name


@pytest.mark.parametrize(
    ("printed", "family", "given"),
    [
        ("Andrey Kortunov", "Kortunov", "Andrey"),
        ("Ursula von der Leyen", "von der Leyen", "Ursula"),
        ("Людвиг ван Бетховен", "ван Бетховен", "Людвиг"),
        ("Plato", "Plato", ""),
        ("De Gaulle", "Gaulle", "De"),
    ],
)
def test_particles_stay_with_the_family_name(printed, family, given):
    assert split_name(printed) == Name(family, given)


def test_initials_keep_hyphens_and_take_the_patronymic():
    assert Name("Сартр", "Жан-Поль").initials == "Ж.-П."
    assert Name("Кортунов", "Андрей", "Вадимович").family_first == "Кортунов А. В."
    assert Name("Plato").family_first == "Plato"
