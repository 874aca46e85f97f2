from django.urls import path

from publications import views
from publications.citations import views as citation_views

app_name = "publications"
urlpatterns = [
    path("publications/", views.publication_list, name="list"),
    path("publications/cite.<str:extension>", citation_views.cite_list, name="cite_list"),
    path("publications/<slug:slug>/", views.publication_detail, name="publication"),
    path("publications/<slug:slug>/cite.<str:extension>", citation_views.cite, name="cite"),
    path(
        "publications/<slug:slug>/files/<int:pk>/<str:filename>",
        views.attachment,
        name="attachment",
    ),
    path("series/<slug:slug>/", views.series_detail, name="series"),
]
