"""One server, from its first start to its last user."""

from __future__ import annotations

import contextlib
import os
import stat

import psycopg
import pytest
from fraise_postgres.errors import ServerBusyError, ServerForeignError, ServerInUseError
from fraise_postgres.server import attach_server, start_server, stop_server
from fraise_postgres.server.deadline import Deadline
from fraise_postgres.server.inspection import Condition, inspect
from fraise_postgres.server.layout import find_layout
from fraise_postgres.server.locks import hold_gate
from fraise_postgres.server.postmaster import is_alive
from fraise_postgres.settings import PostgresSettings

from .conftest import SETTINGS, query


def test_first_start_makes_the_database_and_the_last_user_stops_the_server(empty_project):
    with start_server(empty_project, settings=SETTINGS) as server:
        assert server.source == "embedded"
        assert query(server.dsn(), "SELECT current_database(), current_user") == [("app", "fraise")]
        assert query(server.dsn("postgres"), "SELECT current_database()") == [("postgres",)]
        [(version, encoding, fsync, libraries, addresses)] = query(
            server.dsn(),
            "SELECT current_setting('server_version_num')::int, getdatabaseencoding(),"
            " current_setting('fsync'), current_setting('shared_preload_libraries'),"
            " current_setting('listen_addresses')",
        )
        assert version == server.version
        assert (encoding, fsync, libraries, addresses) == ("UTF8", "on", "", "")
    with pytest.raises(psycopg.OperationalError):
        query(server.dsn(), "SELECT 1")
    assert inspect(find_layout(empty_project), SETTINGS).condition is Condition.STOPPED


def test_data_survives_restarts_and_addresses_stay(project):
    with start_server(project, settings=SETTINGS) as first:
        query(first.dsn(), "CREATE TABLE kept AS SELECT 42 AS answer")
    with start_server(project, settings=SETTINGS) as second:
        assert second.dsn() == first.dsn()
        assert second.pid != first.pid
        assert query(second.dsn(), "SELECT answer FROM kept") == [(42,)]


def test_folders_are_closed_and_git_ignores_them(empty_project):
    before = stat.S_IMODE(empty_project.stat().st_mode)
    with start_server(empty_project, settings=SETTINGS) as server:
        home = empty_project / ".fraise" / "postgres"
        assert (empty_project / ".fraise" / ".gitignore").read_text() == "*\n"
        for folder in (home, home / "socket", home / "data", home / "leases", home / "log"):
            assert stat.S_IMODE(folder.stat().st_mode) == 0o700, folder
        assert str(home / "socket") in server.dsn().replace("%2F", "/")
    assert stat.S_IMODE(empty_project.stat().st_mode) == before


def test_uses_of_one_process_share_the_server(project):
    with start_server(project, settings=SETTINGS) as outer:
        with start_server(project, settings=SETTINGS) as inner:
            assert inner == outer
        assert query(outer.dsn(), "SELECT 1") == [(1,)]


def test_kept_server_stays_until_it_is_stopped(project):
    with start_server(project, settings=SETTINGS, keep=True) as server:
        pass
    with start_server(project, settings=SETTINGS) as again:
        assert again.pid == server.pid
    assert attach_server(project, settings=SETTINGS) == server
    assert stop_server(project, settings=SETTINGS) is True
    assert attach_server(project, settings=SETTINGS) is None
    assert stop_server(project, settings=SETTINGS) is False
    # The next run of the server is nobody's to keep.
    with start_server(project, settings=SETTINGS):
        assert inspect(find_layout(project), SETTINGS).keep is False


def test_connected_client_without_a_lease_keeps_the_server_up(project):
    with start_server(project, settings=SETTINGS) as server:
        client = psycopg.connect(server.dsn(), application_name="a graphical client")
    with client:
        assert client.execute("SELECT 1").fetchone() == (1,)
        with pytest.raises(ServerInUseError, match="a graphical client as fraise to app"):
            stop_server(project, settings=SETTINGS)
        assert client.execute("SELECT 1").fetchone() == (1,)
    client.close()
    stop_server(project, settings=SETTINGS)  # or the reaper has done it already
    assert not is_alive(find_layout(project))


def test_server_without_a_free_connection_is_in_use(project):
    with (find_layout(project).data / "postgresql.conf").open("a") as file:
        file.write("max_connections = 4\nsuperuser_reserved_connections = 0\n")
    with contextlib.ExitStack() as clients:
        with start_server(project, settings=SETTINGS) as server:
            for _ in range(4):
                clients.enter_context(psycopg.connect(server.dsn()))
        assert is_alive(find_layout(project))
    with start_server(project, settings=SETTINGS) as again:
        assert again.pid == server.pid


def test_stop_names_the_processes_that_use_it_and_force_stops(project, work):
    worker = work("hold", project)
    server = worker.read()
    with pytest.raises(ServerInUseError, match=rf"process {worker.pid}: worker.py hold") as caught:
        stop_server(project, settings=SETTINGS)
    assert "--force" in caught.value.hint
    assert query(server["dsn"], "SELECT 1") == [(1,)]
    assert stop_server(project, settings=SETTINGS, force=True) is True
    worker.leave()


def test_busy_gate_is_waited_for_and_then_named(project):
    with start_server(project, settings=SETTINGS):
        pass
    impatient = PostgresSettings(start_timeout=0.2, stop_timeout=0.1)
    with hold_gate(find_layout(project).gate, Deadline.after(1)):
        with pytest.raises(ServerBusyError, match=f"process {os.getpid()}"):
            stop_server(project, settings=impatient)
        with pytest.raises(ServerBusyError), start_server(project, settings=impatient):
            pass


def test_dropped_default_database_comes_back(project):
    with start_server(project, settings=SETTINGS) as server:
        query(server.dsn("postgres"), "DROP DATABASE app")
    with start_server(project, settings=SETTINGS) as server:
        assert query(server.dsn(), "SELECT current_database()") == [("app",)]


def test_settings_choose_the_database(project):
    odd = 'sales "2026" %/?'
    with start_server(project, settings=PostgresSettings(database=odd)) as server:
        assert query(server.dsn(), "SELECT current_database()") == [(odd,)]


def test_other_roles_can_log_in_through_the_socket(project):
    with start_server(project, settings=SETTINGS) as server:
        query(server.dsn(), "CREATE ROLE reader LOGIN")
        other = server.dsn().replace("fraise@", "reader@")
        assert query(other, "SELECT current_user") == [("reader",)]


def test_server_named_by_the_settings_is_used_and_not_stopped(empty_project, fraise_server):
    settings = PostgresSettings(dsn=fraise_server)
    with start_server(empty_project, settings=settings) as server:
        assert server.source == "settings"
        assert server.dsn() == fraise_server
        assert server.version >= 130000
        assert query(server.dsn("template1"), "SELECT current_database()") == [("template1",)]
    assert attach_server(empty_project, settings=settings) == server
    with pytest.raises(ServerForeignError):
        stop_server(empty_project, settings=settings)
    assert not (empty_project / ".fraise").exists()


def test_looking_makes_nothing(empty_project):
    assert attach_server(empty_project, settings=SETTINGS) is None
    assert stop_server(empty_project, settings=SETTINGS) is False
    assert inspect(find_layout(empty_project), SETTINGS).condition is Condition.ABSENT
    assert list(empty_project.iterdir()) == []
