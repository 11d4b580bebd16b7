"""Backfills: every key, exactly once, whatever happens meanwhile."""

import json
import os
import random
import signal
import subprocess
import sys
import threading
import time
from contextlib import suppress
from pathlib import Path

import psycopg
import pytest
from confiture import errors
from confiture.migrations import backfill as module
from confiture.migrations.batches import Backfill
from confiture.server.wire import Cancellation

from .backfilling import fill

DEEP = os.environ.get("FRAISE_DEEP") == "1"
KEYS = {
    "integer": "i",
    "bigint": "i - 50",
    "uuid": "md5(i::text)::uuid",
    "text": "chr(97 + i % 26) || CASE WHEN i % 2 = 0 THEN upper(i::text) ELSE '''\\' || i END",
    'text COLLATE "POSIX"': "CASE WHEN i % 2 = 0 THEN 'Ä' ELSE 'a' END || i",
    "char(8)": "i::text || ' '",
    "bytea": "decode(md5(i::text), 'hex')",
    "numeric": "i / 7.0",
    "double precision": "i / 7.0::float8",
    "real": "(i / 7.0)::real",
    "date": "date '1999-12-25' + i",
    "timestamp": "timestamp '1999-12-31 23:59:59.999999' + i * interval '1 hour'",
    "timestamptz": "timestamptz '1850-10-29 23:59:59.999999+02' + i * interval '37 years 1 min'",
    "interval": "make_interval(days => 30 - i, hours => i, secs => -i)",
    "inet": "('10.0.0.' || i)::inet",
    '"char"': 'chr(i + 20)::"char"',
    "boolean[]": "(SELECT array_agg(bit = '1') FROM regexp_split_to_table(i::bit(8)::text, '') bit)",
    "int4range": "int4range(i, i * 2)",
    "bit(8)": "i::bit(8)",
    "oid": "i::oid",
    "mood": "(ARRAY['sad', 'ok', 'happy']::mood[])[i]",
    "positive": "i",
    "pair": "row(i % 3, 'a,b\"(' || i)::pair",
}
#: Settings under which the text of a value is another one, or says less than the value.
ODD = (
    "SET datestyle = 'SQL, DMY'; SET intervalstyle = 'sql_standard'; SET extra_float_digits = -10;"
    " SET bytea_output = 'escape'; SET timezone = 'America/St_Johns'"
)
TYPES = (
    "CREATE TYPE mood AS ENUM ('sad', 'ok', 'happy'); CREATE DOMAIN positive AS int CHECK (VALUE > 0);"
    " CREATE TYPE pair AS (a int, b text)"
)


@pytest.fixture
def connection(project):
    with psycopg.connect(project.dsn, autocommit=True) as opened:
        yield opened


def make_table(connection, rows, *, name="t"):
    connection.execute(
        f"CREATE TABLE {name} (id bigint PRIMARY KEY, v int NOT NULL DEFAULT 0, kind text);"
        f"INSERT INTO {name} SELECT i, 0, 'k' || i % 10 FROM generate_series(1, {rows}) i"
    )


def counted(connection, name="t"):
    return connection.execute(f"SELECT v, count(*) FROM {name} GROUP BY v ORDER BY v").fetchall()


