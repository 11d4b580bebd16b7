"""Servers as they are: roles with few rights, names that are taken, peers that hang."""

import os
import signal
import threading
import time

import psycopg
import pytest
from confiture import errors
from confiture.server import wire as wire_module
from confiture.server.session import connect, explain_server
from confiture.server.swap import copy_properties, put_in_place
from confiture.server.target import (
    DatabaseFacts,
    Locale,
    ServerFacts,
    Target,
    connect_maintenance,
    find_target,
)
from confiture.server.wire import Cancellation, Wire
from confiture.ways import Way, Wish, choose_way
from fraise_postgres import create_database, drop_database, with_database
from psycopg import sql

LOCALE = Locale("UTF8", "C", "C", "c", None)
OTHER = Locale("UTF8", "de_DE", "de_DE", "c", None)


def server(**words):
    facts = {
        "version": 180000,
        "may_create": True,
        "role": "me",
        "defaults": (),
        "volatile": False,
        "extensions": (),
        "locale": LOCALE,
    }
    return ServerFacts(**(facts | words))


def database(**words):
    facts = {
        "owner": "me",
        "owned": True,
        "locale": LOCALE,
        "plain": True,
        "sessions": 0,
        "objects": {},
        "own_schema": False,
    }
    return DatabaseFacts(**(facts | words))


FULL = {"objects": {"table": 2}}
CASES = [
    (None, {}, {}, Way.CLONE),
    (None, {}, {"subscribes": True}, Way.BESIDE),
    (None, {"may_create": False}, {}, errors.CannotCreateDatabaseError),
    ({}, {}, {}, Way.CLONE),
    ({}, {"may_create": False}, {}, Way.INSIDE),
    ({"owned": False}, {}, {}, Way.INSIDE),
    ({"sessions": 1}, {}, {}, Way.INSIDE),
    ({"own_schema": True}, {}, {}, Way.INSIDE),
    ({"plain": False}, {}, {}, Way.INSIDE),
    ({"locale": OTHER}, {}, {}, Way.INSIDE),
    ({}, {}, {"subscribes": True}, Way.INSIDE),
    (FULL, {}, {}, errors.DatabaseNotEmptyError),
    (FULL, {}, {"recreate": True}, Way.CLONE),
    (FULL | {"sessions": 3}, {}, {"recreate": True}, Way.CLONE),
    (FULL | {"plain": False}, {}, {"recreate": True}, Way.BESIDE),
    (FULL | {"locale": OTHER}, {}, {"recreate": True}, Way.BESIDE),
    (FULL, {}, {"recreate": True, "subscribes": True}, Way.BESIDE),
    (FULL, {"may_create": False}, {"recreate": True}, errors.CannotCreateDatabaseError),
]


@pytest.mark.parametrize(("now", "facts", "wish", "expected"), CASES)
def test_way(now, facts, wish, expected):
    target = Target("dbname=app", "app", "somewhere/app")
    wanted = Wish(**({"recreate": False, "subscribes": False} | wish))
    found = None if now is None else database(**now)
    if isinstance(expected, Way):
        assert choose_way(target, server(**facts), found, wanted) is expected
        return
    with pytest.raises(expected) as caught:
        choose_way(target, server(**facts), found, wanted)
    assert "app" in caught.value.message


def test_the_servers_own_database_is_filled_but_never_replaced():
    target = Target("dbname=postgres", "postgres", "somewhere/postgres")
    assert (
        choose_way(target, server(), database(), Wish(recreate=False, subscribes=False))
        is Way.INSIDE
    )
    with pytest.raises(errors.DatabaseReservedError):
        choose_way(target, server(), database(**FULL), Wish(recreate=True, subscribes=False))


def test_maintenance_of_the_servers_own_database_is_done_beside_it(fraise_server):
    target = find_target(with_database(fraise_server, "postgres"))
    with connect_maintenance(target) as connection:
        assert connection.info.dbname == "template1"


def test_name_of_the_database_is_what_libpq_would_take(monkeypatch):
    monkeypatch.setenv("PGDATABASE", "from_the_environment")
    assert find_target("host=somewhere").name == "from_the_environment"
    monkeypatch.delenv("PGDATABASE")
    assert find_target("host=somewhere user=joe").name == "joe"


def test_wrong_database_is_explained(fraise_server):
    with pytest.raises(errors.FraiseError) as caught:
        connect(with_database(fraise_server, "no_such_database"))
    assert caught.value.code == "PG-CONN-005"


