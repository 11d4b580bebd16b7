import subprocess
import sys
import threading
import time

import psycopg
import pytest
from fraise_postgres import (
    database_exists,
    drop_database,
    errors,
    scratch_database,
    template_database,
    volatile_server,
)
from fraise_postgres.dsn import parse_dsn, with_database
from fraise_postgres.templates import template_name
from psycopg import sql


@pytest.fixture
def key(fraise_server, request):
    key = f"{request.node.nodeid} {time.time_ns()}"
    yield key
    drop_database(fraise_server, template_name(key))


def build(dsn):
    with psycopg.connect(dsn) as connection:
        connection.execute("CREATE TABLE t AS SELECT 7 AS a")


def databases(server):
    with psycopg.connect(server) as connection:
        return {name for (name,) in connection.execute("SELECT datname FROM pg_database")}


def test_built_once_and_frozen(fraise_server, key):
    calls = []

    def count(dsn):
        calls.append(dsn)
        build(dsn)

    name = template_database(fraise_server, key, count)
    assert template_database(fraise_server, key, count) == name == template_name(key)
    assert len(calls) == 1
    with psycopg.connect(fraise_server) as connection:
        assert connection.execute(
            "SELECT datistemplate, datallowconn FROM pg_database WHERE datname = %s", (name,)
        ).fetchone() == (True, False)
    with pytest.raises(psycopg.OperationalError):
        psycopg.connect(with_database(fraise_server, name))
    with (
        scratch_database(fraise_server, template=name) as dsn,
        psycopg.connect(dsn) as connection,
    ):
        assert connection.execute("SELECT a FROM t").fetchone() == (7,)


def test_another_key_is_another_template(fraise_server, key):
    assert template_name(key) != template_name(key + "x")
    assert len(template_name(key)) <= 63


def test_a_failing_build_leaves_nothing(fraise_server, key):
    before = databases(fraise_server)

    def fail(dsn):
        build(dsn)
        raise ValueError("line 812")

    with pytest.raises(ValueError, match="line 812"):
        template_database(fraise_server, key, fail)
    assert databases(fraise_server) == before
    assert template_database(fraise_server, key, build) == template_name(key)


def test_a_build_may_leave_its_connection_open(fraise_server, key):
    guests = []

    def careless(dsn):
        guests.append(psycopg.connect(dsn))
        guests[0].execute("CREATE TABLE t ()")
        guests[0].commit()

    assert database_exists(fraise_server, template_database(fraise_server, key, careless))
    guests[0].close()


BUILDER = """
import pathlib, sys, time, psycopg
from fraise_postgres import scratch_database, template_database
server, key, log = sys.argv[1:]
def build(dsn):
    with open(log, "a") as file:
        file.write("built\\n")
    with psycopg.connect(dsn) as connection:
        connection.execute("CREATE TABLE t AS SELECT 7 AS a")
    time.sleep(0.3)
name = template_database(server, key, build)
with scratch_database(server, template=name) as dsn, psycopg.connect(dsn) as connection:
    print(connection.execute("SELECT a FROM t").fetchone()[0])
"""


def test_six_processes_build_it_once(fraise_server, key, tmp_path):
    log = tmp_path / "log"
    processes = [
        subprocess.Popen(
            [sys.executable, "-c", BUILDER, fraise_server, key, str(log)],
            stdout=subprocess.PIPE,
            text=True,
        )
        for _ in range(6)
    ]
    assert [process.communicate(timeout=60)[0] for process in processes] == ["7\n"] * 6
    assert log.read_text() == "built\n"


def test_a_killed_builder_leaves_nothing_for_long(fraise_server, key, tmp_path):
    code = BUILDER.replace("time.sleep(0.3)", "print('building', flush=True); time.sleep(60)")
    process = subprocess.Popen(
        [sys.executable, "-c", code, fraise_server, key, str(tmp_path / "log")],
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout.readline() == "building\n"
    process.kill()
    process.wait(10)
    process.stdout.close()
    before = {name for name in databases(fraise_server) if name.startswith("fraise_build_")}
    assert len(before) == 1
    assert template_database(fraise_server, key, build) == template_name(key)
    from fraise_postgres import sweep_scratch

    sweep_scratch(fraise_server)
    assert not {name for name in databases(fraise_server) if name.startswith("fraise_build_")}


def test_waiting_for_a_builder_ends(fraise_server, key):
    started = threading.Event()
    go_on = threading.Event()

    def slow(dsn):
        build(dsn)
        started.set()
        assert go_on.wait(20)

    builder = threading.Thread(target=template_database, args=(fraise_server, key, slow))
    builder.start()
    assert started.wait(20)
    try:
        with pytest.raises(errors.MaintenanceTimeoutError):
            template_database(fraise_server, key, build, timeout=0.3)
    finally:
        go_on.set()
        builder.join(20)
    assert template_database(fraise_server, key, build) == template_name(key)


def age(server, name, seconds):
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(
            sql.SQL("COMMENT ON DATABASE {} IS {}").format(
                sql.Identifier(name),
                sql.Literal(f"fraise template, used at {round(time.time() - seconds)}"),
            )
        )


@pytest.fixture
def own_server():
    """A server on which nobody else keeps templates: their number counts."""
    with volatile_server() as server:
        yield server.dsn()


def test_the_templates_not_used_for_longest_go(own_server):
    keys = ["a", "b", "c", "d"]
    names = [template_database(own_server, key, build, keep=99) for key in keys]
    for number, name in enumerate(names):
        age(own_server, name, 10_000 * (number + 1))
    # Using one makes it young again.
    template_database(own_server, "d", build, keep=99)
    newest = template_database(own_server, "e", build, keep=3)
    assert [database_exists(own_server, name) for name in names] == [True, False, False, True]
    assert database_exists(own_server, newest)
    # None that was used lately goes, however many there are.
    template_database(own_server, "b", build, keep=1)
    assert [database_exists(own_server, name) for name in names] == [False, True, False, True]
    assert database_exists(own_server, newest)


def test_a_template_of_a_builder_in_another_database(fraise_server, fraise_dsn, key):
    """Advisory locks end at the border of a database; the name does not."""
    made = []

    def both(dsn):
        build(dsn)
        if not made:
            made.append(template_database(fraise_dsn, key, build))

    assert template_database(fraise_server, key, both) == made[0]
    assert not {name for name in databases(fraise_server) if name.startswith("fraise_build_")}


def test_a_build_that_loses_its_database(fraise_server, key):
    before = databases(fraise_server)
    with pytest.raises(errors.MissingTemplateError):
        template_database(
            fraise_server, key, lambda dsn: drop_database(fraise_server, parse_dsn(dsn)["dbname"])
        )
    assert databases(fraise_server) == before


def test_templates_of_others_are_left_alone(fraise_server, key):
    with psycopg.connect(fraise_server, autocommit=True) as connection:
        connection.execute("DROP ROLE IF EXISTS fraise_tenant")
        connection.execute("CREATE ROLE fraise_tenant CREATEDB")
    guest = psycopg.conninfo.make_conninfo(fraise_server, options="-c role=fraise_tenant")
    other = f"{key} of another"
    name = template_database(fraise_server, other, build, keep=99)
    try:
        age(fraise_server, name, 10_000)
        mine = template_database(guest, key, build, keep=1)
        assert database_exists(fraise_server, name)
        assert database_exists(fraise_server, mine)
        drop_database(fraise_server, mine)
    finally:
        drop_database(fraise_server, name)
        with psycopg.connect(fraise_server, autocommit=True) as connection:
            connection.execute("DROP ROLE fraise_tenant")
