"""BibTeX (btxdoc), with the langid and urldate of biblatex."""

import re

MEDIA_TYPE = "application/x-bibtex"

ENTRY_TYPES = {"report": "techreport", "article": "article", "book": "book", "post": "misc"}
LANGID = {"en": "british", "ru": "russian"}
MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
ESCAPES = {
    "\\": r"\textbackslash{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{character: f"\\{character}" for character in "&%$#_"},
    # BibTeX counts braces even behind a backslash: one alone would swallow the rest of the file.
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
}


def write(references):
    """Return one UTF-8 text with an entry for each Reference."""
    return "\n\n".join(map(entry, references)) + "\n"


def entry(reference):
    fields = {name: value for name, value in _fields(reference).items() if value}
    lines = ",\n".join(f"  {name} = {value}" for name, value in fields.items())
    return f"@{ENTRY_TYPES[reference.kind]}{{{reference.key},\n{lines}\n}}"


def escape(text):
    """Make a text safe for TeX."""
    return "".join(ESCAPES.get(character, character) for character in text)


def _fields(reference):
    publisher = " and ".join(reference.publisher_names)
    return {
        "author": _names(reference.creators),
        "editor": _names(reference.editors),
        "translator": _names(reference.translators),
        "title": _braced(_keep_capitals(escape(reference.full_title))),
        **_kind_fields(reference, publisher),
        "address": _value("; ".join(reference.places)),
        "year": _braced(reference.year),
        "month": MONTHS[reference.issued.month - 1] if reference.issued else "",
        "doi": _braced(reference.doi),
        "url": _braced(reference.url),
        "urldate": _braced(reference.accessed.isoformat()),
        "isbn": _braced(reference.isbn),
        "issn": _braced(reference.issn),
        "langid": _braced(LANGID[reference.language]),
        "keywords": _value(", ".join(reference.keywords)),
        "abstract": _value(reference.abstract),
    }


def _kind_fields(reference, publisher):
    pages = _braced(str(reference.pages) if reference.pages else "")
    series = _value(reference.series)
    number = _value(reference.number)
    if reference.kind == "article":
        journal = _value(reference.series or publisher)
        return {"journal": journal, "number": number, "publisher": _value(publisher)}
    if reference.kind == "book":
        publisher = _value(publisher)
        return {"publisher": publisher, "series": series, "number": number, "pages": pages}
    if reference.kind == "post":
        return {"howpublished": _value(reference.type_name), "organization": _value(publisher)}
    return {
        "institution": _value(publisher),
        "type": _value(reference.type_name),
        "series": series,
        "number": number,
        "pages": pages,
    }


def _names(names):
    return _braced(
        " and ".join(f"{{{escape(n.literal)}}}" if n.literal else escape(n.inverted) for n in names)
    )


def _keep_capitals(title):
    """Brace each word with a capital after the first, or BibTeX styles write it small."""
    first, space, rest = title.partition(" ")
    return first + space + re.sub(r"(?<![\\{\w])\w*[A-ZА-ЯЁ][\w’'-]*", r"{\g<0>}", rest)


def _value(text):
    return _braced(escape(text))


def _braced(text):
    return f"{{{text}}}" if text else ""
