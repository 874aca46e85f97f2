import os
import socket
import subprocess
from datetime import timedelta

import pytest
from django.contrib.sessions.backends.db import SessionStore
from django.contrib.sessions.models import Session
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from rusi_site import duties
from tests.rusi_site.tasks import wait_for

pytestmark = pytest.mark.django_db

HERE = socket.gethostname()


def make_running_task(*workers, started_at=None):
    task = DBTaskResult.objects.get(pk=wait_for.enqueue("/nowhere").id)
    task.status = "RUNNING"
    task.worker_ids = list(workers)
    task.started_at = started_at or timezone.now()
    task.save()
    return task


@pytest.fixture
def dead_pid():
    process = subprocess.Popen(["true"])
    process.wait()
    return process.pid


def status_after_return(task):
    duties.return_dropped_tasks()
    task.refresh_from_db()
    return task.status


def test_task_of_a_dead_process_is_ready_again(dead_pid):
    assert status_after_return(make_running_task(f"{HERE}:{dead_pid}:1")) == "READY"


def test_task_of_a_living_process_is_left_alone():
    assert status_after_return(make_running_task(f"{HERE}:{os.getppid()}:1")) == "RUNNING"
    assert status_after_return(make_running_task(duties.NAME)) == "RUNNING"


def test_process_that_has_our_number_from_before_is_not_us():
    assert status_after_return(make_running_task(f"{HERE}:{os.getpid()}:1")) == "READY"


def test_task_on_another_machine_is_given_up_after_a_time():
    task = make_running_task("elsewhere:1:1")
    assert status_after_return(task) == "RUNNING"
    task.started_at -= duties.LONGEST_TASK + timedelta(minutes=1)
    task.save()
    assert status_after_return(task) == "READY"


def test_task_that_kills_its_workers_is_not_tried_for_ever(dead_pid):
    task = make_running_task(*[f"{HERE}:{dead_pid}:1"] * duties.ATTEMPTS)
    assert status_after_return(task) == "FAILED"
    assert "killed" in task.traceback


def test_old_results_are_forgotten():
    new, old = make_running_task("a"), make_running_task("a")
    for task in (new, old):
        task.set_successful(None)
    DBTaskResult.objects.filter(pk=old.pk).update(finished_at=timezone.now() - timedelta(days=31))
    duties.forget_finished_tasks()
    assert list(DBTaskResult.objects.all()) == [new]


def test_ended_sessions_are_forgotten():
    session = SessionStore()
    session.create()
    Session.objects.update(expire_date=timezone.now() - timedelta(days=1))
    duties.forget_ended_sessions()
    assert not Session.objects.exists()
