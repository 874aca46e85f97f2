import random

import pytest
from django.core.files.base import ContentFile
from PIL import Image

from pictures.renditions import USES, crop_box
from tests.factories import make_picture
from tests.pictures.files import encoded


def noisy(width, height):
    """Hard to compress, as a photograph of a crowd is."""
    noise = random.Random(1).randbytes(width // 9 * (height // 9) * 3)
    return Image.frombytes("RGB", (width // 9, height // 9), noise).resize((width, height))


@pytest.mark.parametrize(
    ("use", "size", "boxes"),
    [
        ("banner", (4000, 3000), [(480, 240), (800, 400), (1200, 600), (1600, 800)]),
        ("banner", (900, 3000), [(480, 240), (800, 400), (900, 450)]),
        ("figure", (800, 500), [(480, 300), (800, 500)]),
        ("figure", (50, 20), [(50, 20)]),
        ("card", (3000, 400), [(320, 213), (600, 400)]),
        ("portrait", (500, 5000), [(160, 160), (320, 320), (480, 480)]),
        ("figure", (9000, 1), [(480, 1), (800, 1), (1200, 1), (1600, 1)]),
    ],
)
def test_sizes_have_the_shape_of_the_use_and_are_never_enlarged(use, size, boxes):
    use = USES[use]
    assert [use.box(nominal, *size) for nominal in use.widths_for(*size)] == boxes


@pytest.mark.parametrize(
    ("focus", "box"),
    [
        ((0.5, 0.5), (50, 0, 150, 100)),
        ((0, 0), (0, 0, 100, 100)),
        ((1, 1), (100, 0, 200, 100)),
        ((0.3, 0.9), (10, 0, 110, 100)),
    ],
)
def test_cut_keeps_the_focal_point_in_sight(focus, box):
    assert crop_box(Image.new("L", (200, 100)), (50, 50), focus) == pytest.approx(box)


@pytest.mark.django_db
def test_banner_stays_within_its_budget_however_hard_the_picture():
    picture = make_picture(file=ContentFile(encoded(noisy(1800, 900)), name="noise.jpg"))
    name = picture.file.process("banner_1600_avif")
    assert picture.file.storage.size(name) <= 90_000


@pytest.mark.django_db
@pytest.mark.parametrize(("mode", "encoding"), [("RGBA", "PNG"), ("LA", "PNG"), ("RGBA", "WEBP")])
def test_transparent_logo_stays_transparent_in_both_encodings(mode, encoding):
    logo = Image.new(mode, (900, 500))
    picture = make_picture(file=ContentFile(encoded(logo, encoding), name="logo"))
    for name in ("figure_480_avif", "figure_480_plain"):
        with picture.file.storage.open(picture.file.process(name)) as file:
            assert Image.open(file).has_transparency_data


@pytest.mark.django_db
def test_cut_follows_the_focal_point():
    left_red = Image.new("RGB", (600, 200), "blue")
    left_red.paste("red", (0, 0, 200, 200))
    picture = make_picture(
        file=ContentFile(encoded(left_red, "PNG"), name="x.png"), file_ppoi="0x0.5"
    )
    with picture.file.storage.open(picture.file.process("portrait_160_plain")) as file:
        red, _green, blue = Image.open(file).convert("RGB").getpixel((80, 80))
    assert red > 200 > 50 > blue
