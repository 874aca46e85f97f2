"""A real Chromium, and what every page must bear there: no error, no foreign host, no barrier."""

import os
import shutil
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.db import connection
from playwright.sync_api import sync_playwright

from tests.conftest import skip_or_fail

os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"  # playwright keeps an event loop in this thread

DESKTOP, PHONE = 1280, 360
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]


def find_chromium():
    """Return how to launch the browser of this machine, or None."""
    names = (os.environ.get("CHROMIUM"), "chromium", "chromium-browser", "google-chrome")
    found = next(filter(None, (shutil.which(name) for name in names if name)), None)
    # Chromium's sandbox does not work for root, as which containers usually run.
    options = ["--no-sandbox"] if os.geteuid() == 0 else []
    return {"executable_path": found, "args": options} if found else None


@pytest.fixture(scope="session")
def migrated_rows(django_db_setup):
    """The rows that migrations have made, groups above all; each test flushes the database."""
    return getattr(connection, "_test_serialized_contents", None)


@pytest.fixture(scope="session")
def chromium(pytestconfig, migrated_rows):
    launch = find_chromium()
    if launch is None:
        skip_or_fail(pytestconfig, "no Chromium; install it or set CHROMIUM")
    with sync_playwright() as playwright:
        # With playwright's event loop this thread gets another connection, which knows no rows.
        connection._test_serialized_contents = migrated_rows
        browser = playwright.chromium.launch(**launch)
        yield browser
        browser.close()


@pytest.fixture
def new_page(chromium, live_server, django_db_serialized_rollback):
    """Make pages: ``new_page(width=PHONE, color_scheme="dark", locale="ru")``.

    Addresses are relative to the site. The test fails on any message of an error in the console,
    broken security policies included, and on any request to another host; a test that provokes
    such messages empties ``page.complaints``.
    """
    contexts, pages = [], []

    def make(width=DESKTOP, height=800, **options):
        context = chromium.new_context(
            base_url=live_server.url, viewport={"width": width, "height": height}, **options
        )
        contexts.append(context)
        page = context.new_page()
        page.complaints = []
        page.on("console", lambda message: _note_error(page, message))
        page.on("pageerror", lambda error: page.complaints.append(str(error)))
        page.on("request", lambda request: _note_host(page, request, live_server.url))
        pages.append(page)
        return page

    yield make
    complaints = [complaint for page in pages for complaint in page.complaints]
    for context in contexts:
        context.close()
    assert complaints == []


@pytest.fixture
def page(new_page):
    """A page of a desktop browser in light colours."""
    return new_page()


@pytest.fixture
def log_in(client, live_server):
    """Return a function that logs a user in on a page, without the form."""

    def log_in_(page, user):
        client.force_login(user)
        cookie = client.cookies["sessionid"]
        page.context.add_cookies(
            [{"name": cookie.key, "value": cookie.value, "url": live_server.url}]
        )

    return log_in_


def find_barriers(page, within=None):
    """Return what axe finds against WCAG 2.2 AA on this page, or in a part of it, in words."""
    # Without “preload”: axe would copy imported style sheets into the page, against its policy.
    options = {"runOnly": WCAG, "resultTypes": ["violations"], "preload": False}
    results = Axe().run(page, context=within, options=options)
    return [
        f"{violation['id']}: {node['target']} {node['html'][:200]}"
        for violation in results.response["violations"]
        for node in violation["nodes"]
    ]


def scrolls_sideways(page):
    """Whether the page is wider than its window (WCAG 1.4.10)."""
    return page.evaluate(
        "document.documentElement.scrollWidth > document.documentElement.clientWidth"
    )


def _note_error(page, message):
    if message.type == "error":
        page.complaints.append(f"{message.text} ({page.url})")


def _note_host(page, request, site):
    address = urlsplit(request.url)
    if address.scheme in {"http", "https"} and address.netloc != urlsplit(site).netloc:
        page.complaints.append(f"request to another host: {request.url}")
