from django.shortcuts import render
from django.utils.cache import add_never_cache_headers
from django.views.decorators.http import require_safe

from addresses.models import get_current
from pages.metadata import about_page
from pages.models import Page


@require_safe
def page_detail(request, slug):
    pages = Page.objects.visible_to(request.user).prefetch_related("figures")
    page = get_current(pages, slug)
    context = {"page": page, "languages": page.published_languages()}
    if page.is_shown:
        context["description"] = about_page(request, page)
    response = render(request, "pages/page_detail.html", context)
    if not page.is_shown:
        add_never_cache_headers(response)
    return response
