"""Updates of SQL files and calls of Python files that are done in batches, by the commands."""

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import psycopg
import pytest
from confiture import errors

from .conftest import version

pytestmark = pytest.mark.anyio

CONFITURE = str(Path(sys.executable).parent / "confiture")
DEEP = os.environ.get("FRAISE_DEEP") == "1"
STEPS = "-- confiture: transaction statement\n"
LINE = "-- confiture: backfill batch=10\n"
FILL = "UPDATE t SET v = v + 1"


@pytest.fixture
def table(project):
    project.execute(
        "CREATE TABLE t (id int PRIMARY KEY, v int NOT NULL DEFAULT 0);"
        "INSERT INTO t SELECT i FROM generate_series(1, 100) i"
    )
    return lambda: project.fetch("SELECT v, count(*) FROM t GROUP BY v ORDER BY v")


async def test_an_update_in_batches(chain, project, table):
    chain.write(
        v01_fill=f"{STEPS}ALTER TABLE t ADD w int;\n{LINE}UPDATE t SET v = v + 1, w = 0"
        " -- all\n WHERE id > 50;\nALTER TABLE t ALTER v SET DEFAULT 1;\n"
    )
    report = await chain.up()
    assert report.steps[0].statements == 3
    assert table() == [(0, 50), (1, 50)]
    assert chain.ledger() == [("01", "applied", 0)]
    assert project.fetch("SELECT count(*) FROM fraise.confiture_backfill") == [(0,)]


async def test_the_first_and_the_last_statement_with_settings(chain, project, table):
    project.execute("CREATE SCHEMA s; CREATE TABLE s.t (id int PRIMARY KEY, at text)")
    project.execute("INSERT INTO s.t VALUES (1)")
    chain.write(
        v01_fill=f"{STEPS}SET search_path = s; SET LOCAL datestyle = 'German';\n"
        f"{LINE}UPDATE t SET at = date '2026-01-31';"
    )
    await chain.up()
    assert project.fetch("SELECT at FROM s.t") == [("31.01.2026",)]
    assert table() == [(0, 100)]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (f"{LINE}{FILL};", 1),
        (f"{STEPS}{LINE}{LINE}{FILL};", 2),
        (f"{STEPS}{FILL};\n{LINE}", 3),
        (f"{STEPS}{LINE}SET search_path = s;\n{FILL};", 2),
        (f"{STEPS}-- confiture: backfill size=1\n{FILL};", 2),
    ],
    ids=["one transaction", "twice", "above nothing", "above a setting", "option"],
)
async def test_lines_in_wrong_places(chain, table, text, line):
    chain.write(v01_fill=text)
    with pytest.raises(errors.HeaderError) as got:
        await chain.up()
    assert got.value.where.line == line
    assert chain.ledger() == []


async def test_a_cut_backfill_goes_on_and_only_as_it_was(chain, project, table):
    project.execute("ALTER TABLE t ADD CHECK (id <> 55 OR v = 0)")
    chain.write(v01_fill=f"{STEPS}{LINE}{FILL};")
    with pytest.raises(errors.BackfillFailedError, match="violates check"):
        await chain.up()
    assert chain.ledger() == [("01", "applying", 0)]
    project.execute("ALTER TABLE t DROP CONSTRAINT t_check")
    chain.write(v01_fill=f"{STEPS}{FILL};")
    with pytest.raises(errors.BackfillChangedError, match="was cut off in step 1"):
        await chain.up()
    chain.write(v01_fill=f"{FILL};")
    with pytest.raises(errors.HalfDoneError):
        await chain.up()
    chain.write(v01_fill=f"{STEPS}{LINE}UPDATE t SET v = v + 2;")
    with pytest.raises(errors.BackfillChangedError, match="one of another statement"):
        await chain.up()
    assert table() == [(0, 50), (1, 50)]
    chain.write(v01_fill=f"{STEPS}-- confiture: backfill batch=7 pause=1ms\n{FILL};")
    await chain.up()
    assert table() == [(1, 100)]
    assert chain.ledger() == [("01", "applied", 0)]


