"""CSL-JSON 1.0.2: https://github.com/citation-style-language/schema (csl-data.json)."""

import json

MEDIA_TYPE = "application/vnd.citationstyles.csl+json"

TYPES = {"report": "report", "article": "article-journal", "book": "book", "post": "post-weblog"}


def write(references):
    """Return a JSON array with an item for each Reference, Cyrillic left readable."""
    return json.dumps([item(reference) for reference in references], ensure_ascii=False, indent=2)


def item(reference):
    """Return the item of one Reference as a dict; absent facts have no key."""
    series = "container-title" if reference.kind in {"article", "post"} else "collection-title"
    entry = {
        "id": reference.key,
        "type": TYPES[reference.kind],
        "author": [_name(name) for name in reference.creators],
        "editor": [_name(name) for name in reference.editors],
        "translator": [_name(name) for name in reference.translators],
        "title": reference.full_title,
        "title-short": reference.title if reference.subtitle else "",
        "publisher": ", ".join(reference.publisher_names),
        "publisher-place": "; ".join(reference.places),
        series: reference.series,
        ("issue" if reference.kind == "article" else "number"): reference.number,
        "genre": reference.type_name,
        "issued": _date(reference.issued),
        "accessed": _date(reference.accessed),
        "DOI": reference.doi,
        "URL": reference.url,
        "ISBN": reference.isbn,
        "ISSN": reference.issn,
        "number-of-pages": str(reference.pages or ""),
        "language": reference.language,
        "keyword": ", ".join(reference.keywords),
        "abstract": reference.abstract,
    }
    return {name: value for name, value in entry.items() if value}


def _name(name):
    if name.literal:
        return {"literal": name.literal}
    return {"family": name.family, "given": name.given} if name.given else {"family": name.family}


def _date(day):
    return {"date-parts": [[day.year, day.month, day.day]]} if day else None
