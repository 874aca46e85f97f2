import pytest
from django.urls import reverse

from tests.factories import make_organisation, make_user

pytestmark = pytest.mark.django_db


def test_admin_bears_the_name_of_the_institute_in_each_language(client):
    make_organisation(name_en="Northern Institute", name_ru="Северный институт", is_institute=True)
    client.force_login(make_user("Editor"))
    assert "Northern Institute" in client.get("/admin/").content.decode()
    page = client.get("/admin/", headers={"accept-language": "ru"}).content.decode()
    assert "Северный институт" in page


def test_screens_stand_in_the_order_of_the_work(client):
    client.force_login(make_user("Administrator"))
    apps = [app["app_label"] for app in client.get("/admin/").context["available_apps"]]
    assert apps[0] == "publications"
    assert apps.index("people") < apps.index("accounts")


def test_link_to_the_site_keeps_the_language(client):
    client.force_login(make_user("Editor", language="ru"))
    assert 'href="/ru/"' in client.get(reverse("admin:index")).content.decode()
