"""Curves that swing, meet, pass one another or fall apart."""

import math

from demo.artwork.drawings.plane import WIDTH, curve, polar, swell


def waves(canvas, rng):
    """Parallel waves in two shades that come together in the middle."""
    tones, phase = canvas.palette.tones, rng.uniform(0, math.tau)
    bend, lines = rng.uniform(1.3, 1.9), 46
    for number in range(lines):
        share = number / (lines - 1)

        def height(x, share=share):
            pinch = 1 - 0.62 * math.exp(-(((x / WIDTH - 0.5) / 0.2) ** 2))
            swing = 34 * math.sin(math.tau * x / WIDTH * bend + phase + share * 2.1)
            middle = 500 + 90 * math.sin(math.tau * x / WIDTH * 0.8 + phase)
            return middle + pinch * ((share - 0.5) * 840 + swing)

        thickness = 2.2 + 3.2 * math.sin(math.pi * share)
        canvas.line(curve(height), tones[1 if share < 0.5 else 2], thickness, 0.9)


def passing(canvas, _rng):
    """Two light curves that pass each other at an even distance."""
    tones = canvas.palette.tones

    def path(x):
        return 500 - 260 * math.tanh((x - 800) / 420)

    for number in range(-13, 14):
        if number:
            faint = 0.55 - abs(number) * 0.035
            canvas.line(curve(lambda x, n=number: path(x) + 42 * n), tones[0], 2, faint)
    for offset, tone, place in ((-63, tones[3], 540), (63, canvas.palette.accent, 1060)):
        canvas.line(curve(lambda x, o=offset: path(x) + o), tone, 7)
        canvas.disc(place, path(place) + offset, 22, tone)


def voice(canvas, _rng):
    """A single smooth wave that turns into a row of short, even strokes."""
    tones, turn = canvas.palette.tones, 760

    def wave(x):
        return 500 - 230 * math.sin((x + 60) / 118) / (1 + math.exp((x - 470) / 75))

    for number in range(1, 7):
        echo = curve(lambda x, n=number: 500 + (wave(x) - 500) * (1 - n * 0.14), end=turn)
        canvas.line(echo, tones[0], 2, 0.7 - number * 0.09)
    canvas.line(curve(wave, end=turn), tones[3], 8)
    for number in range(14):
        x = turn + 60 + number * 58
        warm = number == 4
        canvas.rectangle(
            x, 430, x + 12, 570, canvas.palette.accent if warm else tones[3 if number % 2 else 2]
        )


def unravelling(canvas, rng):
    """Fine contour lines that lose their order at one side of the picture."""
    tones, hill = canvas.palette.tones, swell(rng, 120, 0.7, 1.3)
    for number in range(44):
        share = number / 43
        loose = [swell(rng, 70, *(rng.uniform(2, 7) for _n in range(3))) for _n in range(2)]

        def height(x, share=share, loose=loose):
            astray = max(0, (x - 820) / 780) ** 2.2
            order = 500 + (share - 0.5) * 1120 + hill(x) * math.sin(math.pi * share)
            return order + astray * (loose[0](x) + loose[1](x * 0.6))

        accent = number == 21
        colour = canvas.palette.accent if accent else tones[1 + number % 2]
        canvas.line(curve(height), colour, 4 if accent else 2.2, 0.95 if accent else 0.8)


def orbit(canvas, rng):
    """Thin arcs that leave two points and meet half-way."""
    tones, lift = canvas.palette.tones, rng.uniform(-110, 110)
    for x, y, start in ((320, 500 + lift, -90), (1280, 500 - lift, 90)):
        for number in range(1, 15):
            canvas.ring(
                x, y, 48 * number, tones[2 - number % 2], 2.6, 0.95 - 0.055 * number,
                between=(start + 4 * number, start + 180 - 4 * number),
            )  # fmt: skip
        for number in (3, 6, 9):
            canvas.disc(*polar(x, y, start + rng.uniform(40, 140), 48 * number), 9, tones[3])
        canvas.disc(x, y, 24, tones[3])
    canvas.disc(800, 500, 15, canvas.palette.accent)


def two_orbits(canvas, rng):
    """Two wide orbits that share a single bright point."""
    tones = canvas.palette.tones
    for side, tone in ((-1, tones[2]), (1, tones[3])):
        for number in range(9):
            reach, height = 560 - number * 26, 330 - number * 30
            path = [
                (800 + side * reach * (1 + math.cos(turn / 90 * math.pi)) / 1.0 * 0.62,
                 500 + height * math.sin(turn / 90 * math.pi))
                for turn in range(181)
            ]  # fmt: skip
            canvas.line(path, tone, 4.5 if number == 0 else 1.6, 0.95 if number == 0 else 0.4)
        x = 800 + side * rng.uniform(420, 640)
        canvas.disc(x, 500, 34, tones[1])
    canvas.disc(800, 500, 60, canvas.palette.accent, 0.25)
    canvas.disc(800, 500, 26, canvas.palette.accent)
