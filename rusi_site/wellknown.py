"""What programs look for at fixed places: robots.txt (RFC 9309), security.txt (RFC 9116)."""

from datetime import UTC, datetime, time, timedelta

from django.conf import settings
from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils.translation import override
from django.views.decorators.http import require_safe

from prose.language import LANGUAGE_CODES

GOOD_FOR = timedelta(days=180)  # RFC 9116, 2.5.5 asks for less than a year


@require_safe
def robots(request):
    """Pages and files are open to all; results of searches are endless, and nobody’s work."""
    lines = ["User-agent: *", f"Disallow: {reverse('admin:index')}"]
    for code in LANGUAGE_CODES:
        with override(code):
            lines.append(f"Disallow: {reverse('search:search')}")
    lines += ["", f"Sitemap: {request.build_absolute_uri(reverse('sitemaps'))}"]
    return _text(lines)


@require_safe
def security(request):
    """To whom a weakness of the site is told. Not there until an operator has named somebody."""
    if not settings.SECURITY_CONTACT:
        raise Http404
    midnight = datetime.combine(datetime.now(UTC), time(), UTC)
    lines = [f"Contact: {address}" for address in settings.SECURITY_CONTACT]
    lines.append(f"Expires: {midnight + GOOD_FOR:%Y-%m-%dT%H:%M:%SZ}")
    lines.append(f"Preferred-Languages: {', '.join(LANGUAGE_CODES)}")
    if request.is_secure():  # a web address in it must be of HTTPS (2.5.2)
        lines.append(f"Canonical: {request.build_absolute_uri(request.path)}")
    lines += [f"Policy: {address}" for address in settings.SECURITY_POLICY]
    return _text(lines)


def _text(lines):
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")
