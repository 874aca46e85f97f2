"""Marks of organisations: a plain geometric figure on a square of one colour."""

import math
import random

from demo.artwork.canvas import Canvas
from demo.artwork.palette import palette_for

UNITS = (800, 800)
SIZE = (480, 480)


def mark(key, figure, palette=""):
    """Return a JPEG of the named figure."""
    canvas = Canvas(*UNITS, palette_for(palette, key))
    FIGURES[figure](canvas, random.Random(f"mark {key}"))  # noqa: S311 — a drawing, no secret
    return canvas.jpeg(key, SIZE)


def shield(canvas, _rng):
    """Two halves of a shield with lines of text on it."""
    tones = canvas.palette.tones
    edge = [(400 + 240 * math.sin(t / 20 * math.pi / 2), 690 - 270 * (t / 20) ** 1.6)
            for t in range(21)]  # fmt: skip
    right = [(400, 170), (640, 170), *reversed(edge)]
    left = [(800 - x, y) for x, y in right]
    canvas.polygon(left, tones[3])
    canvas.polygon(right, tones[1])
    for top, reach in ((270, 150), (350, 150), (430, 150), (510, 90)):
        canvas.rectangle(400 - reach, top, 400 + reach, top + 22, canvas.palette.bottom)


def compass(canvas, _rng):
    """A star of four points in a ring."""
    tones = canvas.palette.tones
    canvas.ring(400, 400, 270, tones[2], 12)
    for turn in range(4):
        angle = math.radians(90 * turn)
        tip = _polar(angle, 240)
        canvas.polygon([(400, 400), _polar(angle - math.pi / 4, 70), tip], tones[3])
        canvas.polygon([(400, 400), _polar(angle + math.pi / 4, 70), tip], tones[1])


def sun(canvas, _rng):
    """Rising rays over a line."""
    tones = canvas.palette.tones
    for number in range(9):
        angle = math.radians(180 + 22.5 * number)
        tip, foot = (400 + 290 * math.cos(angle), 520 + 290 * math.sin(angle)), 150
        canvas.line(
            [(400 + foot * math.cos(angle), 520 + foot * math.sin(angle)), tip], tones[2], 16
        )
    canvas.ring(400, 520, 100, tones[3], 100, between=(180, 360))
    canvas.rectangle(110, 545, 690, 561, tones[3])


def swell(canvas, _rng):
    """Three waves, one above the other."""
    for number, tone in enumerate((3, 2, 1)):
        middle = 290 + 120 * number
        points = [(x, middle + 42 * math.sin((x - 140) / 520 * math.tau * 1.5))
                  for x in range(140, 661, 4)]  # fmt: skip
        canvas.line(points, canvas.palette.tones[tone], 34)


def circles(canvas, _rng):
    """Two rings that share a part."""
    tones = canvas.palette.tones
    canvas.disc(310, 400, 200, tones[1], 0.9)
    canvas.disc(490, 400, 200, tones[3], 0.75)


def anchorage(canvas, _rng):
    """A ring above an arc, as an anchor has them."""
    tones = canvas.palette.tones
    canvas.ring(400, 220, 70, tones[3], 24)
    canvas.rectangle(388, 285, 412, 640, tones[3])
    canvas.rectangle(280, 340, 520, 362, tones[2])
    canvas.ring(400, 430, 225, tones[3], 26, between=(15, 165))


def steppe(canvas, _rng):
    """A low sun and three rises of ground."""
    tones = canvas.palette.tones
    canvas.disc(400, 330, 130, canvas.palette.accent)
    for number in range(3):
        top = 400 + 95 * number
        rise = [(x, top + 46 * math.sin(x / 800 * math.tau + 2.1 * number))
                for x in range(0, 801, 8)]  # fmt: skip
        canvas.polygon([(0, 800), *rise, (800, 800)], tones[number])


FIGURES = {
    figure.__name__: figure for figure in (shield, compass, sun, swell, circles, anchorage, steppe)
}


def _polar(angle, distance):
    return 400 + distance * math.cos(angle), 400 + distance * math.sin(angle)
