"""The sizes in which a picture is shown, and how each is made.

imagefield derives the name of a rendition from its recipe, so that a page knows the address of
each file without asking the database or the storage.
"""

import hashlib
import io
import math
from dataclasses import dataclass

from imagefield.processing_pillow import register_pillow
from PIL import Image

AVIF, PLAIN = "avif", "plain"  # the modern encoding, and the one for older browsers
SAVE_OPTIONS = {
    ".avif": {"format": "AVIF", "quality": 60, "speed": 8},
    ".jpg": {"format": "JPEG", "quality": 80, "progressive": True, "optimize": True},
    ".webp": {"format": "WEBP", "quality": 80, "method": 4},
}
HEAVY = 1200  # pixels; narrower ones keep within any budget, and weighing costs time
LEAST_QUALITY = 20  # of an AVIF; below it, faces fall to pieces


@dataclass(frozen=True)
class Use:
    """A place of the design: the shape it asks for and the widths it may take."""

    name: str
    widths: tuple
    ratio: float | None = None  # width by height; the picture's own where it is None
    sizes: str = "100vw"
    most_bytes: int | None = None  # of an AVIF
    encodings: tuple = (AVIF, PLAIN)

    def frame(self, width, height):
        """Size of the largest part of a picture that has the shape."""
        if self.ratio is None:
            return width, height
        return min(width, height * self.ratio), min(height, width / self.ratio)

    def box(self, nominal, width, height):
        """Size of a rendition of a picture of this width and height; it is never enlarged."""
        wide, high = self.frame(width, height)
        target = max(min(nominal, math.floor(wide)), 1)
        return target, max(round(target * high / wide), 1)

    def widths_for(self, width, height):
        """Nominal widths that make a difference: the first one beyond the picture is the last."""
        wide, _high = self.frame(width, height)
        smaller = [nominal for nominal in self.widths if nominal < wide]
        return self.widths[: len(smaller) + 1]


USES = {
    use.name: use
    for use in (
        Use(
            "banner",
            (480, 800, 1200, 1600),
            ratio=2 / 1,
            sizes="(min-width: 1240px) 1200px, 100vw",
            most_bytes=90_000,
        ),
        Use("figure", (480, 800, 1200, 1600), sizes="(min-width: 1024px) 700px, 100vw"),
        Use("card", (320, 640, 960), ratio=3 / 2, sizes="(min-width: 640px) 320px, 100vw"),
        Use("portrait", (160, 320, 480), ratio=1, sizes="160px"),
        Use("logo", (160, 320), sizes="80px"),
        # For the cards of other sites, most of which read nothing but JPEG.
        Use("share", (1200,), ratio=1200 / 630, encodings=("jpeg",)),
    )
}


def extension(filename, encoding):
    """Only a JPEG is known to have no transparent parts, which another JPEG would lose."""
    if encoding == AVIF:
        return ".avif"
    return ".jpg" if encoding == "jpeg" or filename.endswith((".jpg", ".jpeg")) else ".webp"


def recipe(use, nominal, encoding):
    """imagefield's description of one rendition; what it asks for is hashed into the name."""

    def spec(file, context):
        field, picture = file.field, file.instance
        own = getattr(picture, field.width_field), getattr(picture, field.height_field)
        context.extension = extension(context.name, encoding)
        limit = use.most_bytes if encoding == AVIF and nominal >= HEAVY else None
        context.processors = [
            ("render", use.box(nominal, *own), SAVE_OPTIONS[context.extension], limit)
        ]

    return spec


def format_name(use, nominal, encoding):
    return f"{use.name}_{nominal}_{encoding}"


FORMATS = {
    format_name(use, nominal, encoding): recipe(use, nominal, encoding)
    for use in USES.values()
    for nominal in use.widths
    for encoding in use.encodings
}
# Pictures made by an older release are known by another edition and made anew.
EDITION = hashlib.sha256(repr((USES, SAVE_OPTIONS)).encode()).hexdigest()[:12]


def formats_for(width, height):
    """Names of the formats that a picture of this size needs."""
    return [
        format_name(use, nominal, encoding)
        for use in USES.values()
        for nominal in use.widths_for(width, height)
        for encoding in use.encodings
    ]


def renditions_in(file):
    """Names of all files in the storage that were made of this one."""
    base = file._process_base(file.name)
    try:
        _folders, names = file.storage.listdir(base.path)
    except FileNotFoundError:  # no size has ever been made
        return []
    return [f"{base.path}/{name}" for name in names if name.startswith(base.basename)]


def crop_box(image, size, focus):
    """Part of the image with the shape of ``size``, as near to the focal point as it can be."""
    width, height = image.size
    scale = min(width / size[0], height / size[1])
    wide, high = size[0] * scale, size[1] * scale
    left = max(min(width * focus[0] - wide / 2, width - wide), 0)
    top = max(min(height * focus[1] - high / 2, height - high), 0)
    return left, top, min(left + wide, width), min(top + high, height)


def fitting_quality(image, options, limit):
    """Highest quality with which the image stays within ``limit`` bytes."""
    quality = options["quality"]
    while quality > LEAST_QUALITY:
        buffer = io.BytesIO()
        image.save(buffer, **options | {"quality": quality})
        if buffer.tell() <= limit:
            break
        quality -= 10
    return quality


@register_pillow
def render(get_image, size, options, most_bytes):
    """imagefield processor: crop at the focal point, scale down, choose the encoding."""

    def processor(image, context):
        scale = max(size[0] / image.width, size[1] / image.height)
        image.draft(None, [math.ceil(side * scale) for side in image.size])  # JPEG: far faster
        image = get_image(image, context)
        image = image.convert("RGBA" if image.has_transparency_data else "RGB")
        if options["format"] == "JPEG" and image.mode == "RGBA":
            image = Image.alpha_composite(Image.new("RGBA", image.size, "white"), image)
            image = image.convert("RGB")
        box = crop_box(image, size, context.ppoi)
        image = image.resize(size, Image.Resampling.LANCZOS, box=box, reducing_gap=3.0)
        image.info = {}  # no comment, place or camera reaches a reader
        context.save_kwargs.update(options)
        if most_bytes:
            context.save_kwargs["quality"] = fitting_quality(image, options, most_bytes)
        return image

    return processor
