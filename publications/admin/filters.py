"""Filters of the list of publications."""

from django.contrib import admin
from django.db.models import Max, Min
from django.utils.translation import get_language_info
from django.utils.translation import gettext_lazy as _

from prose.language import LANGUAGE_CODES
from publications.models import State


def state_filter(code):
    """A filter by the state of the edition in one language."""

    class StateFilter(admin.SimpleListFilter):
        title = get_language_info(code)["name_translated"]
        parameter_name = f"state_{code}"

        def lookups(self, request, model_admin):
            return State.choices

        def queryset(self, request, queryset):
            if self.value() in State.values:
                return queryset.in_state(self.value(), code)
            return queryset

    return StateFilter


class BehindFilter(admin.SimpleListFilter):
    title = _("translation that is behind")
    parameter_name = "behind"

    def lookups(self, request, model_admin):
        return [(code, get_language_info(code)["name_translated"]) for code in LANGUAGE_CODES]

    def queryset(self, request, queryset):
        return queryset.behind(self.value()) if self.value() in LANGUAGE_CODES else queryset


class YearFilter(admin.SimpleListFilter):
    title = _("year")
    parameter_name = "year"

    def lookups(self, request, model_admin):
        dates = [f"published_at_{code}" for code in LANGUAGE_CODES]
        ends = {f"first_{date}": Min(date) for date in dates}
        ends |= {f"last_{date}": Max(date) for date in dates}
        years = [end.year for end in model_admin.model.objects.aggregate(**ends).values() if end]
        return (
            [(str(year), year) for year in range(max(years), min(years) - 1, -1)] if years else []
        )

    def queryset(self, request, queryset):
        year = self.value()
        return queryset.dated_in(int(year)) if year and year.isdecimal() else queryset
