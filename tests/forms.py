"""Filling in the admin's forms as a browser does: what the page holds is sent, but for changes."""

from django.urls import reverse
from lxml import html


def address_of(obj, action="change"):
    args = [] if action in {"add", "changelist"} else [obj.pk]
    return reverse(f"admin:{obj._meta.app_label}_{obj._meta.model_name}_{action}", args=args)


def filled_in(response):
    """Return the fields of an admin form as they stand on a page, ready to be sent."""
    page = html.fromstring(response.content.decode())
    form = next(form for form in page.forms if (form.get("id") or "").endswith("_form"))
    for field in form.iter("input"):
        if field.get("type") not in {"checkbox", "radio", "file", "submit"}:
            field.set("value", field.get("value", ""))  # a browser sends empty fields too
    data = {}
    for name, value in form.form_values():
        data.setdefault(name, []).append(value)
    return data


def add_row(data, prefix, **fields):
    """Do what the button “Add another” does: append a row to an inline."""
    number = int(data[f"{prefix}-TOTAL_FORMS"][0])
    for name, values in list(data.items()):
        if name.startswith(f"{prefix}-__prefix__-"):
            data[name.replace("__prefix__", str(number))] = values
    for field, value in fields.items():
        data[f"{prefix}-{number}-{field}"] = value
    data[f"{prefix}-TOTAL_FORMS"] = [str(number + 1)]


def change(client, obj, changes=None, rows=(), action="change"):
    """Open an object's form (or that for a new one), change something, send it.

    ``rows`` are pairs of an inline's prefix and the fields of a new row in it.
    """
    address = address_of(obj, action)
    data = filled_in(client.get(address))
    for prefix, fields in rows:
        add_row(data, prefix, **fields)
    data.update(changes or {})
    return client.post(address, data)


def errors_of(response):
    """Return every message of a form that came back, by field; rows of inlines by prefix-field."""
    form = response.context["adminform"].form
    found = {name: list(errors) for name, errors in form.errors.items()}
    for formset in response.context["inline_admin_formsets"]:
        for row in formset.formset.forms:
            found |= {f"{row.prefix}-{n}": list(e) for n, e in row.errors.items()}
        if others := list(formset.formset.non_form_errors()):
            found[formset.formset.prefix] = others
    return found


def messages_of(response):
    return [str(message) for message in response.wsgi_request._messages]
