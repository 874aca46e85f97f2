"""What the worker does by itself, again and again. Each duty is safe to do twice at once."""

import os
import socket
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from importlib import import_module

from django.conf import settings
from django.utils import timezone
from django_tasks import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from pictures.tasks import make_missing_renditions
from publications.outputs.tasks import make_due_files
from publications.outputs.tasks import sweep as sweep_files
from publications.tasks import (
    freeze_live_editions,
    look_for_unrecorded_changes,
    update_records_due,
)
from search.tasks import refresh as refresh_search

MINUTE, DAY = 60, 24 * 60 * 60
LONGEST_TASK = timedelta(hours=1)
ATTEMPTS = 3  # a task that kills its worker each time is not tried for ever
KEPT_FOR = timedelta(days=30)


def name_of_this_process():
    """Kept with each task that is taken up, so that a task whose process has died is known."""
    return f"{socket.gethostname()}:{os.getpid()}:{timezone.now():%Y%m%dT%H%M%S%f}"


NAME = name_of_this_process()


def return_dropped_tasks():
    """Make tasks ready again whose worker was killed; nothing else ever would."""
    for task in DBTaskResult.objects.running():
        if was_dropped(task):
            dropped = DBTaskResult.objects.filter(pk=task.pk, started_at=task.started_at).running()
            if len(task.worker_ids) < ATTEMPTS:
                dropped.update(status=TaskResultStatus.READY, started_at=None)
            else:
                dropped.update(
                    status=TaskResultStatus.FAILED,
                    finished_at=timezone.now(),
                    traceback=f"Its worker was killed {ATTEMPTS} times.",
                )


def was_dropped(task):
    """Whether the process that runs a task is gone: surely on this machine, by time elsewhere."""
    worker = task.worker_ids[-1]
    host, _colon, rest = worker.partition(":")
    pid = rest.partition(":")[0]
    if host == socket.gethostname() and pid.isdecimal():
        return worker != NAME and (int(pid) == os.getpid() or not is_alive(int(pid)))
    return task.started_at < timezone.now() - LONGEST_TASK


def is_alive(pid):
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:  # another user's
        return True
    return True


def forget_finished_tasks():
    """Keep what the tasks of the last weeks came to, for whoever looks for a fault."""
    DBTaskResult.objects.finished().filter(finished_at__lt=timezone.now() - KEPT_FOR).delete()


def forget_ended_sessions():
    import_module(settings.SESSION_ENGINE).SessionStore.clear_expired()


@dataclass(frozen=True)
class Duty:
    do: Callable
    seconds: int  # between one time and the next


DUTIES = (
    Duty(return_dropped_tasks, MINUTE // 2),
    Duty(freeze_live_editions, MINUTE),
    Duty(update_records_due, MINUTE),
    Duty(make_missing_renditions, 10 * MINUTE),
    Duty(make_due_files, MINUTE),
    Duty(sweep_files, 10 * MINUTE),
    Duty(refresh_search, DAY),
    Duty(look_for_unrecorded_changes, DAY),
    Duty(forget_finished_tasks, DAY),
    Duty(forget_ended_sessions, DAY),
)
