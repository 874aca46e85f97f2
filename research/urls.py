from metadata.negotiation import pages
from research import views

app_name = "research"
urlpatterns = [
    *pages("research/", views.programme_list, name="programmes"),
    *pages("research/<slug:slug>/", views.programme_detail, name="programme"),
    *pages("research/<slug:programme>/<slug:slug>/", views.project_detail, name="project"),
    *pages("topics/", views.topic_list, name="topics"),
    *pages("topics/<slug:slug>/", views.topic_detail, name="topic"),
    *pages("regions/", views.region_list, name="regions"),
    *pages("regions/<slug:slug>/", views.region_detail, name="region"),
]
