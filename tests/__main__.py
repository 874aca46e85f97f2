"""All that a change must pass: ``make test``, or ``python -m tests --require-all``."""

import subprocess
import sys
import time
from pathlib import Path

BIN = Path(sys.executable).parent
TEMPLATES = subprocess.run(
    ["git", "ls-files", "templates/*.html", "*/templates/*.html"],
    check=True,
    capture_output=True,
    text=True,
).stdout.split()
PYTEST = [sys.executable, "-m", "pytest", "-q", "-n2"]
WITHOUT_BROWSER = "--ignore=tests/browser"

LINT = {
    "code": [BIN / "ruff", "check"],
    "form of the code": [BIN / "ruff", "format", "--check"],
    "form of the templates": [BIN / "djade", "--target-version=5.2", "--check", *TEMPLATES],
    "layers": [BIN / "lint-imports", "--no-cache"],
    "migrations": [
        *("env", "SECRET_KEY=none", "DEBUG=0", sys.executable),
        *("manage.py", "makemigrations", "--check", "--dry-run"),
    ],
}
TESTS = {
    "tests on SQLite": [*PYTEST, WITHOUT_BROWSER],
    "tests on PostgreSQL": [*PYTEST, WITHOUT_BROWSER, "--database=postgresql"],
    "tests in a browser": [*PYTEST, "tests/browser"],
}


def run(name, command, *, quiet):
    """Run one step, say what came of it and how long it took; return whether it passed."""
    began = time.monotonic()
    if not quiet:
        print(f"\n{name} …", flush=True)
    result = subprocess.run(
        command, stdout=subprocess.PIPE if quiet else None, stderr=subprocess.STDOUT, text=True
    )
    passed = result.returncode == 0
    if quiet and not passed:
        print(result.stdout)
    print(
        f"{'passed' if passed else 'FAILED'}: {name} ({time.monotonic() - began:.0f} s)", flush=True
    )
    return passed


def main(options):
    passed = [run(name, command, quiet=True) for name, command in LINT.items()]
    passed += [run(name, [*command, *options], quiet=False) for name, command in TESTS.items()]
    sys.exit(not all(passed))


main(sys.argv[1:])
