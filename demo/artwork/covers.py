"""Covers: a motif in a palette, both following from the key of the picture."""

import random

from demo.artwork.canvas import Canvas
from demo.artwork.motifs import MOTIFS
from demo.artwork.palette import palette_for

SIZE = (1600, 1000)


def cover(key, motif, palette=""):
    """Return a JPEG, always the same one for a key."""
    canvas = Canvas(*SIZE, palette_for(palette, key))
    MOTIFS[motif](canvas, random.Random(f"cover {key}"))  # noqa: S311 — a drawing, no secret
    return canvas.jpeg(key)
