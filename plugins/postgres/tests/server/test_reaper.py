"""Users that are killed leave their server nevertheless."""

from __future__ import annotations

import os
import signal
import subprocess
import time

import psycopg
import pytest
from fraise_postgres.errors import StartTimeoutError
from fraise_postgres.server import reaper, session, start_server
from fraise_postgres.server.layout import find_layout
from fraise_postgres.server.postmaster import is_alive
from fraise_postgres.server.state import read_state
from fraise_postgres.settings import PostgresSettings

from .conftest import SETTINGS, query, wait_for


def reapers(project):
    """The processes that wait for the end of a user of this project, or leave in his place."""
    listed = subprocess.run(
        ["ps", "-ewwo", "pid=,args="], capture_output=True, text=True, check=True, timeout=10
    )
    return [
        int(line.split()[0])
        for line in listed.stdout.splitlines()
        if "fraise_postgres.server.reaper" in line and str(project) in line
    ]


def wait_for_quiet(project):
    wait_for(lambda: not is_alive(find_layout(project)) and not reapers(project))


def test_the_server_stops_when_its_last_user_was_killed(project, work):
    worker = work("hold", project)
    worker.read()
    assert len(reapers(project)) == 1
    worker.kill()
    wait_for_quiet(project)
    assert "database system is shut down" in find_layout(project).log.read_text()


def test_the_others_go_on_when_one_user_was_killed(project, work):
    workers = [work("hold", project) for _ in range(3)]
    servers = [worker.read() for worker in workers]
    workers[0].kill()
    workers[1].kill()
    wait_for(lambda: len(reapers(project)) == 1)
    assert query(servers[0]["dsn"], "SELECT 1") == [(1,)]
    workers[2].kill()
    wait_for_quiet(project)


def test_a_user_who_leaves_has_no_need_of_it(project):
    with start_server(project, settings=SETTINGS):
        [waiting] = reapers(project)
        with start_server(project, settings=SETTINGS):
            assert len(reapers(project)) == 2
        wait_for(lambda: reapers(project) == [waiting])
    wait_for(lambda: not reapers(project))


def test_a_start_that_fails_leaves_none(project):
    hasty = PostgresSettings(start_timeout=0.01)
    with pytest.raises(StartTimeoutError), start_server(project, settings=hasty):
        pytest.fail("started")
    wait_for_quiet(project)


def test_a_kept_server_stays(project, work):
    with start_server(project, settings=SETTINGS, keep=True) as server:
        pass
    worker = work("hold", project)
    worker.read()
    worker.kill()
    wait_for(lambda: not reapers(project))
    assert query(server.dsn(), "SELECT 1") == [(1,)]
    assert read_state(find_layout(project)).keep


def test_it_does_not_wait_for_ever_for_a_client_without_a_lease(project, work, monkeypatch):
    worker = work("hold", project)
    server = worker.read()
    client = psycopg.connect(server["dsn"], application_name="a graphical client")
    [waiting] = reapers(project)
    os.kill(waiting, signal.SIGKILL)
    worker.kill()
    monkeypatch.setattr(reaper, "_ATTEMPTS", 2)
    monkeypatch.setattr(reaper, "_INTERVAL", 0.1)
    reaper.reap("project", project, None)
    assert client.execute("SELECT 1").fetchone() == (1,)
    client.close()
    reaper.reap("project", project, None)
    assert not is_alive(find_layout(project))


def test_a_statement_of_the_killed_user_is_waited_for(project, work, monkeypatch):
    worker = work("hold", project)
    server = worker.read()
    orphan = psycopg.connect(server["dsn"])
    orphan.pgconn.send_query(b"SELECT pg_sleep(1.6)")
    orphan.close()  # the server does not look before the statement has ended
    [waiting] = reapers(project)
    os.kill(waiting, signal.SIGKILL)
    worker.kill()
    monkeypatch.setattr(reaper, "_INTERVAL", 0.1)
    began = time.monotonic()
    reaper.reap("project", project, None)
    assert time.monotonic() - began > 1
    assert not is_alive(find_layout(project))


def test_a_connection_that_outlives_the_last_user_is_waited_for(project):
    with start_server(project, settings=SETTINGS) as server:
        orphan = psycopg.connect(server.dsn())
        orphan.pgconn.send_query(b"SELECT pg_sleep(2)")
        orphan.close()  # the server does not look before the statement has ended
    assert is_alive(find_layout(project))
    wait_for_quiet(project)
    assert "received fast shutdown request" in find_layout(project).log.read_text()


def test_a_leaving_that_fails_is_made_good(project, monkeypatch):
    def interrupt(*_: object) -> bool:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt), start_server(project, settings=SETTINGS):
        monkeypatch.setattr(session, "depart", interrupt)
    wait_for_quiet(project)


def test_a_user_whose_reaper_was_killed_leaves_as_always(project):
    with start_server(project, settings=SETTINGS):
        [waiting] = reapers(project)
        os.kill(waiting, signal.SIGKILL)
        wait_for(lambda: not reapers(project))
    assert not is_alive(find_layout(project))


def test_a_project_that_is_gone_is_nothing_to_leave(place):
    reaper.reap("project", place / "gone", None)
    assert list(place.iterdir()) == []


def test_a_starter_killed_in_the_midst_leaves_no_server(empty_project, work):
    starter = work("hold", empty_project)
    home = empty_project / ".fraise" / "postgres"
    wait_for(lambda: list(home.glob("data.new-*/base")))
    starter.kill()
    wait_for_quiet(empty_project)
