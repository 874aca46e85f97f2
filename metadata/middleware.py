import json

from django.http import HttpResponse, HttpResponseNotAllowed
from django.utils.cache import patch_vary_headers
from django.utils.translation import get_language, get_language_from_path
from django.utils.translation import gettext_lazy as _

from metadata.negotiation import has_suffix, wants_json

SAFE = ("GET", "HEAD")
TITLES = {
    404: _("Page not found"),
    405: _("This address can only be read"),
    410: _("This page has been removed"),
}


class ProblemMiddleware:
    """Tells a program in JSON too that there is nothing to read (RFC 9457)."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        if response.status_code not in TITLES or not get_language_from_path(request.path_info):
            return response
        if wants_json(request):
            response = problem(response)
        if not has_suffix(request):
            patch_vary_headers(response, ["Accept"])
        return response

    def process_view(self, request, view, _args, _kwargs):
        """Refuse to write where only reading is possible, before a token for forms is asked for."""
        if request.method in SAFE or not getattr(view, "has_json", False):
            return None
        return HttpResponseNotAllowed(SAFE) if wants_json(request) else None


def problem(response):
    """The same answer for a program, in the language of its address."""
    status = response.status_code
    told = {"type": "about:blank", "title": str(TITLES[status]), "status": status}
    headers = {name: response.headers[name] for name in ("Allow",) if name in response.headers}
    return HttpResponse(
        json.dumps(told, ensure_ascii=False),
        status=status,
        content_type="application/problem+json",
        headers=headers | {"Content-Language": get_language(), "Access-Control-Allow-Origin": "*"},
    )
