"""The files of an edition, at addresses that last. None of them is made while a reader waits."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.cache import patch_cache_control
from django.views.decorators.http import require_safe

from addresses.models import get_current
from publications.downloads import download, gone
from publications.metadata.signposting import of_part
from publications.models import Publication
from publications.outputs.gathering import manuscript_of, with_manuscripts
from publications.outputs.offers import epub_of, made_pdf, pdf_of, preview_of, with_offers
from publications.outputs.text import write_text

SECONDS_TO_WAIT = 120  # then a reader may ask again for a file that is being made
SECONDS_TO_KEEP = 3600  # of a picture, by those who show it: it names nobody


@require_safe
def pdf(request, slug):
    """Of a withdrawn work too: what others have linked to tells them that it is withdrawn."""
    edition = _edition(slug)
    return _send(request, edition, pdf_of(edition) or made_pdf(edition))


@require_safe
def epub(request, slug):
    edition = _edition(slug)
    return _gone(request, edition) or _send(request, edition, epub_of(edition))


@require_safe
def text(request, slug):
    """Made on request: it costs no more than the page."""
    edition = get_current(with_manuscripts(Publication.objects.published()), slug).shown
    if gone := _gone(request, edition):
        return gone
    headers = {
        "Content-Type": "text/plain; charset=utf-8",
        "Content-Language": edition.language,
        "Cache-Control": "no-cache",
        "Link": of_part(request, edition),
    }
    return HttpResponse(write_text(manuscript_of(edition)), headers=headers)


@require_safe
def preview(request, slug):
    edition = _edition(slug)
    response = _gone(request, edition) or _send(request, edition, preview_of(edition))
    if response.status_code in (200, 304):
        del response["Cache-Control"]
        patch_cache_control(response, public=True, max_age=SECONDS_TO_KEEP)
    return response


def _edition(slug):
    """The published edition in the active language, with what its offers need."""
    return get_current(with_offers(Publication.objects.published()).defer("body"), slug).shown


def _gone(request, edition):
    """The answer 410 where the work is withdrawn: its files go with it."""
    is_withdrawn = edition.publication.withdrawn_at is not None
    return gone(request, edition.publication) if is_withdrawn else None


def _send(request, edition, offer):
    """The file or, while it is being made, 503 with the time to wait (RFC 9110, 15.6.4)."""
    if offer:
        return download(request, offer)
    context = {
        "publication": edition.publication,
        "languages": edition.publication.published_languages(),
    }
    response = render(request, "publications/file_not_ready.html", context, status=503)
    response["Retry-After"] = SECONDS_TO_WAIT
    response["Cache-Control"] = "no-store"
    return response
