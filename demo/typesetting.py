"""Our small HTML vocabulary becomes typst markup, and that a tagged PDF.

Nothing of the text is ever read as markup: every ASCII sign that is neither letter, digit nor
space goes to typst behind a backslash, and whatever stands inside a string is quoted.
"""

import re
import tempfile
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import pypdfium2
import typst
from lxml import html

TEMPLATE = Path(__file__).with_name("document.typ")
MOST_ROWS_TOGETHER = 20  # of a table; a longer one may go on over the page
PUNCTUATION = re.compile(r"([!-/:-@\[-`{-~])")
ADDRESS = re.compile(r"(https?://[^\s<>]*[^\s<>.,;:!?)\]»”’])")


@dataclass(frozen=True)
class Document:
    """What is printed: ``body`` is HTML, ``pictures`` are files by the figures’ ``data-file``."""

    language: str
    title: str
    authors: list[tuple[str, str]]  # name and job title
    date: date
    printed_date: str
    publisher: str
    subtitle: str = ""
    kicker: str = ""
    standfirst: str = ""
    body: str = ""
    imprint: list[str] = field(default_factory=list)
    pictures: dict[str, bytes] = field(default_factory=dict)


@dataclass(frozen=True)
class Pdf:
    content: bytes
    pages: int


def typeset(document):
    """Return the document as PDF/UA-1."""
    with tempfile.TemporaryDirectory() as folder:
        for key, picture in document.pictures.items():
            Path(folder, f"{key}.jpg").write_bytes(picture)
        content = typst.compile(
            source(document).encode(),
            root=folder,
            pdf_standards=["ua-1"],
            ignore_system_fonts=True,
        )
    with pypdfium2.PdfDocument(content) as pdf:
        return Pdf(content, len(pdf))


def source(document):
    """Return the whole document in typst's own language."""
    facts = {
        "language": quoted(document.language),
        "title": quoted(document.title),
        "subtitle": quoted(document.subtitle),
        "kicker": quoted(document.kicker),
        "authors": _array(
            f"(name: {quoted(name)}, job: {quoted(job or '')})" for name, job in document.authors
        ),
        "date": f"datetime(year: {document.date:%Y}, month: {document.date.month}, "
        f"day: {document.date.day})",
        "printed-date": quoted(document.printed_date),
        "publisher": quoted(document.publisher),
        "standfirst": quoted(document.standfirst),
        "imprint": _array(f"[{linked(line)}]" for line in document.imprint),
    }
    arguments = "".join(f"  {name}: {value},\n" for name, value in facts.items())
    show = f"#show: document.with(\n{arguments})\n\n"
    return TEMPLATE.read_text() + show + markup(document.body)


def markup(body):
    """Return HTML of our vocabulary as typst markup."""
    return _inside(html.fragment_fromstring(body, create_parent="div"))


