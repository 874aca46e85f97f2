from django.conf import settings
from django.contrib.admin.views.decorators import staff_member_required
from django.http import HttpResponseBadRequest, JsonResponse
from django.views.decorators.http import require_GET

from prose.links import find_targets


@require_GET
@staff_member_required
def links(request):
    """Search what an editor may link to, while the editor types."""
    query, language = request.GET.get("q", "").strip(), request.GET.get("language")
    if not query or language not in dict(settings.LANGUAGES):
        return HttpResponseBadRequest()
    return JsonResponse({"results": find_targets(request, query, language)})
