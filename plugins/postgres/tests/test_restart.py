"""A server that crashes, recovers and stops under a pool."""

import asyncio
import os
import signal

import anyio
import psycopg
import pytest
from fraise_hookspecs import FraiseError
from fraise_hookspecs.repository import Query
from fraise_postgres import errors, open_database, volatile_server

pytestmark = pytest.mark.anyio


@pytest.fixture
def server():
    with volatile_server() as server:
        yield server


async def test_the_pool_outlives_a_crash_of_the_server(server):
    async with open_database(server.dsn(), min_size=2, max_size=4, timeout=15) as db:
        await db.execute("CREATE TABLE t (a int)")
        await db.execute("CHECKPOINT")  # a server for tests writes nothing before it must
        kinds = set()
        crashed = asyncio.Event()
        recovered = asyncio.Event()

        async def work():
            after = 0
            while after < 20:
                try:
                    await db.run(
                        [Query("INSERT INTO t VALUES (1)"), Query("SELECT pg_sleep(0.005)")]
                    )
                except (psycopg.Error, FraiseError) as error:
                    kinds.add(type(error))
                    continue
                after += recovered.is_set()

        with anyio.fail_after(45):
            async with anyio.create_task_group() as group:
                for _ in range(6):
                    group.start_soon(work)
                await asyncio.sleep(0.2)
                # A backend that dies like this makes the server end all others and recover.
                os.kill(await db.fetchval("SELECT pg_backend_pid()"), signal.SIGKILL)
                crashed.set()
                while not recovered.is_set():
                    try:
                        await db.fetchval("SELECT 1")
                        recovered.set()
                    except (psycopg.Error, FraiseError) as error:
                        kinds.add(type(error))
            sessions = [db.session() for _ in range(4)]
            for session in sessions:
                executor = await session.__aenter__()
                assert await executor.fetchval("SELECT 1") == 1
            for session in sessions:
                await session.__aexit__(None, None, None)
    assert kinds
    assert not kinds & {errors.PoolExhaustedError}


async def test_a_server_that_stops_is_named_as_the_reason(server):
    async with open_database(server.dsn(), max_size=2, timeout=0.5) as db:
        assert await db.fetchval("SELECT 1") == 1
        os.kill(server.pid, signal.SIGINT)
        with anyio.fail_after(20):
            while True:
                try:
                    await db.fetchval("SELECT 1")  # until it has obeyed
                except errors.UnreachableServerError:
                    break
                except (psycopg.OperationalError, errors.ServerNotReadyError):
                    continue
        with pytest.raises(errors.UnreachableServerError):
            await db.run([Query("SELECT 1")])
