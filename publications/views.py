from django.http import FileResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from addresses.models import get_current
from publications.filters import Filters
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
    publication = get_current(Publication.objects.visible_to(request.user), slug)
    return render(request, "publications/publication_detail.html", {"publication": publication})


@require_safe
def attachment(request, slug, pk, filename):
    attachment = get_object_or_404(Attachment, pk=pk, publication__slug=slug)
    return FileResponse(attachment.file.open())


@require_safe
def series_detail(request, slug):
    series = get_current(Series.objects.all(), slug)
    return render(request, "publications/series_detail.html", {"series": series})
