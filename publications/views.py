from django.http import FileResponse, Http404, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from addresses.models import get_current
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
    attachment = get_object_or_404(Attachment, pk=pk, publication__slug=slug)
    return FileResponse(attachment.file.open())


@require_safe
def series_detail(request, slug):
    series = get_current(Series.objects.all(), slug)
    return render(request, "publications/series_detail.html", {"series": series})
