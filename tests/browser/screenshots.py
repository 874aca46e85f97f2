"""Takes the pictures of docs/screenshots: ``make screenshots``.

The site is served as ``make run`` does, with a demonstration of its own that is thrown away.
"""

import io
import os
import re
import socket
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path

from PIL import Image
from playwright.sync_api import sync_playwright

from tests.browser.conftest import DESKTOP, PHONE, find_chromium

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "docs" / "screenshots"
STATIC = os.environ.get("STATIC_ROOT") or ROOT / "data" / "static"
REPORT = "defining-dialogue-how-to-manage-russia-uk-security-relations-part-2"
PAGES = {  # name: address, width, colours
    "home-en": ("/en/", DESKTOP, "light"),
    "home-ru": ("/ru/", DESKTOP, "light"),
    "report-en": (f"/en/publications/{REPORT}/", DESKTOP, "light"),
    "report-en-dark": (f"/en/publications/{REPORT}/", DESKTOP, "dark"),
    "report-ru": (f"/ru/publications/{REPORT}/", DESKTOP, "light"),
    "report-ru-phone": (f"/ru/publications/{REPORT}/", PHONE, "light"),
    "publications-en": ("/en/publications/", DESKTOP, "light"),
    "publications-ru": ("/ru/publications/", DESKTOP, "light"),
    "people-en": ("/en/people/", DESKTOP, "light"),
}


def manage(environment, *arguments):
    return subprocess.run(
        [sys.executable, "manage.py", *arguments],
        cwd=ROOT,
        env=environment,
        check=True,
        stdout=subprocess.PIPE,
        text=True,
    ).stdout


@contextmanager
def demonstration():
    """Serve a fresh demonstration and yield its address and its administrator's password."""
    with tempfile.TemporaryDirectory() as data, socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
        probe.close()
        environment = {
            "PATH": os.environ["PATH"],
            "SECRET_KEY": "of the screenshots",
            "DEMO": "1",
            "DATA_DIR": data,
            "STATIC_ROOT": str(STATIC),
        }
        manage(environment, "migrate", "--verbosity=0")
        password = re.search(r"administrator +(\S+)", manage(environment, "load_demo"))[1]
        manage(environment, "worker", "--once")  # the sizes of the pictures
        server = subprocess.Popen(
            [sys.executable, "manage.py", "serve", f"--port={port}"], cwd=ROOT, env=environment
        )
        try:
            wait_for(port)
            yield f"http://127.0.0.1:{port}", password
        finally:
            server.terminate()
            server.wait()


def wait_for(port):
    for _attempt in range(300):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    sys.exit("The server did not start.")


def take(page, name):
    """Keep what the window shows, in 256 colours: a third of the size."""
    page.wait_for_load_state("networkidle")
    image = Image.open(io.BytesIO(page.screenshot()))
    image.convert("RGB").quantize(256, dither=Image.Dither.NONE).save(
        FOLDER / f"{name}.png", optimize=True
    )


def take_all(browser, address, password):
    for name, (path, width, colours) in PAGES.items():
        page = browser.new_page(
            base_url=address,
            viewport={"width": width, "height": 900 if width == DESKTOP else 780},
            color_scheme=colours,
        )
        page.goto(path)
        take(page, name)
    page = browser.new_page(base_url=address, viewport={"width": DESKTOP, "height": 900})
    page.goto("/admin/")
    page.fill("[name=username]", "administrator")
    page.fill("[name=password]", password)
    page.click("[type=submit]")
    page.goto("/admin/publications/publication/")
    take(page, "admin-list-en")
    page.goto(f"/admin/publications/publication/?q={REPORT}")
    page.goto(page.get_attribute("#result_list tbody th a", "href"))
    take(page, "admin-en")


def main():
    FOLDER.mkdir(exist_ok=True)
    with demonstration() as (address, password), sync_playwright() as playwright:
        browser = playwright.chromium.launch(**find_chromium())
        take_all(browser, address, password)


if __name__ == "__main__":
    main()
