"""Dashes and spaces that do not break, in each language; see ``prose.typography``.

Each rule returns what comes in the place of single characters, by their positions.
"""

import re

NBSP = "\xa0"
NARROW = "\u202f"  # narrow and unbreakable

DASH = re.compile("[-–—]")  # most blocks have none, and need to be looked through but once

# Dashes. A hyphen between spaces is a dash that the keyboard did not have.

SPACED_DASH = re.compile(r"(?<=\S)[ \xa0](--?|[–—])[ \xa0](?=\S)")
NUMBER = r"\d+(?:[.,:]\d+)*"
RANGE = re.compile(
    rf"(?<![\w\-–—./])({NUMBER})([-—])({NUMBER})(?![\d\-–—/]|[.,:]\d|(?!(?:m|k|km|bn)\b)[^\W\d])"
)
YEARS_APART = re.compile(r"(?<![\w\-–—./])([12]\d{3})[ \xa0][-–][ \xa0](?=([12]\d{3})\b)")


def _ranges(text):
    """10-12 and 2018-19, but not 2018-03 or PB-2024-01."""
    edits = {match.start(2): "–" for match in RANGE.finditer(text) if _ascends(match[1], match[3])}
    for match in YEARS_APART.finditer(text):
        if match[1] < match[2]:
            edits |= {match.end() - 3: "", match.end() - 2: "–", match.end() - 1: ""}
    return edits


def _ascends(first, last):
    if not (first.isdecimal() and last.isdecimal()):
        return True
    return int(first) < int(first[: -len(last)] + last if len(last) < len(first) else last)


def _spaced_dashes(text, dash_for):
    """``dash_for`` is asked what comes in the place of a dash; an unbreakable space before it."""
    edits = {}
    for match in SPACED_DASH.finditer(text):
        start, end = match.start(), match.end()
        if match[1] != "—" and text[start - 1].isdigit() and text[end].isdigit():
            continue  # 5 - 3
        edits |= {start: NBSP, start + 1: dash_for(match[1]), end - 1: " "}
        if end - start == 4:  # two hyphens
            edits[start + 2] = ""
    return edits


# English

STATES = (
    "America|Beijing|Britain|Brussels|Canada|China|EU|Europe|France|Germany|India|Iran|Israel|"
    "Italy|Japan|Kyiv|London|Moscow|NATO|Norway|Pakistan|Paris|Poland|Russia|Syria|Turkey|Türkiye|"
    "UK|UN|US|USA|USSR|Ukraine|Washington|"
    "American|British|Chinese|French|German|Indian|Iranian|Israeli|Japanese|Norwegian|Polish|"
    "Russian|Soviet|Turkish|Ukrainian"
)
BETWEEN_STATES = re.compile(rf"(?<!\w)(?:{STATES})([-—])(?=(?:{STATES})(?!\w))")
ENGLISH_UNITS = (
    "%|°|mm|cm|m|km|nm|ft|g|kg|t|kt|ha|l|s|min|h|Hz|kHz|MHz|GHz|W|kW|MW|GW|KB|MB|GB|TB|"
    "knots|miles|nautical|per cent|thousand|million|billion|trillion|bn|am|pm|a\\.m|p\\.m|"
    "January|February|March|April|May|June|July|August|September|October|November|December"
)
ENGLISH_SPACES = re.compile(
    " (?:"
    rf"(?<=\d )(?=(?:{ENGLISH_UNITS})(?!\w))"
    r"|(?<=(?<!\w)[A-Z]\. )(?=[A-Z])"  # initials and a surname
    r"|(?<=(?<!\w)p\. )(?=\d)|(?<=(?<!\w)(?:pp|No)\. )(?=\d)"
    r"|(?<=(?<!\w)Part )(?=\d)"
    ")"
)


def english(text):
    edits = dict.fromkeys((match.start() for match in ENGLISH_SPACES.finditer(text)), NBSP)
    if DASH.search(text):
        edits |= {match.start(1): "–" for match in BETWEEN_STATES.finditer(text)}
        edits |= _spaced_dashes(text, lambda dash: "—" if dash == "—" else "–") | _ranges(text)
    return edits


