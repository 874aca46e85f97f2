from django.urls import path

from publications import views

app_name = "publications"
urlpatterns = [
    path("publications/", views.publication_list, name="list"),
    path("publications/<slug:slug>/", views.publication_detail, name="publication"),
    path(
        "publications/<slug:slug>/files/<int:pk>/<str:filename>",
        views.attachment,
        name="attachment",
    ),
    path("series/<slug:slug>/", views.series_detail, name="series"),
]
