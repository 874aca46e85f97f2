"""The abstract motifs of the covers. Each draws on a canvas, differently for each key."""

import math

from PIL import Image, ImageChops


def horizon(canvas, rng):
    """Two pale shapes over a long line, and still water below it."""
    palette, width, height = canvas.palette, canvas.width, canvas.height
    level = height * rng.uniform(0.58, 0.68)
    x = width * rng.uniform(0.3, 0.7)
    canvas.disc(x, level - height * 0.2, height * 0.17, palette.tones[2], 0.85)
    canvas.disc(x + height * 0.16, level - height * 0.4, height * 0.075, palette.accent, 0.9)
    for number in range(3):
        crest = level - height * (0.1 - number * 0.035)
        canvas.polygon(_hills(canvas, rng, crest, height * 0.035), palette.tones[0], 0.45)
    canvas.rectangle(0, level, width, height, palette.bottom)
    top, step = level, height * 0.006
    while top < height:
        share = (top - level) / (height - level)
        canvas.rectangle(0, top, width, top + step * 0.5, palette.tones[1], 0.5 - 0.35 * share)
        drift = rng.uniform(-0.1, 0.1) * width
        reach = height * (0.22 - 0.12 * share) * rng.uniform(0.4, 1)
        canvas.rectangle(
            x + drift * share - reach, top, x + drift * share + reach, top + step * 0.6,
            palette.tones[3], 0.55 * (1 - share),
        )  # fmt: skip
        top += step
        step *= 1.22


def waves(canvas, rng):
    """Many parallel lines, in two tones, that swing and come together in the middle."""
    palette, width, height = canvas.palette, canvas.width, canvas.height
    phase, bend = rng.uniform(0, math.tau), rng.uniform(1.2, 2.2)
    lines = 46
    for number in range(lines):
        share = number / (lines - 1)
        points = []
        for x in range(-10, width + 20, 8):
            across = x / width
            pinch = 1 - 0.62 * math.exp(-(((across - 0.5) / 0.2) ** 2))
            swing = math.sin(math.tau * across * bend + phase + share * 2.1)
            middle = height * (0.5 + 0.09 * math.sin(math.tau * across * 0.8 + phase))
            points.append((x, middle + (share - 0.5) * height * 0.84 * pinch + swing * 34 * pinch))
        colour = palette.tones[2] if number % 2 else palette.tones[1]
        if number == lines * 2 // 3:
            colour = palette.accent
        canvas.line(points, colour, 2.2 + 3.2 * math.sin(math.pi * share), 0.9)


