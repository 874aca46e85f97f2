from django.contrib import admin, messages
from django.contrib.admin.views.main import ChangeList
from django.core.exceptions import PermissionDenied
from django.db.models import Q
from django.template.loader import render_to_string
from django.urls import path
from django.utils import timezone
from django.utils.translation import get_language_info, gettext
from django.utils.translation import gettext_lazy as _

from editing.admin import AddressedAdmin, address_section
from editing.columns import titles_from
from editing.search import matching
from prose.language import LANGUAGE_CODES, reading_order
from publications.admin import crossref, rights
from publications.admin.filters import BehindFilter, YearFilter, state_filter
from publications.admin.forms import PublicationForm
from publications.admin.inlines import INLINES
from publications.models import ChangeNote, Contribution, Publication
from publications.models.edition import Edition
from publications.outputs.offers import with_offers

AUTHOR_NAMES = [
    f"{name}_{code}"
    for name in ("person__given_name", "person__family_name", "name")
    for code in LANGUAGE_CODES
]


def state_column(code):
    """A column with the state of the edition in one language."""

    @admin.display(description=get_language_info(code)["name_translated"])
    def state(publication):
        context = {"edition": Edition(publication, code), "linked": True}
        return render_to_string("admin/publications/_state.html", context)

    state.__name__ = f"state_{code}"  # the column's class in the list
    return state


class LightChangeList(ChangeList):
    """A list that leaves the texts in the database: a page of it would load megabytes."""

    def get_queryset(self, *args, **kwargs):
        bodies = [f"body_{code}" for code in LANGUAGE_CODES]
        return super().get_queryset(*args, **kwargs).defer("body", *bodies)


