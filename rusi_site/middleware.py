from django.middleware.locale import LocaleMiddleware
from django.utils import translation
from django.utils.cache import patch_vary_headers


class LanguageMiddleware(LocaleMiddleware):
    """Django's own, except that a missing page stays missing.

    Django would send an unknown address without a language on by Accept-Language, and a deep
    address must lead every reader to the same place; see ``rusi_site.views.without_language``.
    """

    def process_response(self, request, response):
        if not translation.get_language_from_path(request.path_info):
            patch_vary_headers(response, ["Accept-Language"])
        response.headers.setdefault("Content-Language", translation.get_language())
        return response
