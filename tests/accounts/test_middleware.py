import pytest
from django.http import HttpResponse
from django.test import RequestFactory

from accounts.middleware import AuthenticationMiddleware
from tests.factories import make_user

pytestmark = pytest.mark.django_db


def test_nobody_s_request_opens_no_session():
    request = RequestFactory().get("/en/")  # has no session at all
    AuthenticationMiddleware(lambda request: HttpResponse())(request)
    assert request.user.is_anonymous


def test_somebody_who_is_logged_in_is_known(client):
    user = make_user()
    client.force_login(user)
    assert client.get("/en/").wsgi_request.user == user
