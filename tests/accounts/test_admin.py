import pytest
from django.contrib.auth.models import Group
from django.urls import reverse

from accounts.models import User
from tests.factories import make_user
from tests.forms import address_of, change, errors_of, filled_in

pytestmark = pytest.mark.django_db

GROUPS = ["Contributor", "Editor", "Newsletter manager", "Administrator"]


@pytest.fixture
def administrator(client):
    client.force_login(make_user("Administrator"))
    return client


def test_four_groups_come_with_the_migrations():
    assert set(Group.objects.values_list("name", flat=True)) == set(GROUPS)


@pytest.mark.parametrize(
    ("group", "permission", "has"),
    [
        ("Contributor", "publications.change_publication", True),
        ("Contributor", "publications.publish_publication", False),
        ("Contributor", "publications.delete_publication", False),
        ("Contributor", "pictures.add_picture", True),
        ("Contributor", "people.change_person", False),
        ("Editor", "publications.publish_publication", True),
        ("Editor", "people.delete_person", True),
        ("Editor", "accounts.view_user", False),
        ("Newsletter manager", "publications.view_publication", True),
        ("Newsletter manager", "publications.change_publication", False),
        ("Administrator", "accounts.change_user", True),
        ("Administrator", "publications.publish_publication", True),
    ],
)
def test_groups_may_do_their_work_and_no_more(group, permission, has):
    assert make_user(group).has_perm(permission) is has


@pytest.mark.parametrize("model", [User, Group])
def test_list_add_and_change_open(administrator, model):
    for action in ("changelist", "add", "change"):
        assert administrator.get(address_of(model.objects.first(), action)).status_code == 200


def test_new_user_can_log_in_and_work(administrator, client):
    fields = {
        "username": "ann",
        "password1": "walnut-cedar-9",
        "password2": "walnut-cedar-9",
        "groups": [Group.objects.get(name="Editor").pk],
    }
    response = change(administrator, User(), fields, action="add")
    assert response.status_code == 302, errors_of(response)
    client.logout()
    login = {"username": "ann", "password": "walnut-cedar-9"}
    assert client.post(reverse("admin:login"), login).status_code == 302
    assert client.get(reverse("admin:publications_publication_add")).status_code == 200


def test_administrator_makes_nobody_a_superuser(administrator):
    user = make_user("Editor")
    assert "is_superuser" not in filled_in(administrator.get(address_of(user)))
    change(administrator, user, {"is_superuser": "on"})
    user.refresh_from_db()
    assert not user.is_superuser


def test_administrator_does_not_touch_a_superuser(administrator):
    superuser = make_user(is_superuser=True)
    assert administrator.post(address_of(superuser), {"username": "x"}).status_code == 403
    password = reverse("admin:auth_user_password_change", args=[superuser.pk])
    assert administrator.get(password).status_code == 403
    assert administrator.get(address_of(superuser, "delete")).status_code == 403
