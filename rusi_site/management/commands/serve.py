import os
import socket
import sys

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from rusi_site.processes import Together


class Command(BaseCommand):
    help = "Serves the site and runs the background worker beside it, until told to stop."

    def add_arguments(self, parser):
        parser.add_argument("--host", default="127.0.0.1", help="address to listen on")
        parser.add_argument("--port", type=int, default=8000)
        parser.add_argument("--workers", type=int, default=2, help="processes that answer requests")
        parser.add_argument(
            "--reload", action="store_true", help="for development: restart when the code changes"
        )

    def handle(self, *, host, port, workers, reload, **options):
        refuse_taken_port(host, port)
        manage = [sys.executable, "manage.py"]
        if reload:
            web = [*manage, "runserver", f"{host}:{port}"]
            worker = [*manage, "worker", "--reload"]
        else:
            web = granian(host, port, workers)
            worker = [*manage, "worker"]
        processes = Together({"web server": web, "worker": worker}, cwd=settings.BASE_DIR)
        self.stdout.write(
            f"The site       http://{host}:{port}/\n"
            f"The admin      http://{host}:{port}/admin/\n"
            "Ctrl-C ends it.\n"
        )
        self.stdout.flush()
        try:
            reason = processes.wait()
        finally:
            processes.stop()
        if reason:
            raise CommandError(f"{reason} The other was stopped too.")


def granian(host, port, workers):
    """One thread in each process: SQLite and PostgreSQL connections stay few and warm."""
    return [
        *(sys.executable, "-m", "granian", "--interface", "wsgi", "--no-ws"),
        *("--host", host, "--port", str(port), "--log-level", "warning"),
        *("--workers", str(workers), "--blocking-threads", "1", "--respawn-failed-workers"),
        "rusi_site.wsgi:application",
    ]


def refuse_taken_port(host, port):
    """Say it before the server fails in a way that is hard to read, or answers beside another."""
    with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET) as probe:
        if os.name == "posix":  # a server that ended a moment ago does not count
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            raise CommandError(
                f"Cannot listen on {host}:{port} ({error.strerror}). "
                "Another port: make run PORT=8001"
            ) from error
