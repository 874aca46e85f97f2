"""What stands on every page for readers; costs nothing on a page that does not show it."""

from django.utils.functional import SimpleLazyObject

from pages.models import Page
from people.institute import institute_of


def site(request):
    """``institute``, ``menu`` and ``invitations`` (the calls to support us …), in two queries."""
    pages = SimpleLazyObject(lambda: list(Page.objects.on_every_page().defer("body")))
    return {
        "institute": institute_of(request),
        "menu": SimpleLazyObject(lambda: [page for page in pages if page.is_in_menu]),
        "invitations": SimpleLazyObject(lambda: [page for page in pages if page.invitation]),
    }
