"""What stands on every page for readers; costs nothing on a page that does not show it."""

from django.utils.functional import SimpleLazyObject
from django.utils.translation import gettext

from pages.models import Page
from people.models import Organisation


def site(request):
    """``institute``, ``menu`` and ``invitations`` (the calls to support us …), in two queries."""
    pages = SimpleLazyObject(lambda: list(Page.objects.on_every_page().defer("body")))
    return {
        "institute": SimpleLazyObject(load_institute),
        "menu": SimpleLazyObject(lambda: [page for page in pages if page.is_in_menu]),
        "invitations": SimpleLazyObject(lambda: [page for page in pages if page.invitation]),
    }


def load_institute():
    institutes = Organisation.objects.filter(is_institute=True).select_related("logo")
    return institutes.first() or Organisation(name=gettext("Research institute"))
