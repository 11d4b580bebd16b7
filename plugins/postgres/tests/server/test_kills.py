"""``kill -9`` of everything: the next start works, and what was committed is there."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import time

import psycopg
import pytest
from fraise_postgres.errors import (
    ServerStartError,
    ServerUnreachableError,
    StartTimeoutError,
    StopTimeoutError,
)
from fraise_postgres.server import start_server, stop_server
from fraise_postgres.server.account import choose_account
from fraise_postgres.server.binaries import find_binaries
from fraise_postgres.server.inspection import Condition, inspect
from fraise_postgres.server.layout import find_layout
from fraise_postgres.server.postmaster import Knock, is_alive, knock, read_postmaster
from fraise_postgres.server.programs import identity
from fraise_postgres.server.session import enter
from fraise_postgres.settings import PostgresSettings

from .conftest import SETTINGS, kill_all, query, server_pids, wait_for

DEEP = os.environ.get("FRAISE_DEEP") == "1"


def condition(project):
    return inspect(find_layout(project), SETTINGS).condition


@pytest.fixture
def stranger(project):
    """A process of the server's user that has nothing to do with the server."""
    account = find_layout(project).account
    process = subprocess.Popen(["sleep", "300"], cwd="/", **identity(account))
    yield process
    process.kill()
    process.wait(timeout=10)


@pytest.mark.parametrize("victims", ["postmaster", "holder", "both", "all"])
def test_next_start_after_a_kill(project, work, victims):
    holder = work("hold", project)
    server = holder.read()
    query(server["dsn"], "CREATE TABLE kept AS SELECT 7 AS answer")
    if victims == "postmaster":
        kill_all([server["pid"]])
    elif victims == "holder":
        holder.kill()
    elif victims == "both":
        holder.kill()
        kill_all([server["pid"]])
    else:
        kill_all([holder.pid, *server_pids(project)])
    with start_server(project, settings=SETTINGS) as again:
        assert query(again.dsn(), "SELECT answer FROM kept") == [(7,)]
        # A server whose users were all killed may be taken over before it is stopped.
        assert victims == "holder" or again.pid != server["pid"]
    if victims == "postmaster":
        assert condition(project) is Condition.RUNNING  # its first user is still there
        holder.leave()
    assert condition(project) is Condition.STOPPED


def test_process_number_of_a_killed_server_given_to_somebody_else(project, stranger):
    with start_server(project, settings=SETTINGS, keep=True):
        pass
    layout = find_layout(project)
    kill_all(server_pids(project))
    wait_for(lambda: not is_alive(layout))
    old = read_postmaster(layout.data)
    for stale in (layout.data / "postmaster.pid", layout.sockets / ".s.PGSQL.5432.lock"):
        text = stale.read_text()
        assert text.startswith(f"{old.pid}\n")
        stale.write_text(text.replace(str(old.pid), str(stranger.pid), 1))
    assert condition(project) is Condition.STOPPED
    assert stop_server(project, settings=SETTINGS, force=True) is False
    with start_server(project, settings=SETTINGS) as server:
        assert query(server.dsn(), "SELECT 1") == [(1,)]
    assert stranger.poll() is None


def test_lock_file_of_a_socket_alone_left_behind(project, stranger):
    sockets = find_layout(project).sockets
    lock = sockets / ".s.PGSQL.5432.lock"
    lock.write_text(f"{stranger.pid}\n{project}\n1\n5432\n{sockets}\n")
    with start_server(project, settings=SETTINGS) as server:
        assert query(server.dsn(), "SELECT 1") == [(1,)]
    assert stranger.poll() is None


def test_copy_of_a_project_with_a_running_server_is_another_server(project, place):
    with start_server(project, settings=SETTINGS) as server:
        query(server.dsn(), "CREATE TABLE kept AS SELECT 7 AS answer")
        query(server.dsn(), "CHECKPOINT")
        copy = place / "copy"
        subprocess.run(["cp", "-a", project, copy], check=True, timeout=60)
        with start_server(copy, settings=SETTINGS) as other:
            assert other.pid != server.pid
            assert query(other.dsn(), "SELECT answer FROM kept") == [(7,)]
        assert query(server.dsn(), "SELECT 1") == [(1,)]


@pytest.mark.parametrize("delay", [0.02 * step for step in range(50)] if DEEP else [0.0, 0.1, 0.3])
def test_starter_killed_at_any_moment_of_a_first_start(empty_project, work, delay):
    starter = work("hold", empty_project)
    wait_for((empty_project / ".fraise").exists)
    time.sleep(delay)
    starter.kill()
    with start_server(empty_project, settings=SETTINGS) as server:
        assert query(server.dsn(), "SELECT current_database()") == [("app",)]
    assert list(find_layout(empty_project).home.glob("data.new-*")) == []
    assert condition(empty_project) is Condition.STOPPED


