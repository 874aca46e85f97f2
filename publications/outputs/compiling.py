"""A process of its own that runs typst, which can hang or take its process with it.

    python -m publications.outputs.compiling FOLDER

turns ``report.main.typ`` into ``report.pdf``, its first page into ``cover.png`` and
``preview.main.typ`` into ``preview.png``, and prints how many pages there are. It knows nothing
of Django.
"""

import json
import os
import re
import sys
from io import BytesIO
from pathlib import Path

import pypdfium2
import typst
from PIL import Image

NICENESS = 10  # readers come first
MISSING_GLYPH = re.compile(r'the text `"(.+?)"` could not be displayed')
RUST_ESCAPE = re.compile(r"\\u\{([0-9a-f]+)\}")
STAND_IN = "\u25a1"  # the white square, which our fonts have
COLOURS = 64  # of a picture that has few; a third of the bytes
COVER_HEIGHT = 1600  # pixels, of an e-book


def main(folder):
    os.nice(NICENESS)
    pages, fonts = compile_report(folder)
    if (folder / "preview.main.typ").exists():
        compile_preview(folder, **fonts)
    print(json.dumps({"pages": pages}))  # noqa: T201 - the answer to the process that called


def compile_report(folder):
    """Make a tagged PDF (PDF/UA-1); return the number of its pages and which fonts it took.

    The standard forbids signs that no font has. Those that our own fonts lack are looked for in
    the fonts of the machine; what nobody has becomes a square.
    """
    source, fonts = folder / "report.main.typ", {"ignore_system_fonts": True}
    try:
        content = _compile(source, **fonts)
    except typst.TypstError as error:
        if not MISSING_GLYPH.search(error.diagnostic):
            raise
        content, fonts = _compile_with_fonts_of_the_machine(source), {}
    (folder / "report.pdf").write_bytes(content)
    with pypdfium2.PdfDocument(content) as pdf:
        cover = pdf[0].render(scale=COVER_HEIGHT / pdf[0].get_height()).to_pil()
        _save(cover, folder / "cover.png")
        return len(pdf), fonts


def _compile_with_fonts_of_the_machine(source):
    try:
        return _compile(source)
    except typst.TypstError as error:
        missing = {_unescape(text) for text in MISSING_GLYPH.findall(error.diagnostic)}
        if not missing:
            raise
    for path in source.parent.glob("report.*"):
        text = path.read_text()
        for sign in sorted(missing, key=len, reverse=True):
            text = text.replace(sign, STAND_IN)
        path.write_text(text)
    return _compile(source)


def _compile(source, **fonts):
    return typst.compile(source, root=source.parent, pdf_standards=["ua-1"], **fonts)


def _unescape(text):
    return RUST_ESCAPE.sub(lambda match: chr(int(match[1], 16)), text)


def compile_preview(folder, **fonts):
    source = folder / "preview.main.typ"
    content = typst.compile(source, root=folder, format="png", ppi=72, **fonts)
    _save(Image.open(BytesIO(content)), folder / "preview.png")


def _save(picture, path):
    picture.convert("RGB").quantize(COLOURS).save(path, optimize=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