def quoted(text):
    """Return text as a string of typst's scripting language."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def escaped(text):
    """Return text as markup in which no sign has a meaning; runs of white space become one."""
    return PUNCTUATION.sub(r"\\\1", re.sub(r"[ \t\r\n]+", " ", text))


def linked(text):
    """Return plain text as markup, with its web addresses as links."""
    pieces = ADDRESS.split(text)
    return "".join(
        _call("link", quoted(piece), content=escaped(piece)) if number % 2 else escaped(piece)
        for number, piece in enumerate(pieces)
    )


# Elements: each function takes an element and returns markup


def _inside(element):
    pieces = [escaped(element.text or "")]
    for child in element:
        if isinstance(child.tag, str):  # comments have none
            pieces.append(ELEMENTS.get(child.tag, _inside)(child))
        pieces.append(escaped(child.tail or ""))
    return "".join(pieces)


def _call(name, *arguments, content=None):
    """Return a call of a function; what follows its semicolon is no argument any more."""
    listed = f"({', '.join(arguments)})" if arguments else ""
    block = "" if content is None else f"[{content}]"
    return f"#{name}{listed}{block};"


def _array(items):
    return "(" + "".join(f"{item}, " for item in items) + ")"


def _paragraph(element):
    return f"\n\n{_inside(element).strip()}\n\n"


def _heading(element):
    level = int(element.tag[1]) - 1
    return "\n\n" + _call("heading", f"level: {level}", content=_inside(element).strip()) + "\n\n"


def _wrapped(name):
    return lambda element: _call(name, content=_inside(element))


def _block(name):
    return lambda element: "\n\n" + _call(name, content=_inside(element).strip()) + "\n\n"


def _list(name):
    def convert(element):
        items = "".join(f"[{_inside(item).strip()}]" for item in element.iterchildren("li"))
        start = element.get("start", "")
        numbers = f"(start: {int(start)})" if name == "enum" and start.isdigit() else ""
        return f"\n\n#{name}{numbers}{items};\n\n"

    return convert


def _link(element):
    address = element.get("href", "")
    if not address.startswith(("http://", "https://", "mailto:")):
        return _inside(element)  # an address of the site means nothing on paper
    return _call("link", quoted(address), content=_inside(element))


def _span(element):
    if element.get("class") == "footnote":
        return _call("footnote", content=linked(element.get("data-note", "")))
    return _inside(element)


def _figure(element):
    picture = element.find(".//img")
    if picture is None:
        return _block("block")(element)
    image = (
        f"image({quoted('/' + picture.get('data-file', '') + '.jpg')}, "
        f"alt: {quoted(picture.get('alt', ''))}, width: 100%)"
    )
    return "\n\n" + _call("figure", image, f"caption: [{_caption(element)}]") + "\n\n"


def _caption(element):
    caption = element.find("figcaption" if element.tag == "figure" else "caption")
    return "" if caption is None else _inside(caption).strip()


def _table(element):
    rows = [row.xpath("./th|./td") for row in element.iter("tr")]
    columns = max(sum(_reach(cell, "colspan") for cell in row) for row in rows)
    first_is_head = all(cell.tag == "th" for cell in rows[0])
    head = f"table.header({', '.join(_cell(cell) for cell in rows[0])})" if first_is_head else ""
    cells = [_cell(cell) for row in rows[first_is_head:] for cell in row]
    table = f"table({', '.join(filter(None, [_widths(rows, columns), head, *cells]))})"
    figure = _call("figure", table, f"caption: [{_caption(element)}]")
    if len(rows) <= MOST_ROWS_TOGETHER:
        figure = _call("block", "breakable: false", content=figure)
    return f"\n\n{figure}\n\n"


def _widths(rows, columns):
    """Share the line among the columns by the text they hold, none narrower than its words."""
    widths = [4] * columns
    for row in rows:
        if len(row) == columns:
            widths = [max(width, _width(cell)) for width, cell in zip(widths, row, strict=True)]
    return f"columns: {_array(f'{width}fr' for width in widths)}"


def _width(cell):
    text = cell.text_content()
    return max(min(len(text), 30), *(len(word) + 3 for word in text.split() or [""]))


def _cell(cell):
    arguments = [
        f"{name}: {_reach(cell, name)}" for name in ("colspan", "rowspan") if cell.get(name)
    ]
    text = _inside(cell).strip()
    inner = f"strong[{text}]" if cell.tag == "th" else f"[{text}]"
    return f"table.cell({', '.join([*arguments, inner])})"


def _reach(cell, name):
    return int(cell.get(name) or 1)


ELEMENTS = {
    "p": _paragraph,
    "h2": _heading,
    "h3": _heading,
    "ul": _list("list"),
    "ol": _list("enum"),
    "blockquote": lambda element: (
        "\n\n" + _call("quote", "block: true", content=_inside(element).strip()) + "\n\n"
    ),
    "hr": lambda _element: "\n\n#asterism;\n\n",
    "br": lambda _element: "#linebreak();",
    "strong": _wrapped("strong"),
    "em": _wrapped("emph"),
    "sub": _wrapped("sub"),
    "sup": _wrapped("super"),
    "a": _link,
    "span": _span,
    "figure": _figure,
    "table": _table,
}
