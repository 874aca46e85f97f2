"""The texts of a manuscript: as on their page, but with whole addresses and all captions."""

from django.conf import settings
from django.utils.html import escape
from django.utils.translation import get_language
from lxml import html

from prose.language import in_any_language
from prose.rendering import unwrap_single_paragraphs
from prose.sanitising import sanitise
from prose.typography import typeset, typeset_tree, typeset_wording
from publications.outputs.manuscript import Illustration


def absolute(path):
    """The whole address of a path of this site, for those who read elsewhere."""
    return f"{settings.SITE_URL}{path}"


def body(text, pictures):
    """Return a stored text as HTML whose figures have the words of the library’s pictures."""
    if not (text := sanitise(text or "")):
        return ""
    root = _parse(text, get_language())
    for figure in [*root.iter("figure"), *root.xpath(".//img[not(ancestor::figure)]")]:
        _complete_figure(figure, pictures)
    for note in root.xpath(".//span[@data-note]"):
        note.set("data-note", typeset(" ".join(note.get("data-note").split()), _language_of(note)))
    return _serialise(root)


def biography(wording):
    """Return a biography, a Wording, as HTML of the short vocabulary."""
    text = sanitise(wording.text or "", "short")
    return _serialise(_parse(text, wording.language)) if text else ""


def illustration(picture):
    caption, credit = (_words(picture, name) for name in ("caption", "credit"))
    return Illustration(
        str(picture.pk), picture.file.name, _description(picture), escape(caption), credit
    )


def _parse(text, language):
    root = html.fragment_fromstring(text, create_parent="div")
    unwrap_single_paragraphs(root)
    typeset_tree(root, language)
    for link in root.iter("a"):
        if link.get("href", "").startswith("/"):
            link.set("href", absolute(link.get("href")))
    return root


def _serialise(root):
    return html.tostring(root, encoding="unicode").removeprefix("<div>").removesuffix("</div>")


def _language_of(element):
    marked = element.xpath("(ancestor-or-self::*/@lang)[last()]")
    return marked[0].partition("-")[0] if marked else get_language()


def _words(picture, name):
    return typeset_wording(in_any_language(picture, name)).text


def _description(picture):
    """What PDF/UA and EPUB want of every picture; its name in the library where there is none."""
    return _words(picture, "alt") or picture.name


def _complete_figure(figure, pictures):
    """Give a figure its description, caption and credit; one without a picture is left out."""
    image = figure if figure.tag == "img" else figure.find(".//img")
    picture = None if image is None else pictures.get(int(image.get("data-file", 0)))
    if picture is None:
        figure.drop_tree()
        return
    caption = figure.find("figcaption")
    if caption is None or not caption.text_content().strip():
        caption = html.Element("figcaption")
        caption.text = _words(picture, "caption")
    made = html.Element("figure")
    made.tail, caption.tail = figure.tail, None
    figure.getparent().replace(figure, made)
    alt = image.get("alt") or _description(picture)
    made.append(html.Element("img", {"data-file": str(picture.pk), "alt": alt}))
    if credit := _words(picture, "credit"):
        caption.append(html.Element("span", {"class": "credit"}))
        caption[-1].text = credit
    if caption.text_content().strip():
        made.append(caption)
