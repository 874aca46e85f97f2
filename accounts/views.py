from django.conf import settings
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST


@require_POST
def choose_admin_language(request):
    """Keep a user's choice of the admin's language, and go back to where it was made."""
    language = request.POST.get("language")
    if language in dict(settings.LANGUAGES):
        request.user.language = language
        request.user.save(update_fields=["language"])
    address = request.POST.get("next", "")
    if not url_has_allowed_host_and_scheme(address, allowed_hosts=None):
        address = reverse("admin:index")
    return redirect(address)
