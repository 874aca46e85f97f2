from django.db import models
from django.utils.translation import gettext_lazy as _
from imagefield.fields import ImageField


class Licence(models.TextChoices):
    """Terms of reuse. The address of each is the canonical one of its publisher."""

    ALL_RIGHTS_RESERVED = "all-rights-reserved", _("All rights reserved")
    CC_BY = "cc-by-4.0", "CC BY 4.0"
    CC_BY_SA = "cc-by-sa-4.0", "CC BY-SA 4.0"
    CC_BY_NC = "cc-by-nc-4.0", "CC BY-NC 4.0"
    CC_BY_ND = "cc-by-nd-4.0", "CC BY-ND 4.0"
    CC_BY_NC_ND = "cc-by-nc-nd-4.0", "CC BY-NC-ND 4.0"
    CC0 = "cc0-1.0", "CC0 1.0"
    OGL = "ogl-3.0", _("Open Government Licence 3.0")

    @property
    def url(self):
        """Canonical address of the licence text, or '' where there is none."""
        if self == Licence.ALL_RIGHTS_RESERVED:
            return ""
        if self == Licence.OGL:
            return "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/"
        if self == Licence.CC0:
            return "https://creativecommons.org/publicdomain/zero/1.0/"
        kind = self.value.removeprefix("cc-").removesuffix("-4.0")
        return f"https://creativecommons.org/licenses/{kind}/4.0/"


class Picture(models.Model):
    """A picture of the library, used as a banner, portrait, logo or figure."""

    file = ImageField(_("file"), upload_to="pictures/%Y", auto_add_fields=True, formats={})
    name = models.CharField(
        _("name"), max_length=200, help_text=_("For editors: how to find it in the library.")
    )
    alt = models.CharField(
        _("alternative text"),
        max_length=300,
        blank=True,
        help_text=_("What the picture shows, for those who cannot see it."),
    )
    caption = models.TextField(_("caption"), blank=True)
    credit = models.CharField(_("credit"), max_length=300, blank=True)
    licence = models.CharField(
        _("licence"), max_length=30, choices=Licence, default=Licence.ALL_RIGHTS_RESERVED
    )
    is_ready = models.BooleanField(_("all sizes are made"), default=False, editable=False)
    created_at = models.DateTimeField(_("added"), auto_now_add=True)

    class Meta:
        verbose_name = _("picture")
        verbose_name_plural = _("pictures")
        ordering = ["-created_at", "-pk"]
        constraints = [
            models.CheckConstraint(
                name="picture_licence_known", condition=models.Q(licence__in=Licence.values)
            )
        ]

    def __str__(self):
        return self.name
