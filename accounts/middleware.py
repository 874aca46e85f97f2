from django.conf import settings
from django.contrib.auth import middleware
from django.contrib.auth.models import AnonymousUser
from django.urls import reverse
from django.utils import translation


class AuthenticationMiddleware(middleware.AuthenticationMiddleware):
    """Knows that a request without a session cookie is nobody's.

    Django's own opens the session to find that out as soon as a view asks for the user, and marks
    the page as different for each cookie; pages for readers would then be useless to any cache.
    """

    def process_request(self, request):
        if settings.SESSION_COOKIE_NAME in request.COOKIES:
            super().process_request(request)
        else:
            request.user = AnonymousUser()


class AdminLanguageMiddleware:
    """Shows the admin, and nothing else, in the language that its user has chosen."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if request.path_info.startswith(reverse("admin:index")):
            language = getattr(request.user, "language", "")
            if language:
                translation.activate(language)
                request.LANGUAGE_CODE = language
        return self.get_response(request)