def test_half_made_data_folder_is_not_taken_for_a_whole_one(empty_project, work):
    starter = work("hold", empty_project)
    home = empty_project / ".fraise" / "postgres"
    wait_for(lambda: list(home.glob("data.new-*/base")))
    starter.kill()
    assert not (home / "data").exists()
    with start_server(empty_project, settings=SETTINGS) as server:
        assert query(server.dsn(), "SELECT 1") == [(1,)]
    assert list(home.glob("data.new-*")) == []


def test_orphan_at_work_is_waited_for_and_never_doubled(project):
    with start_server(project, settings=SETTINGS, keep=True) as server:
        pass
    client = psycopg.connect(server.dsn())
    orphan = client.info.backend_pid
    postmaster = server.pid
    # A backend that is stopped does not notice the death of its postmaster.
    os.kill(orphan, signal.SIGSTOP)
    try:
        kill_all([postmaster])
        impatient = PostgresSettings(start_timeout=0.5)
        with pytest.raises(StartTimeoutError) as caught, start_server(project, settings=impatient):
            pass
        assert "lsof" in caught.value.hint
    finally:
        os.kill(orphan, signal.SIGCONT)
    with start_server(project, settings=SETTINGS) as again:
        assert query(again.dsn(), "SELECT 1") == [(1,)]
    client.close()


def test_stop_does_not_signal_a_stranger_with_the_number_of_a_killed_postmaster(project, stranger):
    data = find_layout(project).data
    with start_server(project, settings=SETTINGS, keep=True) as server:
        pass
    with contextlib.closing(psycopg.connect(server.dsn())) as client:
        os.kill(client.info.backend_pid, signal.SIGSTOP)
        try:
            kill_all([server.pid])
            # The system gives the number out again only when the process is gone for good.
            wait_for(lambda: knock(read_postmaster(data)) is Knock.REFUSED)
            pidfile = data / "postmaster.pid"
            pidfile.write_text(pidfile.read_text().replace(str(server.pid), str(stranger.pid), 1))
            with pytest.raises(StopTimeoutError):
                stop_server(project, settings=PostgresSettings(stop_timeout=0.3), force=True)
            assert stranger.poll() is None
        finally:
            os.kill(client.info.backend_pid, signal.SIGCONT)
        wait_for(lambda: not is_alive(find_layout(project)))


def test_server_that_somebody_started_by_hand_is_not_doubled(project):
    layout = find_layout(project)
    binaries = find_binaries(None, choose_account(project, layout.home, None))
    options = f"-c listen_addresses= -c unix_socket_directories={layout.sockets}"

    def control(*arguments):
        subprocess.run(
            [binaries.program("pg_ctl"), "-D", layout.data, "-w", *arguments],
            check=True,
            cwd="/",
            timeout=60,
            stdout=subprocess.DEVNULL,
            **identity(layout.account),
        )

    control("-l", str(layout.home / "log" / "by-hand.log"), "-o", options, "start")
    try:
        with pytest.raises(ServerStartError, match="did not start") as caught:
            enter(find_layout(project), SETTINGS)
        assert "pg_ctl stop" in caught.value.hint
    finally:
        control("-m", "fast", "stop")
    with start_server(project, settings=SETTINGS) as server:
        assert query(server.dsn(), "SELECT 1") == [(1,)]


def test_removed_socket_is_told_and_force_ends_the_server(project):
    with start_server(project, settings=SETTINGS, keep=True):
        pass
    (find_layout(project).sockets / ".s.PGSQL.5432").unlink()
    assert condition(project) is Condition.BUSY
    with pytest.raises(ServerUnreachableError) as caught, start_server(project, settings=SETTINGS):
        pass
    assert "--force" in caught.value.hint
    assert stop_server(project, settings=SETTINGS, force=True) is True
    with start_server(project, settings=SETTINGS) as server:
        assert query(server.dsn(), "SELECT 1") == [(1,)]


def test_interrupt_of_the_terminal_does_not_reach_the_server(project, work):
    holder = work("hold", project, start_new_session=True)
    server = holder.read()
    other = work("hold", project)
    other.read()
    os.killpg(holder.pid, signal.SIGINT)
    holder.end()
    assert query(server["dsn"], "SELECT 1") == [(1,)]
    other.leave()
    assert condition(project) is Condition.STOPPED
