"""Rows of an inline that must differ or stand in an order, saved without treading on each other."""

from django.db import transaction
from django.db.models import UniqueConstraint
from django.forms import BaseInlineFormSet
from django.utils.functional import cached_property


class DistinctFormSet(BaseInlineFormSet):
    """Rows told apart by the columns in ``identity``: no two may have the same ones.

    The rows are compared with each other as they will be, not with the database as it is: who
    deletes a row and adds it anew, or lets two rows change places, is not refused.
    """

    identity = ()

    def save(self, commit=True):
        with transaction.atomic():
            self.model._base_manager.filter(pk__in=self._leaving()).delete()
            return super().save(commit)  # writes rows with a new identity anew, under their old id

    def get_unique_error_message(self, unique_check):
        for constraint in self.model._meta.constraints:
            if isinstance(constraint, UniqueConstraint) and constraint.fields == unique_check:
                return constraint.get_violation_error_message()
        return super().get_unique_error_message(unique_check)

    def _leaving(self):
        """Ids of rows that will go, or come back with another identity."""
        return [
            form.instance.pk
            for form in self.initial_forms
            if form in self.deleted_forms or self._has_new_identity(form)
        ]

    def _has_new_identity(self, form):
        # A row that may only be looked at has no data of its own, and says it has not changed.
        return form.has_changed() and not set(self.identity).isdisjoint(form.changed_data)


class OrderedFormSet(DistinctFormSet):
    """Rows numbered 0 … n in the column ``position`` by the order that the editor gave them.

    The database checks the order row by row: rows that are to move first go out of the way.
    """

    def add_fields(self, form, index):
        super().add_fields(form, index)
        if form.instance.pk:
            form.fields["order"].initial = index + 1

    def save(self, commit=True):
        if not self.has_changed():
            return super().save(commit)
        with transaction.atomic():
            kept = [row.instance for row in self.rows if row.instance.pk]
            unchanged = [row.instance for row in self.rows if not row.has_changed()]
            if any(row.instance.position != place for place, row in enumerate(self.rows)):
                self._move_aside(kept)
            for place, row in enumerate(self.rows):
                row.instance.position = place
            saved = super().save(commit)
            self.model._base_manager.bulk_update(unchanged, ["position"])
        return saved

    @cached_property
    def rows(self):
        """Forms that will be rows, in their order. A number given just now wins over an old one."""
        staying = [
            form
            for form in self.forms
            if form not in self.deleted_forms and (form.instance.pk or form.has_changed())
        ]
        return sorted(staying, key=self._place)

    def _place(self, form):
        order = form.cleaned_data.get("order")
        return (order is None, order or 0, "order" not in form.changed_data)

    def _move_aside(self, rows):
        highest = max([row.position for row in rows] + [self.total_form_count()])
        for offset, row in enumerate(rows, start=1):
            row.position = highest + offset
        self.model._base_manager.bulk_update(rows, ["position"])
