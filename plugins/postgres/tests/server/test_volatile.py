"""Servers for tests: fast, shared, and gone however their users end."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import psycopg
from fraise_postgres.server import start_server, volatile, volatile_server
from fraise_postgres.server.layout import volatile_layout
from fraise_postgres.server.postmaster import is_alive
from fraise_postgres.server.volatile import memory_folder, sweep_volatile

from .conftest import SETTINGS, kill_all, query, wait_for


def test_it_is_fast_and_leaves_nothing(place):
    with volatile_server(parent=place, settings=SETTINGS) as server:
        assert query(server.dsn(), "SHOW fsync") == [("off",)]
        # what a killed server leaves in memory must lie in the folder that is swept
        assert query(server.dsn(), "SHOW dynamic_shared_memory_type") == [("mmap",)]
        home = server.data.parent
        assert home.parent == place
    assert list(place.iterdir()) == []
    assert not is_alive(volatile_layout(home))


def test_connections_do_not_keep_it(place):
    with volatile_server(parent=place, settings=SETTINGS) as server:
        client = psycopg.connect(server.dsn())
    client.close()
    assert list(place.iterdir()) == []


def test_processes_share_it_and_the_last_one_deletes_it(place, work):
    home = place / "shared"
    workers = [work("volatile", home) for _ in range(3)]
    assert len({worker.read()["pid"] for worker in workers}) == 1
    for worker in workers[:-1]:
        worker.leave()
    assert home.is_dir()
    workers[-1].leave()
    assert list(place.iterdir()) == []


def test_it_is_removed_when_its_user_is_killed(place, work):
    home = place / "killed"
    worker = work("volatile", home)
    layout = volatile_layout(home)
    worker.read()
    worker.kill()
    wait_for(lambda: not home.exists() and not is_alive(layout))
    wait_for(lambda: list(place.iterdir()) == [])


def test_reaper_waits_for_the_other_users(place, work):
    home = place / "shared"
    starter, other = work("volatile", home), None
    server = starter.read()
    other = work("volatile", home)
    assert other.read()["pid"] == server["pid"]
    starter.kill()
    assert query(server["dsn"], "SELECT 1") == [(1,)]
    other.kill()
    wait_for(lambda: list(place.iterdir()) == [])


def test_next_run_sweeps_what_was_left(place, work):
    """Everything was killed, the reaper too."""
    home = place / f"{volatile._prefix()}killed"
    worker = work("volatile", home)
    worker.read()
    listed = subprocess.run(
        ["ps", "-eww", "-o", "pid=,args="], capture_output=True, text=True, check=True, timeout=10
    ).stdout.splitlines()
    reapers = [line.split()[0] for line in listed if f"reaper {home} " in line]
    assert len(reapers) == 1
    kill_all([int(reapers[0])])
    worker.kill()
    half = place / f"{volatile._prefix()}killed.gone-1-2"
    half.mkdir()
    os.utime(half, (1, 1))
    with volatile_server(parent=place, settings=SETTINGS) as server:
        assert not home.exists()
        assert not half.exists()
        assert query(server.dsn(), "SELECT 1") == [(1,)]
        # One that is in use is left alone.
        assert sweep_volatile(place, settings=SETTINGS) == 0
        assert query(server.dsn(), "SELECT 1") == [(1,)]
    assert list(place.iterdir()) == []


def test_it_starts_in_the_folder_of_a_deleted_one(place):
    for _ in range(2):
        with start_server(place / "again", settings=SETTINGS, volatile=True) as server:
            assert query(server.dsn(), "SELECT 1") == [(1,)]
    assert list(place.iterdir()) == []


def test_memory_is_chosen_where_there_is_enough():
    folder = memory_folder()
    assert folder.is_dir()
    assert folder == Path("/dev/shm") or not Path("/dev/shm").is_dir()