async def test_up_again_after_down_fills_again(chain, table):
    chain.write(
        v01_fill=f"{STEPS}{LINE}{FILL};", v01_fill_down=f"{STEPS}{LINE}UPDATE t SET v = v - 1;"
    )
    for expected in (1, 0, 1):
        await (chain.up() if expected else chain.down())
        assert table() == [(expected, 100)]


PYTHON = """
from confiture.migrations import irreversible

transaction = "statement"
phase = "contract"


def up(m):
    m.execute("CREATE TABLE calls (n int)")
    for n in range(5):
        m.execute("INSERT INTO calls VALUES (%s)", [n])
    m.backfill("t", set="v = v + 1", batch=10)
    m.concurrently("CREATE INDEX CONCURRENTLY t_v ON t (v)")
    m.backfill("t", set="v = v + 10", batch=10)
    for n in range(5):
        m.execute("INSERT INTO calls VALUES (%s)", [n])


down = irreversible("the calls are gone")
"""
SQL = STEPS + "".join(
    (
        "CREATE TABLE calls (n int);\n",
        *(f"INSERT INTO calls VALUES ({n});\n" for n in range(5)),
        f"{LINE}{FILL};\n",
        "CREATE INDEX CONCURRENTLY t_v ON t (v);\n",
        f"{LINE}UPDATE t SET v = v + 10;\n",
        *(f"INSERT INTO calls VALUES ({n});\n" for n in range(5)),
    )
)


def test_python_by_the_commands(chain, confiture, project, table):
    project.write({f"/db/migrations/{version('1')}_fill.py": PYTHON})
    assert "contract" in confiture("migrate", "up").stdout
    assert table() == [(11, 100)]
    assert "the calls are gone" in confiture("migrate", "down", expect=1).stderr
    project.environment("protected: true\n")
    project.write({f"/db/migrations/{version('2')}_more.py": "def up(m):\n    raise ValueError\n"})
    assert "nobody can tell what a Python file does" in confiture("migrate", "up", expect=1).stderr
    refused = confiture("migrate", "up", "--allow-destructive", expect=1).stderr
    assert f"db/migrations/{version('2')}_more.py:2" in refused


@pytest.mark.parametrize("kind", ["sql", "python"])
def test_killed_at_any_moment_each_step_and_row_once(chain, confiture, project, kind):
    """kill -9 of the command, again and again; `up` then ends with everything done once."""
    rows = 3000 if DEEP else 600
    project.execute(
        "CREATE TABLE t (id int PRIMARY KEY, v int NOT NULL DEFAULT 0);"
        f"INSERT INTO t SELECT i FROM generate_series(1, {rows}) i"
    )
    name = f"/db/migrations/{version('1')}_fill"
    project.write({f"{name}.py": PYTHON} if kind == "python" else {f"{name}.up.sql": SQL})
    chance = random.Random(kind)
    kills = 0
    for _ in range(200 if DEEP else 12):
        process = subprocess.Popen(
            [CONFITURE, "migrate", "up"],
            cwd=project.path,
            env=confiture.environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        wait_for_session(project, process)
        time.sleep(chance.uniform(0, 0.2))
        process.send_signal(signal.SIGKILL)
        if process.wait(30) == 0:
            break
        kills += 1
    confiture("migrate", "up")
    assert kills
    assert project.fetch("SELECT v, count(*) FROM t GROUP BY v") == [(11, rows)]
    assert project.fetch("SELECT n, count(*) FROM calls GROUP BY n ORDER BY n") == [
        (n, 2) for n in range(5)
    ]
    assert chain.ledger() == [("01", "applied", 0)]
    assert project.fetch("SELECT indisvalid FROM pg_index WHERE indexrelid = 't_v'::regclass") == [
        (True,)
    ]


def wait_for_session(project, process):
    """Until the command has reached the database, or has ended."""
    with psycopg.connect(project.dsn, autocommit=True) as connection:
        deadline = time.monotonic() + 30
        while process.poll() is None and time.monotonic() < deadline:
            found = connection.execute(
                "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
                f" AND application_name LIKE 'confiture migrate%pid {process.pid}'"
            ).fetchone()
            if found[0]:
                return
            time.sleep(0.005)
