from django.urls import path

from research import views

app_name = "research"
urlpatterns = [
    path("research/", views.programme_list, name="programmes"),
    path("research/<slug:slug>/", views.programme_detail, name="programme"),
    path("research/<slug:programme>/<slug:slug>/", views.project_detail, name="project"),
    path("topics/", views.topic_list, name="topics"),
    path("topics/<slug:slug>/", views.topic_detail, name="topic"),
    path("regions/", views.region_list, name="regions"),
    path("regions/<slug:slug>/", views.region_detail, name="region"),
]
