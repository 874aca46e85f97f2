import logging
import signal
import threading
import time

from django.core.management.base import BaseCommand
from django.db import InterfaceError, OperationalError, close_old_connections
from django.utils.autoreload import run_with_reloader
from django_tasks import DEFAULT_TASK_BACKEND_ALIAS
from django_tasks_db.management.commands.db_worker import Worker
from django_tasks_db.models import DBTaskResult
from django_tasks_db.utils import exclusive_transaction

from rusi_site.duties import DUTIES, NAME

SECONDS_WITHOUT_DATABASE = 5
DATABASE_IS_AWAY = (OperationalError, InterfaceError)

logger = logging.getLogger(__name__)


class Command(BaseCommand):
    help = (
        "Runs background tasks and regular duties until told to stop. The first Ctrl-C or SIGTERM "
        "lets the task in hand end. Several workers, on several machines, share the work."
    )

    def add_arguments(self, parser):
        parser.add_argument("--once", action="store_true", help="stop when nothing is left to do")
        parser.add_argument(
            "--interval", type=float, default=1, help="seconds to wait when there is nothing to do"
        )

        parser.add_argument(
            "--reload", action="store_true", help="for development: restart when the code changes"
        )

    def handle(self, *, once, interval, reload, **options):
        self.stopping = threading.Event()
        self.due_at = dict.fromkeys(DUTIES, 0)
        if reload:  # which has signal handlers of its own
            run_with_reloader(self.loop, once, interval)
        else:
            for number in (signal.SIGINT, signal.SIGTERM):
                signal.signal(number, self.stop)
            self.loop(once, interval)

    def loop(self, once, interval):
        logger.info("The worker is ready.")
        while not self.stopping.is_set():
            try:
                was_busy = self.work()
            except DATABASE_IS_AWAY:
                if once:
                    raise
                logger.exception("The database does not answer; trying again.")
                self.stopping.wait(SECONDS_WITHOUT_DATABASE)
                continue
            if once and not was_busy:
                return
            if not was_busy:
                self.stopping.wait(interval)  # time.sleep() would not end on a signal

    def stop(self, number, _frame):
        logger.info("The worker stops after the task in hand.")
        self.stopping.set()
        signal.signal(number, signal.SIG_DFL)  # the second time kills

    def work(self):
        """Do what is due and one task; return whether there was a task."""
        close_old_connections()
        for duty, due_at in self.due_at.items():
            if due_at <= time.monotonic() and not self.stopping.is_set():
                do(duty)
                self.due_at[duty] = time.monotonic() + duty.seconds
        task = take_task()
        if task:
            runner().run_task(task)
        return bool(task)


def do(duty):
    """One duty that fails does not keep the others from being done."""
    try:
        duty.do()
    except DATABASE_IS_AWAY:
        raise
    except Exception:
        logger.exception("%s failed; it is tried again in its turn.", duty.do.__name__)


def take_task():
    """Mark the most urgent task as ours and return it, or None."""
    with exclusive_transaction():
        if task := DBTaskResult.objects.ready().get_locked():
            task.claim(NAME)
    return task


def runner():
    """The library's own worker, used for one task: it records what came of it."""
    return Worker(
        queue_names=["*"],
        excluded_queue_names=[],
        backend_name=DEFAULT_TASK_BACKEND_ALIAS,
        worker_id=NAME,
        interval=0,
        batch=True,
        startup_delay=False,
        max_tasks=1,
    )
