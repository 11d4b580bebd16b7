"""A server that dies, is started again, or has no room left, in the middle of a run."""

import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest
from fraise_testing.modules import load_module

from .processes import CONFITURE, Holder

CLUSTER = Path(__file__).parents[4] / "plugins/gateway/tests/failures/cluster.py"
HEAD = "-- confiture: transaction statement\n"
STEPS = "".join(f"UPDATE counter SET n = n + 1 WHERE step = {one};\n" for one in range(1, 6))

pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="servers are stopped by signals"
)


@pytest.fixture(scope="module")
def cluster():
    """A server that may be treated badly."""
    name = "confiture_failures_cluster"
    if name not in sys.modules:
        load_module(CLUSTER, name)
    with sys.modules[name].open_cluster() as cluster:
        yield cluster


class Place:
    """A project on the cluster."""

    def __init__(self, path, cluster):
        self.path, self.cluster = path, cluster
        (path / "db/migrations").mkdir(parents=True)
        (path / "db/environments").mkdir()
        text = f"database_url: {json.dumps(cluster.dsn())}\nmigration:\n  lock_timeout: 60s\n"
        (path / "db/environments/local.yaml").write_text(text, "utf-8")
        self.environment = {**os.environ, "NO_COLOR": "1"}

    def write(self, name, text):
        (self.path / "db/migrations" / f"{name}.up.sql").write_text(text, "utf-8")

    def start(self, *words):
        return subprocess.Popen(
            [CONFITURE, "migrate", *words],
            cwd=self.path,
            env=self.environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def finish(self, run, expect=0):
        out, err = run.communicate(timeout=60)
        assert run.returncode == expect, out + err
        assert "Traceback" not in err
        return out, err

    def wait_in(self, text):
        deadline = time.monotonic() + 30
        waiting = "SELECT query FROM pg_stat_activity WHERE wait_event_type = 'Lock'"
        while not any(text in query for (query,) in self.cluster.execute(waiting)):
            assert time.monotonic() < deadline
            time.sleep(0.02)

    def ledger(self):
        return self.cluster.execute(
            "SELECT state, done FROM fraise.confiture_migration ORDER BY version"
        )


@pytest.fixture
def place(tmp_path, cluster):
    cluster.execute("DROP SCHEMA IF EXISTS fraise CASCADE")
    cluster.execute("DROP TABLE IF EXISTS counter, big, last")
    cluster.execute("CREATE TABLE counter (step int PRIMARY KEY, n int)")
    cluster.execute("INSERT INTO counter SELECT generate_series(1, 5), 0")
    return Place(tmp_path, cluster)


@pytest.mark.parametrize("mode", ["", HEAD], ids=["file", "statement"])
@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGQUIT, signal.SIGKILL])
def test_the_server_stops_and_comes_back(place, cluster, mode, how):
    place.write("20260101000000_x", mode + STEPS)
    holder = Holder(cluster.dsn(), "SELECT * FROM counter WHERE step = 4 FOR UPDATE")
    run = place.start("up")
    place.wait_in("step = 4")
    if how is signal.SIGKILL:
        cluster.kill()
    else:
        cluster.stop(how)
    _, err = place.finish(run, expect=130)
    assert "CONF-MIG-022" in err
    holder.connection.close()
    cluster.start()
    if mode:
        assert place.ledger() == [("applying", 3)]
    place.finish(place.start("up"))
    assert cluster.execute("SELECT DISTINCT n FROM counter") == [(1,)]
    assert place.ledger() == [("applied", 0)]


def test_a_server_that_is_not_there_is_told(place, cluster):
    place.write("20260101000000_x", STEPS)
    cluster.stop()
    try:
        _, err = place.finish(place.start("up"), expect=1)
        assert "error[PG-" in err
    finally:
        cluster.start()


@pytest.fixture
def narrow(cluster):
    """A tablespace that has little room."""
    if os.geteuid() != 0:
        pytest.skip("mounting a small disk needs root")
    folder = Path(tempfile.mkdtemp(prefix="confiture-narrow-"))
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=2m", "none", folder], capture_output=True, check=False
    )
    if mounted.returncode != 0:
        folder.rmdir()
        pytest.skip("a small disk cannot be mounted here")
    if cluster.account.switch:
        os.chown(folder, cluster.account.uid, cluster.account.gid)
    cluster.execute(f"CREATE TABLESPACE narrow LOCATION '{folder}'")
    yield folder
    cluster.execute("DROP TABLE IF EXISTS big")
    cluster.execute("DROP TABLESPACE narrow")
    subprocess.run(["umount", "-l", folder], check=True)
    shutil.rmtree(folder, ignore_errors=True)


@pytest.mark.parametrize("mode", ["", HEAD], ids=["file", "statement"])
def test_the_disk_is_full(place, cluster, narrow, mode):
    place.write(
        "20260101000000_x",
        f"{mode}CREATE TABLE big (t text) TABLESPACE narrow;\n{STEPS}"
        "INSERT INTO big SELECT repeat('x', 1000) FROM generate_series(1, 10000);\n"
        "CREATE TABLE last (id int);",
    )
    _, err = place.finish(place.start("up"), expect=1)
    assert "the server's disk is full" in err
    assert "20260101000000_x.up.sql:" in err
    assert place.ledger() == ([("applying", 6)] if mode else [])
    subprocess.run(["mount", "-o", "remount,size=64m", narrow], check=True)
    place.finish(place.start("up"))
    assert cluster.execute("SELECT DISTINCT n FROM counter") == [(1,)]
    assert cluster.execute("SELECT count(*) FROM big") == [(10_000,)]
    assert place.ledger() == [("applied", 0)]


@pytest.mark.parametrize("again", [False, True])
def test_an_index_that_finds_no_room_leaves_nothing_invalid(place, cluster, narrow, again):
    cluster.execute("CREATE TABLE big (t text)")
    rows = "SELECT n || repeat('x', 400) FROM generate_series(1, 8000) n"
    cluster.execute(f"INSERT INTO big {rows}")
    place.write(
        "20260101000000_x", HEAD + "CREATE INDEX CONCURRENTLY big_t ON big (t) TABLESPACE narrow;"
    )
    _, err = place.finish(place.start("up"), expect=1)
    assert "the server's disk is full" in err
    assert place.ledger() == [("applying", 0)]
    assert cluster.execute("SELECT FROM pg_index WHERE NOT indisvalid") == []
    if again:
        subprocess.run(["mount", "-o", "remount,size=64m", narrow], check=True)
        place.finish(place.start("up"))
        assert cluster.execute(
            "SELECT indisvalid FROM pg_index WHERE indexrelid = 'big_t'::regclass"
        ) == [(True,)]
