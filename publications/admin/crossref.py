"""Downloading the file by which works are registered with Crossref."""

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from prose.language import in_any_language
from publications.crossref import deposit
from publications.crossref.entries import SETTINGS, entries_of, obstacle, sender
from publications.models import Publication

MOST = 1_000  # works in a file; Crossref takes up to 30 MB


def download(request, admin, works):
    """One file for all of these works; or else a page that names those which cannot be in it."""
    if refusal := _refusal(works):
        messages.error(request, refusal)
        return None
    obstacles = [(work, obstacle(work)) for work in works.select_related("type")]
    fit = [work for work, reason in obstacles if not reason]
    if len(fit) == len(obstacles):
        return _file(request, fit)
    context = {
        **admin.admin_site.each_context(request),
        "title": _("Deposit with Crossref"),
        "opts": admin.opts,
        "fit": [(work, in_any_language(work, "title")) for work in fit],
        "unfit": [
            (work, in_any_language(work, "title"), reason) for work, reason in obstacles if reason
        ],
    }
    return TemplateResponse(request, "admin/publications/publication/deposit.html", context)


def download_one(request, pk):
    """The file for one work, from its form; what is in the way is said there."""
    works = Publication.objects.filter(pk=pk)
    work = get_object_or_404(works.select_related("type"))
    if refusal := _refusal(works):
        messages.error(request, refusal)
    elif reason := obstacle(work):
        text = _("This publication cannot be deposited with Crossref. %(reason)s")
        messages.error(request, text % {"reason": reason})
    else:
        return _file(request, [work])
    return HttpResponseRedirect(reverse("admin:publications_publication_change", args=[pk]))


def _refusal(works):
    if sender() is None:
        return _(
            "A deposit names who sends it. Ask whoever runs the site for these settings: %(names)s."
        ) % {"names": ", ".join(SETTINGS)}
    if works.count() > MOST:
        return _("A file holds at most %(number)s works. Select fewer.") % {"number": MOST}
    return ""


def _file(request, works):
    now = timezone.now()
    publications = Publication.objects.filter(pk__in=[work.pk for work in works]).order_by("pk")
    entries = entries_of(publications)
    content = deposit.write(entries, sender(), request.build_absolute_uri, now)
    name = works[0].slug if len(works) == 1 else "publications"
    filename = f"crossref-{name}-{now:%Y%m%d-%H%M%S}.xml"
    return HttpResponse(
        content,
        headers={
            "Content-Type": "application/xml",
            "Content-Disposition": f'attachment; filename="{filename}"',
            "Cache-Control": "private, no-store",
        },
    )
