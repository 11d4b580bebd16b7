"""Through a real PgBouncer in transaction mode, where one is installed."""

import contextlib
import os
import pwd
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from pathlib import Path

import anyio
import psycopg
import pytest
from fraise_hookspecs.repository import Query
from fraise_postgres import connect_blocking, errors, open_database, parse_dsn
from psycopg.conninfo import make_conninfo
from psycopg.sql import SQL, Identifier

pytestmark = pytest.mark.anyio

PROGRAM = shutil.which("pgbouncer", path=f"{os.environ.get('PATH', '')}:/usr/sbin")
CONFIGURATION = """
[databases]
* = host={host} port={port} user={user} {password}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = {listen}
unix_socket_dir =
auth_type = any
auth_file = {folder}/users
pool_mode = {mode}
default_pool_size = {size}
logfile = {folder}/log
ignore_startup_parameters = {ignored}
"""


@pytest.fixture
def pooler(fraise_dsn):
    """The DSN of a pooler with two connections to the server."""
    with run_pooler(fraise_dsn) as dsn:
        yield dsn


@contextlib.contextmanager
def run_pooler(fraise_dsn, mode="transaction", size=2, ignored=""):
    if PROGRAM is None:
        pytest.skip("no program pgbouncer: apt-get install --no-install-recommends pgbouncer")
    words = parse_dsn(fraise_dsn)
    folder = Path(tempfile.mkdtemp(prefix="pooler-"))
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listen = listener.getsockname()[1]
    password = f"password={words['password']}" if "password" in words else ""
    (folder / "pgbouncer.ini").write_text(
        CONFIGURATION.format(
            host=words["host"],
            port=words.get("port", 5432),
            user=words["user"],
            password=password,
            listen=listen,
            folder=folder,
            mode=mode,
            size=size,
            ignored=ignored,
        )
    )
    (folder / "users").write_text(f'"{words["user"]}" ""\n')
    account = {}
    if os.geteuid() == 0:  # which pgbouncer refuses; the server lets its own user in
        place = Path(words["host"])
        owner = place.owner() if place.is_absolute() else "nobody"
        account = {"user": owner, "group": pwd.getpwnam(owner).pw_gid, "extra_groups": ()}
        for path in (folder, *folder.iterdir()):
            shutil.chown(path, owner)
    process = subprocess.Popen(
        [PROGRAM, "-q", str(folder / "pgbouncer.ini")], stderr=subprocess.DEVNULL, **account
    )
    dsn = f"host=127.0.0.1 port={listen} user={words['user']} dbname={words['dbname']}"
    try:
        wait_for(dsn)
        yield dsn
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(10)
        shutil.rmtree(folder)


def wait_for(dsn):
    deadline = time.monotonic() + 10
    while True:
        try:
            psycopg.connect(dsn).close()
        except psycopg.OperationalError:
            assert time.monotonic() < deadline
            time.sleep(0.05)
        else:
            return


async def test_eight_clients_share_two_connections(pooler):
    async with open_database(pooler, prepare=False, max_size=8) as db:

        async def work(tenant):
            variables = {"app.tenant_id": tenant}
            who = Query("SELECT current_setting('app.tenant_id')")
            for number in range(20):
                assert await db.run([Query("SELECT $1::int + 0", (number,)), who], variables) == [
                    [(number,)],
                    [(tenant,)],
                ]
                assert await db.fetchval("SELECT $1::int", number) == number
                async with db.session(variables) as session, session.transaction() as inner:
                    assert await inner.fetchval(who.sql) == tenant

        async with anyio.create_task_group() as group:
            for number in range(8):
                group.start_soon(work, f"tenant {number}")
        assert not await db.fetchval("SELECT current_setting('app.tenant_id', true)")


