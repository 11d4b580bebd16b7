"""A server that ends under its users comes back by itself, and they are told why it does not."""

from __future__ import annotations

import asyncio
import contextlib
import os
import signal
import time

import anyio
import psycopg
import pytest
from fraise_hookspecs.lifecycle import HealthStatus
from fraise_postgres import errors, health, open_database, outage
from fraise_postgres.health import check_database
from fraise_postgres.resources import open_pool, open_server
from fraise_postgres.server import start_server, stop_server
from fraise_postgres.server.inspection import Condition, inspect
from fraise_postgres.server.layout import find_layout
from fraise_postgres.server.postmaster import is_alive
from fraise_postgres.server.revival import Pauses
from fraise_postgres.server.state import read_state
from fraise_postgres.settings import Listen, PoolSettings, PostgresSettings
from fraise_testing import FakeContext

from .conftest import SETTINGS, kill_all, query, server_pids, wait_for

pytestmark = pytest.mark.anyio

READY = "database system is ready to accept connections"
PATIENT = PostgresSettings(start_timeout=30.0, stop_timeout=10.0, pool=PoolSettings(timeout=12.0))


@pytest.fixture
def using(anyio_backend):
    """``using(project)``: a context with the resources, as a kernel opens them."""

    @contextlib.asynccontextmanager
    async def use(project, settings=PATIENT):
        context = FakeContext(project=project, settings={"postgres": settings})
        async with open_server(context) as server:
            context.resources = {"postgres": server}
            async with open_pool(context) as database:
                context.resources = {"postgres": server, "database": database}
                yield context

    return use


def parts(context):
    return context.resources["database"], context.resources["postgres"]


def count_starts(project):
    return find_layout(project).log.read_text().count(READY)


async def fail_fast(database, kind, seconds=1.0):
    began = time.monotonic()
    with pytest.raises(kind) as caught:
        await database.fetchval("SELECT 1")
    assert time.monotonic() - began < seconds
    return caught.value


def kill_server(project, pids=None):
    """``kill -9``, and wait: a statement on a connection that dies meanwhile fails with it."""
    kill_all(pids or server_pids(project))
    wait_for(lambda: not is_alive(find_layout(project)))


@pytest.mark.parametrize("victims", ["postmaster", "all"])
async def test_the_pool_serves_again_after_the_server_was_killed(project, using, victims):
    async with using(project) as context:
        database, server = parts(context)
        await database.execute("CREATE TABLE kept AS SELECT 7 AS answer")
        async with database.session(), database.session():
            pass  # so that more than one connection is dead afterwards
        kill_server(project, [server.pid] if victims == "postmaster" else None)
        began = time.monotonic()
        answers = await asyncio.gather(
            *(database.fetchval("SELECT answer FROM kept") for _ in range(20))
        )
        assert answers == [7] * 20
        assert time.monotonic() - began < 5
        assert (await check_database(context)).status is HealthStatus.OK
        assert count_starts(project) == 3  # the pattern's own, ours, and the one after the kill
    assert not is_alive(find_layout(project))


async def test_a_check_on_a_server_that_hangs_ends_when_its_time_is_up(project, using):
    async with using(project) as context:
        database, _ = parts(context)
        await database.fetchval("SELECT 1")
        pids = server_pids(project)
        for pid in pids:
            os.kill(pid, signal.SIGSTOP)
        try:
            began = time.monotonic()
            with anyio.move_on_after(0.5) as scope:
                await check_database(context)
            assert scope.cancelled_caught
            assert time.monotonic() - began < 1.5
        finally:
            for pid in pids:
                os.kill(pid, signal.SIGCONT)
        assert (await check_database(context)).status is HealthStatus.OK
        with anyio.fail_after(15):
            while health._abandoned:
                await anyio.sleep(0.05)
        assert await database.fetchval("SELECT 1") == 1
    wait_for(lambda: not is_alive(find_layout(project)))


