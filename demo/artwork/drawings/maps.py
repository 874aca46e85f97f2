"""Maps of coasts that do not exist."""

from PIL import Image, ImageChops

from demo.artwork.drawings.plane import HEIGHT, WIDTH
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
    large, small = (
        Image.frombytes("L", shape, rng.randbytes(shape[0] * shape[1])).resize(
            (WIDTH // 8, HEIGHT // 8), Image.Resampling.BICUBIC
        )
        for shape in ((6, 4), (11, 7))
    )
    heights = Image.blend(large, small, 0.3).resize(size, Image.Resampling.BICUBIC)
    step = 150 / levels  # hardly any height is below 50 or above 200
    steps = heights.point([min(levels, max(0, int((n - 50) / step))) for n in range(256)])
    tones = [palette.top, palette.bottom, *palette.tones[:2]]
    shades = [rgb(between(tones, min(n, levels) / levels)) for n in range(256)]
    bands = [steps.point([shade[channel] for shade in shades]) for channel in range(3)]
    canvas.replace(Image.merge("RGB", bands))
    edges = ImageChops.lighter(
        ImageChops.difference(steps, ImageChops.offset(steps, 5, 0)),
        ImageChops.difference(steps, ImageChops.offset(steps, 0, 5)),
    )
    canvas.cover(edges.point([0, *[190] * 255]), palette.tones[2])
