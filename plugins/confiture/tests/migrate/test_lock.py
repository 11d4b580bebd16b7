"""One run at a time, limits on every wait, and poolers."""

import time

import psycopg
import pytest
from confiture import errors
from confiture.migrations.locking import LOCK_CLASS, lock_key

from .conftest import version
from .processes import Holder

A = "CREATE TABLE a (id int);"


def test_a_second_run_waits_for_the_first_and_names_it(chain, processes, project):
    project.execute("CREATE TABLE counter (n int); INSERT INTO counter VALUES (0)")
    project.environment("migration:\n  lock_timeout: 60s\n")
    for number in range(1, 4):
        chain.write(**{f"v{number:02}_x": "UPDATE counter SET n = n + 1;"})
    with Holder(project.dsn, "SELECT * FROM counter FOR UPDATE"):
        first = processes.start("up")
        processes.wait_in("UPDATE counter")
        second = processes.start("up")
        processes.wait_for(lambda: len(processes.sessions()) == 2)
        time.sleep(0.5)
    processes.finish(first)
    out, err = processes.finish(second)
    assert "nothing to do" in out
    assert "wait for confiture migrate " in err
    assert f"pid {first.pid}" in err
    assert project.fetch("SELECT n FROM counter") == [(3,)]


@pytest.mark.anyio
async def test_who_holds_the_lock_is_told_when_the_wait_is_over(chain, project):
    chain.write(v01_a=A)
    with psycopg.connect(project.dsn, application_name="somebody", autocommit=True) as other:
        other.execute("SELECT pg_advisory_lock(%s, %s)", (LOCK_CLASS, lock_key("")))
        began = time.monotonic()
        with pytest.raises(errors.MigrationsRunningError) as caught:
            await chain.up(wait=0.5)
        assert 0.5 <= time.monotonic() - began < 5
        assert "somebody" in caught.value.message
        assert f"pg_terminate_backend({other.info.backend_pid})" in caught.value.hint
        assert (await chain.status()).running.startswith("somebody, process")
    assert chain.tables() == []
    await chain.up(wait=0.0)
    assert chain.tables() == ["a"]


@pytest.mark.anyio
async def test_a_lock_that_was_released_behind_the_runners_back_stops_it(chain):
    name = "pg_advisory_unlock" + "_all"
    chain.write(
        v01_a=A + f" DO $$ BEGIN EXECUTE 'SELECT {name}()'; END $$;",
        v02_b="CREATE TABLE b (id int);",
    )
    with pytest.raises(errors.MigrationInterruptedError, match="lost the lock"):
        await chain.up()
    assert chain.ledger() == [("01", "applied", 0)]
    assert chain.tables() == ["a"]


def test_nobody_behind_a_long_reader_waits_longer_than_the_limit(chain, processes, project):
    """The queue behind an ALTER that waits is what takes a site down."""
    limit = 0.2
    project.environment(
        f"migration:\n  lock_timeout: {round(limit * 1000)}ms\n  lock_retries: 99\n"
    )
    project.execute("CREATE TABLE a (id int)")
    chain.write(v01_x="ALTER TABLE a ADD x int;")
    slowest = 0.0
    with Holder(project.dsn, "SELECT * FROM a") as reader:
        run = processes.start("up")
        processes.wait_in("ALTER TABLE a")
        end = time.monotonic() + 2
        with psycopg.connect(project.dsn, autocommit=True) as client:
            while time.monotonic() < end:
                began = time.monotonic()
                client.execute("SELECT * FROM a")
                slowest = max(slowest, time.monotonic() - began)
                time.sleep(0.005)
        reader.release()
        out, err = processes.finish(run)
    assert "1 migration applied" in out
    assert "tried" in out
    assert "no lock within its time: try again (1 of 99)" in err
    # it did wait behind the ALTER, and not longer than one attempt
    assert limit / 4 < slowest < limit + 0.3


@pytest.mark.anyio
async def test_in_the_end_it_is_told_who_holds_the_lock(chain, project):
    project.environment("migration:\n  lock_timeout: 50ms\n  lock_retries: 2\n")
    project.execute("CREATE TABLE a (id int)")
    chain.write(v01_first="CREATE TABLE b (id int);", v02_x="SELECT 1;\nALTER TABLE a ADD x int;")
    with Holder(project.dsn, "SELECT * FROM a"), pytest.raises(errors.LockWaitError) as caught:
        await chain.up()
    assert caught.value.where.line == 2
    assert "open: process" in caught.value.message
    assert chain.ledger() == [("01", "applied", 0)]
    assert (await chain.up()).after == version("2")


@pytest.mark.anyio
async def test_a_deadlock_is_tried_again(chain, project):
    """Of two that wait for each other the server ends one, which is no reason to give up."""
    import threading

    project.execute("CREATE TABLE a (id int); CREATE TABLE b (id int)")
    project.environment("migration:\n  lock_timeout: 30s\n")
    chain.write(
        v01_x="LOCK TABLE a;\nSELECT pg_sleep(0.5);\nLOCK TABLE b;\nALTER TABLE b ADD x int;"
    )
    other = psycopg.connect(project.dsn)
    # the other one waits longer before it looks for deadlocks, so that the runner finds it
    other.execute("SET deadlock_timeout = '20s'")
    other.execute("LOCK TABLE b")

    taken = "SELECT FROM pg_locks WHERE relation = 'a'::regclass AND granted"

    def cross():
        deadline = time.monotonic() + 30
        while not project.fetch(taken) and time.monotonic() < deadline:
            time.sleep(0.02)
        other.execute("LOCK TABLE a")
        other.commit()

    thread = threading.Thread(target=cross)
    thread.start()
    report = await chain.up()
    thread.join(timeout=30)
    other.close()
    assert report.steps[0].retries >= 1


@pytest.mark.anyio
async def test_a_file_cannot_wait_for_ever(chain, project):
    """Its own limit counts, and an unlimited one is refused when the file is read."""
    project.execute("CREATE TABLE a (id int)")
    project.environment("migration:\n  lock_timeout: 60s\n  lock_retries: 0\n")
    chain.write(v01_x="SET lock_timeout = '50ms'; ALTER TABLE a ADD x int;")
    began = time.monotonic()
    with Holder(project.dsn, "SELECT * FROM a"), pytest.raises(errors.LockWaitError):
        await chain.up()
    assert time.monotonic() - began < 20


@pytest.mark.anyio
async def test_a_statement_runs_no_longer_than_the_environment_says(chain, project):
    project.environment("migration:\n  statement_timeout: 100ms\n")
    chain.write(v01_x="SELECT pg_sleep(10);")
    with pytest.raises(errors.MigrationFailedError) as caught:
        await chain.up()
    assert "migration.statement_timeout" in caught.value.hint
