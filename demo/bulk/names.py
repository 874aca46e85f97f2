"""People and places that do not exist, in both languages."""

from dataclasses import dataclass

# English and Russian side by side; a place is one of the first and one of the second.
BEGINNINGS = (
    "Al Ал|Ber Бер|Bor Бор|Bran Бран|Dal Дал|Dor Дор|El Эл|Fal Фал|Fin Фин|Gar Гар|Gor Гор|Hal Хал|"
    "Hel Хел|Hol Хол|Il Ил|Kar Кар|Kel Кел|Kor Кор|Lan Лан|Lar Лар|Lin Лин|Lor Лор|Mar Мар|Mel Мел|"
    "Mir Мир|Mor Мор|Nar Нар|Nor Нор|Ol Ол|Or Ор|Os Ос|Par Пар|Pel Пел|Pol Пол|Ram Рам|Ros Рос|"
    "Sal Сал|Sar Сар|Sel Сел|Sol Сол|Tal Тал|Tar Тар|Tor Тор|Ul Ул|Val Вал|Var Вар|Vel Вел|Vor Вор"
)
MIDDLES = (
    "a а|an ан|ar ар|e е|el ел|en ен|er ер|i и|il ил|in ин|is ис|o о|ol ол|on он|or ор|os ос|u у|"
    "ul ул|un ун|ur ур|av ав|ev ев|ov ов|ad ад|ed ед|id ид|od од|am ам|em ем|im им"
)
ENDS = (
    "sk ск|burg бург|holm холм|ford форд|mar мар|grad град|dorf дорф|berg берг|port порт|stad стад"
)

RUSSIAN_MEN = (
    "Alexander Александр|Alexey Алексей|Andrey Андрей|Anton Антон|Boris Борис|Viktor Виктор|"
    "Vladimir Владимир|Dmitry Дмитрий|Ivan Иван|Igor Игорь|Konstantin Константин|Mikhail Михаил|"
    "Nikolai Николай|Oleg Олег|Pavel Павел|Pyotr Пётр|Roman Роман|Sergey Сергей|Fyodor Фёдор|Yuri Юрий"
)
RUSSIAN_WOMEN = (
    "Alexandra Александра|Anna Анна|Vera Вера|Darya Дарья|Elena Елена|Irina Ирина|Kira Кира|"
    "Lidia Лидия|Marina Марина|Nadezhda Надежда|Nina Нина|Olga Ольга|Polina Полина|Svetlana Светлана|"
    "Sofia София|Tamara Тамара|Tatiana Татьяна|Ulyana Ульяна|Yulia Юлия|Yana Яна"
)
PATRONYMICS = "А В Г Д Е И К Л М Н О П Р С Ф Ю Я".split()
FAMILY_STEMS = (
    "Abram Абрам|Ant Ант|Bar Бар|Bel Бел|Bogdan Богдан|Vlas Влас|Gerasim Герасим|Gorbun Горбун|"
    "Danil Данил|Demid Демид|Efim Ефим|Zhar Жар|Zorin Зорин|Isa Иса|Karpov Карпов|Klim Клим|Kirsan Кирсан|"
    "Laptev Лаптев|Luk Лук|Maksim Максим|Mart Март|Naum Наум|Nest Нест|Osip Осип|Pankrat Панкрат|"
    "Rod Род|Rum Рум|Savin Савин|Samoil Самойл|Taras Тарас|Tikhon Тихон|Ustin Устин|Filat Филат|"
    "Kharlam Харлам|Chern Черн|Shil Шил|Yermak Ермак|Yud Юд|Yakub Якуб|Zimin Зимин"
)
WESTERN_MEN = (
    "Adrian Адриан|Alan Алан|Arthur Артур|Colin Колин|Daniel Дэниел|David Дэвид|Erik Эрик|Gareth Гарет|"
    "George Джордж|Henrik Хенрик|Hugh Хью|Ian Иэн|James Джеймс|Lars Ларс|Mark Марк|Oliver Оливер|"
    "Patrick Патрик|Peter Питер|Simon Саймон|Stefan Стефан"
)
WESTERN_WOMEN = (
    "Alice Элис|Astrid Астрид|Catherine Кэтрин|Clara Клара|Diana Диана|Eleanor Элинор|Emma Эмма|"
    "Frances Фрэнсис|Greta Грета|Hannah Ханна|Ingrid Ингрид|Jane Джейн|Julia Джулия|Karin Карин|"
    "Laura Лора|Linda Линда|Marta Марта|Rachel Рейчел|Sonia Соня|Victoria Виктория"
)
WESTERN_FAMILY_STARTS = (
    "Ash Эш|Black Блэк|Brad Брэд|Clay Клей|Cran Кран|Dun Дан|East Ист|Fair Фэр|Green Грин|Hart Харт|"
    "Hazel Хейзел|Kings Кингс|Lang Ланг|Long Лонг|Marsh Марш|Mil Мил|North Норт|Oak Оук|Red Ред|"
    "Rock Рок|Stan Стэн|Sun Сан|Thorn Торн|Wal Уол|West Уэст|Whit Уит|Win Уин|Wood Вуд"
)
WESTERN_FAMILY_ENDS = (
    "by би|combe комб|croft крофт|dale дейл|field филд|ford форд|gate гейт|ham хэм|hurst херст|ley ли|"
    "more мор|ridge ридж|stead стед|stone стоун|ton тон|well уэлл|wick уик|worth уорт"
)


@dataclass(frozen=True)
class Name:
    """A full name in both languages; the patronymic is an initial, for Russian citations."""

    given_en: str
    given_ru: str
    family_en: str
    family_ru: str
    patronymic_ru: str = ""


def pairs(listed):
    """Return ("Al", "Ал") … from the notation of this file."""
    return [tuple(pair.split()) for pair in listed.split("|")]


def places():
    """Return all places as (English, Russian); there are about 14,000."""
    return [
        (f"{begin}{middle}{end}", f"{begin_ru}{middle_ru}{end_ru}")
        for middle, middle_ru in pairs(MIDDLES)
        for end, end_ru in pairs(ENDS)
        for begin, begin_ru in pairs(BEGINNINGS)
    ]


def person(rng):
    """Return a Name."""
    if rng.random() < 0.5:
        return _russian(rng)
    given = rng.choice(pairs(WESTERN_MEN if rng.random() < 0.5 else WESTERN_WOMEN))
    start, end = rng.choice(pairs(WESTERN_FAMILY_STARTS)), rng.choice(pairs(WESTERN_FAMILY_ENDS))
    return Name(*given, start[0] + end[0], start[1] + end[1])


def _russian(rng):
    is_woman = rng.random() < 0.5
    given = rng.choice(pairs(RUSSIAN_WOMEN if is_woman else RUSSIAN_MEN))
    stem, stem_ru = rng.choice(pairs(FAMILY_STEMS))
    end, end_ru = ("", "") if stem.endswith(("in", "ov", "ev")) else rng.choice(_FAMILY_ENDS)
    family, family_ru = stem + end, stem_ru + end_ru
    if is_woman:
        family, family_ru = family + "a", family_ru + "а"
    return Name(*given, family, family_ru, f"{rng.choice(PATRONYMICS)}.")


_FAMILY_ENDS = [("ov", "ов"), ("in", "ин"), ("enkov", "енков"), ("ushkin", "ушкин")]
