from django.http import FileResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from addresses.models import get_current
from publications.models import Attachment, Publication, Series


@require_safe
def publication_list(request):
    publications = Publication.objects.visible().newest_first()
    return render(request, "publications/publication_list.html", {"publications": publications})


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