async def test_two_processes_bring_back_one_server(project, work):
    workers = [work("ask", project) for _ in range(2)]
    old = {worker.read()["pid"] for worker in workers}
    assert len(old) == 1
    starts = count_starts(project)
    kill_server(project, list(old))
    for worker in workers:
        worker.say("ask")
    answers = [worker.read() for worker in workers]
    assert len({answer["started"] for answer in answers}) == 1
    assert max(answer["seconds"] for answer in answers) < 5
    assert count_starts(project) == starts + 1
    for worker in workers:
        worker.leave()
    assert inspect(find_layout(project), SETTINGS).condition is Condition.STOPPED


async def test_a_server_of_somebody_else_is_used_again_when_it_is_back(project):
    with start_server(project, settings=SETTINGS, keep=True) as server:
        dsn = server.dsn()
    async with open_database(dsn, timeout=12, max_size=4) as database:
        assert await database.fetchval("SELECT 1") == 1
        stop_server(project, settings=SETTINGS, force=True)
        error = await fail_fast(database, errors.UnreachableServerError)
        assert "No such file" in str(error)
        began = time.monotonic()
        failures = await asyncio.gather(
            *(database.fetchval("SELECT 1") for _ in range(30)), return_exceptions=True
        )
        assert {type(failure) for failure in failures} == {errors.UnreachableServerError}
        assert len(set(map(id, failures))) == 30
        assert time.monotonic() - began < 2
        assert not is_alive(find_layout(project))
        with start_server(project, settings=SETTINGS, keep=True):
            pass
        began = time.monotonic()
        assert await asyncio.gather(*(database.fetchval("SELECT 1") for _ in range(8))) == [1] * 8
        assert time.monotonic() - began < 1


async def test_a_server_that_was_stopped_on_purpose_stays_down(project, using):
    async with using(project) as context:
        database, _ = parts(context)
        assert stop_server(project, settings=SETTINGS, force=True) is True
        error = await fail_fast(database, errors.ServerDownError)
        assert "fraise db start" in error.hint
        health = await check_database(context)
        assert health.status is HealthStatus.FAILED
        assert health.details == {"code": "PG-SERVER-017"}
        assert not is_alive(find_layout(project))
        with start_server(project, settings=SETTINGS):
            assert await database.fetchval("SELECT 1") == 1
        assert await database.fetchval("SELECT 1") == 1
        kill_server(project)
        assert await database.fetchval("SELECT 1") == 1


async def test_force_also_holds_down_a_server_that_was_killed(project, using):
    async with using(project) as context:
        database, server = parts(context)
        kill_server(project)
        assert stop_server(project, settings=SETTINGS, force=True) is False
        await fail_fast(database, errors.ServerDownError)
        assert not is_alive(find_layout(project))
        assert server.pid


async def test_data_that_was_taken_away_is_not_replaced_by_nothing(project, using):
    layout = find_layout(project)
    async with using(project) as context:
        database, _ = parts(context)
        kill_server(project)
        layout.data.rename(layout.home / "elsewhere")
        error = await fail_fast(database, errors.ServerDownError)
        assert "no longer" in str(error)
        assert not layout.data.exists()
        (layout.home / "elsewhere").rename(layout.data)
        assert await database.fetchval("SELECT 1") == 1
    assert not is_alive(layout)


async def test_a_project_that_was_taken_away_and_came_back(project, using, place):
    layout = find_layout(project)
    async with using(project) as context:
        database, _ = parts(context)
        kill_server(project)
        project.rename(place / "elsewhere")
        await fail_fast(database, errors.ServerDownError)
        (place / "elsewhere").rename(project)
        for entry in layout.leases.iterdir():
            entry.unlink()
        assert await database.fetchval("SELECT 1") == 1
        with start_server(project, settings=SETTINGS):
            pass  # not the last user: the lease was taken anew
        assert await database.fetchval("SELECT 1") == 1
    assert not is_alive(layout)


