from django.http import Http404, HttpResponsePermanentRedirect, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.utils.cache import add_never_cache_headers
from django.utils.encoding import iri_to_uri
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from addresses.models import get_current
from publications.downloads import download
from publications.filters import Filters
from publications.landing import landing, with_landing
from publications.models import Attachment, Publication, Series


@require_safe
def publication_list(request):
    filters = Filters(request.GET)
    listing = Publication.objects.listed(request, filters=filters)
    if "" in request.GET.values():  # the form sends what nobody chose, too
        return HttpResponseRedirect(listing.address())
    return render(
        request, "publications/publication_list.html", {"filters": filters, "listing": listing}
    )


@require_safe
def publication_detail(request, slug):
    """Editors read a hidden edition at its future address: begun, but not yet live."""
    publication = get_current(with_landing(Publication.objects.visible_to(request.user)), slug)
    if publication.is_missing(get_language()):
        raise Http404
    page = render(request, "publications/publication_detail.html", landing(publication))
    if not publication.is_published():
        page["Cache-Control"] = "private, no-store"
    return page


@require_safe
def attachment(request, slug, pk, filename):
    """A file of one language edition, seen by whoever may see that edition."""
    wanted = get_object_or_404(Attachment.objects.select_related("publication"), pk=pk)
    editions = Publication.objects.visible_to(request.user, wanted.language)
    publication = get_current(editions.filter(attachments=wanted), slug)
    if publication.withdrawn_at:
        context = {"publication": publication}
        return render(request, "publications/attachment_gone.html", context, status=410)
    address = wanted.get_absolute_url()
    if iri_to_uri(request.path) != address:  # another language, or a file that was renamed
        return HttpResponsePermanentRedirect(address)
    response = download(request, wanted)
    if not publication.is_published(wanted.language):
        add_never_cache_headers(response)
    return response


@require_safe
def series_detail(request, slug):
    series = get_current(Series.objects.all(), slug)
    parts = series.publications.including_others().order_by("part", "shown_at").with_cards()
    return render(request, "publications/series_detail.html", {"series": series, "parts": parts})
