from tests.browser.conftest import PHONE, find_barriers, scrolls_sideways
from tests.factories import make_user


def test_login_form_has_no_barriers_on_a_phone(new_page):
    page = new_page(width=PHONE)
    page.goto("/admin/")
    assert page.locator("input[type=password]").is_visible()
    assert find_barriers(page) == []
    assert not scrolls_sideways(page)


def test_editor_logs_in(page):
    make_user(username="vera", password="secret", is_superuser=True)
    page.goto("/admin/")
    page.fill("input[name=username]", "vera")
    page.fill("input[name=password]", "secret")
    page.click("[type=submit]")
    page.wait_for_url("/admin/")
    assert page.locator("#content").is_visible()


def test_session_is_lent_to_the_browser(page, log_in):
    log_in(page, make_user(is_superuser=True))
    page.goto("/admin/")
    assert page.locator("#content").is_visible()
