"""Columns: of buildings and of figures."""

from demo.artwork.drawings.plane import HEIGHT, WIDTH
from demo.artwork.palette import between


def columns(canvas, rng):
    """A row of identical columns, one of them in another colour."""
    warm = rng.randrange(4, 11)
    _colonnade(canvas, {warm: canvas.palette.accent})


def doorway(canvas, _rng):
    """Pale columns with a doorway of light between two of them."""
    _colonnade(canvas, {}, opening=7)
    for number in range(40):
        reach = 40 + number * 6
        canvas.polygon(
            [(760, 200), (840, 200), (840 + reach, HEIGHT), (760 - reach, HEIGHT)],
            "#fbe3b4", 0.022,
        )  # fmt: skip
    canvas.rectangle(752, 172, 848, 860, "#fff6e2", 0.96)
    canvas.polygon([(752, 860), (848, 860), (930, HEIGHT), (670, HEIGHT)], "#fff6e2", 0.75)


def _colonnade(canvas, colours, opening=None):
    palette, step, foot = canvas.palette, WIDTH / 15, 860
    for number in range(15):
        if number == opening:
            continue
        left, right = number * step + 21, (number + 1) * step - 21
        colour = colours.get(number, palette.tones[1])
        canvas.rectangle(left, 160, right, foot, colour, 0.92)
        canvas.rectangle(left, 160, left + 18, foot, palette.tones[3], 0.28)
        canvas.rectangle(right - 14, 160, right, foot, palette.top, 0.28)
        shadow = [(left, foot), (right, foot), (right + step, HEIGHT), (left + step, HEIGHT)]
        canvas.polygon(shadow, palette.tones[0], 0.6)
    canvas.rectangle(0, 120, WIDTH, 160, palette.tones[2])
    canvas.rectangle(0, foot, WIDTH, foot + 7, palette.tones[2])


def pairs(canvas, _rng):
    """Four pairs of columns; in each the right one is taller, by a varying amount."""
    palette, foot = canvas.palette, 850
    for line in range(1, 8):
        level = foot - 95 * line
        canvas.rectangle(120, level, WIDTH - 120, level + 2, palette.tones[0], 0.5)
    for number, (left, right) in enumerate(((470, 530), (340, 560), (250, 300), (380, 690))):
        x = 195 + number * 325
        canvas.rectangle(x, foot - left, x + 105, foot, palette.tones[1])
        canvas.rectangle(x + 125, foot - right, x + 230, foot, palette.tones[3])
        canvas.rectangle(x + 125, foot - right, x + 230, foot - left, palette.accent, 0.75)
    canvas.rectangle(120, foot, WIDTH - 120, foot + 4, palette.tones[3])


def blurred(canvas, rng):
    """Columns with blurred tops, some of which overlap in height."""
    palette, foot = canvas.palette, 880
    for number in range(9):
        left = 130 + number * 152
        middle = foot - rng.uniform(330, 560)
        spread = rng.uniform(70, 190)
        colour = palette.accent if number == 5 else between(palette.tones[1:], number / 8)
        for layer in range(24):
            top = middle - spread + 2 * spread * layer / 23
            canvas.rectangle(left, top, left + 112, foot, colour, 0.105)
        canvas.rectangle(left, middle - 2, left + 112, middle + 2, palette.tones[3], 0.9)
    canvas.rectangle(90, foot, WIDTH - 90, foot + 4, palette.tones[3], 0.9)
