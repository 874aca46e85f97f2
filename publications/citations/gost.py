"""Russian citations by GOST R 7.0.5-2008 (reference) and GOST R 7.0.100-2018 (record).

Terms follow the language of the record, punctuation signs stand between spaces.
"""

TERMS = {
    "ru": {
        "pages": "с.",
        "number": "№",
        "accessed": "дата обращения",
        "others": "и др.",
        "translated": "пер.",
        "edited": "под ред.",
        "no_date": "б. г.",
        "medium": "Текст : электронный",
    },
    "en": {
        "pages": "p.",
        "number": "No.",
        "accessed": "accessed",
        "others": "et al.",
        "translated": "transl.",
        "edited": "ed.",
        "no_date": "s. a.",
        "medium": "Text : electronic",
    },
}
PLACES_2008 = {"Москва": "М.", "Санкт-Петербург": "СПб.", "Ленинград": "Л."}


def gost_2008(reference):
    """GOST R 7.0.5-2008: up to three authors head the reference, four or more follow the title."""
    terms = TERMS[reference.language]
    heads = len(reference.creators) <= 3
    text = reference.full_title.replace(": ", " : ", 1) if reference.subtitle else reference.title
    if heads:
        heading = ", ".join(name.family_first for name in reference.creators)
        text = f"{_sentence(heading)} {text}" if heading else text
    text = _sentence(text.strip())
    if responsibility := _responsibility(reference, heads, terms):
        text = _sentence(f"{text.removesuffix('.')} / {responsibility}")
    places = " ; ".join(PLACES_2008.get(place, place) for place in reference.places)
    publishers = " ; ".join(p.short for p in reference.publishers) if heads else ""
    imprint = ", ".join(
        filter(None, [" : ".join(filter(None, [places, publishers])), _year(reference, terms)])
    )
    areas = [imprint, _extent(reference, terms), _series(reference, terms)]
    text = " ".join([text, *(_sentence(area) for area in areas if area)])
    return f"{text} {_address(reference, terms)}."


def gost_2018(reference):
    """GOST R 7.0.100-2018: words in full, areas parted by «. – », the kind of text at the end."""
    terms = TERMS[reference.language]
    creators = reference.creators
    title = " : ".join(filter(None, [reference.title, reference.subtitle]))
    named = [name.initials_first for name in creators]
    if len(named) > 4:
        named = [*named[:3], f"[{terms['others']}]"]
    listed = ", ".join(named[:-1]) + f" {named[-1]}" if len(creators) > 4 else ", ".join(named)
    responsibility = " ; ".join(filter(None, [listed, *_helpers(reference, terms)]))
    head = ""
    if 0 < len(creators) <= 3 and not creators[0].literal:
        head = _sentence(f"{creators[0].family}, {creators[0].initials}".rstrip(", ")) + " "
    description = " / ".join(filter(None, [title, responsibility]))
    imprint = " : ".join(
        filter(None, [" ; ".join(reference.places), " : ".join(reference.publisher_names)])
    )
    areas = [
        f"{head}{description}",
        ", ".join(filter(None, [imprint, _year(reference, terms)])),
        _extent(reference, terms),
        _series(reference, terms),
        f"ISBN {reference.isbn}" if reference.isbn else "",
        f"DOI {reference.doi}" if reference.doi else "",
        _address(reference, terms),
        terms["medium"],
    ]
    return (
        "".join(
            area if number == 0 else f"{'' if before.endswith('.') else '.'} – {area}"
            for number, (before, area) in enumerate(_pairs([area for area in areas if area]))
        )
        + "."
    )


def _pairs(areas):
    return zip(["", *areas], areas, strict=False)


def _responsibility(reference, heads, terms):
    """What follows « / »: everybody who does not head the reference."""
    parts = []
    if not heads:
        parts.append(", ".join(name.initials_first for name in reference.creators))
    parts += _helpers(reference, terms)
    if not heads:
        parts.append(", ".join(p.short for p in reference.publishers))
    return " ; ".join(filter(None, parts))


def _helpers(reference, terms):
    """Editors and translators, each group after its word."""
    for names, word in ((reference.editors, "edited"), (reference.translators, "translated")):
        if names:
            yield f"{terms[word]} {', '.join(name.initials_first for name in names)}"


def _series(reference, terms):
    number = f"{terms['number']} {reference.number}" if reference.number else ""
    name = reference.series if reference.kind == "article" else reference.type_name
    return f"({' ; '.join(filter(None, [name, number]))})" if number else ""


def _extent(reference, terms):
    return f"{reference.pages} {terms['pages']}" if reference.pages else ""


def _year(reference, terms):
    return reference.year or f"[{terms['no_date']}]"


def _address(reference, terms):
    if reference.accessed is None:
        return f"URL: {reference.url}"
    return f"URL: {reference.url} ({terms['accessed']}: {reference.accessed:%d.%m.%Y})"


def _sentence(text):
    return text if text.endswith((".", "?", "!")) else f"{text}."
