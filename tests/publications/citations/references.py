"""References as the tests of all styles use them: the same report in both languages."""

from datetime import date

from publications.citations.reference import Name, Publisher, Reference

CHALMERS = Name("Chalmers", "Malcolm")
KORTUNOV = Name("Kortunov", "Andrey", "V.")
LAIN = Name("Lain", "Sarah")
SMEKALOVA = Name("Smekalova", "Maria", "A.")
RUSI = Publisher("Royal United Services Institute", "RUSI", "London")
RIAC = Publisher("Russian International Affairs Council", "RIAC", "Moscow")

ЧАЛМЕРС = Name("Чалмерс", "Малкольм")
КОРТУНОВ = Name("Кортунов", "Андрей", "В.")
ЛЕЙН = Name("Лейн", "Сара")
СМЕКАЛОВА = Name("Смекалова", "Мария", "А.")
РУСИ = Publisher("Королевский объединённый институт оборонных исследований", "RUSI", "Лондон")
РСМД = Publisher("Российский совет по международным делам", "РСМД", "Москва")


def make_reference(**fields):
    english = {
        "key": "chalmers2018-1en",
        "kind": "report",
        "language": "en",
        "title": "Defining Dialogue: How to Manage Russia–UK Security Relations – Part 2",
        "url": "https://example.org/en/publications/defining_dialogue/",
        "accessed": date(2026, 11, 22),
        "authors": (CHALMERS, KORTUNOV, LAIN, SMEKALOVA),
        "type_name": "Conference Report",
        "issued": date(2018, 3, 27),
        "publishers": (RUSI,),
        "pages": 28,
    }
    return Reference(**{**english, **fields})


def make_russian_reference(**fields):
    russian = {
        "key": "chalmers2018-1ru",
        "language": "ru",
        "title": "Определяя диалог",
        "subtitle": "Часть 2",
        "url": "https://example.org/ru/publications/defining_dialogue/",
        "authors": (ЧАЛМЕРС, КОРТУНОВ, ЛЕЙН, СМЕКАЛОВА),
        "type_name": "Доклад",
        "publishers": (РУСИ, РСМД),
    }
    return make_reference(**{**russian, **fields})