async def test_time_limits_and_cancellations_work_through_it(pooler):
    sleepers = (
        "SELECT count(*) FROM pg_stat_activity WHERE query LIKE '%pg_sleep(77)%'"
        " AND state = 'active' AND pid <> pg_backend_pid()"
    )
    async with open_database(pooler, prepare=False, max_size=1, statement_timeout=0.3) as db:
        with anyio.fail_after(10):
            with pytest.raises(psycopg.errors.QueryCanceled):
                await db.fetchval("SELECT pg_sleep(77)")
            with anyio.move_on_after(0.1) as scope:
                await db.run([Query("SELECT pg_sleep(77)"), Query("SELECT 1")])
            assert scope.cancelled_caught
            assert await db.fetchval(sleepers) == 0


async def test_the_setting_that_it_needs_is_named(pooler):
    with pytest.raises(errors.TransactionPoolerError) as caught:
        async with open_database(pooler):
            pytest.fail("connected")
    assert "postgres.pool.prepare: false" in caught.value.hint


@pytest.mark.parametrize("mode", ["session", "transaction"])
async def test_a_session_whose_limit_was_dropped_is_not_used(fraise_dsn, mode):
    with run_pooler(fraise_dsn, mode, ignored="options") as dsn:
        with pytest.raises(errors.SettingsDroppedError, match="statement_timeout=30s") as caught:
            async with open_database(dsn):
                pytest.fail("connected")
        assert (caught.value.code, "prepare: false" in caught.value.hint) == ("PG-CONN-012", True)
        # as the hint says
        async with open_database(dsn, prepare=False) as db:
            assert await db.fetchval("SELECT 1") == 1
            assert await db.run(
                [Query("SELECT current_setting('statement_timeout')")], read_only=True, seconds=3
            ) == [[("3s",)]]


@pytest.mark.parametrize("mode", ["session", "transaction"])
async def test_what_the_connection_string_asks_for_holds_or_is_missed(fraise_dsn, mode):
    with run_pooler(fraise_dsn, mode, ignored="options") as dsn:
        dsn = make_conninfo(dsn, options="-c search_path=kept")
        with pytest.raises(errors.SettingsDroppedError, match="search_path=kept"):
            async with open_database(dsn, prepare=False):
                pytest.fail("connected")
        with pytest.raises(errors.SettingsDroppedError, match="search_path=kept"):
            connect_blocking(dsn, wait=5)
        # as the hint says; the database is this test's own
        with psycopg.connect(fraise_dsn, autocommit=True) as connection:
            connection.execute(
                SQL("ALTER ROLE CURRENT_USER IN DATABASE {} SET search_path = kept").format(
                    Identifier(connection.info.dbname)
                )
            )
        with run_pooler(fraise_dsn, mode, ignored="options") as fresh:
            dsn = make_conninfo(fresh, options="-c search_path=kept")
            async with open_database(dsn, prepare=False) as db:
                assert await db.fetchval("SHOW search_path") == "kept"


async def test_a_session_that_comes_later_is_looked_at_as_well(fraise_dsn):
    """Whoever waits for it is told why there is none."""
    alter = SQL("ALTER ROLE CURRENT_USER IN DATABASE {} {} statement_timeout{}")
    with psycopg.connect(fraise_dsn, autocommit=True) as connection:
        name = Identifier(connection.info.dbname)
        # the role's own limit, which hides that the pooler drops ours
        connection.execute(alter.format(name, SQL("SET"), SQL(" = '30s'")))
        with run_pooler(fraise_dsn, "session", ignored="options") as dsn:
            async with open_database(dsn, max_size=1) as db:
                assert await db.fetchval("SHOW statement_timeout") == "30s"
                connection.execute(alter.format(name, SQL("RESET"), SQL("")))
                connection.execute(
                    "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity"
                    " WHERE datname = current_database() AND pid <> pg_backend_pid()"
                )
                with pytest.raises(errors.SettingsDroppedError, match="statement_timeout=30s"):
                    await eventually_fail(db)


async def eventually_fail(db):
    with anyio.fail_after(10):
        while True:
            with contextlib.suppress(psycopg.OperationalError):  # what died with its session
                assert await db.fetchval("SHOW statement_timeout") == "30s"
