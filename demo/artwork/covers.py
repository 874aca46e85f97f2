"""Covers: a drawing in a palette; its details follow from the key of the picture."""

import random

from demo.artwork.canvas import Canvas
from demo.artwork.drawings import columns, layers, lines, maps, plane, points, sea, squares
from demo.artwork.palette import palette_for

DRAWINGS = {
    drawing.__name__: drawing
    for drawing in (
        *(sea.horizon, sea.flight, sea.polar_light),
        *(layers.strata, layers.seabed, layers.spectrum, layers.leaves),
        *(lines.waves, lines.passing, lines.voice, lines.unravelling),
        *(lines.orbit, lines.two_orbits),
        *(squares.grid, squares.outlined, squares.fields, squares.containers),
        *(columns.columns, columns.doorway, columns.pairs, columns.blurred),
        *(points.network, points.scatter, points.round_table, points.overlap),
        *(maps.contours, maps.chart, maps.canal),
    )
}


def cover(key, drawing, palette=""):
    """Return a JPEG, always the same one for a key."""
    canvas = Canvas(plane.WIDTH, plane.HEIGHT, palette_for(palette, key))
    DRAWINGS[drawing](canvas, random.Random(f"cover {key}"))  # noqa: S311 — a drawing, no secret
    return canvas.jpeg(key)
