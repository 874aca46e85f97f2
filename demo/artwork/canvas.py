"""A drawing board that smooths its edges by drawing everything twice as large."""

import random
from io import BytesIO

from PIL import Image, ImageChops, ImageDraw, ImageOps

from demo.artwork.palette import rgb

OVERSIZE = 2
QUALITY = 90


class Canvas:
    """``width`` × ``height`` units; drawing takes fractions of units."""

    def __init__(self, width, height, palette):
        self.width, self.height, self.palette = width, height, palette
        self._lay(_gradient((width * OVERSIZE, height * OVERSIZE), palette.top, palette.bottom))

    def polygon(self, points, colour, opacity=1.0):
        self._pen.polygon(self._enlarged(points), fill=rgb(colour, opacity))

    def line(self, points, colour, thickness=2.0, opacity=1.0):
        self._pen.line(
            self._enlarged(points),
            fill=rgb(colour, opacity),
            width=max(1, round(thickness * OVERSIZE)),
            joint="curve",
        )

    def rectangle(self, left, top, right, bottom, colour, opacity=1.0):
        self._pen.rectangle(
            [n * OVERSIZE for n in (left, top, right, bottom)], fill=rgb(colour, opacity)
        )

    def disc(self, x, y, radius, colour, opacity=1.0):
        self._pen.ellipse(self._box(x, y, radius, radius), fill=rgb(colour, opacity))

    def ring(self, x, y, radius, colour, thickness=2.0, opacity=1.0, between=(0, 360)):
        """Draw a circle's edge, or the part ``between`` two angles (clockwise from the right)."""
        self._pen.arc(
            self._box(x, y, radius, radius),
            *between,
            fill=rgb(colour, opacity),
            width=max(1, round(thickness * OVERSIZE)),
        )

    def cover(self, mask, colour):
        """Lay a colour over everything where ``mask``, of any size, is white."""
        self.image.paste(rgb(colour)[:3], mask=mask.resize(self.image.size))

    def replace(self, image):
        """Put a picture of the oversized format in the place of everything drawn so far."""
        self._lay(image)

    def jpeg(self, key, size=None):
        """Return the picture as a JPEG with a breath of grain, in ``size`` or its own one."""
        size = size or (self.width, self.height)
        small = self.image.resize(size, Image.Resampling.LANCZOS, reducing_gap=2)
        out = BytesIO()
        grained(small, key).save(out, "JPEG", quality=QUALITY, subsampling=0, progressive=True)
        return out.getvalue()

    def _lay(self, image):
        self.image = image
        self._pen = ImageDraw.Draw(image, "RGBA")

    def _enlarged(self, points):
        return [(x * OVERSIZE, y * OVERSIZE) for x, y in points]

    def _box(self, x, y, across, down):
        return [n * OVERSIZE for n in (x - across, y - down, x + across, y + down)]


def _gradient(size, top, bottom):
    ramp = Image.linear_gradient("L").resize(size)
    return ImageOps.colorize(ramp, top, bottom)


def grained(image, key):
    """Add noise of ±3 levels: it keeps gradients from banding and looks like paper."""
    noise = random.Random(f"grain {key}").randbytes(image.width * image.height)  # noqa: S311
    grain = Image.frombytes("L", image.size, noise).point([n * 7 // 256 for n in range(256)])
    return ImageChops.add(image, Image.merge("RGB", (grain, grain, grain)), 1, -3)
