import base64
import hashlib
import re

import pytest

from tests.factories import make_page, make_user

pytestmark = [pytest.mark.django_db, pytest.mark.once]


def test_import_map_of_the_admin_may_run(client):
    client.force_login(make_user(is_superuser=True))
    response = client.get("/admin/pages/page/add/")
    (content,) = re.findall(
        r'<script type="importmap">(.*?)</script>', response.content.decode(), re.DOTALL
    )
    digest = base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()
    assert f"script-src 'self' 'sha256-{digest}'" in response["Content-Security-Policy"]


def test_pages_for_readers_allow_no_inline_script(client):
    page = make_page()
    policy = client.get(page.get_absolute_url())["Content-Security-Policy"]
    assert "script-src 'self';" in f"{policy};"
    assert "sha256" not in policy


def test_address_that_leads_nowhere_is_answered(client):
    assert client.get("/nowhere/").status_code == 404
