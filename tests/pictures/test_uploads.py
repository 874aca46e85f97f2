import io
import resource

import pytest
from django.core.exceptions import ValidationError
from PIL import Image, ImageCms
from PIL.PngImagePlugin import PngInfo

from pictures import uploads
from pictures.uploads import accepted
from tests.pictures.files import (
    encoded,
    gradient,
    png_bomb,
    telling_exif,
    upload,
    webp_claiming,
)

SVG = (
    b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
)


def opened(file):
    return Image.open(io.BytesIO(file.read()))


def refusal(data, name="picture.jpg"):
    with pytest.raises(ValidationError) as error:
        accepted(upload(data, name))
    return error.value.code, error.value.messages[0]


@pytest.mark.parametrize(
    ("encoding", "extension"),
    [("JPEG", ".jpg"), ("PNG", ".png"), ("WEBP", ".webp"), ("AVIF", ".avif")],
)
def test_picture_is_known_by_its_content_and_named_after_it(encoding, extension):
    file = accepted(upload(encoded(gradient(), encoding), "Российский флаг.exe"))
    assert file.name == f"rossiysky-flag{extension}"
    assert opened(file).format == encoding


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("../../etc/passwd", "passwd.jpg"),
        ("....jpg", "picture.jpg"),
        ("", "picture.jpg"),
        ("a" * 200 + ".jpg", "a" * 40 + ".jpg"),
        ("RAF — Typhoon (1).JPG", "raf-typhoon-1.jpg"),
    ],
)
def test_file_name_is_made_safe(name, safe):
    file = upload(encoded(gradient()))
    file._name = name  # past Django's own cleaning, which a command's file does not meet
    assert accepted(file).name == safe


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (SVG, "SVG"),
        (encoded(gradient(), "GIF"), "GIF"),
        (b"\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic" + bytes(50), "HEIC"),
        (b"<!doctype html><script>alert(1)</script>", "not a JPEG"),
        (b"%PDF-1.7", "not a JPEG"),
        (encoded(gradient(), "BMP"), "not a JPEG"),
        (encoded(gradient(), "TIFF"), "not a JPEG"),
        (b"\xff\xd8\xff\xe0", "not a JPEG"),
    ],
)
def test_what_is_no_picture_of_ours_is_refused_by_its_content(data, words):
    code, message = refusal(data, "picture.png")
    assert code == "not_a_picture"
    assert words in message


