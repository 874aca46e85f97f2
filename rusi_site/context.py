"""What stands on every page for readers; costs nothing on a page that does not show it."""

from django.utils.functional import SimpleLazyObject
from django.utils.translation import gettext

from pages.models import Page
from people.models import Organisation


def site(request):
    return {
        "institute": SimpleLazyObject(load_institute),
        "menu": Page.objects.in_menu().defer("body", "invitation"),
    }


def load_institute():
    institutes = Organisation.objects.filter(is_institute=True).select_related("logo")
    return institutes.first() or Organisation(name=gettext("Research institute"))
