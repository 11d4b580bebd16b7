"""Many processes at once: one server, nobody refused, nothing lost."""

from __future__ import annotations

import os
import random
import time

import pytest
from fraise_postgres.server import start_server
from fraise_postgres.server.inspection import Condition, inspect
from fraise_postgres.server.layout import find_layout
from fraise_postgres.server.leases import read_holders

from .conftest import SETTINGS, query

DEEP = os.environ.get("FRAISE_DEEP") == "1"
PROCESSES = 8
ROUNDS = 40 if DEEP else 4


def condition(project):
    return inspect(find_layout(project), SETTINGS).condition


def test_eight_first_starts_at_once_make_one_server(empty_project, work):
    workers = [work("hold", empty_project) for _ in range(PROCESSES)]
    servers = [worker.read() for worker in workers]
    assert len({server["pid"] for server in servers}) == 1
    assert len({server["dsn"] for server in servers}) == 1
    holders = read_holders(find_layout(empty_project))
    assert {holder.pid for holder in holders} == {worker.pid for worker in workers}
    for worker in workers[:-1]:
        worker.leave()
    assert query(servers[0]["dsn"], "SELECT 1") == [(1,)]
    workers[-1].leave()
    assert condition(empty_project) is Condition.STOPPED


def test_processes_come_and_go_and_no_row_is_lost(project, work):
    with start_server(project, settings=SETTINGS) as server:
        query(server.dsn(), "CREATE TABLE visit (process int, round int)")
    workers = [work("loop", project, ROUNDS) for _ in range(PROCESSES)]
    assert [worker.read()["done"] for worker in workers] == [ROUNDS] * PROCESSES
    for worker in workers:
        worker.end()
    with start_server(project, settings=SETTINGS) as server:
        assert query(server.dsn(), "SELECT count(*) FROM visit") == [(PROCESSES * ROUNDS,)]
    log = find_layout(project).log.read_text()
    starts = log.count("database system is ready to accept connections")
    assert starts == log.count("database system is shut down")
    assert "not properly shut down" not in log
    assert "already exists" not in log
    assert condition(project) is Condition.STOPPED


def test_starter_may_leave_first(project, work):
    starter = work("hold", project)
    server = starter.read()
    second = work("hold", project)
    assert second.read()["pid"] == server["pid"]
    starter.leave()
    assert query(server["dsn"], "SELECT 1") == [(1,)]
    second.leave()
    assert condition(project) is Condition.STOPPED


def test_forked_child_goes_on_holding_the_server(project):
    with start_server(project, settings=SETTINGS) as server:
        reading, writing = os.pipe()
        child = os.fork()
        if child == 0:  # pragma: no cover  # another process
            os.close(writing)
            os.read(reading, 1)
            os._exit(0)
        os.close(reading)
    assert query(server.dsn(), "SELECT 1") == [(1,)]
    assert condition(project) is Condition.RUNNING
    os.close(writing)
    os.waitpid(child, 0)
    with start_server(project, settings=SETTINGS) as again:
        assert again.pid == server.pid
    assert condition(project) is Condition.STOPPED


@pytest.mark.skipif(not DEEP, reason="a minute of random kills; FRAISE_DEEP=1 runs it")
def test_a_minute_of_random_kills(project, work):
    with start_server(project, settings=SETTINGS) as server:
        query(server.dsn(), "CREATE TABLE visit (process int, round int)")
    end = time.monotonic() + 60
    known = 0
    while time.monotonic() < end:
        workers = [work("loop", project, 1000) for _ in range(4)]
        time.sleep(random.uniform(0.2, 1.5))
        for worker in workers:
            worker.kill()
        with start_server(project, settings=SETTINGS) as server:
            [(rows,)] = query(server.dsn(), "SELECT count(*) FROM visit")
            assert rows >= known
            known = rows
    assert known > 0
    assert condition(project) is Condition.STOPPED
