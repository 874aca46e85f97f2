"""Portraits of people who do not exist: their initials in both alphabets on a quiet ground."""

import random
from io import BytesIO

import typst
from PIL import Image

from demo.artwork.canvas import Canvas
from demo.artwork.palette import palette_for

UNITS = (1000, 1250)
SIZE = (640, 800)  # no page shows a portrait larger
UNITS_PER_INCH = 72  # one typst point becomes one unit of the canvas

# typst brings the only font with Cyrillic that is sure to be there, in its own binary.
LETTERS = """
#set page(width: {width}pt, height: {height}pt, margin: 0pt, fill: none)
#set text(font: "Libertinus Serif", fill: white)
#place(center + horizon, dy: -70pt, text(size: 400pt, tracking: 8pt)[{large}])
#place(center + horizon, dy: 240pt, text(size: 110pt, tracking: 22pt)[{small}])
"""


def portrait(key, initials):
    """Return a JPEG; ``initials`` are those of each language, the larger first."""
    palette = palette_for("", key)
    canvas = Canvas(*UNITS, palette)
    _moons(canvas, random.Random(f"portrait {key}"))  # noqa: S311 — a drawing, no secret
    canvas.rectangle(440, 775, 560, 780, palette.accent)
    canvas.cover(_letters(*initials), palette.tones[3])
    return canvas.jpeg(key, SIZE)


def _moons(canvas, rng):
    width, height = canvas.width, canvas.height
    for tone, opacity in ((0, 0.55), (1, 0.25), (0, 0.5)):
        canvas.disc(
            width * rng.uniform(0, 1), height * rng.uniform(0.1, 1),
            width * rng.uniform(0.4, 0.8), canvas.palette.tones[tone], opacity,
        )  # fmt: skip


def _letters(large, small=""):
    width, height = UNITS
    source = LETTERS.format(width=width, height=height, large=large, small=small)
    png = typst.compile(
        source.encode(), format="png", ppi=UNITS_PER_INCH * 2, ignore_system_fonts=True
    )
    return Image.open(BytesIO(png)).getchannel("A")
