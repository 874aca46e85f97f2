"""RIS, as Zotero and EndNote read it: tag, two spaces, hyphen, space; CRLF; no empty values."""

MEDIA_TYPE = "application/x-research-info-systems"

TYPES = {"report": "RPRT", "article": "JOUR", "book": "BOOK", "post": "BLOG"}


def write(references):
    """Return one text with a record for each Reference; lines end in CRLF."""
    return "".join(map(record, references))


def record(reference):
    lines = [
        ("TY", TYPES[reference.kind]),
        *(("AU", _name(name)) for name in reference.creators),
        *(("ED", _name(name)) for name in reference.editors),
        *(("A4", _name(name)) for name in reference.translators),
        ("TI", reference.full_title),
        *_container(reference),
        *(("PB", name) for name in ["; ".join(reference.publisher_names)]),
        ("CY", "; ".join(reference.places)),
        ("PY", reference.year),
        ("DA", f"{reference.issued:%Y/%m/%d}/" if reference.issued else ""),
        ("SP", str(reference.pages or "")),
        ("DO", reference.doi),
        ("UR", reference.url),
        ("L1", reference.pdf_url),
        ("Y2", f"{reference.accessed:%Y/%m/%d}/"),
        ("LA", reference.language),
        *(("KW", keyword) for keyword in reference.keywords),
        ("AB", reference.abstract),
    ]
    body = "".join(f"{tag}  - {' '.join(value.split())}\r\n" for tag, value in lines if value)
    return f"{body}ER  - \r\n"


def _name(name):
    # A comma marks a body: without it readers take the last word for a family name.
    return f"{name.literal}," if name.literal else name.inverted


def _container(reference):
    """The series and numbers; SN is the report's number in RPRT, so ISBN and ISSN move to N1."""
    yield "T2", reference.series
    if reference.kind == "report":
        yield "M3", reference.type_name
        yield "SN", reference.number
        yield "N1", f"ISBN {reference.isbn}" if reference.isbn else ""
        yield "N1", f"ISSN {reference.issn}" if reference.issn else ""
    else:
        yield "SN", reference.isbn or reference.issn
        yield ("IS" if reference.kind == "article" else "M1"), reference.number
