from django.urls import path, re_path

from metadata.negotiation import pages
from publications import views
from publications.citations import views as citation_views
from publications.feeds import views as feeds
from publications.outputs import views as output_views

# The files of an edition bear its name, so that readers can tell them apart in their folders.
NAMED = r"^publications/(?P<slug>[-\w]+)/(?P=slug)"

app_name = "publications"
urlpatterns = [
    *pages("publications/", views.publication_list, name="list"),
    path("publications/cite.<str:extension>", citation_views.cite_list, name="cite_list"),
    *pages("publications/<slug:slug>/", views.publication_detail, name="publication"),
    path("publications/<slug:slug>/parallel/", views.parallel, name="parallel"),
    path("publications/<slug:slug>/cite.<str:extension>", citation_views.cite, name="cite"),
    path(
        "publications/<slug:slug>/files/<int:pk>/<str:filename>",
        views.attachment,
        name="attachment",
    ),
    re_path(rf"{NAMED}\.pdf$", output_views.pdf, name="pdf"),
    re_path(rf"{NAMED}\.epub$", output_views.epub, name="epub"),
    re_path(rf"{NAMED}\.txt$", output_views.text, name="text"),
    path("publications/<slug:slug>/preview.png", output_views.preview, name="preview"),
    *pages("series/<slug:slug>/", views.series_detail, name="series"),
    # Feeds of everything that has a list of publications
    path("feed.atom", feeds.of_everything, name="feed"),
    path("publications/feed.atom", feeds.of_list, name="list_feed"),
    path("research/<slug:slug>/feed.atom", feeds.of_programme, name="programme_feed"),
    path("research/<slug:programme>/<slug:slug>/feed.atom", feeds.of_project, name="project_feed"),
    path("topics/<slug:slug>/feed.atom", feeds.of_topic, name="topic_feed"),
    path("regions/<slug:slug>/feed.atom", feeds.of_region, name="region_feed"),
    path("people/<slug:slug>/feed.atom", feeds.of_person, name="person_feed"),
]
