"""Links of a text, and what on our own site an editor may link to."""

from django.apps import apps
from django.conf import settings
from django.contrib import admin
from django.utils.text import capfirst
from django.utils.translation import gettext, override

MOST_OF_A_KIND = 6


def mark_external(root):
    """Say of each link to the web that it leaves the site."""
    for link in root.iter("a"):
        if link.get("href", "").lower().startswith(("http://", "https://")):
            link.set("rel", "external")


def find_targets(request, query, language):
    """Return what is on our site and has to do with ``query``, with addresses in ``language``.

    The kinds are the models of ``settings.PROSE_LINK_TARGETS``, so that this app need not know
    the apps above it; each is searched as its own admin list is, by those who may see that.
    """
    targets = []
    for label in settings.PROSE_LINK_TARGETS:
        model_admin = admin.site.get_model_admin(apps.get_model(label))
        if model_admin.has_view_permission(request):
            targets += _of_one_kind(model_admin, request, query, language)
    return targets


def _of_one_kind(model_admin, request, query, language):
    found, duplicates = model_admin.get_search_results(
        request, model_admin.get_queryset(request), query
    )
    kind = capfirst(model_admin.opts.verbose_name)
    for obj in (found.distinct() if duplicates else found)[:MOST_OF_A_KIND]:
        with override(language):
            target = {"title": str(obj), "url": obj.get_absolute_url()}
        on_site = language in _languages_of(obj, model_admin)
        remark = "" if on_site else gettext("not on the site in this language")
        yield {**target, "kind": kind, "remark": remark}


def _languages_of(obj, model_admin):
    """Works know their editions; of anything else the admin knows whether it has a page."""
    if hasattr(obj, "published_languages"):
        return obj.published_languages()
    return model_admin.languages_of(obj)
