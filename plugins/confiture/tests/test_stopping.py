"""A build that is stopped, killed or cut off leaves nothing half-made."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import anyio
import psycopg
import pytest
from confiture import errors
from confiture.server.wire import Cancellation, Wire

pytestmark = pytest.mark.anyio

CONFITURE = str(Path(sys.executable).parent / "confiture")
#: A build that waits in its last statement; the comment makes its hash one of its own.
SLOW = (
    "CREATE TABLE first (id int);\nCOMMENT ON TABLE first IS '{key}';\nSELECT pg_sleep({seconds});"
)


def write_slow(project, seconds=30):
    project.write({"a.sql": SLOW.format(key=f"{project.database} {seconds}", seconds=seconds)})


def sleepers(server):
    with psycopg.connect(server, autocommit=True) as connection:
        return connection.execute(
            "SELECT count(*) FROM pg_stat_activity"
            " WHERE application_name = 'confiture' AND query LIKE '%pg_sleep%' AND state = 'active'"
        ).fetchone()[0]


async def wait_for_sleeper(server, wanted=1):
    deadline = time.monotonic() + 20
    while await anyio.to_thread.run_sync(sleepers, server) != wanted:
        assert time.monotonic() < deadline
        await anyio.sleep(0.02)


@pytest.fixture
def start(project):
    """``confiture build`` in a process of its own."""
    import json

    (project.path / "fraise.yaml").write_text("project: test\n", "utf-8")
    project.environment(f"database_url: {json.dumps(project.dsn)}\n")
    processes = []

    def start(*words):
        process = subprocess.Popen(
            [CONFITURE, "--project", str(project.path), "build", *words],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )
        processes.append(process)
        return process

    yield start
    for process in processes:
        process.kill()
        process.communicate(timeout=10)


@pytest.mark.parametrize("inside", [False, True], ids=["beside", "inside"])
async def test_cancelled_task_leaves_nothing(project, fraise_server, databases, inside):
    write_slow(project)
    before = databases()
    # a session in the target makes the build happen inside of it
    other = psycopg.connect(project.dsn) if inside else None
    began = time.monotonic()
    async with anyio.create_task_group() as group:
        group.start_soon(project.build)
        await wait_for_sleeper(fraise_server)
        group.cancel_scope.cancel()
    assert time.monotonic() - began < 15
    assert sleepers(fraise_server) == 0
    if other is not None:
        other.close()
    assert project.dump() == []
    assert databases() == before
    write_slow(project, seconds=0)
    assert (await project.build()).changed


async def test_cancelled_recreate_leaves_the_old_database(project, fraise_server, databases):
    project.write({"a.sql": "CREATE TABLE precious (id int);"})
    await project.build()
    before = databases(), project.dump()
    write_slow(project)
    async with anyio.create_task_group() as group:
        group.start_soon(lambda: project.build(recreate=True))
        await wait_for_sleeper(fraise_server)
        group.cancel_scope.cancel()
    assert (databases(), project.dump()) == before


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
async def test_signal_to_the_command(project, fraise_server, databases, start, number):
    write_slow(project)
    before = databases()
    process = start()
    await wait_for_sleeper(fraise_server)
    process.send_signal(number)
    out, err = await anyio.to_thread.run_sync(lambda: process.communicate(timeout=20))
    assert process.returncode == 128 + number
    assert "Traceback" not in err
    assert out == ""
    assert databases() == before
    assert project.dump() == []
    assert not (project.path / ".confiture_version.json").exists()


@pytest.mark.parametrize("inside", [False, True], ids=["beside", "inside"])
async def test_killed_command_then_built_again(project, fraise_server, start, inside, databases):
    before = databases()
    write_slow(project)
    other = psycopg.connect(project.dsn) if inside else None
    process = start()
    await wait_for_sleeper(fraise_server)
    os.kill(process.pid, signal.SIGKILL)
    process.wait(timeout=10)
    if other is not None:
        other.close()
    assert project.dump() == []
    with psycopg.connect(fraise_server, autocommit=True) as admin:
        # the server itself only notices when the statement ends
        admin.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            " WHERE application_name = 'confiture' AND query LIKE '%pg_sleep%'"
        )
    await wait_for_sleeper(fraise_server, 0)
    write_slow(project, seconds=0)
    again = start()
    _, err = await anyio.to_thread.run_sync(lambda: again.communicate(timeout=30))
    assert again.returncode == 0, err
    assert project.fetch("SELECT to_regclass('first')::text") == [("first",)]
    assert databases() == before


async def test_leftovers_between_the_renames_are_cleared(project, databases, fraise_server):
    from confiture.server.swap import name_beside
    from confiture.server.target import find_target
    from fraise_postgres import create_database

    before = databases()
    target = find_target(project.dsn)
    for role in ("next", "last"):
        create_database(fraise_server, name_beside(target, role))
    project.write({"a.sql": "CREATE TABLE t (id int);"})
    await project.build()
    assert databases() == before


async def test_connection_that_ends_in_the_middle(project, fraise_server, databases):
    write_slow(project)
    before = databases()
    caught = []

    async def build():
        with pytest.raises(errors.ConnectionLostError) as raised:
            await project.build()
        caught.append(raised.value)

    async with anyio.create_task_group() as group:
        group.start_soon(build)
        await wait_for_sleeper(fraise_server)
        with psycopg.connect(fraise_server, autocommit=True) as admin:
            admin.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                " WHERE application_name = 'confiture' AND query LIKE '%pg_sleep%'"
            )
    assert "build again" in caught[0].hint
    assert databases() == before
    assert project.dump() == []


async def test_two_builds_take_turns_and_the_second_says_who_is_first(project, fraise_server):
    from confiture.server.swap import build_lock
    from confiture.server.target import connect_maintenance, find_target

    target = find_target(project.dsn)
    with (
        connect_maintenance(target) as first,
        connect_maintenance(target) as second,
        build_lock(first, target, Cancellation()),
    ):
        with (
            pytest.raises(errors.BuildRunningError) as caught,
            build_lock(second, target, Cancellation(), timeout=0.3),
        ):
            pass
        assert str(first.info.backend_pid) in caught.value.message
        cancelled = Cancellation()
        cancelled.cancel()
        with (
            pytest.raises(errors.BuildCancelledError),
            build_lock(second, target, cancelled),
        ):
            pass


async def test_old_sessions_that_stay_are_not_ended_without_recreate(project, fraise_server):
    from confiture.server.swap import put_in_place
    from confiture.server.target import connect_maintenance, find_target
    from fraise_postgres import create_database, drop_database

    target = find_target(project.dsn)
    create_database(fraise_server, f"{target.name}_new")
    try:
        with psycopg.connect(project.dsn) as other, connect_maintenance(target) as admin:
            with pytest.raises(errors.DatabaseInUseError):
                put_in_place(admin, target, f"{target.name}_new", replace=True, terminate=False)
            assert other.execute("SELECT 1").fetchone() == (1,)
    finally:
        drop_database(fraise_server, f"{target.name}_new")


def test_cancelled_copy_is_given_up(fraise_dsn):
    cancellation = Cancellation()
    with psycopg.connect(fraise_dsn, autocommit=True) as connection:
        connection.execute("CREATE TABLE t (id int)")
        wire = Wire(connection, cancellation)
        original = wire._flush

        def flush():
            original()
            cancellation.cancel()

        wire._flush = flush
        for statement in ("COPY t FROM stdin", "SELECT 1"):
            with pytest.raises(errors.BuildCancelledError):
                wire.run(statement, data="1\n" * 400_000)
        assert connection.execute("SELECT count(*) FROM t").fetchone() == (0,)


def test_large_copy_goes_through(fraise_dsn):
    with psycopg.connect(fraise_dsn, autocommit=True) as connection:
        connection.execute("CREATE TABLE t (id int, name text)")
        rows = "".join(f"{number}\tñame 🍓 {number}\n" for number in range(200_000))
        assert Wire(connection, Cancellation()).run("COPY t FROM stdin", data=rows) is None
        assert connection.execute(
            "SELECT count(*), max(name) FROM t WHERE name LIKE '%🍓 9'"
        ).fetchone() == (1, "ñame 🍓 9")


def test_copy_without_data(fraise_dsn):
    with psycopg.connect(fraise_dsn, autocommit=True) as connection:
        connection.execute("CREATE TABLE t (id int)")
        assert Wire(connection, Cancellation()).run("COPY t FROM stdin", data="") is None