@pytest.mark.parametrize("kind", KEYS)
@pytest.mark.parametrize("settings", ["", ODD], ids=["plain", "odd"])
def test_any_key_each_row_once(connection, kind, settings):
    connection.execute(TYPES)
    rows = 3 if kind == "mood" else 100
    connection.execute(
        f"CREATE TABLE t (k {kind} PRIMARY KEY, v int NOT NULL DEFAULT 0);"
        f"INSERT INTO t (k) SELECT {KEYS[kind]} FROM generate_series(1, {rows}) i"
    )
    if settings:
        connection.execute(settings)
    before = connection.execute("SELECT current_setting('datestyle')").fetchone()
    done = fill(connection, Backfill(table="t", set="v = v + 1", batch=7 if rows > 7 else 1))
    assert counted(connection) == [(1, rows)]
    assert (done.walked, done.changed) == (rows, rows)
    assert done.batches == -(-rows // (7 if rows > 7 else 1))
    assert connection.execute("SELECT current_setting('datestyle')").fetchone() == before


def test_composite_key_in_the_order_of_its_index(connection):
    connection.execute(
        'CREATE TABLE t (b text, "A ""k" int, v int NOT NULL DEFAULT 0, PRIMARY KEY ("A ""k", b));'
        "INSERT INTO t SELECT chr(97 + i % 26), i / 26, 0 FROM generate_series(1, 1000) i"
    )
    done = fill(connection, Backfill(table="t", set="v = v + 1", batch=33))
    assert counted(connection) == [(1, 1000)]
    assert done.changed == 1000


def test_partitions_are_filled_through_their_parent(connection):
    connection.execute(
        "CREATE TABLE t (id int, region text, v int NOT NULL DEFAULT 0, PRIMARY KEY (id, region))"
        " PARTITION BY LIST (region);"
        "CREATE TABLE t_a PARTITION OF t FOR VALUES IN ('a');"
        "CREATE TABLE t_rest PARTITION OF t DEFAULT;"
        "INSERT INTO t SELECT i, chr(97 + i % 3), 0 FROM generate_series(1, 500) i"
    )
    fill(connection, Backfill(table="t", set="v = v + 1", batch=40))
    assert counted(connection) == [(1, 500)]


def test_where_passes_rows_and_names_the_alias(connection):
    make_table(connection, 1000)
    done = fill(
        connection,
        Backfill(
            table="public.t",
            alias="row",
            set="v = (SELECT max(x) FROM generate_series(1, 3) x WHERE x <= row.id) -- the most",
            where="row.kind LIKE 'k%' AND row.kind = 'k1' OR row.id = 1000 -- and the last",
            batch=64,
        ),
    )
    assert (done.walked, done.changed) == (1000, 101)
    assert counted(connection) == [(0, 899), (1, 1), (3, 100)]


def test_no_rows(connection):
    make_table(connection, 0)
    done = fill(connection, Backfill(table="t", set="v = v + 1"))
    assert (done.walked, done.batches) == (0, 0)


def test_a_unique_index_serves_where_there_is_no_primary_key(connection):
    connection.execute(
        "CREATE TABLE t (a int NOT NULL, b int, v int NOT NULL DEFAULT 0);"
        "CREATE UNIQUE INDEX ON t (a) INCLUDE (v);"
        "INSERT INTO t SELECT i, i FROM generate_series(1, 50) i"
    )
    assert fill(connection, Backfill(table="t", set="v = v + 1", batch=9)).changed == 50


@pytest.mark.parametrize(
    "index",
    [
        "CREATE UNIQUE INDEX ON t (b)",  # may be null
        "CREATE UNIQUE INDEX ON t (a) WHERE a > 0",
        "CREATE UNIQUE INDEX ON t (a DESC)",
        "CREATE UNIQUE INDEX ON t ((a + 0))",
        "CREATE UNIQUE INDEX ON t (c text_pattern_ops)",
        'CREATE UNIQUE INDEX ON t (c COLLATE "C")',
        "CREATE INDEX ON t (a)",
        "SELECT 1",
    ],
)
def test_what_is_no_key_is_refused(connection, index):
    connection.execute(
        "CREATE TABLE t (a int NOT NULL, b int, c text NOT NULL, v int NOT NULL DEFAULT 0);"
        "INSERT INTO t VALUES (1, 1, 'c')"
    )
    connection.execute(index)
    with pytest.raises(errors.BackfillKeyError, match="along which t can be walked"):
        fill(connection, Backfill(table="t", set="v = v + 1"))
    assert counted(connection) == [(0, 1)]


def test_a_key_by_name(connection):
    make_table(connection, 10)
    connection.execute(
        "ALTER TABLE t ADD code text NOT NULL DEFAULT gen_random_uuid(), ADD UNIQUE (code)"
    )
    assert fill(connection, Backfill(table="t", set="id = -id", key=("code",))).changed == 10
    with pytest.raises(errors.BackfillKeyError, match="unique index on kind"):
        fill(connection, Backfill(table="t", set="v = 1", key=("kind",)), version="2")


@pytest.mark.parametrize(
    ("sql", "name"),
    [
        ("SELECT 1", "nothing.there"),
        ("CREATE VIEW seen AS SELECT 1 AS id", "seen"),
        ("CREATE MATERIALIZED VIEW kept AS SELECT 1 AS id", "kept"),
        (
            "CREATE TABLE parent (id int PRIMARY KEY); CREATE TABLE child () INHERITS (parent)",
            "parent",
        ),
    ],
)
def test_what_is_no_table_is_refused(connection, sql, name):
    connection.execute(sql)
    with pytest.raises(errors.BackfillTableError):
        fill(connection, Backfill(table=name, set="id = id"))


def test_a_key_that_moves_is_refused_and_nothing_is_changed(connection):
    make_table(connection, 100)
    with pytest.raises(errors.BackfillKeyMovedError, match="moves 10 rows of t along the key id"):
        fill(connection, Backfill(table="t", set="id = id + 1000, v = 1", batch=10))
    assert counted(connection) == [(0, 100)]


def test_policies_do_not_hide_rows_in_silence(connection, project):
    make_table(connection, 10)
    connection.execute(
        "ALTER TABLE t ENABLE ROW LEVEL SECURITY; ALTER TABLE t FORCE ROW LEVEL SECURITY;"
        "CREATE POLICY few ON t USING (id < 3);"
        "DROP ROLE IF EXISTS fraise_filler; CREATE ROLE fraise_filler;"
        "ALTER TABLE t OWNER TO fraise_filler;"
        "CREATE SCHEMA fraise AUTHORIZATION fraise_filler"
    )
    try:
        connection.execute("SET ROLE fraise_filler")
        with pytest.raises(errors.BackfillFailedError, match="row-level security"):
            fill(connection, Backfill(table="t", set="v = v + 1"))
    finally:
        connection.execute("RESET ROLE; DROP OWNED BY fraise_filler; DROP ROLE fraise_filler")


def test_an_error_keeps_what_is_done_and_the_next_run_goes_on(connection):
    make_table(connection, 100)
    connection.execute("ALTER TABLE t ADD CHECK (NOT (id = 55 AND v = 1))")
    with pytest.raises(errors.BackfillFailedError, match="violates check constraint"):
        fill(connection, Backfill(table="t", set="v = v + 1", batch=10))
    assert counted(connection) == [(0, 50), (1, 50)]
    connection.execute("ALTER TABLE t DROP CONSTRAINT t_check")
    done = fill(connection, Backfill(table="t", set="v = v + 1", batch=10))
    assert counted(connection) == [(1, 100)]
    assert (done.walked, done.batches) == (100, 5)


def test_another_key_than_before_is_refused(connection):
    make_table(connection, 100)
    connection.execute("ALTER TABLE t ADD CHECK (NOT (id = 55 AND v = 1))")
    with pytest.raises(errors.BackfillFailedError):
        fill(connection, Backfill(table="t", set="v = v + 1", batch=10))
    connection.execute("ALTER TABLE t ADD UNIQUE (kind, id), ALTER kind SET NOT NULL")
    with pytest.raises(errors.BackfillChangedError, match="along kind, id, found one along id"):
        fill(connection, Backfill(table="t", set="v = v + 1", key=("id", "kind")))


def scans(connection):
    """How often ``t`` was read from end to end, in any session."""
    time.sleep(0.02)
    connection.execute("SELECT pg_stat_clear_snapshot()")
    query = "SELECT pg_stat_get_numscans('t'::regclass)"
    return connection.execute(query).fetchone()


def test_no_batch_reads_the_whole_table(connection):
    """Also where nobody has analysed it: the planner would guess that most rows are meant."""
    connection.execute(
        "CREATE TABLE t (id bigint PRIMARY KEY, v int) WITH (autovacuum_enabled = false)"
    )
    connection.execute("INSERT INTO t SELECT i, 0 FROM generate_series(1, 20000) i")
    before = scans(connection)
    fill(connection, Backfill(table="t", set="v = v + 1", batch=2000))
    assert scans(connection) == before
    assert counted(connection) == [(1, 20000)]


def test_locked_rows_are_waited_for_with_smaller_batches(connection, project):
    make_table(connection, 300)
    connection.execute("SET lock_timeout = '50ms'")
    with psycopg.connect(project.dsn) as other:
        other.execute("UPDATE t SET v = 10 WHERE id = 150")
        timer = threading.Timer(0.8, other.commit)
        timer.start()
        done = fill(connection, Backfill(table="t", set="v = v + 1", batch=100))
        timer.join()
    assert counted(connection) == [(1, 299), (11, 1)]
    assert done.retries > 0
    assert done.batches > 3


def test_rows_locked_for_too_long_end_the_run(connection, project, monkeypatch):
    make_table(connection, 300)
    monkeypatch.setattr(module, "_TRIES", 3)
    connection.execute("SET lock_timeout = '20ms'")
    with psycopg.connect(project.dsn) as other:
        other.execute("UPDATE t SET v = 10 WHERE id = 250")
        with pytest.raises(errors.BackfillHeldUpError, match="tried 3 times to change 1 rows of t"):
            fill(connection, Backfill(table="t", set="v = v + 1", batch=100))
        other.rollback()
    fill(connection, Backfill(table="t", set="v = v + 1", batch=100))
    assert counted(connection) == [(1, 300)]


def test_writers_meanwhile_lose_nothing(connection, project):
    make_table(connection, 3000)
    stop = threading.Event()
    written = []

    def write():
        chance = random.Random(1)
        with psycopg.connect(project.dsn, autocommit=True) as other:
            while not stop.is_set():
                other.execute("UPDATE t SET v = v + 100 WHERE id = %s", (chance.randint(1, 3000),))
                written.append(1)

    writer = threading.Thread(target=write)
    writer.start()
    try:
        fill(connection, Backfill(table="t", set="v = v + 1", batch=50))
    finally:
        stop.set()
        writer.join()
    (total,) = connection.execute("SELECT sum(v) FROM t").fetchone()
    assert total == 3000 + 100 * len(written)
    assert connection.execute("SELECT count(*) FROM t WHERE v % 100 <> 1").fetchone() == (0,)


def test_cancelled_between_batches_goes_on_later(connection):
    make_table(connection, 1000)
    cancellation = Cancellation()

    class Stopping:
        def start(self, step, total):
            pass

        def advance(self, units=1):
            if units:
                cancellation.cancel()

        def finish(self):
            pass

    with pytest.raises(errors.BuildCancelledError):
        fill(
            connection,
            Backfill(table="t", set="v = v + 1", batch=100),
            cancellation=cancellation,
            progress=Stopping(),
        )
    assert counted(connection) == [(0, 900), (1, 100)]
    fill(connection, Backfill(table="t", set="v = v + 1", batch=100))
    assert counted(connection) == [(1, 1000)]


def test_connection_that_ends_is_told(connection, project):
    make_table(connection, 1000)
    pid = connection.info.backend_pid

    def end():
        with psycopg.connect(project.dsn, autocommit=True) as other:
            other.execute("SELECT pg_terminate_backend(%s)", (pid,))

    timer = threading.Timer(0.3, end)
    timer.start()
    with pytest.raises(errors.ConnectionLostError):
        fill(connection, Backfill(table="t", set="v = (SELECT 1 FROM pg_sleep(30 + t.v))"))
    timer.join()


@pytest.mark.parametrize("seed", range(5 if DEEP else 1))
def test_killed_runs_change_each_row_once(connection, project, seed):
    """kill -9 at any moment, again and again, with a SET that must not be repeated."""
    rows = 40_000 if DEEP else 4_000
    make_table(connection, rows)
    chance = random.Random(seed)
    kills = 0
    with subprocess.Popen(
        [sys.executable, str(Path(__file__).with_name("backfilling.py"))],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as runs:
        for _ in range(1000):
            print(json.dumps([project.dsn, "t", "v = v + 1", 97]), file=runs.stdin, flush=True)
            pid = int(runs.stdout.readline())
            wait_until_moving(connection, time.monotonic() + 30)
            time.sleep(chance.uniform(0, 0.03))
            with suppress(ProcessLookupError):  # it may just have ended
                os.kill(pid, signal.SIGKILL)
            ended = int(runs.stdout.readline())
            if not connection.execute("SELECT count(*) FROM fraise.confiture_backfill").fetchone()[
                0
            ]:
                break
            assert ended == signal.SIGKILL
            kills += 1
        runs.stdin.close()
    assert counted(connection) == [(1, rows)]
    assert kills > 1


def wait_until_moving(connection, deadline):
    """Until the run has done a batch, or is done, so that each kill comes at another place."""
    before = None
    while time.monotonic() < deadline:
        if connection.execute("SELECT to_regclass('fraise.confiture_backfill')").fetchone()[0]:
            now = connection.execute("SELECT batches FROM fraise.confiture_backfill").fetchone()
            if before not in (None, now):
                return
            before = now
        time.sleep(0.001)
    raise AssertionError("the run does not move")