@pytest.mark.parametrize("encoding", ["JPEG", "PNG", "WEBP", "AVIF"])
def test_truncated_picture_is_refused(encoding):
    data = encoded(gradient(900, 600), encoding)
    assert refusal(data[: len(data) // 2])[0] in {"damaged", "not_a_picture"}


def test_damaged_png_is_refused():
    data = bytearray(encoded(gradient(), "PNG"))
    data[60:90] = bytes(30)
    assert refusal(bytes(data))[0] == "damaged"


@pytest.mark.parametrize(
    "data", [png_bomb(9_000, 6_000), png_bomb(11_000, 11_000), png_bomb(60_000, 60_000, lines=60)]
)
def test_bomb_is_refused_by_its_header_before_it_unfolds(data):
    assert len(data) < 100_000
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    code, message = refusal(data)
    assert code == "too_large"
    assert "50 megapixels" in message
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 30_000  # kilobytes


def test_webp_that_claims_a_huge_canvas_is_refused():
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    assert refusal(webp_claiming(16_000, 16_000))[0] == "too_large"
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 30_000


def test_heavy_file_is_refused_with_both_figures(monkeypatch):
    monkeypatch.setattr(uploads, "MOST_BYTES", 1000)
    code, message = refusal(encoded(gradient(), "PNG") + bytes(5000))
    assert code == "too_heavy"
    assert "1000\xa0bytes" in message


@pytest.mark.parametrize("encoding", ["WEBP", "PNG", "AVIF"])
def test_moving_picture_is_refused(encoding):
    frames = [Image.new("RGB", (40, 40), colour) for colour in ("red", "blue")]
    data = encoded(frames[0], encoding, save_all=True, append_images=frames[1:])
    assert refusal(data)[0] == "moving"


def test_second_picture_of_a_telephone_is_left_behind():
    data = encoded(gradient(), "MPO", save_all=True, append_images=[Image.new("RGB", (9, 9))])
    picture = opened(accepted(upload(data)))
    assert (picture.format, picture.size) == ("JPEG", (120, 80))


@pytest.mark.parametrize("encoding", ["JPEG", "PNG", "WEBP", "AVIF"])
@pytest.mark.parametrize("orientation", [1, 6])
def test_place_and_camera_are_removed_and_the_picture_stands_upright(encoding, orientation):
    data = encoded(gradient(120, 80), encoding, exif=telling_exif(orientation))
    file = accepted(upload(data))
    picture = opened(file)
    assert picture.size == ((120, 80) if orientation == 1 else (80, 120))
    assert not picture.getexif()
    file.seek(0)
    assert b"SecretCamera" not in file.read()


@pytest.mark.parametrize("encoding", ["JPEG", "WEBP", "AVIF"])
def test_xmp_is_removed(encoding):
    file = accepted(upload(encoded(gradient(), encoding, xmp=b"<x>my address</x>")))
    assert b"my address" not in file.read()


def test_png_is_kept_as_it_is_but_for_its_notes_and_what_hangs_behind_it():
    notes = PngInfo()
    notes.add_text("Author", "SecretAuthor")
    notes.add_itxt("XML:com.adobe.xmp", "my address")
    plain = encoded(gradient(), "PNG")
    telling = encoded(gradient(), "PNG", pnginfo=notes, dpi=(300, 300)) + b"<script>"
    assert accepted(upload(telling)).read() == plain


def test_comments_are_removed():
    assert b"my address" not in accepted(upload(encoded(gradient(), comment="my address"))).read()


def test_jpeg_is_kept_as_it_is_but_for_its_notes():
    data = encoded(gradient(400, 300), quality=72)
    kept = opened(accepted(upload(data)))
    original = Image.open(io.BytesIO(data))
    assert kept.quantization == original.quantization
    assert len(encoded(gradient(400, 300), quality=72)) == pytest.approx(len(data), rel=0.05)


@pytest.mark.filterwarnings("ignore:Corrupt EXIF data")
def test_unreadable_notes_are_no_reason_to_refuse():
    data = encoded(gradient(), exif=b"Exif\x00\x00" + b"MM\x00*\xff\xff\xff\xff" + b"\xff" * 40)
    assert opened(accepted(upload(data))).size == (120, 80)


def test_picture_for_print_gets_the_colours_of_the_web():
    data = encoded(Image.new("CMYK", (60, 40), (0, 255, 255, 0)))
    picture = opened(accepted(upload(data)))
    red, green, blue = picture.getpixel((30, 20))
    assert picture.mode == "RGB"
    assert red > 200 > 60 > max(green, blue)


def test_colour_profile_is_applied_and_dropped():
    lab = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")).tobytes()
    srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    for profile in (lab, srgb, b"broken"):  # a profile that does not fit, one that changes nothing
        picture = opened(accepted(upload(encoded(gradient(), icc_profile=profile))))
        assert "icc_profile" not in picture.info


def test_sixteen_bits_of_grey_become_eight():
    data = encoded(Image.new("I;16", (20, 20), 0x8000), "PNG")
    picture = opened(accepted(upload(data)))
    assert (picture.mode, picture.getpixel((5, 5))) == ("L", 128)


def test_transparent_parts_stay_transparent():
    clear = Image.new("RGBA", (40, 40), (255, 0, 0, 0))
    indexed = clear.convert("P")
    indexed.info["transparency"] = indexed.getpixel((0, 0))
    for image in (clear, indexed):
        assert opened(accepted(upload(encoded(image, "PNG")))).has_transparency_data
