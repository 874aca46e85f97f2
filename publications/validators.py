from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.utils.translation import gettext_lazy as _
from stdnum import isbn, issn

validate_doi = RegexValidator(
    r"^10\.\d{4,9}/\S+$", _("Write the bare DOI, beginning with 10., without https://doi.org/.")
)


def validate_isbn(value):
    if not isbn.is_valid(value):
        raise ValidationError(_("This is no valid ISBN: a digit is missing or mistyped."))


def validate_issn(value):
    if not issn.is_valid(value):
        raise ValidationError(_("This is no valid ISSN: a digit is missing or mistyped."))
