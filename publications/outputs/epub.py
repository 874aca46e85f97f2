"""A manuscript as an e-book: EPUB 3.3 with the metadata of EPUB Accessibility 1.1."""

import io
import tempfile
import uuid
import zipfile
from itertools import count
from pathlib import Path

from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import override
from lxml import etree, html

from prose.headings import give_ids
from prose.notes import Note, with_links
from publications.documents import EPUB
from publications.outputs.prints import make_prints

SIZE = (1200, 75)  # pixels and quality of the pictures
STYLE = Path(__file__).with_name("epub.css")
OPS = "{http://www.idpf.org/2007/ops}"
XML = "{http://www.w3.org/XML/1998/namespace}"
etree.register_namespace("epub", OPS[1:-1])
EPOCH = (1980, 1, 1, 0, 0, 0)  # the same book has the same bytes


def write_epub(manuscript, cover, storage):
    """Return the book as bytes; ``cover`` is a PNG."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        prints = make_prints(manuscript, storage, folder, SIZE)
        pictures = {path.name: path.read_bytes() for path in sorted(folder.glob("*.jpg"))}
    if manuscript.logo and manuscript.logo.key in prints:
        del pictures[prints.pop(manuscript.logo.key).path]
    with override(manuscript.language):
        return _pack(_files(manuscript, prints, pictures) | {"EPUB/cover.png": cover}, pictures)


def _pack(files, pictures):
    """The type comes first and is not compressed, so that it is known by the first bytes."""
    book = io.BytesIO()
    with zipfile.ZipFile(book, "w") as archive:
        archive.writestr(zipfile.ZipInfo("mimetype", EPOCH), EPUB)
        for name, content in [*files.items(), *((f"EPUB/{n}", p) for n, p in pictures.items())]:
            how = zipfile.ZIP_STORED if name.endswith((".png", ".jpg")) else zipfile.ZIP_DEFLATED
            archive.writestr(zipfile.ZipInfo(name, EPOCH), content, how)
    return book.getvalue()


def _files(manuscript, prints, pictures):
    text, headings, notes = _text(manuscript, prints)
    banner = manuscript.banner and prints.get(manuscript.banner.key)
    context = {
        "manuscript": manuscript,
        "language": manuscript.language,
        "words": manuscript.words,
        "identifier": f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, manuscript.address)}",
        "identifiers": list(_identifiers(manuscript)),
        "modified": f"{timezone.now():%Y-%m-%dT%H:%M:%SZ}",
        "pictures": list(pictures),
        "banner": banner.path if banner else "",
        "text": text,
        "notes": notes,
        "contents": _nested(headings),
        "ends": list(_ends(manuscript, notes)),
        "people": [(who, as_xhtml(html_of(who.bio))) for who in manuscript.people],
    }
    files = {"META-INF/container.xml": _page("container.xml", context)}
    for name in ("package.opf", "nav.xhtml", "title.xhtml", "text.xhtml"):
        files[f"EPUB/{name}"] = _page(name, context)
    files["EPUB/style.css"] = STYLE.read_text()
    return files


def _page(name, context):
    return render_to_string(f"publications/epub/{name}", context)


def _identifiers(manuscript):
    for label, value in manuscript.identifiers:
        if label in ("DOI", "ISBN"):
            yield f"{'urn:isbn:' if label == 'ISBN' else 'doi:'}{value}"


def _ends(manuscript, notes):
    words = manuscript.words
    if notes:
        yield "notes", words["notes"]
    if manuscript.people:
        yield "people", words["people"]
    yield "cite", words["cite"]
    yield "rights", words["rights"]


def _nested(headings):
    """Pairs of a heading and those below it."""
    contents = []
    for heading in headings:
        if heading.level == 2 or not contents:
            contents.append((heading, []))
        else:
            contents[-1][1].append(heading)
    return contents


# The text


def html_of(text):
    return html.fragment_fromstring(text or "", create_parent="div")


def _text(manuscript, prints):
    """Return the text as XHTML, its headings and its notes."""
    root = html_of(manuscript.body)
    headings = give_ids(root)
    notes = list(_take_notes(root))
    for image in list(root.iter("img")):
        _place(image, prints)
    for table in root.iter("table"):
        _complete(table)
    return as_xhtml(root), headings, notes


def _take_notes(root):
    numbers = count(1)
    for span in root.xpath(".//span[@data-note]"):
        note = Note(next(numbers), _as_xml(with_links(span.get("data-note"))))
        link = html.Element("a", href=f"#{note.id}", id=note.reference_id, role="doc-noteref")
        link.set(f"{OPS}type", "noteref")
        link.append(html.Element("sup"))
        link[0].text = str(note.number)
        span.append(link)
        span.drop_tag()
        yield note


def _place(image, prints):
    figure = image.getparent()
    picture = prints.get(image.attrib.pop("data-file"))
    if picture is None:
        figure.drop_tree()
        return
    image.set("src", picture.path)


def _complete(table):
    """A first row of nothing but headings is the head."""
    rows = list(table.iter("tr"))
    if len(rows) > 1 and table.find("thead") is None and all(c.tag == "th" for c in rows[0]):
        head = html.Element("thead")
        rows[0].getparent().addprevious(head)
        head.append(rows[0])


def as_xhtml(root):
    """The inside of a tree as XML: names of languages in both ways, nothing of HTML alone."""
    for element in root.iter():
        if language := element.get("lang"):
            element.set(f"{XML}lang", language)
        element.attrib.pop("rel", None)
    if not (len(root) or root.text):
        return SafeString("")
    xml = etree.tostring(root, encoding="unicode")
    return mark_safe(xml.partition(">")[2].removesuffix("</div>"))  # noqa: S308 - sanitised


def _as_xml(text):
    return as_xhtml(html_of(str(text))) if text else SafeString("")
