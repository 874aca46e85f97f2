"""Russian words in the forms that a sentence asks for, by the rules of a few declensions."""

CASES = ("nominative", "genitive", "dative", "accusative", "instrumental", "prepositional")

# For each declension: how much of the nominative is cut off, the six endings of the singular,
# the six of the plural, and the gender.
DECLENSIONS = {
    "m": (0, ("", "а", "у", "", "ом", "е"), ("ы", "ов", "ам", "ы", "ами", "ах"), "m"),
    "mk": (0, ("", "а", "у", "", "ом", "е"), ("и", "ов", "ам", "и", "ами", "ах"), "m"),
    "msoft": (1, ("ь", "я", "ю", "ь", "ем", "е"), ("и", "ей", "ям", "и", "ями", "ях"), "m"),
    "manim": (0, ("", "а", "у", "а", "ом", "е"), ("ы", "ов", "ам", "ов", "ами", "ах"), "ma"),
    "manimsoft": (1, ("ь", "я", "ю", "я", "ем", "е"), ("и", "ей", "ям", "ей", "ями", "ях"), "ma"),
    "a": (1, ("а", "ы", "е", "у", "ой", "е"), ("ы", "", "ам", "ы", "ами", "ах"), "f"),
    "fk": (1, ("а", "и", "е", "у", "ой", "е"), ("и", "", "ам", "и", "ами", "ах"), "f"),
    "ts": (1, ("а", "ы", "е", "у", "ей", "е"), ("ы", "", "ам", "ы", "ами", "ах"), "f"),
    "ia": (1, ("я", "и", "и", "ю", "ей", "и"), ("и", "й", "ям", "и", "ями", "ях"), "f"),
    "ost": (1, ("ь", "и", "и", "ь", "ью", "и"), ("и", "ей", "ям", "и", "ями", "ях"), "f"),
    "o": (1, ("о", "а", "у", "о", "ом", "е"), ("а", "", "ам", "а", "ами", "ах"), "n"),
    "ie": (1, ("е", "я", "ю", "е", "ем", "и"), ("я", "й", "ям", "я", "ями", "ях"), "n"),
}
ADJECTIVES = {
    "m": ("ый", "ого", "ому", "ый", "ым", "ом"),
    "ma": ("ый", "ого", "ому", "ого", "ым", "ом"),
    "f": ("ая", "ой", "ой", "ую", "ой", "ой"),
    "n": ("ое", "ого", "ому", "ое", "ым", "ом"),
    "plural": ("ые", "ых", "ым", "ые", "ыми", "ых"),
    "plural animate": ("ые", "ых", "ым", "ых", "ыми", "ых"),
}
SOFTENING = "гкхшщжч"  # after these ы is written и


def noun(nominative, declension, case, plural):
    """Return a noun in one of CASES."""
    cut, singular_endings, plural_endings, _gender = DECLENSIONS[declension]
    stem = nominative[: len(nominative) - cut]
    ending = (plural_endings if plural else singular_endings)[CASES.index(case)]
    if stem[-1] in SOFTENING and ending.startswith("ы"):
        ending = "и" + ending[1:]
    return stem + ending


def adjective(masculine, declension, case, plural):
    """Return an adjective as it goes with a noun of that declension."""
    gender = DECLENSIONS[declension][3]
    stem, stressed = masculine[:-2], masculine.endswith("ой")
    key = gender if not plural else "plural animate" if gender == "ma" else "plural"
    ending = ADJECTIVES[key][CASES.index(case)]
    if stressed and ending == "ый":
        return stem + "ой"
    if stem[-1] in SOFTENING and ending.startswith("ы"):
        ending = "и" + ending[1:]
    if stem[-1] in "щш" and ending.startswith("о") and not stressed:
        ending = "е" + ending[1:]  # общее, общего
    return stem + ending


def preposition(word, following):
    """Return «об» for «о» before a vowel, «во» for «в» before в and another consonant."""
    if word == "о" and following[0].lower() in "аоуиэ":
        return "об"
    if word == "в" and following[0].lower() in "вф" and following[1] not in "аеёиоуыэюя":
        return "во"
    return word
