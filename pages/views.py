from django.shortcuts import render
from django.views.decorators.http import require_safe

from addresses.models import get_current
from pages.models import Page


@require_safe
def page_detail(request, slug):
    page = get_current(Page.objects.visible_to(request.user), slug)
    return render(request, "pages/page_detail.html", {"page": page})