@admin.register(Publication)
class PublicationAdmin(AddressedAdmin):
    form = PublicationForm
    list_display = [
        titles_from("title", _("title"), name_missing=False),
        "type",
        *(state_column(code) for code in LANGUAGE_CODES),
        "date",
        "programme",
    ]
    list_filter = [
        *(state_filter(code) for code in LANGUAGE_CODES),
        BehindFilter,
        "type",
        "programme",
        "topics",
        "regions",
        YearFilter,
    ]
    list_select_related = ["type", "programme"]
    list_per_page = 50
    ordering = ["-updated_at", "-pk"]
    show_full_result_count = False
    show_facets = admin.ShowFacets.NEVER  # counting each choice would take a query each
    search_fields = ["title_en", "title_ru", "subtitle_en", "subtitle_ru", "number", "doi", "slug"]
    search_help_text = _("Title, author, number, DOI or address, in either language")
    autocomplete_fields = [
        *("programme", "project", "topics", "regions", "series"),
        *("partners", "funders"),
    ]
    fieldsets = [
        (
            _("Texts"),
            {
                "classes": ["section-texts"],
                "fields": ["original_language", "title", "subtitle", "standfirst", "body"],
            },
        ),
        (
            _("State and dates"),
            {"classes": ["section-state"], "fields": ["status", "published_at", "is_lead"]},
        ),
        (
            _("Classification"),
            {
                "classes": ["section-classification"],
                "fields": [
                    "type",
                    ("programme", "project"),
                    ("topics", "regions"),
                    ("series", "part"),
                ],
            },
        ),
        (_("Banner"), {"classes": ["section-banner"], "fields": ["banner"]}),
        (
            _("Identifiers and licence"),
            {
                "classes": ["collapse"],
                "fields": [("number", "pages"), ("doi", "isbn"), "licence"],
            },
        ),
        (
            _("Partners, funding, disclaimer"),
            {
                "classes": ["collapse"],
                "fields": [("partners", "funders"), "funding", "disclaimer"],
            },
        ),
        address_section(),
        (
            _("Withdrawal"),
            {
                "classes": ["collapse"],
                "description": _(
                    "For a work that should no longer be relied on. Its page stays at its address "
                    "with the reason on it; the files for download and the entries in lists go."
                ),
                "fields": ["withdrawn_at", "withdrawal_reason"],
            },
        ),
    ]
    inlines = INLINES
    actions = ["deposit"]

    # List

    @admin.display(description=_("date"), ordering="published_at")
    def date(self, publication):
        dates = (getattr(publication, f"published_at_{code}") for code in reading_order())
        date = next(filter(None, dates), None)
        return date and timezone.localdate(date)

    def get_changelist(self, request, **kwargs):
        return LightChangeList

    def matching(self, word):
        authors = Contribution.objects.filter(matching(word, AUTHOR_NAMES))
        return super().matching(word) | Q(pk__in=authors.values("publication"))

    # Crossref

    def has_publish_permission(self, request):
        return rights.may_publish(request.user)

    @admin.action(
        description=_("Download the file for a deposit with Crossref"), permissions=["publish"]
    )
    def deposit(self, request, works):
        return crossref.download(request, self, works)

    def deposit_one(self, request, pk):
        if not self.has_publish_permission(request):
            raise PermissionDenied
        return crossref.download_one(request, pk)

    def get_urls(self):
        deposit = self.admin_site.admin_view(self.deposit_one)
        name = "publications_publication_deposit"
        return [path("<int:pk>/crossref/", deposit, name=name), *super().get_urls()]

    # Form

    def get_fieldsets(self, request, obj=None):
        """Each translation that may be changed can be marked as up to date with the original."""
        original = obj.original_language if obj else "en"
        closed = self.get_readonly_fields(request, obj)
        open_codes = [code for code in LANGUAGE_CODES if f"status_{code}" not in closed]
        in_step = [f"in_step_{code}" for code in open_codes if code != original]
        return [
            (name, {**options, "fields": [*options["fields"], *in_step]})
            if "section-state" in options.get("classes", ())
            else (name, options)
            for name, options in super().get_fieldsets(request, obj)
        ]

    def has_change_permission(self, request, obj=None):
        allowed = super().has_change_permission(request, obj)
        return allowed and rights.may_edit_something(request.user, obj)

    def get_readonly_fields(self, request, obj=None):
        return rights.closed_columns(request.user, obj)

    def get_form(self, request, obj=None, change=False, **kwargs):
        form = super().get_form(request, obj, change=change, **kwargs)
        form.may_publish = rights.may_publish(request.user)
        return form

    def languages_of(self, publication):
        return []  # the panel of editions has the links

    def had_page(self, publication):
        return bool(publication.published_languages())

    def render_change_form(self, request, context, *args, **kwargs):
        if publication := kwargs.get("obj"):
            # As saved: a form with errors has written what was typed into the object.
            saved = with_offers(Publication.objects).get(pk=publication.pk)
            context["editions"] = saved.editions
            context["may_deposit"] = saved.doi and self.has_publish_permission(request)
            context["both_begun"] = len(saved.languages_for(request.user)) > 1
        return super().render_change_form(request, context, *args, **kwargs)

    # Saving

    def save_model(self, request, publication, form, change):
        super().save_model(request, publication, form, change)
        _mark_translations(publication, form)

    def save_related(self, request, form, formsets, change):
        super().save_related(request, form, formsets, change)
        publication = form.instance
        publication.contributions.freeze_live()
        publication.record_figures()
        if change:
            _tell_what_fell_behind(request, form.before, publication)
            _ask_for_change_note(request, form.before, publication, formsets)


def _mark_translations(publication, form):
    for code in LANGUAGE_CODES:
        editable = f"status_{code}" in form.fields and code != publication.original_language
        if editable and form.cleaned_data.get(f"in_step_{code}"):
            publication.mark_in_step(code)


def _tell_what_fell_behind(request, before, publication):
    for code in LANGUAGE_CODES:
        if (
            publication.is_behind(code)
            and not before.is_behind(code)
            and not before.is_missing(code)
        ):
            messages.info(
                request,
                gettext(
                    "The original has changed, so this translation is now shown as behind: "
                    "%(language)s. Tick “up to date with the original” when it says the same again."
                )
                % {"language": get_language_info(code)["name_translated"]},
            )


def _ask_for_change_note(request, before, publication, formsets):
    noted = any(
        formset.new_objects or formset.changed_objects
        for formset in formsets
        if formset.model is ChangeNote
    )
    changed = any(
        before.is_visible(code)
        and publication.is_visible(code)
        and getattr(before, f"digest_{code}") != getattr(publication, f"digest_{code}")
        for code in LANGUAGE_CODES
    )
    if changed and not noted:
        messages.warning(
            request,
            gettext(
                "You have changed a text that readers already know. If it was more than a slip of "
                "the pen, add a change note: it tells them what is new."
            ),
        )
