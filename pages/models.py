from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from pictures.models import Picture
from prose.fields import ProseField
from prose.figures import pictures_in
from prose.language import LANGUAGE_CODES, in_any_language


class PageQuerySet(models.QuerySet):
    def visible(self, language=None):
        """Pages that a reader of the active language (or of another one) may see."""
        return self.filter(**{f"is_shown_{language or get_language()}": True})

    def begun(self, language):
        """Pages that somebody has begun in a language, for readers to see or not yet."""
        return self.filter(**{f"title_{language}__gt": ""})

    def published_anywhere(self):
        """Pages that are shown in at least one language."""
        joined = self.none()
        for code in LANGUAGE_CODES:
            joined |= self.visible(code)
        return joined

    def visible_to(self, user):
        """The same, but those who may edit pages see all of them."""
        return self if user.has_perm("pages.view_page") else self.visible()

    def on_every_page(self):
        """Visible pages that stand in the menu, or invite at the end of other pages; in order."""
        return (
            self.visible()
            .filter(Q(menu_position__isnull=False) | Q(invitation__gt=""))
            .order_by(F("menu_position").asc(nulls_last=True), "slug")
        )


class Page(models.Model):
    """A page about the institute: About, Contact, Privacy …"""

    slug = models.SlugField(_("address"), max_length=100, unique=True)
    title = models.CharField(_("title"), max_length=200, blank=True)
    body = ProseField(_("text"), blank=True)
    is_shown = models.BooleanField(
        _("show on the site"), default=False, help_text=_("Each language by itself.")
    )
    menu_position = models.PositiveSmallIntegerField(
        _("place in the menu"),
        null=True,
        blank=True,
        help_text=_("The first one also stands at the head of each page. Empty: not in the menu."),
    )
    invitation = models.TextField(
        _("invitation"),
        blank=True,
        help_text=_(
            "One or two sentences that lead readers to this page from the home page and from the "
            "end of each publication: support us, subscribe … Leave empty for none."
        ),
    )
    figures = models.ManyToManyField(
        Picture,
        blank=True,
        editable=False,
        related_name="in_pages",
        help_text="Pictures that stand in the text; kept by record_figures().",
    )
    updated_at = models.DateTimeField(_("changed"), auto_now=True)

    objects = PageQuerySet.as_manager()

    class Meta:
        verbose_name = _("page")
        verbose_name_plural = _("pages")
        ordering = ["menu_position", "slug"]
        constraints = [
            models.CheckConstraint(
                name=f"page_shown_in_{code}_has_title",
                # NULL > '' is unknown, which a check lets pass.
                condition=Q(**{f"is_shown_{code}": False})
                | Q(**{f"title_{code}__isnull": False, f"title_{code}__gt": ""}),
                violation_error_message=_("A page that is shown needs a title in that language."),
                violation_error_code=f"title_{code}",
            )
            for code, _name in settings.LANGUAGES
        ]

    def __str__(self):
        return in_any_language(self, "title").text or self.slug

    @property
    def is_in_menu(self):
        return self.menu_position is not None

    def get_absolute_url(self):
        return reverse("pages:page", args=[self.slug])

    def record_figures(self):
        """Note which pictures stand in the text; to be called after each save of it."""
        self.figures.set(pictures_in(*(getattr(self, f"body_{code}") for code in LANGUAGE_CODES)))

    def published_languages(self):
        """Codes of the languages in which the page is shown."""
        return [code for code in LANGUAGE_CODES if getattr(self, f"is_shown_{code}")]
