from django.urls import path

from prose import views

app_name = "prose"
urlpatterns = [path("links/", views.links, name="links")]
