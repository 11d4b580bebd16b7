import os
import signal
import subprocess
import sys
import time

import psycopg
import pytest
from fraise_postgres import (
    create_database,
    database_exists,
    drop_database,
    errors,
    scratch_database,
    sweep_scratch,
)
from fraise_postgres.dsn import parse_dsn
from fraise_postgres.scratch import LOCK_CLASS

OWNER = """
import sys, time
from fraise_postgres import scratch_database
with scratch_database(sys.argv[1], prefix="victim") as dsn:
    print(dsn, flush=True)
    sys.stdin.read()
"""


def name_of(dsn):
    return parse_dsn(dsn)["dbname"]


def start_owner(server):
    process = subprocess.Popen(
        [sys.executable, "-c", OWNER, server],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    return process, name_of(process.stdout.readline().strip())


def end(process):
    process.stdin.close()
    process.stdout.close()
    process.wait(10)


def sweep_until(server, name):
    """The server needs a moment to see that a killed client is gone."""
    deadline = time.monotonic() + 10
    while database_exists(server, name):
        assert time.monotonic() < deadline
        sweep_scratch(server)


def test_a_scratch_database_is_empty_and_goes_away(fraise_server):
    with scratch_database(fraise_server) as dsn:
        with psycopg.connect(dsn) as connection:
            assert connection.execute(
                "SELECT count(*) FROM pg_class WHERE relnamespace = 'public'::regnamespace"
            ).fetchone() == (0,)
            connection.execute("CREATE TABLE t ()")
        assert name_of(dsn).startswith("fraise_scratch_")
    assert not database_exists(fraise_server, name_of(dsn))


def test_it_goes_away_when_the_block_fails_and_somebody_is_in_it(fraise_server):
    with pytest.raises(ZeroDivisionError), scratch_database(fraise_server) as dsn:
        guest = psycopg.connect(dsn)
        raise ZeroDivisionError
    guest.close()
    assert not database_exists(fraise_server, name_of(dsn))


def test_it_goes_away_when_its_session_was_ended(fraise_server):
    with (
        scratch_database(fraise_server) as dsn,
        psycopg.connect(fraise_server, autocommit=True) as other,
    ):
        owner = (int(name_of(dsn).split("_")[-1][:8], 16) - 2**31) % 2**32
        cursor = other.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory'"
            " AND classid = %s::bigint::oid AND objid = %s::bigint::oid",
            (LOCK_CLASS, owner),
        )
        assert cursor.rowcount == 1
    assert not database_exists(fraise_server, name_of(dsn))


def test_a_clone_has_what_its_template_has(fraise_server):
    with scratch_database(fraise_server) as first:
        with psycopg.connect(first) as connection:
            connection.execute("CREATE TABLE t AS SELECT 7 AS a")
        with (
            scratch_database(fraise_server, template=name_of(first), prefix="copy") as second,
            psycopg.connect(second) as connection,
        ):
            assert connection.execute("SELECT a FROM t").fetchone() == (7,)


@pytest.mark.parametrize("prefix", ["", "UPPER", "a-b", "a_b", "x" * 21, "1a"])
def test_odd_prefixes_are_refused(fraise_server, prefix):
    with (
        pytest.raises(errors.InvalidDatabaseNameError),
        scratch_database(fraise_server, prefix=prefix),
    ):
        pytest.fail("entered")


def test_what_a_killed_owner_leaves_is_swept_and_a_live_ones_is_not(fraise_server):
    dead, lost = start_owner(fraise_server)
    alive, kept = start_owner(fraise_server)
    try:
        assert sweep_scratch(fraise_server) == ()
        dead.send_signal(signal.SIGKILL)
        end(dead)
        sweep_until(fraise_server, lost)
        for _ in range(3):
            sweep_scratch(fraise_server)
            assert database_exists(fraise_server, kept)
        alive.send_signal(signal.SIGSTOP)  # hangs, but lives
        sweep_scratch(fraise_server)
        assert database_exists(fraise_server, kept)
        alive.send_signal(signal.SIGCONT)
    finally:
        end(alive)
    assert not database_exists(fraise_server, kept)


def test_entering_sweeps(fraise_server):
    dead, lost = start_owner(fraise_server)
    dead.kill()
    end(dead)
    deadline = time.monotonic() + 10
    while database_exists(fraise_server, lost):
        assert time.monotonic() < deadline
        with scratch_database(fraise_server):
            pass


@pytest.mark.parametrize(
    "name", ["fraise_scratch", "fraise_scratch_0123456789abcdef", "scratch_1", "fraise_x_00000000"]
)
def test_databases_of_people_are_never_swept(fraise_server, name):
    drop_database(fraise_server, name)
    create_database(fraise_server, name)
    try:
        assert name not in sweep_scratch(fraise_server)
        assert database_exists(fraise_server, name)
    finally:
        drop_database(fraise_server, name)


def test_a_leftover_in_which_somebody_looks_around_stays(fraise_server):
    dead, lost = start_owner(fraise_server)
    with psycopg.connect(psycopg.conninfo.make_conninfo(fraise_server, dbname=lost)):
        dead.kill()
        end(dead)
        time.sleep(0.2)
        assert lost not in sweep_scratch(fraise_server)
    sweep_until(fraise_server, lost)


def test_many_sweepers_at_once(fraise_server):
    owners = [start_owner(fraise_server) for _ in range(3)]
    for process, _ in owners:
        os.kill(process.pid, signal.SIGKILL)
        end(process)
    code = "import sys; from fraise_postgres import sweep_scratch; sweep_scratch(sys.argv[1])"
    deadline = time.monotonic() + 20
    while any(database_exists(fraise_server, name) for _, name in owners):
        assert time.monotonic() < deadline
        sweepers = [subprocess.Popen([sys.executable, "-c", code, fraise_server]) for _ in range(3)]
        assert [process.wait(20) for process in sweepers] == [0, 0, 0]


def test_what_belongs_to_others_is_left_alone(fraise_server):
    with psycopg.connect(fraise_server, autocommit=True) as connection:
        connection.execute("DROP ROLE IF EXISTS fraise_guest")
        connection.execute("CREATE ROLE fraise_guest CREATEDB")
    guest = psycopg.conninfo.make_conninfo(fraise_server, options="-c role=fraise_guest")
    try:
        dead, lost = start_owner(fraise_server)
        dead.kill()
        end(dead)
        time.sleep(0.3)
        assert sweep_scratch(guest) == ()
        with scratch_database(guest) as dsn:
            assert database_exists(fraise_server, name_of(dsn))
        assert database_exists(fraise_server, lost)
        sweep_until(fraise_server, lost)
    finally:
        with psycopg.connect(fraise_server, autocommit=True) as connection:
            connection.execute("DROP ROLE fraise_guest")
