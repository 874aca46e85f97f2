"""Points, and the lines that join some of them."""

import math

from demo.artwork.drawings.plane import polar


def network(canvas, rng):
    """Two clusters of points, joined by one strong line and several faint ones."""
    tones, lift = canvas.palette.tones, rng.uniform(-110, 110)
    hubs = [(430, 500 + lift), (1170, 500 - lift)]
    clusters = [[_around(rng, hub, 360) for _n in range(26)] for hub in hubs]
    for cluster in clusters:
        for point in cluster:
            for other in sorted(cluster, key=lambda p: math.dist(p, point))[1:4]:  # noqa: B023 — used at once
                canvas.line([point, other], tones[1], 1.8, 0.7)
    for near, far in zip(clusters[0][:6], clusters[1][:6], strict=True):
        canvas.line([near, far], tones[1], 1.5, 0.45)
    canvas.line(hubs, canvas.palette.accent, 7)
    for cluster, hub in zip(clusters, hubs, strict=True):
        for point in cluster:
            canvas.disc(*point, rng.uniform(5, 13), tones[2])
        canvas.disc(*hub, 30, canvas.palette.accent)
        canvas.disc(*hub, 13, canvas.palette.top)


def scatter(canvas, rng):
    """A scattering of points, some of them joined by lines of different thickness."""
    tones = canvas.palette.tones
    points = [(rng.uniform(60, 1540), rng.uniform(60, 940)) for _n in range(120)]
    for number, point in enumerate(points[:60]):
        other = min(points[60:], key=lambda p: math.dist(p, point))  # noqa: B023 — used at once
        canvas.line([point, other], tones[1 + number % 2], 1.5 + rng.random() ** 3 * 14, 0.85)
    for number, point in enumerate(points):
        colour = canvas.palette.accent if number % 24 == 7 else tones[2 + number % 2]
        canvas.disc(*point, rng.uniform(5, 15), colour)


def round_table(canvas, rng):
    """Eight points around a circle, connected by lines of uneven strength."""
    tones = canvas.palette.tones
    seats = [polar(800, 500, 22.5 + 45 * number, 380) for number in range(8)]
    canvas.ring(800, 500, 380, tones[0], 3, 0.9)
    canvas.ring(800, 500, 250, tones[0], 90, 0.35)
    for first in range(8):
        for second in range(first):
            strength = rng.random() ** 2.5
            line = [seats[first], seats[second]]
            canvas.line(line, tones[2], 1.2 + 10 * strength, 0.3 + 0.6 * strength)
    for number, seat in enumerate(seats):
        canvas.disc(*seat, 34, canvas.palette.accent if number == 6 else tones[3])
        canvas.disc(*seat, 15, canvas.palette.top)


def overlap(canvas, _rng):
    """Two circles of dots that overlap; the dots in the overlap have two colours."""
    tones, accent = canvas.palette.tones, canvas.palette.accent
    for column in range(-18, 19):
        for row in range(-11, 12):
            x, y = 800 + column * 40 + (row % 2) * 20, 500 + row * 36
            left = math.dist((x, y), (625, 500)) < 345
            right = math.dist((x, y), (975, 500)) < 345
            if left:
                canvas.disc(x, y, 13, tones[2])
            if right:
                canvas.disc(x, y, 6.5 if left else 13, accent)


def _around(rng, centre, reach):
    distance = reach * math.sqrt(rng.uniform(0.03, 1))
    return polar(*centre, rng.uniform(0, 360), distance)
