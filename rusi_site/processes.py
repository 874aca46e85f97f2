"""Processes that live and end together."""

import ctypes
import signal
import subprocess
import sys
import threading

SECONDS_TO_STOP = 20
STOP_SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)  # Ctrl-C, a service manager, a window


class Together:
    """Runs named commands until one of them ends or we are told to stop; then stops them all."""

    def __init__(self, commands, **options):
        self.stopping = threading.Event()
        for number in STOP_SIGNALS:
            signal.signal(number, lambda *_arguments: self.stopping.set())
        self.processes = {
            # A session of its own: Ctrl-C reaches us alone, and each process is told once.
            name: subprocess.Popen(  # noqa: S603  the commands are our own
                command, start_new_session=True, preexec_fn=end_with_parent, **options
            )
            for name, command in commands.items()
        }

    def wait(self):
        """Return '' when told to stop, else which process ended and how."""
        while not self.stopping.wait(0.2):
            for name, process in self.processes.items():
                if process.poll() is not None:
                    return f"The {name} ended by itself (exit code {process.returncode})."
        return ""

    def stop(self):
        for process in self.processes.values():
            process.terminate()
        for process in self.processes.values():
            try:
                process.wait(SECONDS_TO_STOP)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


def end_with_parent():
    """Have Linux end this process when we are killed and cannot."""
    if sys.platform == "linux":
        set_parent_death_signal = 1
        ctypes.CDLL(None).prctl(set_parent_death_signal, signal.SIGTERM)
