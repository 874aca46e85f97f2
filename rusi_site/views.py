"""Home, addresses without a language, and errors."""

from urllib.parse import unquote

from django.http import Http404, HttpResponse, HttpResponsePermanentRedirect, HttpResponseRedirect
from django.shortcuts import render
from django.template import loader
from django.urls import Resolver404, reverse
from django.utils import translation
from django.views.decorators.csrf import requires_csrf_token
from django.views.decorators.http import require_safe

from addresses.models import find
from addresses.slugs import slug_for
from publications.models import Publication
from research.models import Programme
from rusi_site.editions import BY_EDITION, addresses_of, languages_of, resolve_without_language
from rusi_site.metadata import home_page

LATEST = 6


@require_safe
def home(request):
    """One lead item, chosen by the editors or else the newest; the newest ones; programmes."""
    works = Publication.objects.visible().newest_first().with_cards().select_related("banner")
    newest = list(works[: LATEST + 1])
    lead = works.filter(is_lead=True).first() or next(iter(newest), None)
    context = {
        "lead": lead,
        "latest": [work for work in newest if work != lead][:LATEST],
        "programmes": Programme.objects.all(),
        "description": home_page(request),
    }
    return render(request, "home.html", context)


# Addresses without a language


@require_safe
def choose_language(request):
    """The bare address goes to the reader's language; the middleware says by what (Vary)."""
    return HttpResponseRedirect(reverse("home"))


@require_safe
def without_language(request, path):
    """Go on to the edition there is, English before others; not for ever, as one may follow."""
    try:
        match = resolve_without_language(path)
    except Resolver404 as unknown:
        raise Http404 from unknown
    languages = languages_of(match)
    if not languages:
        raise Http404
    [(_code, address)] = addresses_of(match, languages[:1])
    query = request.META["QUERY_STRING"]
    return HttpResponseRedirect(f"{address}?{query}" if query else address)


@require_safe
def old_publication_address(request, slug, language=None):
    """/publication/commentary/russia–uk: dashes raw, percent-encoded, or encoded twice."""
    publication = find(Publication.objects.published_anywhere(), slug_for(unquote(slug)))
    if publication is None:
        raise Http404
    codes = publication.published_languages()
    with translation.override(language if language in codes else codes[0]):
        return HttpResponsePermanentRedirect(publication.get_absolute_url())


# Errors


def bad_request(request, exception):
    """As plain as the next: the very name of the host may be what is bad about the request."""
    return HttpResponse(loader.get_template("400.html").render(), status=400)


@requires_csrf_token
def permission_denied(request, exception):
    return render(request, "403.html", status=403)


def csrf_failure(request, reason=""):
    return render(request, "403_csrf.html", status=403)


@requires_csrf_token
def page_not_found(request, exception):
    """Offers the other language's edition where there is one."""
    match = request.resolver_match
    if not match or match.view_name not in BY_EDITION:
        return render(request, "404.html", status=404)
    codes = languages_of(match)
    elsewhere = [code for code in codes if code != translation.get_language()]
    context = {"editions": addresses_of(match, elsewhere), "languages": codes}
    return render(request, "404.html", context, status=404)


def server_error(request):
    """Touches neither database nor context processors: either may be what has failed."""
    return HttpResponse(loader.get_template("500.html").render(), status=500)
