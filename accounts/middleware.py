from django.conf import settings
from django.contrib.auth import middleware
from django.contrib.auth.models import AnonymousUser


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
