from pathlib import PurePosixPath

from django.conf import settings
from django.core.exceptions import SuspiciousFileOperation
from django.http import Http404, HttpResponseNotAllowed, HttpResponseNotFound
from django.middleware.gzip import GZipMiddleware
from django.middleware.locale import LocaleMiddleware
from django.utils import translation
from django.utils.cache import patch_vary_headers
from django.views.static import serve

PICTURE_TYPES = {
    ".avif": "image/avif",
    ".jpeg": "image/jpeg",
    ".jpg": "image/jpeg",
    ".png": "image/png",
    ".webp": "image/webp",
}
THIRTY_DAYS = "public, max-age=2592000"


class MediaMiddleware:
    """Answers /media/ as WhiteNoise answers /static/: before sessions and languages have their say.

    Pictures only, whatever lies in the folder. A web server in front may take this over; so does
    a MEDIA_URL on another host.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if not request.path_info.startswith(settings.MEDIA_URL):
            return self.get_response(request)
        if request.method not in {"GET", "HEAD"}:
            return HttpResponseNotAllowed(["GET", "HEAD"])
        return serve_picture(request, request.path_info.removeprefix(settings.MEDIA_URL))


def serve_picture(request, path):
    content_type = PICTURE_TYPES.get(PurePosixPath(path).suffix.lower())
    if content_type is None:
        return HttpResponseNotFound(content_type="text/plain")
    try:
        response = serve(request, path, document_root=settings.MEDIA_ROOT)
    except (Http404, SuspiciousFileOperation):
        return HttpResponseNotFound(content_type="text/plain")
    if response.status_code == 200:
        response["Content-Type"] = content_type
    response["Cache-Control"] = THIRTY_DAYS
    return response


class LanguageMiddleware(LocaleMiddleware):
    """Django's own, except that a missing page stays missing.

    Django would send an unknown address without a language on by Accept-Language, and a deep
    address must lead every reader to the same place; see ``rusi_site.views.without_language``.
    """

    def process_response(self, request, response):
        if not response.get("Content-Type", "").startswith("text/html"):
            return response  # pictures and files are the same for everybody
        if not translation.get_language_from_path(request.path_info):
            patch_vary_headers(response, ["Accept-Language"])
        response.headers.setdefault("Content-Language", translation.get_language())
        return response


class CompressionMiddleware(GZipMiddleware):
    """Compresses pages. Files for download come as streams: they are small already, and a reader
    may go on with one where the line broke."""

    def process_response(self, request, response):
        return response if response.streaming else super().process_response(request, response)