# Russian

RUSSIAN_UNITS = (
    "%|°|мм|см|м|км|г|кг|т|ц|га|л|с|сек|мин|ч|Гц|кГц|МГц|ГГц|Вт|кВт|МВт|ГВт|КБ|МБ|ГБ|ТБ|"
    "узл[аов]*|мил[ьия]|миль|тыс|млн|млрд|трлн|руб|долл|проц|чел|гг?\\.|вв?\\.|"
    "год(?:[аеуы]|о[мв]|ами?|ах)?|лет|"
    "января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря"
)
ENDS_ITS_PHRASE = "ли|ль|же|бы|мм|см|км|кг|га|шт|гг|вв"  # two letters, and not bound to the next
RUSSIAN_SPACES = re.compile(
    " (?:"
    r"(?<=(?<![\w\-])[авикосуяАВИКОСУЯ] )(?=\S)"
    rf"|(?<=(?<![\w\-])[а-яёА-ЯЁ][а-яё] )(?<!(?:{ENDS_ITS_PHRASE}) )(?=\S)"
    r"|(?<=\w )(?=(?:ли|ль|же|ж|бы|б)(?![\w\-]))"
    rf"|(?<=\d )(?=(?:{RUSSIAN_UNITS})(?!\w)|\d{{3}}(?!\d))"
    r"|(?<=[IVX] )(?=вв?\.)"
    r"|(?<=(?<!\w)[А-ЯЁ]\. )(?=[А-ЯЁ])"  # initials and a surname
    r"|(?<=[а-яё] )(?=[А-ЯЁ]\.[ \xa0]?[А-ЯЁ]\.)"  # a surname and initials
    r"|(?<=(?<!\w)т\. )(?=[едпкнчо]\.)|(?<=(?<!\w)н\. )(?=э\.)"
    r"|(?<=(?<!\w)[сптчдг]\. )(?=\d)|(?<=(?<!\w)(?:[Гг]л|[Сс]т|[Сс]м|[Сс]р|кн|им)\. )(?=\S)"
    r"|(?<=(?<!\w)(?:стр|[Рр]ис|вып)\. )(?=\d)|(?<=(?<!\w)[Тт]абл\. )(?=\d)"
    r"|(?<=(?<!\w)[Чч]аст[иь] )(?=\d)"
    ")"
)
# Where the typist left the space out.
CLOSE = re.compile(
    r"\.(?:(?<=(?<!\w)т\.)(?=[едпкнчо]\.)|(?<=(?<!\w)н\.)(?=э\.)"
    r"|(?<=(?<!\w)[А-ЯЁ]\.)(?=[А-ЯЁ](?:\.|[а-яё])))"
)
CLOSE_YEAR = re.compile(r"\d(?=гг?\.)")
NUMERO = re.compile(r"№([ \xa0]?)(?=\w)")
SPEECH = re.compile(r"\A(--?|[–—])[ \xa0](?=\S)")
ROMAN_RANGE = re.compile(r"(?<![\w\-–—])[IVX]+([-—])(?=[IVX]+(?![\w\-–—]))")


def russian(text):
    edits = dict.fromkeys((match.start() for match in RUSSIAN_SPACES.finditer(text)), NBSP)
    for closed_up in (CLOSE, CLOSE_YEAR) if "г." in text else (CLOSE,):
        edits |= {match.start(): f"{match[0]}{NBSP}" for match in closed_up.finditer(text)}
    for match in NUMERO.finditer(text) if "№" in text else ():
        edits |= {match.start(1): NARROW} if match[1] else {match.start(): f"№{NARROW}"}
    if DASH.search(text):
        edits |= {match.start(1): "–" for match in ROMAN_RANGE.finditer(text)}
        edits |= _spaced_dashes(text, lambda dash: "—") | _ranges(text)
        if speech := SPEECH.match(text):
            edits |= dict.fromkeys(range(speech.end()), "") | {0: f"—{NBSP}"}
    return edits
