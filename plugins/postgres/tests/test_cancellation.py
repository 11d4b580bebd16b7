import asyncio
import os
import signal
import time

import anyio
import psycopg
import pytest
from fraise_hookspecs.repository import Query
from fraise_postgres import open_database

pytestmark = pytest.mark.anyio

SLEEPERS = (
    "SELECT count(*) FROM pg_stat_activity"
    " WHERE query LIKE '%pg_sleep(77)%' AND state = 'active' AND pid <> pg_backend_pid()"
)


async def sleep_alone(db):
    await db.fetchval("SELECT pg_sleep(77)")


async def sleep_in_run(db):
    await db.run(
        [Query("INSERT INTO t VALUES (1)"), Query("SELECT pg_sleep(77)"), Query("SELECT 1")],
        {"app.x": "1"},
    )


async def sleep_in_session(db):
    async with db.session({"app.x": "1"}) as session:
        await session.execute("INSERT INTO t VALUES (1)")
        await session.fetch("SELECT pg_sleep(77)")


async def sleep_in_savepoint(db):
    async with db.transaction() as outer:
        await outer.execute("INSERT INTO t VALUES (1)")
        async with outer.transaction() as inner:
            await inner.execute("SELECT pg_sleep(77)")


async def idle_in_session(db):
    async with db.session() as session:
        await session.execute("INSERT INTO t VALUES (1)")
        await asyncio.sleep(77)


@pytest.fixture
async def db(fraise_dsn):
    async with open_database(fraise_dsn, max_size=1) as database:
        await database.execute("CREATE TABLE t (a int)")
        yield database


async def cancel_by_scope(work):
    with anyio.move_on_after(0.15) as scope:
        await work
    assert scope.cancelled_caught


async def cancel_by_task(work):
    task = asyncio.ensure_future(work)
    await asyncio.sleep(0.15)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task


async def cancel_twice(work):
    task = asyncio.ensure_future(work)
    await asyncio.sleep(0.15)
    for _ in range(5):
        task.cancel()
        await asyncio.sleep(0)
    with pytest.raises(asyncio.CancelledError):
        await task


@pytest.mark.parametrize("cancel", [cancel_by_scope, cancel_by_task, cancel_twice])
@pytest.mark.parametrize(
    "work",
    [sleep_alone, sleep_in_run, sleep_in_session, sleep_in_savepoint, idle_in_session],
)
async def test_a_cancelled_task_gives_its_connection_back_clean(db, work, cancel):
    pid = await db.fetchval("SELECT pg_backend_pid()")
    with anyio.fail_after(5):
        await cancel(work(db))
        # max_size is 1: this would wait for ever if the connection had leaked.
        assert await db.fetchval("SELECT pg_backend_pid()") == pid
        assert await db.fetchval(SLEEPERS) == 0
        assert await db.fetchval("SELECT count(*) FROM t") == 0
        async with db.session() as session, session.transaction() as inner:
            assert await inner.fetchval("SELECT 1") == 1


@pytest.fixture
def freeze():
    """Stops processes of the server, which then heed nothing; they go on after the test."""
    frozen = []

    def stop(process):
        os.kill(process, signal.SIGSTOP)
        frozen.append(process)

    yield stop
    for process in frozen:
        os.kill(process, signal.SIGCONT)


@pytest.mark.skipif(os.name == "nt", reason="there are no such signals")
@pytest.mark.parametrize("cancel", [cancel_by_scope, cancel_by_task, cancel_twice])
@pytest.mark.parametrize(
    "work",
    [sleep_alone, sleep_in_run, sleep_in_session, sleep_in_savepoint],
)
async def test_nobody_waits_for_a_session_that_stands_still(db, work, cancel, freeze):
    """It is given up, with its connection, and the next one gets another."""
    pid = await db.fetchval("SELECT pg_backend_pid()")
    freeze(pid)
    began = time.monotonic()
    await cancel(work(db))
    # heed, and what a loaded machine needs
    assert time.monotonic() - began < 0.15 + 1 + 1.5
    with anyio.fail_after(5):
        assert await db.fetchval("SELECT pg_backend_pid()") != pid


