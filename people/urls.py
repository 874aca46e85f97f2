from metadata.negotiation import pages
from people import views

app_name = "people"
urlpatterns = [
    *pages("people/", views.person_list, name="list"),
    *pages("people/<slug:slug>/", views.person_detail, name="person"),
]
