"""Files as they arrive: good ones, broken ones and hostile ones."""

import io
import struct
import zlib

from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import ExifTags, Image


def encoded(image, encoding="JPEG", **options):
    target = io.BytesIO()
    image.save(target, encoding, **options)
    return target.getvalue()


def gradient(width=120, height=80):
    """A picture in which up, down, left and right differ."""
    across = Image.linear_gradient("L").rotate(90).resize((width, height))
    down = Image.linear_gradient("L").resize((width, height))
    return Image.merge("RGB", (across, down, Image.new("L", (width, height), 90)))


def upload(data, name="picture.jpg", content_type="image/jpeg"):
    return SimpleUploadedFile(name, data, content_type)


def telling_exif(orientation=1):
    """Exif with the camera, a remark and the place where the photograph was taken."""
    exif = Image.Exif()
    exif[ExifTags.Base.Make] = "SecretCamera"
    exif[ExifTags.Base.Orientation] = orientation
    exif[ExifTags.IFD.GPSInfo] = {
        ExifTags.GPS.GPSLatitudeRef: "N",
        ExifTags.GPS.GPSLatitude: (51.0, 30.0, 26.0),
    }
    return exif


def png_chunk(kind, data):
    checksum = struct.pack(">I", zlib.crc32(kind + data))
    return struct.pack(">I", len(data)) + kind + data + checksum


def png_bomb(width, height, lines=None):
    """A black PNG of a few kilobytes that unfolds into width × height pixels.

    It is whole and valid, unless it holds fewer ``lines`` than its header says.
    """
    packer = zlib.compressobj(9)
    row = bytes((width + 7) // 8 + 1)
    body = b"".join(packer.compress(row) for _line in range(lines or height)) + packer.flush()
    header = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + png_chunk(b"IHDR", header)
        + png_chunk(b"IDAT", body)
        + png_chunk(b"IEND", b"")
    )


def webp_claiming(width, height):
    """A small WebP whose header claims a huge canvas."""
    small = encoded(gradient(), "WEBP")
    body = small[12:]
    size = struct.pack("<I", width - 1)[:3] + struct.pack("<I", height - 1)[:3]
    extended = b"VP8X" + struct.pack("<I", 10) + bytes(4) + size
    return b"RIFF" + struct.pack("<I", 4 + len(extended) + len(body)) + b"WEBP" + extended + body
