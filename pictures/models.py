from django.db import models
from django.db.models import CharField, Q, Value
from django.db.models.functions import Concat
from django.utils.translation import gettext_lazy as _
from imagefield.fields import PPOIField

from pictures.fields import PictureField
from pictures.renditions import EDITION, FORMATS, formats_for, renditions_in
from pictures.usage import in_use
from pictures.validators import validate_focal_point


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


class PictureQuerySet(models.QuerySet):
    def unready(self):
        """Pictures of which not every size has been made; the opposite of Picture.is_ready."""
        made = Concat(
            Value(f"{EDITION}|"), "file_ppoi", Value("|"), "file", output_field=CharField()
        )
        return self.exclude(made_from=made)

    def used(self, language=None):
        """Pictures that something refers to; in one language, if it is named."""
        return self.filter(in_use(self.model._meta.related_objects, language))

    def unused(self):
        return self.exclude(in_use(self.model._meta.related_objects))

    def lacking_alt(self, language):
        """Pictures that readers of a language meet without a text for those who cannot see."""
        column = f"alt_{language}"
        return self.used(language).filter(Q(**{f"{column}__isnull": True}) | Q(**{column: ""}))

    def with_owners(self):
        """What owners_of() and the deletion of a picture ask, in one query for each relation."""
        relations = self.model._meta.related_objects
        return self.prefetch_related(*(relation.get_accessor_name() for relation in relations))


class Picture(models.Model):
    """A picture of the library, used as a banner, portrait, logo or figure."""

    file = PictureField(
        _("file"),
        upload_to="pictures/%Y",
        width_field="file_width",
        height_field="file_height",
        ppoi_field="file_ppoi",
        formats=FORMATS,
        help_text=_("JPEG, PNG, WebP or AVIF, at most 20 MB and 50 megapixels."),
    )
    file_width = models.PositiveIntegerField(_("width"), editable=False)
    file_height = models.PositiveIntegerField(_("height"), editable=False)
    file_ppoi = PPOIField(
        _("focal point"),
        validators=[validate_focal_point],
        help_text=_("What must stay in sight where the picture is cut."),
    )
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
    made_from = models.CharField(
        max_length=300,
        blank=True,
        editable=False,
        help_text="File, focal point and edition of the recipes that the sizes were made from.",
    )
    created_at = models.DateTimeField(_("added"), auto_now_add=True)

    objects = PictureQuerySet.as_manager()

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

    @property
    def size(self):
        """Width and height of the file in pixels, known without opening it."""
        return self.file_width, self.file_height

    @property
    def share_url(self):
        """Address of a JPEG of 1200 by 630 pixels for the cards of other sites, or ''."""
        return self.file.share_1200_jpeg if self.is_ready else ""

    # Sizes

    @property
    def recipe(self):
        """What the sizes depend on: a new file, focal point or release makes them out of date."""
        return f"{EDITION}|{self.file_ppoi}|{self.file.name}"

    @property
    def is_ready(self):
        """Whether every size has been made; until then pages show the file itself."""
        return self.made_from == self.recipe

    @property
    def preview_url(self):
        """A small picture of the whole, for editors."""
        return self.file.figure_480_plain if self.is_ready else self.file.url

    def make_renditions(self):
        """Make the sizes that are missing, remove those that nobody asks for any more."""
        recipe = self.recipe
        wanted = {self.file.process(name) for name in formats_for(*self.size)}
        for name in set(renditions_in(self.file)) - wanted:
            self.file.storage.delete(name)
        # Only while nobody has changed the file or the focal point meanwhile.
        Picture.objects.filter(pk=self.pk, file=self.file.name, file_ppoi=self.file_ppoi).update(
            made_from=recipe
        )
        self.made_from = recipe
