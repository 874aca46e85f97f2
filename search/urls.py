from django.urls import path

from metadata.negotiation import pages
from search import feeds, views

app_name = "search"
urlpatterns = [
    *pages("search/", views.search, name="search"),
    path("search/feed.atom", feeds.of_search, name="feed"),
    path("opensearch.xml", views.opensearch, name="opensearch"),
    path("search/cite.<str:extension>", views.cite, name="cite"),
]