@pytest.mark.skipif(os.name == "nt", reason="there are no such signals")
@pytest.mark.parametrize("cancel", [cancel_by_scope, cancel_by_task, cancel_twice])
@pytest.mark.parametrize("ends", ["commit", "rollback", "idle"])
async def test_the_end_of_a_transaction_is_not_waited_for_either(db, ends, cancel, freeze):
    pid = await db.fetchval("SELECT pg_backend_pid()")

    async def work():
        async with db.session() as session:
            await session.execute("INSERT INTO t VALUES (1)")
            freeze(pid)
            if ends == "rollback":
                raise ValueError(ends)
            if ends == "idle":
                await asyncio.sleep(77)

    began = time.monotonic()
    await cancel(work())
    # the grace of an ending, heed, and what a loaded machine needs
    assert time.monotonic() - began < 0.15 + 2 + 1 + 1.5
    with anyio.fail_after(5):
        assert await db.fetchval("SELECT pg_backend_pid()") != pid


@pytest.mark.skipif(os.name == "nt", reason="there are no such signals")
async def test_a_limit_that_is_watched_from_here_does_not_wait_either(fraise_dsn, freeze):
    async with open_database(fraise_dsn, max_size=1, prepare=False, statement_timeout=0.2) as db:
        pid = await db.fetchval("SELECT pg_backend_pid()")
        freeze(pid)
        began = time.monotonic()
        with pytest.raises(psycopg.errors.QueryCanceled):
            await db.fetchval("SELECT 1")
        assert time.monotonic() - began < 0.2 + 1 + 1.5
        with anyio.fail_after(5):
            assert await db.fetchval("SELECT pg_backend_pid()") != pid


async def test_cancelled_before_it_began(db):
    with anyio.CancelScope() as scope:
        scope.cancel()
        await db.fetchval("SELECT 1")
    assert await db.fetchval("SELECT 2") == 2


async def test_waiting_for_a_connection_may_be_cancelled(db):
    async with db.session() as session:
        with anyio.move_on_after(0.1) as scope:
            await db.fetchval("SELECT 1")
        assert scope.cancelled_caught
        assert await session.fetchval("SELECT 2") == 2
    assert await db.fetchval("SELECT 3") == 3


async def test_a_storm_of_cancellations_leaks_nothing(fraise_dsn):
    async with open_database(fraise_dsn, max_size=4) as db:
        await db.execute("CREATE TABLE t (a int)")

        async def work(number):
            with anyio.move_on_after(0.001 * (number % 37)):
                if number % 3:
                    await db.run(
                        [Query("INSERT INTO t VALUES (1)"), Query("SELECT pg_sleep(0.02)")]
                    )
                else:
                    async with db.transaction() as tx:
                        await tx.execute("INSERT INTO t VALUES (1)")
                        await tx.execute("SELECT pg_sleep(0.02)")

        with anyio.fail_after(30):
            async with anyio.create_task_group() as group:
                for number in range(200):
                    group.start_soon(work, number)
            async with (
                db.session() as one,
                db.session() as two,
                db.session() as three,
                db.session() as four,
            ):
                for session in (one, two, three, four):
                    assert await session.fetchval("SELECT 1") == 1
            stats = await db.fetchrow(
                "SELECT count(*) FILTER (WHERE state <> 'idle' AND pid <> pg_backend_pid()) AS busy,"
                " count(*) AS sessions FROM pg_stat_activity WHERE datname = current_database()"
            )
            assert stats["busy"] == 0
            assert stats["sessions"] <= 4


async def test_a_connection_that_dies_in_the_middle(db, fraise_dsn):
    async def kill_soon():
        await asyncio.sleep(0.1)
        async with await psycopg.AsyncConnection.connect(fraise_dsn, autocommit=True) as other:
            await other.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                " WHERE datname = current_database() AND pid <> pg_backend_pid()"
            )

    for work in (sleep_alone, sleep_in_run, sleep_in_session, sleep_in_savepoint):
        with anyio.fail_after(5):
            async with anyio.create_task_group() as group:
                group.start_soon(kill_soon)
                with pytest.raises(psycopg.OperationalError):
                    await work(db)
            assert await db.fetchval("SELECT count(*) FROM t") == 0


async def test_connections_that_died_in_the_pool_are_replaced(fraise_dsn):
    async with open_database(fraise_dsn, min_size=5, max_size=5) as db:
        async with anyio.create_task_group() as group:
            for _ in range(5):
                group.start_soon(db.fetchval, "SELECT pg_sleep(0.1)")
        async with await psycopg.AsyncConnection.connect(fraise_dsn, autocommit=True) as other:
            cursor = await other.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                " WHERE datname = current_database() AND pid <> pg_backend_pid()"
            )
            assert cursor.rowcount == 5
        await asyncio.sleep(0.05)
        for _ in range(8):
            assert await db.fetchval("SELECT 1") == 1
