"""Maps of coasts that do not exist."""

import math
from array import array

from PIL import Image, ImageChops

from demo.artwork.drawings.plane import WIDTH
from demo.artwork.palette import between, rgb


def contours(canvas, rng):
    """Heights of an imagined coast, with one point marked."""
    _relief(canvas, rng, levels=9)
    x, y = rng.uniform(500, 1100), rng.uniform(350, 650)
    canvas.disc(x, y, 15, canvas.palette.accent)
    canvas.ring(x, y, 34, canvas.palette.accent, 3)


def chart(canvas, rng):
    """Widely spaced contour lines, as on a sea chart, with three small dots."""
    _relief(canvas, rng, levels=5)
    for x, y in ((430, 610), (760, 420), (1190, 540)):
        canvas.disc(x, y, 14, canvas.palette.accent)


def canal(canvas, rng):
    """Winding contour lines, and one straight line between them."""
    _relief(canvas, rng, levels=8)
    canvas.line([(-20, 690), (WIDTH + 20, 330)], canvas.palette.top, 20, 0.9)
    canvas.line([(-20, 690), (WIDTH + 20, 330)], canvas.palette.accent, 10)


def _relief(canvas, rng, levels):
    """Fill the plane with steps of height and draw the line at each."""
    palette, size = canvas.palette, canvas.image.size
    # In floating point up to the last step: heights rounded before make stairs of the lines.
    # Its edge is left out, where there is nothing beyond to reckon with.
    heights = _heights(rng)
    inner = (2, 2, heights.width - 2, heights.height - 2)
    heights = heights.resize(size, Image.Resampling.BICUBIC, box=inner).convert("L")
    steps = heights.point([n * (levels + 1) // 256 for n in range(256)])
    tones = [palette.top, palette.bottom, *palette.tones[:2]]
    shades = [rgb(between(tones, min(n, levels) / levels)) for n in range(256)]
    bands = [steps.point([shade[channel] for shade in shades]) for channel in range(3)]
    canvas.replace(Image.merge("RGB", bands))
    lines = ImageChops.lighter(
        ImageChops.difference(steps, ImageChops.offset(steps, 3, 0)),
        ImageChops.difference(steps, ImageChops.offset(steps, 0, 3)),
    )
    for edge in ((0, 0, size[0], 3), (0, 0, 3, size[1])):  # offset() comes in again there
        lines.paste(0, edge)
    canvas.cover(lines.point([0, *[190] * 255]), palette.tones[2])


def _heights(rng):
    """Return a small picture of heights between 0 and 255: a few swells that cross one another."""
    swells = [
        (rng.uniform(-3, 3), rng.uniform(-2, 2), rng.uniform(0, math.tau), weight)
        for weight in (1, 1, 0.8, 0.5, 0.4)
    ]
    columns, rows = 64, 40
    heights = [
        sum(
            weight * math.sin(math.tau * (along * column / columns + down * row / rows) + phase)
            for along, down, phase, weight in swells
        )
        for row in range(rows)
        for column in range(columns)
    ]
    low, high = min(heights), max(heights)
    scaled = array("f", ((height - low) / (high - low) * 255 for height in heights))
    return Image.frombytes("F", (columns, rows), scaled.tobytes())
