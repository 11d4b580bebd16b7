"""Servers for tests: fast, shared, and gone however their users end."""

from __future__ import annotations

import psycopg
from fraise_postgres.server import start_server
from fraise_postgres.server.layout import volatile_layout
from fraise_postgres.server.postmaster import is_alive

from .conftest import SETTINGS, query, wait_for


def test_it_does_not_wait_for_disks_and_leaves_nothing(place):
    with start_server(place / "one", settings=SETTINGS, volatile=True) as server:
        assert query(server.dsn(), "SHOW fsync") == [("off",)]
        assert server.data == place / "one" / "data"
    assert list(place.iterdir()) == []
    assert not is_alive(volatile_layout(place / "one"))


def test_connections_do_not_keep_it(place):
    with start_server(place / "one", settings=SETTINGS, volatile=True) as server:
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
    starter = work("volatile", home)
    server = starter.read()
    other = work("volatile", home)
    assert other.read()["pid"] == server["pid"]
    starter.kill()
    assert query(server["dsn"], "SELECT 1") == [(1,)]
    other.kill()
    wait_for(lambda: list(place.iterdir()) == [])


def test_it_starts_in_the_folder_of_a_deleted_one(place):
    for _ in range(2):
        with start_server(place / "again", settings=SETTINGS, volatile=True) as server:
            assert query(server.dsn(), "SELECT 1") == [(1,)]
    assert list(place.iterdir()) == []
