"""A backfill waits for a replica that falls behind, and goes on when it has caught up."""

from __future__ import annotations

import sys
import threading
import time
from pathlib import Path

import psycopg
import pytest
from confiture import errors
from confiture.migrations import backfill as module
from confiture.migrations.batches import Backfill
from confiture.migrations.pacing import Replicas
from confiture.report import Quiet
from fraise_testing.modules import load_module

from .backfilling import fill

pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="the servers of these tests need Linux"
)
CLUSTER = Path(__file__).parents[4] / "plugins/gateway/tests/failures/cluster.py"


@pytest.fixture(scope="module")
def servers():
    """A primary with a table, and a standby that streams from it."""
    name = "confiture_failures_cluster"
    if name not in sys.modules:
        load_module(CLUSTER, name)
    cluster = sys.modules[name]
    with cluster.open_cluster() as primary:
        primary.execute("CREATE TABLE t (id int PRIMARY KEY, v int NOT NULL DEFAULT 0)")
        primary.execute("INSERT INTO t SELECT i FROM generate_series(1, 200) i")
        primary.execute("CREATE ROLE plain LOGIN; GRANT ALL ON t TO plain")
        primary.execute("CREATE SCHEMA fraise AUTHORIZATION plain")
        with cluster.open_standby(primary) as standby:
            yield primary, standby


@pytest.fixture
def connection(servers):
    with psycopg.connect(servers[0].dsn(), autocommit=True) as opened:
        yield opened


def wait_for(what):
    deadline = time.monotonic() + 20
    while not what():
        assert time.monotonic() < deadline
        time.sleep(0.02)


def behind(connection, replicas):
    """The delay as a look that is not spared tells it."""
    replicas._looked = float("-inf")
    return replicas.lag()


def test_a_replica_that_replays_nothing_is_later_and_later(servers, connection):
    _, standby = servers
    replicas = Replicas(connection)
    connection.execute("UPDATE t SET v = 0")
    wait_for(lambda: behind(connection, replicas)[0] == 0)
    standby.execute("SELECT pg_wal_replay_pause()")
    try:
        connection.execute("UPDATE t SET v = 0")
        wait_for(lambda: behind(connection, replicas)[0] > 0.5)
        assert replicas.lag()[1] == "walreceiver"
        assert not replicas.hidden
    finally:
        standby.execute("SELECT pg_wal_replay_resume()")
    wait_for(lambda: behind(connection, replicas)[0] == 0)


def test_the_next_batch_waits_until_it_has_caught_up(servers, connection, monkeypatch):
    primary, standby = servers
    monkeypatch.setattr("confiture.migrations.pacing._LOOK", 0.05)
    standby.execute("SELECT pg_wal_replay_pause()")
    timer = threading.Timer(2.0, standby.execute, ["SELECT pg_wal_replay_resume()"])
    timer.start()
    done = fill(connection, Backfill(table="t", set="v = v + 1", batch=20, max_lag=0.3, pause=0.05))
    timer.join()
    assert done.changed == 200
    assert done.seconds > 2.0
    assert primary.execute("SELECT min(v), max(v) FROM t") == [(1, 1)]


def test_a_replica_that_never_catches_up_ends_the_run(servers, connection, monkeypatch):
    _, standby = servers
    monkeypatch.setattr("confiture.migrations.pacing._LOOK", 0.05)
    monkeypatch.setattr(module, "_REPLICA_PATIENCE", 0.5)
    work = Backfill(table="t", set="v = v + 1", batch=20, max_lag=0.2, pause=0.05)
    standby.execute("SELECT pg_wal_replay_pause()")
    try:
        with pytest.raises(errors.BackfillHeldUpError, match="replica walreceiver"):
            fill(connection, work, version="2")
    finally:
        standby.execute("SELECT pg_wal_replay_resume()")
    done = fill(connection, work, version="2")
    assert (done.walked, done.changed) == (200, 200)
    assert connection.execute("SELECT count(DISTINCT v) FROM t").fetchone() == (1,)


def test_a_role_that_may_not_see_replicas_is_told(servers):
    told = []

    class Told(Quiet):
        def start(self, step, total):
            told.append(step)

    servers[0].execute("GRANT ALL ON ALL TABLES IN SCHEMA fraise TO plain")
    work = Backfill(table="t", set="v = v + 0", batch=50)
    with psycopg.connect(servers[0].dsn("plain"), autocommit=True) as connection:
        done = fill(connection, work, version="3", progress=Told())
    assert done.blind
    assert told[1:] == ["cannot see how far the replicas are: grant pg_monitor to this role"]
