from django.http import Http404, HttpResponsePermanentRedirect, HttpResponseRedirect
from django.shortcuts import render
from django.template.response import TemplateResponse
from django.utils.cache import add_never_cache_headers
from django.utils.encoding import iri_to_uri
from django.utils.functional import SimpleLazyObject
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from addresses.models import Gone, get_current
from metadata.answers import described_by
from metadata.negotiation import wants_json
from publications.citations.records import page_reference
from publications.downloads import download, gone
from publications.filters import Filters
from publications.landing import landing, with_landing
from publications.metadata import signposting
from publications.metadata.edition import edition_page
from publications.metadata.pages import list_page, series_page
from publications.models import Attachment, Publication, Series
from publications.models.edition import Edition
from publications.parallel import side_by_side, with_parallel


@require_safe
@described_by(list_page)
def publication_list(request):
    filters = Filters(request.GET)
    listing = Publication.objects.listed(request, filters=filters)
    if "" in request.GET.values():  # the form sends what nobody chose, too
        return HttpResponseRedirect(listing.address())
    context = {"filters": filters, "listing": listing}
    return TemplateResponse(request, "publications/publication_list.html", context)


@require_safe
@described_by(edition_page)
def publication_detail(request, slug):
    """Editors read a hidden edition at its future address: begun, but not yet live."""
    publication = get_current(with_landing(Publication.objects.visible_to(request.user)), slug)
    if publication.is_missing(get_language()):
        raise Http404
    if wants_json(request) and not publication.is_visible():
        raise Gone if publication.is_published() else Http404
    context = landing(publication)
    context["reference"] = SimpleLazyObject(lambda: page_reference(request, context))
    page = TemplateResponse(request, "publications/publication_detail.html", context)
    if publication.is_visible():
        page["Link"] = signposting.of_page(request, context)
    elif not publication.is_published():
        context["languages"] = publication.languages_for(request.user)
        page["Cache-Control"] = "private, no-store"
    return page


@require_safe
def parallel(request, slug):
    """Both editions next to each other. Where there is one only, the way to that."""
    works = with_parallel(Publication.objects.visible_anywhere_to(request.user))
    publication = get_current(works, slug)
    languages = publication.languages_for(request.user)
    if len(languages) < 2:
        editions = [Edition(publication, code) for code in languages]
        context = {"editions": editions, "languages": []}
        return render(request, "publications/single_edition.html", context, status=404)
    context = side_by_side(publication, languages)
    page = render(request, "publications/parallel.html", context)
    if not context["is_out"]:
        page["Cache-Control"] = "private, no-store"
    return page


@require_safe
def attachment(request, slug, pk, filename):
    """A file of one language edition, seen by whoever may see that edition."""
    wanted = Attachment.objects.select_related("publication").filter(pk=pk).first()
    if wanted is None:
        get_current(Publication.objects.published(), slug)  # says of a deleted work that it is gone
        raise Http404
    editions = Publication.objects.visible_to(request.user, wanted.language)
    publication = get_current(editions.filter(attachments=wanted), slug)
    if publication.withdrawn_at:
        return gone(request, publication)
    address = wanted.get_absolute_url()
    if iri_to_uri(request.path) != address:  # another language, or a file that was renamed
        return HttpResponsePermanentRedirect(address)
    response = download(request, wanted)
    if not publication.is_published(wanted.language):
        add_never_cache_headers(response)
    return response


@require_safe
@described_by(series_page)
def series_detail(request, slug):
    series = get_current(Series.objects.all(), slug)
    parts = series.publications.including_others().order_by("part", "shown_at").with_cards()
    context = {"series": series, "parts": parts}
    return TemplateResponse(request, "publications/series_detail.html", context)