def grid(canvas, rng):
    """A regular field of squares whose size follows a slow swell."""
    palette, width, height = canvas.palette, canvas.width, canvas.height
    cell = 50
    waves_x, waves_y = rng.uniform(0.8, 1.6), rng.uniform(0.6, 1.3)
    phase = rng.uniform(0, math.tau)
    marked = (rng.randrange(8, 24), rng.randrange(5, 15))
    for column in range(width // cell):
        for row in range(height // cell):
            x, y = (column + 0.5) * cell, (row + 0.5) * cell
            swell = math.sin(math.tau * waves_x * x / width + phase)
            swell += math.cos(math.tau * waves_y * y / height - phase)
            half = cell * (0.1 + 0.32 * (swell + 2) / 4)
            colour = palette.tones[min(3, int((swell + 2) / 4 * 4))]
            if (column, row) == marked:
                half, colour = cell * 0.42, palette.accent
            canvas.rectangle(x - half, y - half, x + half, y + half, colour)


def contours(canvas, rng):
    """Heights of an imagined coast, as a map draws them."""
    palette, size = canvas.palette, canvas.image.size
    coarse = Image.frombytes("L", (9, 6), rng.randbytes(54))
    heights = coarse.resize(size, Image.Resampling.BICUBIC)
    heights = heights.point([min(255, max(0, round((n - 40) * 1.4))) for n in range(256)])
    steps = heights.point([n // 22 for n in range(256)])
    tones = [palette.top, palette.bottom, *palette.tones]
    bands = [_between(tones, n / 11) for n in range(12)]
    flat = Image.merge(
        "RGB",
        [steps.point([bands[min(n, 11)][channel] for n in range(256)]) for channel in range(3)],
    )
    canvas.replace(flat)
    edges = ImageChops.lighter(
        ImageChops.difference(steps, ImageChops.offset(steps, 4, 0)),
        ImageChops.difference(steps, ImageChops.offset(steps, 0, 4)),
    )
    canvas.cover(edges.point([0, *[150] * 255]), palette.tones[3])
    x, y = canvas.width * rng.uniform(0.25, 0.75), canvas.height * rng.uniform(0.3, 0.7)
    canvas.disc(x, y, 15, palette.accent)
    canvas.ring(x, y, 34, palette.accent, 3)


def columns(canvas, rng):
    """A row of identical columns, one of them in a warmer colour."""
    palette, width, height = canvas.palette, canvas.width, canvas.height
    count = rng.choice((13, 15, 17))
    step = width / count
    warm = rng.randrange(3, count - 3)
    foot = height * 0.86
    for number in range(count):
        left, right = number * step + step * 0.2, number * step + step * 0.8
        top = height * 0.16
        colour = palette.accent if number == warm else palette.tones[1]
        canvas.rectangle(left, top, right, foot, colour, 0.92)
        canvas.rectangle(left, top, left + step * 0.17, foot, palette.tones[3], 0.28)
        canvas.rectangle(right - step * 0.13, top, right, foot, palette.top, 0.28)
        canvas.polygon(  # the shadow on the ground
            [(left, foot), (right, foot), (right + step, height), (left + step, height)],
            palette.tones[0], 0.6,
        )  # fmt: skip
    canvas.rectangle(0, height * 0.12, width, height * 0.16, palette.tones[2])
    canvas.rectangle(0, foot, width, foot + 7, palette.tones[2])


def network(canvas, rng):
    """Two clusters of points, joined by one strong line and several faint ones."""
    palette, width, height = canvas.palette, canvas.width, canvas.height
    hubs = [(width * 0.27, height * rng.uniform(0.38, 0.62))]
    hubs.append((width * 0.73, height - hubs[0][1]))
    clusters = [[_around(rng, hub, height * 0.36) for _n in range(26)] for hub in hubs]
    for cluster in clusters:
        for point in cluster:
            for other in sorted(cluster, key=lambda p: math.dist(p, point))[1:4]:
                canvas.line([point, other], palette.tones[1], 1.8, 0.7)
    for near, far in zip(clusters[0][:6], clusters[1][:6], strict=True):
        canvas.line([near, far], palette.tones[1], 1.5, 0.45)
    canvas.line(hubs, palette.accent, 7)
    for cluster, hub in zip(clusters, hubs, strict=True):
        for point in cluster:
            canvas.disc(*point, rng.uniform(5, 13), palette.tones[2])
        canvas.disc(*hub, 30, palette.accent)
        canvas.disc(*hub, 13, palette.top)


def strata(canvas, rng):
    """Layers that grow thinner from the bottom to the top, crossed by one bright line."""
    palette, width, height = canvas.palette, canvas.width, canvas.height
    tones = [palette.bottom, *palette.tones]
    layers, top = 9, height * 0.2
    depths = [1.36**n for n in range(layers)]
    unit = (height - top) / sum(depths)
    for number, depth in enumerate(depths):
        crest = _hills(canvas, rng, top, 6 + depth * unit * 0.14)
        colour = _between(tones, 1 - (number + 0.5) / layers)
        canvas.polygon(crest, "#{:02x}{:02x}{:02x}".format(*colour))
        top += depth * unit
    level, slope = height * rng.uniform(0.42, 0.6), rng.uniform(-0.09, 0.09)
    points = [
        (x, level + slope * (x - width / 2) + 9 * math.sin(x / width * math.tau * 1.5))
        for x in range(-10, width + 20, 10)
    ]
    canvas.line(points, palette.accent, 5)


def orbit(canvas, rng):
    """Thin arcs that leave two points and meet half-way."""
    palette, width, height = canvas.palette, canvas.width, canvas.height
    lift = rng.uniform(-0.12, 0.12)
    ends = [(width * 0.2, height * (0.5 + lift)), (width * 0.8, height * (0.5 - lift))]
    for (x, y), start in zip(ends, (-90, 90), strict=True):
        for number in range(1, 15):
            radius = width * 0.3 * number / 10
            opacity = 0.95 - 0.055 * number
            canvas.ring(
                x, y, radius, palette.tones[2 - number % 2], 2.6, opacity,
                between=(start + 4 * number, start + 180 - 4 * number),
            )  # fmt: skip
        for number in (3, 6, 9):
            angle = math.radians(start + rng.uniform(40, 140))
            radius = width * 0.03 * number
            canvas.disc(
                x + radius * math.cos(angle), y + radius * math.sin(angle), 9, palette.tones[3]
            )
    for x, y in ends:
        canvas.disc(x, y, 24, palette.tones[3])
    canvas.disc(width / 2, height / 2, 15, palette.accent)


MOTIFS = {
    motif.__name__: motif
    for motif in (horizon, waves, grid, contours, columns, network, strata, orbit)
}


def _hills(canvas, rng, level, swing):
    """Return a polygon from the bottom of the canvas up to a slow wave at ``level``."""
    first, second = rng.uniform(0, math.tau), rng.uniform(0, math.tau)
    crest = [
        (
            x,
            level
            + swing * math.sin(x / canvas.width * math.tau * 0.9 + first)
            + swing * 0.4 * math.sin(x / canvas.width * math.tau * 2.3 + second),
        )
        for x in range(0, canvas.width + 20, 10)
    ]
    return [(0, canvas.height), *crest, (canvas.width, canvas.height)]


def _around(rng, centre, reach):
    angle, distance = rng.uniform(0, math.tau), reach * math.sqrt(rng.uniform(0.03, 1))
    return centre[0] + distance * math.cos(angle), centre[1] + distance * math.sin(angle)


def _between(colours, share):
    """Return the colour at ``share`` (0–1) of the way through a list, as red, green, blue."""
    place = min(share, 0.999) * (len(colours) - 1)
    first, second = colours[int(place)], colours[int(place) + 1]
    part = place - int(place)
    return tuple(
        round(int(first[i : i + 2], 16) * (1 - part) + int(second[i : i + 2], 16) * part)
        for i in (1, 3, 5)
    )
