"""Our institute, which every page names."""

from django.utils.functional import SimpleLazyObject

from people.models import Organisation


def institute_of(request):
    """The institute, read from the database once for each request that asks for it."""
    if not hasattr(request, "institute"):
        request.institute = SimpleLazyObject(Organisation.objects.institute)
    return request.institute
