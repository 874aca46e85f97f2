"""Tasks for the tests of the worker."""

import time
from pathlib import Path

from django_tasks import task


@task()
def wait_for(path):
    while not Path(path).exists():
        time.sleep(0.05)


@task()
def fail():
    raise ValueError("as it was meant to")
