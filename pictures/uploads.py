"""The door of the picture library: what comes in, and in what state it is kept.

Every way into the storage leads through ``accepted()``: the form asks it so as to answer with a
message, the model field when a picture is validated, and its file when it is saved.
"""

import io
import struct
from pathlib import PurePath

from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext as _
from PIL import ExifTags, Image, ImageCms, ImageOps, UnidentifiedImageError

from addresses.slugs import slug_for

MOST_BYTES = 20 * 1024 * 1024
MOST_PIXELS = 50_000_000
LONGEST_NAME = 40  # characters, without the extension
EXTENSIONS = {  # by content; MPO is the JPEG of many telephones, with a second picture behind it
    "JPEG": ".jpg",
    "MPO": ".jpg",
    "PNG": ".png",
    "WEBP": ".webp",
    "AVIF": ".avif",
}
PNG_PICTURE = {b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND"}
SAVE_OPTIONS = {  # where the picture must be encoded anew
    "JPEG": {"quality": 95},
    "PNG": {"compress_level": 3},
    "WEBP": {"quality": 90},
    "AVIF": {"quality": 85, "speed": 8},
}
SRGB = ImageCms.createProfile("sRGB")


class AcceptedPicture(ContentFile):
    """A file that has been checked and holds nothing but the picture."""


def accepted(file, name=""):
    """Return the file as the library keeps it, or raise a ValidationError that an editor reads."""
    if isinstance(file, AcceptedPicture):
        return file
    _refuse_heavy(file)
    image = _opened(file)
    _refuse_large_or_moving(image)
    suffix = EXTENSIONS[image.format]
    _decode(image)
    return AcceptedPicture(_cleaned(image, file), name=_safe_name(name or file.name, suffix))


def _refuse_heavy(file):
    if file.size > MOST_BYTES:
        raise ValidationError(
            _("The file is too heavy: %(size)s. A picture may have at most %(most)s.")
            % {"size": filesizeformat(file.size), "most": filesizeformat(MOST_BYTES)},
            code="too_heavy",
        )


def _opened(file):
    """Read the header, by content: the name and the declared type count for nothing."""
    file.seek(0)
    try:
        return Image.open(file, formats=["JPEG", "PNG", "WEBP", "AVIF"])
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise _too_large() from None
    except UnidentifiedImageError:
        raise ValidationError(_why_unknown(file), code="not_a_picture") from None
    except Exception as error:  # the decoders raise what they like on a broken header
        raise _damaged() from error


def _why_unknown(file):
    file.seek(0)
    head = file.read(2048).lower()
    if b"<svg" in head:
        return _("SVG drawings are not accepted: they can hold scripts. Export the drawing as PNG.")
    if head.startswith(b"gif8"):
        return _("GIF pictures are not accepted. Save the picture as PNG or JPEG.")
    if head[4:8] == b"ftyp":
        return _("HEIC photographs are not accepted. Save the photograph as JPEG.")
    return _("This is not a JPEG, PNG, WebP or AVIF picture, whatever its name says.")


def _refuse_large_or_moving(image):
    """From the header alone: a small file can unfold into gigabytes."""
    if image.width * image.height > MOST_PIXELS:
        raise _too_large(image)
    if image.format != "MPO" and getattr(image, "is_animated", False):
        raise ValidationError(
            _("Moving pictures are not accepted. Save one frame of it as PNG or JPEG."),
            code="moving",
        )


def _decode(image):
    try:
        image.load()
    except Exception as error:  # the decoders raise what they like on broken data
        raise _damaged() from error


def _too_large(image=None):
    most = MOST_PIXELS // 1_000_000
    if image is None:
        message = _("The picture has far more than %(most)s megapixels.") % {"most": most}
    else:
        message = _(
            "The picture has %(width)s × %(height)s pixels; at most %(most)s megapixels are "
            "possible. Scale it down first."
        ) % {"width": image.width, "height": image.height, "most": most}
    return ValidationError(message, code="too_large")


def _damaged():
    return ValidationError(
        _("The file is damaged or incomplete. Save it anew from its source and try again."),
        code="damaged",
    )


def _safe_name(name, suffix):
    stem = slug_for(PurePath(name or "").stem)[:LONGEST_NAME].strip("-") or "picture"
    return stem + suffix


def _cleaned(image, file):
    """Bytes without place, camera, comments and hidden pictures; upright, in colours of the web."""
    picture = _in_srgb(_upright(image))
    unchanged = picture is image
    if unchanged and image.format == "PNG":
        file.seek(0)
        return _png_without_notes(file.read())
    if unchanged and image.format in {"WEBP", "AVIF"} and not _tells_more(image):
        file.seek(0)  # another encoding would only lose by it
        return file.read()
    encoding = "JPEG" if image.format == "MPO" else image.format
    options = dict(SAVE_OPTIONS.get(encoding, {}))
    if unchanged and image.format == "JPEG":
        options["quality"] = "keep"
    # The encoders copy more than one would think; an indexed PNG needs its transparent colour.
    picture.info = {key: value for key, value in picture.info.items() if key == "transparency"}
    target = io.BytesIO()
    picture.save(target, encoding, **options)
    return target.getvalue()


def _png_without_notes(data):
    """The parts of a PNG that make the picture. To encode a photograph anew takes many seconds."""
    position, kept = 8, [data[:8]]
    while position < len(data):
        length, kind = struct.unpack(">I4s", data[position : position + 8])
        end = position + 12 + length
        if kind in PNG_PICTURE:
            kept.append(data[position:end])
        if kind == b"IEND":
            break  # what follows is no part of the picture
        position = end
    return b"".join(kept)


def _tells_more(image):
    return any(image.info.get(kind) for kind in ("exif", "xmp"))


def _upright(image):
    try:
        orientation = image.getexif().get(ExifTags.Base.Orientation, 1)
        return image if orientation == 1 else ImageOps.exif_transpose(image)
    except Exception:  # notes of a camera that nobody can read are no reason to refuse a picture
        return image


def _in_srgb(image):
    """The image in the colours that browsers take for granted, so that no size needs a profile."""
    profile = image.info.get("icc_profile")
    try:
        if profile and "sRGB" not in ImageCms.getProfileDescription(io.BytesIO(profile)):
            return _converted(image, io.BytesIO(profile))
    except (ImageCms.PyCMSError, OSError, ValueError):
        pass  # a broken profile: the numbers are all there is
    if image.mode.startswith("I"):  # sixteen bits of grey
        return image.point(lambda value: value / 256).convert("L")
    return image if image.mode in {"1", "L", "LA", "P", "RGB", "RGBA"} else image.convert("RGB")


def _converted(image, profile):
    mode = "RGBA" if image.has_transparency_data else "RGB"
    source = image if image.mode in {"CMYK", "L", mode} else image.convert(mode)
    return ImageCms.profileToProfile(source, profile, SRGB, outputMode=mode)