async def test_it_comes_back_as_it_was(project, using):
    layout = find_layout(project)
    on_port = PostgresSettings(listen=Listen.TCP)
    with start_server(project, settings=on_port, keep=True) as first:
        dsn = first.dsn()
        async with using(project) as context:
            database, _ = parts(context)
            kill_server(project)
            assert await database.fetchval("SELECT 1") == 1
            assert query(dsn, "SELECT 1") == [(1,)]  # same port, same password
            assert read_state(layout).keep
    assert is_alive(layout)
    stop_server(project, settings=SETTINGS)


async def test_a_server_that_cannot_start_is_told_and_tried_again(project, using):
    layout = find_layout(project)
    settings = layout.data / "postgresql.conf"
    good = settings.read_text()
    async with using(project) as context:
        database, _ = parts(context)
        settings.write_text(good + "no_such_setting = 1\n")
        kill_server(project)
        error = await fail_fast(database, errors.ServerStartError, 3.0)
        assert "no_such_setting" in str(error)
        with pytest.raises((errors.ServerStartError, errors.ServerCrashingError)):
            await database.fetchval("SELECT 1")
        error = await fail_fast(database, errors.ServerCrashingError)
        assert "no_such_setting" in str(error)
        health = await check_database(context)
        assert health.details == {"code": "PG-SERVER-025"}
        settings.write_text(good)
        with anyio.fail_after(20):
            while True:
                try:
                    assert await database.fetchval("SELECT 1") == 1
                    break
                except errors.ServerError:
                    await asyncio.sleep(0.1)


async def test_a_start_that_takes_long_is_told_meanwhile(project, using, monkeypatch):
    monkeypatch.setattr(outage, "HOPE", 0.5)
    layout = find_layout(project)
    with start_server(project, settings=SETTINGS) as server:
        client = psycopg.connect(server.dsn())
        orphan = client.info.backend_pid
        async with using(project) as context:
            database, _ = parts(context)
            # A process of the server that does not end keeps the next one from starting.
            os.kill(orphan, signal.SIGSTOP)
            try:
                kill_all([server.pid])
                error = await fail_fast(database, errors.ServerRestartingError, 1.0)
                assert error.code == "PG-SERVER-024"
                health = await check_database(context)
                assert health.details == {"code": "PG-SERVER-024"}
            finally:
                os.kill(orphan, signal.SIGCONT)
            with anyio.fail_after(10):
                while True:
                    with contextlib.suppress(errors.ServerRestartingError):
                        assert await database.fetchval("SELECT 1") == 1
                        break
        client.close()
    assert not is_alive(layout)


async def test_leaving_ends_a_start_that_is_under_way(project, using):
    with start_server(project, settings=SETTINGS) as server:
        client = psycopg.connect(server.dsn())
        os.kill(client.info.backend_pid, signal.SIGSTOP)
        try:
            with anyio.fail_after(10):
                async with using(project) as context:
                    database, _ = parts(context)
                    kill_all([server.pid])
                    with anyio.move_on_after(0.5):
                        await database.fetchval("SELECT 1")
        finally:
            os.kill(client.info.backend_pid, signal.SIGCONT)
        client.close()


async def test_a_server_for_tests_is_not_brought_back(place):
    with start_server(place / "one", settings=SETTINGS, volatile=True) as server:
        assert server.revive is None


def test_starts_in_a_row_have_pauses_that_grow():
    pauses = Pauses()
    pauses.check(0.0)
    pauses.lengthen(1000.0, None)
    pauses.check(1000.0)
    waits = []
    now = 1000.0
    for _ in range(10):
        pauses.lengthen(now, None)
        with pytest.raises(errors.ServerCrashingError):
            pauses.check(now)
        wait = next(step / 2 for step in range(1, 200) if not refuses(pauses, now + step / 2))
        waits.append(wait)
        now += wait
    assert waits == [1, 2, 4, 8, 16, 32, 60, 60, 60, 60]
    pauses.lengthen(now + 61, None)
    pauses.check(now + 61)


def refuses(pauses, now):
    try:
        pauses.check(now)
    except errors.ServerCrashingError:
        return True
    return False
