import re

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from stdnum.iso7064 import mod_11_2


def validate_orcid(value):
    """Accept 0000-0002-1825-0097: four groups, check digit by ISO 7064 MOD 11-2."""
    if not re.fullmatch(r"(\d{4}-){3}\d{3}[\dX]", value):
        raise ValidationError(_("Write the sixteen digits in four groups: 0000-0002-1825-0097."))
    if not mod_11_2.is_valid(value.replace("-", "")):
        raise ValidationError(_("The last digit does not fit the others: a digit is mistyped."))
