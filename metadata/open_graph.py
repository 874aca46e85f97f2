"""``<meta property="og:…">`` for the cards of other sites: https://ogp.me."""

from dataclasses import dataclass

from pictures.renditions import USES

LOCALES = {"en": "en_GB", "ru": "ru_RU"}


@dataclass(frozen=True)
class Image:
    """A picture of a card. ``url`` is a full address."""

    url: str
    width: int
    height: int
    alt: str = ""
    media_type: str = "image/jpeg"


def share_size(picture):
    """Width and height of a Picture's ``share_url``."""
    use = USES["share"]
    return use.box(use.widths[-1], *picture.size)


def image_of(picture, absolute):
    """The Image of a Picture, or None as long as its sizes have not been made."""
    if not picture or not picture.share_url:
        return None
    return Image(absolute(picture.share_url), *share_size(picture), picture.alt or "")


def image_tags(image):
    """Pairs of property and content."""
    if image is None:
        return []
    pairs = [
        ("og:image", image.url),
        ("og:image:type", image.media_type),
        ("og:image:width", image.width),
        ("og:image:height", image.height),
        ("og:image:alt", image.alt),
    ]
    return [(name, content) for name, content in pairs if content]
