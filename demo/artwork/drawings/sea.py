"""Horizons: what lies below a long line, and what is above it."""

from demo.artwork.drawings.plane import HEIGHT, WIDTH, curve, ground, swell


def horizon(canvas, rng):
    """Two pale discs over a long line, and their light on still water."""
    tones, level, x = canvas.palette.tones, rng.uniform(600, 670), rng.uniform(500, 1000)
    canvas.disc(x, level - 200, 170, tones[2], 0.85)
    canvas.disc(x + 170, level - 400, 75, canvas.palette.accent, 0.9)
    for number in range(3):
        hills = swell(rng, 30, 0.9, 2.3)
        crest = curve(lambda at, top=level - 100 + 35 * number, hills=hills: top + hills(at))
        canvas.polygon(ground(crest), tones[0], 0.45)
    _water(canvas, rng, level, x)


def flight(canvas, rng):
    """Two pale wings, one above the other, over a long horizon."""
    palette, level = canvas.palette, 730
    for number in range(16):
        top, haze = level - 330 + number * 26, swell(rng, 9, 0.6, 1.7)
        edge = curve(lambda at, top=top, haze=haze: top + haze(at))
        canvas.polygon(ground(edge), palette.tones[1], 0.035)
    canvas.rectangle(0, level, WIDTH, HEIGHT, palette.bottom)
    canvas.rectangle(0, level, WIDTH, level + 4, palette.tones[2], 0.8)
    _wing(canvas, 840, 250, 1.0)
    _wing(canvas, 690, 440, 0.52)
    _water(canvas, rng, level + 3, 800)


def _wing(canvas, x, y, scale):
    tones = canvas.palette.tones
    nose, tail, notch = (x + 330 * scale, y), x - 300 * scale, x - 190 * scale
    canvas.polygon([nose, (tail, y - 88 * scale), (notch, y)], tones[3])
    canvas.polygon([nose, (notch, y), (tail, y + 60 * scale)], tones[2])


def polar_light(canvas, rng):
    """A wide white plain under a narrow band of orange light."""
    palette, level = canvas.palette, 420
    for number in range(34):
        share = 1 - number / 34
        canvas.rectangle(0, level - 4 * number, WIDTH, level, palette.accent, 0.03 + 0.05 * share)
    canvas.rectangle(0, level - 16, WIDTH, level, palette.accent, 0.9)
    canvas.rectangle(0, level, WIDTH, HEIGHT, "#f3f6f6")
    top, gap = level + 10, 12
    while top < HEIGHT:
        drift = swell(rng, gap * 0.5, 0.7, 1.9)
        edge = curve(lambda at, top=top, drift=drift: top + drift(at))
        canvas.polygon(ground(edge), "#8fa9b5", 0.055)
        canvas.line(edge, "#ffffff", 3, 0.7)
        top += gap
        gap *= 1.33


def _water(canvas, rng, level, x):
    """Draw bands that grow towards the viewer, with light reflected below ``x``."""
    tones, depth = canvas.palette.tones, HEIGHT - level
    canvas.rectangle(0, level, WIDTH, HEIGHT, canvas.palette.bottom)
    top, step = level, 6
    while top < HEIGHT:
        share = (top - level) / depth
        canvas.rectangle(0, top, WIDTH, top + step * 0.5, tones[1], 0.5 - 0.35 * share)
        middle = x + rng.uniform(-160, 160) * share
        reach = (220 - 120 * share) * rng.uniform(0.4, 1)
        shine = 0.55 * (1 - share)
        canvas.rectangle(middle - reach, top, middle + reach, top + step * 0.6, tones[3], shine)
        top += step
        step *= 1.22
