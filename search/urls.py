from django.urls import path

from search import feeds, views

app_name = "search"
urlpatterns = [
    path("search/", views.search, name="search"),
    path("search/feed.atom", feeds.of_search, name="feed"),
    path("opensearch.xml", views.opensearch, name="opensearch"),
]
