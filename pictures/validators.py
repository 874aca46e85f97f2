import re

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _


def validate_focal_point(value):
    """Accept 0.25x0.7: parts of the width and the height, from the upper left corner."""
    if not re.fullmatch(r"(0(\.\d+)?|1(\.0+)?)x(0(\.\d+)?|1(\.0+)?)", value):
        raise ValidationError(_("The focal point lies outside the picture."))
