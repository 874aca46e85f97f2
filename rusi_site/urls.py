"""The map of the site."""

from django.conf.urls.i18n import i18n_patterns
from django.contrib import admin
from django.contrib.sitemaps import views as sitemaps
from django.urls import include, path, re_path

from publications.oai.views import oai
from rusi_site import views, wellknown
from rusi_site.editions import ANY_LANGUAGE
from rusi_site.sitemaps import SECTIONS

urlpatterns = [
    path("", views.choose_language),
    path("admin/prose/", include("prose.urls")),
    path("admin/", admin.site.urls),
    path("robots.txt", wellknown.robots),
    path(".well-known/security.txt", wellknown.security),
    path(
        "sitemap.xml",
        sitemaps.index,
        {"sitemaps": SECTIONS, "sitemap_url_name": "sitemap"},
        name="sitemaps",
    ),
    path("sitemap-<slug:section>.xml", sitemaps.sitemap, {"sitemaps": SECTIONS}, name="sitemap"),
    path("oai", oai, name="oai"),
    # The addresses of the site that this one follows, with or without a language before them.
    re_path(
        rf"^(?:(?P<language>{ANY_LANGUAGE})/)?publication/[^/]+/(?P<slug>[^/]+)/?$",
        views.old_publication_address,
    ),
    *i18n_patterns(
        path("", views.home, name="home"),
        path("", include("search.urls")),
        path("", include("publications.urls")),
        path("", include("people.urls")),
        path("", include("research.urls")),
        path("", include("pages.urls")),  # last: a page stands at the top, /en/about/
        prefix_default_language=True,
    ),
    re_path(rf"^(?!{ANY_LANGUAGE}(?:/|$))(?P<path>.+)$", views.without_language),
]

handler400 = "rusi_site.views.bad_request"
handler403 = "rusi_site.views.permission_denied"
handler404 = "rusi_site.views.page_not_found"
handler500 = "rusi_site.views.server_error"
