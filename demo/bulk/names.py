"""People and places that do not exist, in both languages."""

from dataclasses import dataclass
from functools import cache

from demo.reading import facts

INITIALS = "АВГДЕИКЛМНОПРСФЮЯ"
FAMILY_ENDS = [("ov", "ов"), ("in", "ин"), ("enkov", "енков"), ("ushkin", "ушкин")]


@dataclass(frozen=True)
class Name:
    """A full name in both languages; the patronymic is an initial, for Russian citations."""

    given_en: str
    given_ru: str
    family_en: str
    family_ru: str
    patronymic_ru: str = ""


def places():
    """Return all places as (English, Russian); there are about 14,000."""
    return [
        (f"{begin}{middle}{end}", f"{begin_ru}{middle_ru}{end_ru}")
        for middle, middle_ru in _pairs("middles")
        for end, end_ru in _pairs("ends")
        for begin, begin_ru in _pairs("beginnings")
    ]


def person(rng):
    """Return a Name, Russian or western."""
    is_woman, is_russian = rng.random() < 0.5, rng.random() < 0.5
    sex = "women" if is_woman else "men"
    if is_russian:
        given, family = rng.choice(_pairs(f"russian_{sex}")), _russian_family(rng, is_woman)
        return Name(*given, *family, f"{rng.choice(INITIALS)}.")
    start = rng.choice(_pairs("western_family_starts"))
    end = rng.choice(_pairs("western_family_ends"))
    return Name(*rng.choice(_pairs(f"western_{sex}")), start[0] + end[0], start[1] + end[1])


def _russian_family(rng, is_woman):
    stem, stem_ru = rng.choice(_pairs("family_stems"))
    is_whole = stem.endswith(("in", "ov", "ev"))
    end, end_ru = ("", "") if is_whole else rng.choice(FAMILY_ENDS)
    if is_woman:
        end, end_ru = end + "a", end_ru + "а"
    return stem + end, stem_ru + end_ru


@cache
def _pairs(group):
    return [tuple(pair.split()) for pair in facts("names")[group]]
