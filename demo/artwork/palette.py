"""The colours of the generated pictures: quiet ones, that sit well on a light and a dark page."""

import random
from dataclasses import dataclass


@dataclass(frozen=True)
class Palette:
    """A ground that runs from ``top`` to ``bottom``, four tones leading away from it, an accent."""

    top: str
    bottom: str
    tones: tuple[str, str, str, str]
    accent: str


PALETTES = {
    "haze": Palette("#8ea3ae", "#64808f", ("#7d95a2", "#a5b7c0", "#c6d3d8", "#edf2f3"), "#d9a46a"),
    "silt": Palette("#1e2f38", "#5b4a3c", ("#75604c", "#97836c", "#8d8f8b", "#b9b6ac"), "#f0c46c"),
    "north": Palette("#1d3448", "#3e5a70", ("#57758a", "#84a0b0", "#b5c9d2", "#eef3f4"), "#e58f45"),
    "stone": Palette("#dfe2e3", "#c9cdcf", ("#b4b9bc", "#9aa0a4", "#777e83", "#4b5257"), "#a3907c"),
    "ink": Palette("#12273d", "#1f4060", ("#315b7b", "#5683a0", "#93b4c6", "#d8e4e9"), "#e2a85f"),
    "mist": Palette("#e8ecec", "#cfd9dd", ("#b3c3ca", "#87a0ac", "#557382", "#294453"), "#b8573f"),
    "pine": Palette("#13322f", "#1f4d46", ("#326c62", "#5f9487", "#9dbfb1", "#dde8de"), "#dab56d"),
    "sand": Palette("#f0e9dd", "#e2d6c2", ("#cdbd9f", "#aa9674", "#766850", "#40382c"), "#315b7b"),
    "dusk": Palette("#2b2539", "#463b57", ("#645779", "#8d7fa0", "#bbafc4", "#e7e0e7"), "#dd8f6d"),
    "clay": Palette("#472821", "#6c4234", ("#93604b", "#ba8c72", "#d9baa2", "#f1e3d5"), "#9dbccb"),
    "slate": Palette("#22282d", "#3a4249", ("#56606a", "#7d8892", "#abb4bb", "#e0e5e7"), "#d9b65e"),
}
# The others were mixed for one picture each.
FOR_ANYTHING = ("ink", "mist", "pine", "sand", "dusk", "clay", "slate", "haze")


def palette_for(name, key):
    """Return the palette of that name, or one that follows from the key."""
    return PALETTES[name or random.Random(f"palette {key}").choice(FOR_ANYTHING)]  # noqa: S311 — colours, no secrets


def rgb(colour, opacity=1.0):
    """Return ``#rrggbb`` as a tuple that Pillow blends with."""
    red, green, blue = (int(colour[i : i + 2], 16) for i in (1, 3, 5))
    return red, green, blue, round(255 * opacity)


def between(colours, share):
    """Return the colour at ``share`` (0–1) of the way through a list of colours."""
    place = min(max(share, 0), 0.9999) * (len(colours) - 1)
    first, second = rgb(colours[int(place)]), rgb(colours[int(place) + 1])
    part = place - int(place)
    mixed = (round(a * (1 - part) + b * part) for a, b in zip(first, second, strict=True))
    return "#{:02x}{:02x}{:02x}".format(*list(mixed)[:3])
