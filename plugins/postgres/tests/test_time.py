"""The time of statements, told to the server in the round trip that they take anyway."""

import os
import signal
import subprocess
import sys
import textwrap
import time
from pathlib import Path

import psycopg
import pytest
from fraise_hookspecs.repository import Query
from fraise_postgres import adopt_pool, open_database
from psycopg.conninfo import make_conninfo
from psycopg_pool import AsyncConnectionPool

pytestmark = pytest.mark.anyio

NAP = "SELECT pg_sleep(30)"


def host_pool(dsn, timeout=None):
    options = {} if timeout is None else {"options": f"-c statement_timeout={timeout}"}
    return AsyncConnectionPool(dsn, kwargs=options, min_size=0, max_size=1, open=False)


@pytest.mark.parametrize("read_only", [True, False])
@pytest.mark.parametrize("variables", [{}, {"app.tenant_id": "7"}])
async def test_a_statement_of_a_hosts_pool_ends_in_time(fraise_dsn, read_only, variables):
    async with host_pool(fraise_dsn) as pool:
        db = adopt_pool(pool)
        began = time.monotonic()
        with pytest.raises(psycopg.errors.QueryCanceled):
            await db.run(
                [Query("SELECT 1"), Query(NAP)], variables, read_only=read_only, seconds=0.2
            )
        with pytest.raises(psycopg.errors.QueryCanceled):
            async with db.session(variables, read_only=read_only, seconds=0.2) as session:
                await session.execute(NAP)
        with pytest.raises(psycopg.errors.QueryCanceled):
            async with (
                db.session(variables, read_only=read_only, seconds=0.2) as session,
                session.transaction() as inner,
            ):
                await inner.fetchval(NAP)
        assert 0.6 <= time.monotonic() - began < 10
        assert await db.fetchval("SHOW statement_timeout") == "0"  # it ended with the transactions


@pytest.mark.parametrize(
    ("own", "seconds", "valid"),
    [
        ("0", 2.5, "2500ms"),
        ("150ms", 30, "150ms"),
        ("1500ms", 1.5, "1500ms"),
        ("5min", 31, "31s"),
        ("2h", 30, "30s"),
        ("2h", 8000, "2h"),
        ("1d", 60, "1min"),
        ("0", 1e-9, "1ms"),
        ("0", 1e9, "2147483647ms"),
    ],
)
@pytest.mark.parametrize("style", ["postgres", "sql_standard", "iso_8601"])
async def test_the_shorter_limit_holds(fraise_dsn, own, seconds, valid, style):
    async with host_pool(fraise_dsn, f"{own} -c intervalstyle={style}") as pool:
        db = adopt_pool(pool)
        show = "SHOW statement_timeout"
        assert await db.run([Query(show)], seconds=seconds) == [[(valid,)]]
        assert await db.run([Query(show)]) == [[(own,)]]
        async with db.session(read_only=True, seconds=seconds) as session:
            assert await session.fetchval(show) == valid
            assert await session.fetchval("SHOW transaction_read_only") == "on"


async def test_a_pool_of_ours_has_the_shorter_limit_too(fraise_dsn):
    show = [Query("SHOW statement_timeout")]
    for options, seconds, valid in (
        ("", 31, "30s"),
        ("", 30, "30s"),
        ("", 4, "4s"),
        ("-c statement_timeout=0", 31, "31s"),  # the connection string has the last word
        ("-c statement_timeout=1h", 31, "31s"),
        ("-c statement_timeout=2s", 31, "2s"),
    ):
        dsn = make_conninfo(fraise_dsn, options=options) if options else fraise_dsn
        async with open_database(dsn, max_size=1) as db:
            assert await db.run(show, seconds=seconds) == [[(valid,)]], options
    async with open_database(fraise_dsn, max_size=1, statement_timeout=0) as db:
        assert await db.run(show, seconds=31) == [[("31s",)]]
        assert await db.run(show) == [[("0",)]]


async def test_each_statement_has_its_own_time(fraise_dsn):
    async with host_pool(fraise_dsn) as pool:
        naps = [Query("SELECT pg_sleep(0.3), 1")] * 3
        found = await adopt_pool(pool).run(naps, read_only=True, seconds=0.6)
        assert [rows[0][1] for rows in found] == [1, 1, 1]


CLIENT = """
    import asyncio, sys
    from fraise_hookspecs.repository import Query
    from fraise_postgres import adopt_pool
    from psycopg_pool import AsyncConnectionPool

    async def main():
        kwargs = {"application_name": "killed"}
        async with AsyncConnectionPool(sys.argv[1], kwargs=kwargs, open=False) as pool:
            await adopt_pool(pool).run([Query("SELECT pg_sleep(60)")], read_only=True, seconds=2)

    asyncio.run(main())
"""


def test_a_server_process_of_a_killed_client_ends_by_itself(fraise_dsn, tmp_path: Path):
    script = tmp_path / "client.py"
    script.write_text(textwrap.dedent(CLIENT), "utf-8")
    active = (
        "SELECT count(*) FROM pg_stat_activity"
        " WHERE application_name = 'killed' AND query LIKE '%pg_sleep%' AND state = 'active'"
    )
    with psycopg.connect(fraise_dsn, autocommit=True) as watcher:
        client = subprocess.Popen([sys.executable, str(script), fraise_dsn])
        began = time.monotonic()
        while watcher.execute(active).fetchone() != (1,):
            assert time.monotonic() - began < 20
            time.sleep(0.02)
        began = time.monotonic()
        os.kill(client.pid, signal.SIGKILL)
        client.wait()
        time.sleep(0.5)
        assert watcher.execute(active).fetchone() == (1,)  # it does not notice by itself
        while watcher.execute(active).fetchone() != (0,):
            assert time.monotonic() - began < 20
            time.sleep(0.02)
