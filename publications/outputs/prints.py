"""The pictures of a manuscript, made ready for paper: JPEG, no larger than the page needs."""

import logging
from dataclasses import dataclass

from PIL import Image, ImageOps

TEXT_WIDTH = 13.3  # centimetres
MOST_HEIGHT = 15.5  # of a figure, so that its caption stands below it on the same page
COARSE = 110  # dots to the inch; fewer than that look torn
PER_INCH = 2.54
SIZES = ((1600, 82), (1000, 66), (640, 50))  # pixels and quality: the first one that is not heavy

logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class Print:
    """A picture in the folder of the compiler; ``width`` is its part of the text's, in per cent."""

    path: str
    width: int


def make_prints(manuscript, storage, folder, size):
    """Return the Prints by key. A picture that cannot be read is left out: its text is not."""
    prints = {}
    wanted = [manuscript.logo, manuscript.banner, *manuscript.illustrations]
    for number, illustration in enumerate(filter(None, wanted)):
        path = folder / f"picture-{number}.jpg"
        try:
            with storage.open(illustration.file) as file:
                width = write_jpeg(file, path, *size)
        except Exception as error:  # whatever a decoder or a storage raises
            logger.warning("Left out of print: %s (%s)", illustration.file, error)
            continue
        prints[illustration.key] = Print(path.name, width)
    return prints


def write_jpeg(file, target, pixels, quality):
    """Write the picture, and return its width in per cent of the text's."""
    with Image.open(file) as image:
        wide = image.width
        image.draft("RGB", (pixels, pixels))
        image = ImageOps.exif_transpose(image)
        image.thumbnail((pixels, pixels), reducing_gap=3.0)
        image = image.convert("RGBA" if image.has_transparency_data else "RGB")
        if image.mode == "RGBA":
            white = Image.new("RGBA", image.size, "white")
            image = Image.alpha_composite(white, image).convert("RGB")
        image.save(target, "JPEG", quality=quality, optimize=True)
        return _width(wide, image.width / image.height)


def _width(pixels, ratio):
    """As wide as the text, unless it would then be too high or too coarse."""
    widest = min(TEXT_WIDTH, MOST_HEIGHT * ratio, pixels / COARSE * PER_INCH)
    return max(round(100 * widest / TEXT_WIDTH), 5)
