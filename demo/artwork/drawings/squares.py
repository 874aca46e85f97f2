"""Regular fields of squares, and what breaks their rule."""

import math

from demo.artwork.palette import between

CELL = 50
COLUMNS, ROWS = 32, 20


def grid(canvas, rng):
    """Squares whose size follows a slow swell, one of them in a warm colour."""
    palette, phase = canvas.palette, rng.uniform(0, math.tau)
    across, down = rng.uniform(0.8, 1.4), rng.uniform(0.6, 1.1)
    marked = (rng.randrange(9, 23), rng.randrange(6, 14))
    for column, row, x, y in _cells():
        rise = math.sin(math.tau * across * column / COLUMNS + phase)
        rise = (rise + math.cos(math.tau * down * row / ROWS - phase) + 2) / 4
        half, colour = CELL * (0.08 + 0.3 * rise), between(palette.tones[:3], rise)
        if (column, row) == marked:
            half, colour = CELL * 0.42, palette.accent
        canvas.rectangle(x - half, y - half, x + half, y + half, colour)


def outlined(canvas, rng):
    """Pale squares, a few of them outlined in a warm colour."""
    palette = canvas.palette
    marked = {(rng.randrange(4, 28), rng.randrange(3, 17)) for _n in range(9)}
    for column, row, x, y in _cells():
        shade = palette.tones[0] if rng.random() < 0.35 else "#f6f8f8"
        canvas.rectangle(x - 18, y - 18, x + 18, y + 18, shade, 0.85)
        if (column, row) in marked:
            corners = [(x - 21, y - 21), (x + 21, y - 21), (x + 21, y + 21), (x - 21, y + 21)]
            canvas.line([*corners, *corners[:2]], palette.accent, 6)


def fields(canvas, rng):
    """A grid of small squares, some of them filled in slightly different shades."""
    palette = canvas.palette
    patches = [(rng.randrange(32), rng.randrange(20), rng.uniform(3, 6)) for _n in range(8)]
    for column, row, x, y in _cells():
        near = any(math.dist((column, row), patch[:2]) < patch[2] for patch in patches)
        if near and rng.random() < 0.86:
            shade = between(palette.tones, rng.uniform(0.15, 0.85))
            canvas.rectangle(x - 22, y - 22, x + 22, y + 22, shade)
        else:
            canvas.rectangle(x - 22, y - 22, x + 22, y + 22, palette.tones[0], 0.3)
    x, y = (rng.randrange(10, 22) + 0.5) * CELL, (rng.randrange(7, 13) + 0.5) * CELL
    canvas.rectangle(x - 22, y - 22, x + 22, y + 22, palette.accent)


def containers(canvas, rng):
    """Coloured rectangles stacked like containers; one column is blank."""
    palette, wide, high = canvas.palette, 188, 84
    colours = [*palette.tones[:3], palette.accent, "#8c4a3c", "#4f7a74"]
    blank = rng.choice((3, 4, 5))
    for column in range(8):
        left = 28 + column * (wide + 6)
        for row in range(1 + rng.randrange(2), 10):
            top = 40 + row * (high + 6)
            if column == blank:
                canvas.line(
                    [(left, top), (left + wide, top), (left + wide, top + high),
                     (left, top + high), (left, top)], palette.tones[0], 2, 0.6,
                )  # fmt: skip
                continue
            canvas.rectangle(left, top, left + wide, top + high, rng.choice(colours), 0.93)
            for rib in range(1, 12):
                x = left + wide * rib / 12
                canvas.rectangle(x, top + 9, x + 4, top + high - 9, "#000000", 0.12)
            canvas.rectangle(left, top, left + wide, top + 5, "#ffffff", 0.14)


def _cells():
    for column in range(COLUMNS):
        for row in range(ROWS):
            yield column, row, (column + 0.5) * CELL, (row + 0.5) * CELL