def test_what_psycopg_raises_becomes_an_error_of_ours(fraise_dsn):
    with (
        psycopg.connect(fraise_dsn, autocommit=True) as connection,
        pytest.raises(errors.ServerFailedError, match="division by zero") as caught,
        explain_server("here"),
    ):
        connection.execute("SELECT 1/0")
    assert "22012" in caught.value.message
    with (
        psycopg.connect(fraise_dsn, autocommit=True) as connection,
        pytest.raises(errors.FraiseError) as lost,
        explain_server("here"),
    ):
        connection.execute("SELECT pg_terminate_backend(pg_backend_pid())")
    assert "here" in lost.value.message
    connection = psycopg.connect(fraise_dsn, autocommit=True)
    connection.close()
    with pytest.raises(errors.ConnectionLostError), explain_server("here"):
        connection.execute("SELECT 1")


@pytest.fixture
def weak(fraise_server, fraise_dsn):
    """A role that may create databases and nothing else, on the test's database."""
    with psycopg.connect(fraise_server, autocommit=True) as admin:
        admin.execute("DROP ROLE IF EXISTS confiture_weak")
        admin.execute("CREATE ROLE confiture_weak CREATEDB")
    yield psycopg.conninfo.make_conninfo(fraise_dsn, options="-c role=confiture_weak")
    with psycopg.connect(fraise_server, autocommit=True) as admin:
        admin.execute("DROP ROLE confiture_weak")


def test_property_that_cannot_be_kept_stops_before_anything_is_replaced(
    weak, fraise_dsn, fraise_server
):
    target = find_target(fraise_dsn)
    new = f"{target.name}_new"
    with psycopg.connect(fraise_server, autocommit=True) as admin:
        admin.execute(sql.SQL("COMMENT ON DATABASE {} IS 'x'").format(sql.Identifier(target.name)))
    create_database(fraise_server, new)
    try:
        with (
            connect_maintenance(find_target(weak)) as connection,
            pytest.raises(errors.StatementFailedError) as caught,
        ):
            copy_properties(connection, target.name, new)
        assert "must be owner" in caught.value.message
        assert "COMMENT ON DATABASE" in caught.value.message
    finally:
        drop_database(fraise_server, new)


def test_sessions_that_may_not_be_ended(weak, fraise_dsn, fraise_server):
    target = find_target(fraise_dsn)
    with (
        psycopg.connect(fraise_dsn) as other,
        connect_maintenance(find_target(weak)) as connection,
    ):
        with pytest.raises(errors.DatabaseInUseError) as caught:
            put_in_place(connection, target, "whatever", replace=True, terminate=True)
        assert "pg_signal_backend" in caught.value.hint
        assert other.execute("SELECT 1").fetchone() == (1,)


@pytest.mark.skipif(os.name != "posix", reason="needs signals")
def test_server_that_does_not_answer_any_more_is_given_up(fraise_dsn, monkeypatch):
    monkeypatch.setattr(wire_module, "_CANCEL_TIMEOUT", 0.5)
    cancellation = Cancellation()
    with psycopg.connect(fraise_dsn, autocommit=True) as connection:
        pid = connection.info.backend_pid
        if not os.path.exists(f"/proc/{pid}"):  # noqa: PTH110
            pytest.skip("the server is on another machine")
        try:
            os.kill(pid, signal.SIGSTOP)
        except (PermissionError, ProcessLookupError):
            pytest.skip("the server's processes belong to somebody else")
        try:
            threading.Timer(0.2, cancellation.cancel).start()
            began = time.monotonic()
            with pytest.raises(errors.BuildCancelledError):
                Wire(connection, cancellation).run("SELECT 1")
            assert 0.5 < time.monotonic() - began < 5
            assert connection.closed
        finally:
            os.kill(pid, signal.SIGCONT)


def test_what_the_server_says_while_it_reads_is_no_obstacle(fraise_dsn):
    """More notices than the buffers hold, while more is sent than they hold."""
    seen = []
    with psycopg.connect(fraise_dsn, autocommit=True) as connection:
        connection.add_notice_handler(lambda notice: seen.append(notice.message_primary))
        noisy = "DO $$ BEGIN FOR i IN 1..2000 LOOP RAISE WARNING '%', repeat('x', 500); END LOOP; END $$"
        text = f"{noisy};\nSELECT '{'y' * 4_000_000}';\n{noisy}"
        assert Wire(connection, Cancellation()).run(text) is None
    assert len(seen) == 4000
