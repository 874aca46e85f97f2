"""Layers and bands, from the bottom to the top."""

from demo.artwork.drawings.plane import HEIGHT, WIDTH, curve, ground, swell
from demo.artwork.palette import between


def strata(canvas, rng):
    """Layers that grow thinner from the bottom to the top; the lowest is by far the thickest."""
    tones, tops = canvas.palette.tones, (200, 235, 285, 360, 470)
    for number, top in enumerate(tops):
        sway = swell(rng, 4 + number * 2, 0.7, 1.9)
        crest = ground(curve(lambda x, top=top, sway=sway: top + sway(x)))
        canvas.polygon(crest, between([*tones[:0:-1], tones[0]], number / (len(tops) - 1)))
        canvas.line(crest[1:-1], canvas.palette.top, 3, 0.35)


def seabed(canvas, rng):
    """Layers of a seabed, crossed by one thin bright line."""
    palette = canvas.palette
    colours = [*palette.tones[::-1], palette.bottom]
    depths = [1.32**number for number in range(10)]
    top, unit = 190, 810 / sum(depths)
    for number, depth in enumerate(depths):
        sway = swell(rng, 6 + depth * unit * 0.16, 0.9, 2.3)
        crest = curve(lambda x, top=top, sway=sway: top + sway(x))
        canvas.polygon(ground(crest), between(colours, number / 10))
        top += depth * unit
    sag = swell(rng, 26, 0.5, 1.4)
    canvas.line(curve(lambda x: 520 + (x - 800) * 0.07 + sag(x)), palette.accent, 5)


def spectrum(canvas, _rng):
    """Twelve bands in a sequence from a cold colour to a warm one."""
    palette = canvas.palette
    colours = [palette.top, palette.tones[0], palette.tones[1], palette.tones[3], palette.accent]
    for number in range(12):
        top = HEIGHT * number / 12
        canvas.rectangle(0, top, WIDTH, top + HEIGHT / 12, between(colours, number / 11))
        canvas.rectangle(0, top, WIDTH, top + 3, "#ffffff", 0.12)
        share = 0.3 + 0.6 * (number * 7 % 12) / 11
        canvas.rectangle(0, top, WIDTH * share, top + HEIGHT / 12, "#000000", 0.045)


def leaves(canvas, rng):
    """Even bands of warm colour, like the edges of the pages of a closed book."""
    palette, top = canvas.palette, 0
    while top < HEIGHT:
        shade = rng.random()
        colour = between([palette.top, palette.bottom, palette.tones[0], palette.tones[1]], shade)
        curl = swell(rng, 1.6, 0.5)
        edge = curve(lambda x, top=top, curl=curl: top + curl(x) + 26 * ((x - 800) / 800) ** 2)
        canvas.line(edge, colour, 15)
        canvas.line([(x, y + 7) for x, y in edge], palette.tones[2], 1.4, 0.35)
        top += 15
    for number in range(26):
        canvas.rectangle(0, 0, 60 - 2.3 * number, HEIGHT, palette.tones[3], 0.025)
    canvas.rectangle(1180, 0, 1216, HEIGHT, palette.accent, 0.9)
