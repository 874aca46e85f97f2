"""The command that ``make run`` ends in, with its real processes."""

import os
import re
import signal
import socket
import subprocess
import sys
import time
from http.client import HTTPConnection, HTTPException

import pytest
from django.conf import settings

from tests.processes import database_url

pytestmark = [
    pytest.mark.django_db(transaction=True, serialized_rollback=True),
    pytest.mark.once,
]


@pytest.fixture
def port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@pytest.fixture
def serve(port):
    started = []

    def start():
        process = subprocess.Popen(
            [sys.executable, "manage.py", "serve", f"--port={port}", "--workers=1"],
            cwd=settings.BASE_DIR,
            env=os.environ | {"DATABASE_URL": database_url()},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        started.append(process)
        return process

    yield start
    for process in started:
        process.kill()
        process.communicate()


def wait_until(condition):
    give_up = time.monotonic() + 30
    while not (result := condition()):
        assert time.monotonic() < give_up
        time.sleep(0.05)
    return result


def answers(port):
    connection = HTTPConnection("127.0.0.1", port, timeout=5)
    try:
        connection.request("GET", "/")
        return connection.getresponse().status == 302
    except (OSError, HTTPException):
        return False
    finally:
        connection.close()


def find_process(parent, pattern):
    """Number of a child of ``parent`` by its command."""
    listed = subprocess.run(["ps", "-eo", "pid=,ppid=,args="], capture_output=True, text=True)
    found = re.search(rf"^ *(\d+) +{parent.pid} .*{pattern}", listed.stdout, re.MULTILINE)
    return found and int(found[1])


def test_site_and_worker_end_together_when_told_to(serve, port):
    process = serve()
    wait_until(lambda: answers(port))
    assert find_process(process, "manage.py worker")
    process.send_signal(signal.SIGINT)
    output, _none = process.communicate(timeout=20)
    assert process.returncode == 0
    assert f"http://127.0.0.1:{port}/" in output
    assert "Traceback" not in output
    assert not answers(port)


def test_site_ends_and_says_why_when_the_worker_has_died(serve, port):
    process = serve()
    wait_until(lambda: answers(port))
    os.kill(find_process(process, "manage.py worker"), signal.SIGKILL)
    output, _none = process.communicate(timeout=20)
    assert process.returncode != 0
    assert "The worker ended by itself" in output
    assert not answers(port)


def test_nothing_is_left_when_the_command_itself_is_killed(serve, port):
    process = serve()
    wait_until(lambda: answers(port))
    process.kill()
    wait_until(lambda: not answers(port))


def test_taken_port_is_told_in_words(serve, port):
    with socket.create_server(("127.0.0.1", port)):
        output, _none = serve().communicate(timeout=20)
    assert f"Cannot listen on 127.0.0.1:{port}" in output
    assert "Traceback" not in output
