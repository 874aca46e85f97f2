from django.http import HttpResponsePermanentRedirect
from django.template.response import TemplateResponse
from django.urls import reverse

from addresses.models import Gone, Moved


class FormerAddressMiddleware:
    """Answers 301 for a moved page (whatever follows its slug) and 410 for a deleted one."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_exception(self, request, exception):
        if isinstance(exception, Moved):
            match = request.resolver_match
            kwargs = {**match.kwargs, "slug": exception.slug}
            query = request.META["QUERY_STRING"]
            address = reverse(match.view_name, kwargs=kwargs)
            return HttpResponsePermanentRedirect(f"{address}?{query}" if query else address)
        if isinstance(exception, Gone):
            return TemplateResponse(request, "410.html", status=410)
        return None
