"""Our small HTML vocabulary becomes typst markup.

Nothing of the text is ever read as markup: every ASCII sign that is neither letter, digit nor
space goes to typst behind a backslash, and whatever stands inside a string is quoted.
"""

import re

from lxml import html

from prose.notes import ADDRESS, trim_address

MOST_ROWS_TOGETHER = 20  # of a table; a longer one may go on over the page
PUNCTUATION = re.compile(r"([!-/:-@\[-`{-~])")
LANGUAGE = re.compile(r"[a-z]{2,3}")
MOST_IN_COLUMN = 30  # characters; more does not make a column of a table any wider


def markup(body, pictures):
    """Return HTML of our vocabulary as typst markup.

    ``pictures`` are Prints by the keys that figures name; a figure without one is left out.
    """
    return Converter(pictures).inside(parse(body)) if body else ""


def parse(body):
    return html.fragment_fromstring(body, create_parent="div")


def quoted(text):
    """Return text as a string of typst's scripting language."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def escaped(text):
    """Return text as markup in which no sign has a meaning; runs of white space become one."""
    return PUNCTUATION.sub(r"\\\1", re.sub(r"[ \t\r\n]+", " ", text))


def linked(text):
    """Return plain text as markup, with its web addresses as links."""
    parts, end = [], 0
    for match in ADDRESS.finditer(text):
        address = trim_address(match[0])
        parts.append(escaped(text[end : match.start()]))
        parts.append(call("link", quoted(address), content=escaped(address)))
        end = match.start() + len(address)
    return "".join([*parts, escaped(text[end:])])


def call(name, *arguments, content=None):
    """Return a call of a function; what follows its semicolon is no argument any more."""
    listed = f"({', '.join(arguments)})" if arguments else ""
    block = "" if content is None else f"[{content}]"
    return f"#{name}{listed}{block};"


def array(items):
    return "(" + "".join(f"{item}, " for item in items) + ")"


class Converter:
    """Each method takes an element and returns markup."""

    def __init__(self, pictures):
        self.pictures = pictures
        self.level = 0  # of the heading before: PDF/UA-1 forbids to leave one out

    def inside(self, element):
        pieces = [escaped(element.text or "")]
        for child in element:
            if isinstance(child.tag, str):  # comments have none
                pieces.append(self.one(child))
            pieces.append(escaped(child.tail or ""))
        return "".join(pieces)

    def one(self, element):
        made = ELEMENTS.get(element.tag, Converter.inside)(self, element)
        language = (element.get("lang") or "").partition("-")[0].lower()
        if made and LANGUAGE.fullmatch(language):
            parted = "\n\n" if made.startswith("\n") else ""
            made = parted + call("text", f"lang: {quoted(language)}", content=made) + parted
        return made

    def paragraph(self, element):
        return f"\n\n{self.inside(element).strip()}\n\n"

    def heading(self, element):
        self.level = min(int(element.tag[1]) - 1, self.level + 1)
        return self.block("heading", element, f"level: {self.level}")

    def block(self, name, element, *arguments):
        return f"\n\n{call(name, *arguments, content=self.inside(element).strip())}\n\n"

    def bullets(self, element):
        return f"\n\n{call('list', *self.items(element))}\n\n"

    def numbers(self, element):
        start = element.get("start", "")
        first = [f"start: {int(start)}"] if start.isdigit() else []
        return f"\n\n{call('enum', *first, *self.items(element))}\n\n"

    def items(self, element):
        return [f"[{self.inside(item).strip()}]" for item in element.iterchildren("li")]

    def link(self, element):
        address = element.get("href", "")
        if not address.startswith(("http://", "https://", "mailto:")):
            return self.inside(element)
        return call("link", quoted(address), content=self.inside(element))

    def span(self, element):
        inside = self.inside(element)
        if element.get("class") == "credit":
            return f" {call('credit', content=inside)}"
        if note := element.get("data-note"):
            return inside + call("footnote", content=linked(note))
        return inside

    def figure(self, element):
        image = element.find(".//img")
        if image is None or image.get("data-file") not in self.pictures:
            return ""
        picture = self.pictures[image.get("data-file")]
        shown = f"picture({quoted(picture.path)}, {picture.width}%, {quoted(image.get('alt', ''))})"
        caption = element.find("figcaption")
        text = "" if caption is None else self.inside(caption).strip()
        return f"\n\n{call('illustration', shown, content=text)}\n\n"

    def table(self, element):
        rows = [row.xpath("./th|./td") for row in element.iter("tr")]
        rows = [row for row in rows if row]
        if not rows:
            return ""
        columns = max(sum(_reach(cell, "colspan") for cell in row) for row in rows)
        has_head = len(rows) > 1 and all(cell.tag == "th" for cell in rows[0])
        head = [f"table.header({', '.join(map(self.cell, rows[0]))})"] if has_head else []
        cells = [self.cell(cell) for row in rows[has_head:] for cell in row]
        caption = element.find("caption")
        arguments = [
            f"columns: {array(f'{width}fr' for width in _widths(rows, columns))}",
            f"together: {'true' if len(rows) <= MOST_ROWS_TOGETHER else 'false'}",
            f"caption: [{'' if caption is None else self.inside(caption).strip()}]",
        ]
        return f"\n\n{call('wide-table', *arguments, *head, *cells)}\n\n"

    def cell(self, cell):
        reach = [f"{name}: {_reach(cell, name)}" for name in ("colspan", "rowspan")]
        text = self.inside(cell).strip()
        inner = f"strong[{text}]" if cell.tag == "th" else f"[{text}]"
        return f"table.cell({', '.join([*reach, inner])})"


def _widths(rows, columns):
    """Share the line among the columns by the text they hold, none narrower than its words."""
    widths = [4] * columns
    for row in rows:
        if len(row) == columns:
            widths = [max(width, _width(cell)) for width, cell in zip(widths, row, strict=True)]
    return widths


def _width(cell):
    text = cell.text_content()
    longest = max((len(word) + 3 for word in text.split()), default=0)
    return min(max(min(len(text), MOST_IN_COLUMN), longest), MOST_IN_COLUMN)


def _reach(cell, name):
    return max(int(cell.get(name) or 1), 1)


def _wrapped(name):
    return lambda converter, element: call(name, content=converter.inside(element))


ELEMENTS = {
    "p": Converter.paragraph,
    "h2": Converter.heading,
    "h3": Converter.heading,
    "ul": Converter.bullets,
    "ol": Converter.numbers,
    "blockquote": lambda converter, element: converter.block("quote", element, "block: true"),
    "hr": lambda _converter, _element: "\n\n#asterism;\n\n",
    "br": lambda _converter, _element: "#linebreak();",
    "strong": _wrapped("strong"),
    "em": _wrapped("emph"),
    "sub": _wrapped("sub"),
    "sup": _wrapped("super"),
    "a": Converter.link,
    "span": Converter.span,
    "figure": Converter.figure,
    "table": Converter.table,
}
