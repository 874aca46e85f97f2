"""What several drawings share: the plane of a cover, and curves on it."""

import math

WIDTH, HEIGHT = 1600, 1000


def curve(function, start=-20, end=WIDTH + 20, step=8):
    """Return the points of ``y = function(x)`` from the left edge to the right."""
    return [(x, function(x)) for x in range(round(start), round(end) + 1, step)]


def swell(rng, swing, *bends):
    """Return a function of x: a slow wave made of sines with these numbers of periods."""
    parts = [(bend * math.tau / WIDTH, rng.uniform(0, math.tau)) for bend in bends]
    return lambda x: sum(
        swing / (number + 1) * math.sin(pace * x + phase)
        for number, (pace, phase) in enumerate(parts)
    )


def ground(points):
    """Close a curve to a polygon that reaches down to the bottom of the plane."""
    return [(points[0][0], HEIGHT), *points, (points[-1][0], HEIGHT)]


def polar(x, y, degrees, distance):
    angle = math.radians(degrees)
    return x + distance * math.cos(angle), y + distance * math.sin(angle)
