"""The editor stores a bare grid of cells: here it gets what screen readers and phones need."""

from django.utils.translation import gettext
from lxml import html as lxml_html


def complete_tables(root):
    for number, table in enumerate(list(root.iter("table")), start=1):
        _separate_head(table)
        _set_scopes(table)
        _wrap(table, number)


def _separate_head(table):
    """A first row of header cells only is the table's head."""
    body = table.find("tbody")
    if table.find("thead") is not None or body is None or len(body) < 2:
        return
    if all(cell.tag == "th" for cell in body[0]):
        head = lxml_html.Element("thead")
        body.addprevious(head)
        head.append(body[0])


def _set_scopes(table):
    for cell in table.iter("th"):
        if cell.get("scope"):
            continue
        if cell.getparent().getparent().tag == "thead":
            cell.set("scope", "colgroup" if cell.get("colspan") else "col")
        else:
            cell.set("scope", "rowgroup" if cell.get("rowspan") else "row")


def _wrap(table, number):
    """A wide table scrolls in a box of its own, which the keyboard reaches and which has a name."""
    box = lxml_html.Element("div", role="region", tabindex="0")
    box.set("class", "table-scroll")
    caption = table.find("caption")
    if caption is not None:
        caption.set("id", f"table-{number}-caption")
        box.set("aria-labelledby", f"table-{number}-caption")
    else:
        box.set("aria-label", gettext("Table %(number)s") % {"number": number})
    box.tail, table.tail = table.tail, None
    table.addprevious(box)
    box.append(table)
