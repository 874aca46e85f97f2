"""Workers as real processes, on the database of the test."""

import os
import signal
import subprocess
import sys
import time

import pytest
from django.conf import settings
from django.core.management import call_command
from django_tasks_db.models import DBTaskResult

from rusi_site import duties
from rusi_site.management.commands import worker as worker_command
from tests.factories import make_contribution, make_publication
from tests.processes import database_url
from tests.rusi_site.tasks import fail, wait_for

pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)


@pytest.fixture
def start_worker():
    """Start a worker; it does not outlive the test."""
    started = []

    def start(*arguments):
        process = subprocess.Popen(
            [sys.executable, "manage.py", "worker", "--interval=0.1", *arguments],
            cwd=settings.BASE_DIR,
            env=os.environ | {"DATABASE_URL": database_url()},
        )
        started.append(process)
        return process

    yield start
    for process in started:
        process.kill()
        process.wait()


def wait_until(status):
    give_up = time.monotonic() + 30
    while (task := DBTaskResult.objects.get()).status != status:
        assert time.monotonic() < give_up, f"{task.status}, not {status}: {task.traceback}"
        time.sleep(0.05)
    return task


def test_task_of_a_killed_worker_is_done_by_the_next(start_worker, tmp_path):
    wait_for.enqueue(str(tmp_path / "go"))
    killed = start_worker()
    wait_until("RUNNING")
    killed.kill()
    killed.wait()
    (tmp_path / "go").touch()
    assert start_worker("--once").wait() == 0
    assert len(wait_until("SUCCESSFUL").worker_ids) == 2


def test_worker_that_is_told_to_stop_ends_its_task_first(start_worker, tmp_path):
    wait_for.enqueue(str(tmp_path / "go"))
    worker = start_worker()
    wait_until("RUNNING")
    worker.send_signal(signal.SIGTERM)
    time.sleep(0.3)
    assert worker.poll() is None
    (tmp_path / "go").touch()
    assert worker.wait() == 0
    wait_until("SUCCESSFUL")


def test_idle_worker_stops_at_once(start_worker, tmp_path):
    (tmp_path / "go").touch()
    wait_for.enqueue(str(tmp_path / "go"))
    worker = start_worker("--interval=60")
    wait_until("SUCCESSFUL")
    worker.send_signal(signal.SIGINT)
    assert worker.wait(timeout=10) == 0


@pytest.fixture
def work():
    """Do in this process what a worker does until nothing is left to do."""
    handlers = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}
    yield lambda: call_command("worker", once=True)
    for number, handler in handlers.items():
        signal.signal(number, handler)


def test_failing_task_keeps_its_reason_and_stops_nobody(work, tmp_path):
    fail.enqueue()
    work()
    assert "as it was meant to" in wait_until("FAILED").traceback


def test_failing_duty_keeps_no_other_from_being_done(work, monkeypatch, caplog):
    def break_down():
        raise ValueError

    publication = make_publication()
    make_contribution(publication)
    monkeypatch.setattr(worker_command, "DUTIES", [duties.Duty(break_down, 1), *duties.DUTIES])
    work()
    assert "break_down failed" in caplog.text
    assert publication.contributions.get().is_frozen_en
