"""A run that is killed or cut off, wherever it is: the next one ends right, and each step ran once.

A short form here; every statement of every kind of file under FRAISE_DEEP=1.
"""

import os
import random
import time

import pytest

from .processes import Holder

DEEP = os.environ.get("FRAISE_DEEP") == "1"
STEPS = 5
SHOWN = range(1, STEPS + 1) if DEEP else (3,)
HEAD = "-- confiture: transaction statement\n"
MODES = {"file": "", "statement": HEAD}
ENDS = ("kill", "terminate")


@pytest.fixture
def counter(project):
    """A row for each step; a step that ran twice shows."""
    project.environment("migration:\n  lock_timeout: 60s\n")
    project.execute(
        "CREATE TABLE counter (step int PRIMARY KEY, n int NOT NULL DEFAULT 0);"
        f" INSERT INTO counter SELECT generate_series(1, {STEPS})"
    )

    def read():
        return [n for (n,) in project.fetch("SELECT n FROM counter ORDER BY step")]

    return read


def step(number, *, back=False):
    return f"UPDATE counter SET n = n {'-' if back else '+'} 1 WHERE step = {number}"


def script(mode, *, back=False):
    return MODES[mode] + ";\n".join(step(one, back=back) for one in range(1, STEPS + 1)) + ";\n"


def cut(processes, run, pid, end, project):
    """End a run that waits in a statement."""
    if end == "kill":
        processes.kill(run)
    else:
        project.fetch("SELECT pg_terminate_backend(%s)", pid)
        _, err = processes.finish(run, expect=130)
        assert "CONF-MIG-022" in err


@pytest.mark.parametrize("end", ENDS)
@pytest.mark.parametrize("at", SHOWN)
@pytest.mark.parametrize("mode", MODES)
def test_cut_off_in_a_statement(chain, processes, project, counter, mode, at, end):
    chain.write(v01_x=script(mode), v02_y="CREATE TABLE last (id int);")
    with Holder(project.dsn, f"SELECT * FROM counter WHERE step = {at} FOR UPDATE"):
        run = processes.start("up")
        pid = processes.wait_in(f"WHERE step = {at}")
        cut(processes, run, pid, end, project)
        # what is certain is in the ledger, and nothing else
        done = at - 1 if mode == "statement" else 0
        assert counter() == [1] * done + [0] * (STEPS - done)
        assert chain.ledger() == ([("01", "applying", done)] if done else [])
    # the session of a killed client may go on, and end its transaction
    processes.run("up")
    assert counter() == [1] * STEPS
    assert chain.ledger() == [("01", "applied", 0), ("02", "applied", 0)]
    assert [one for one in chain.events() if one[1] == "applied"] == [
        ("01", "applied"),
        ("02", "applied"),
    ]


@pytest.mark.parametrize("at", SHOWN)
@pytest.mark.parametrize("mode", MODES)
def test_cut_off_on_the_way_back(chain, processes, project, counter, mode, at):
    chain.write(v01_x=script(mode), v01_x_down=script(mode, back=True))
    processes.run("up")
    with Holder(project.dsn, f"SELECT * FROM counter WHERE step = {at} FOR UPDATE"):
        run = processes.start("down")
        processes.wait_in(f"WHERE step = {at}")
        processes.kill(run)
        done = at - 1 if mode == "statement" else 0
        assert chain.ledger() == [("01", "reverting", done) if done else ("01", "applied", 0)]
    processes.wait_gone()
    if chain.ledger():
        processes.run("down")
    assert counter() == [0] * STEPS
    assert chain.ledger() == []


@pytest.mark.parametrize("mode", MODES)
def test_killed_at_any_moment(chain, processes, project, counter, mode):
    """Also between the commit of the server and its answer."""
    chance = random.Random(7)
    for _ in range(40 if DEEP else 1):
        project.execute("DROP SCHEMA IF EXISTS fraise CASCADE; UPDATE counter SET n = 0")
        slow = script(mode).replace(";\n", ";\nSELECT pg_sleep(0.02);\n")
        chain.write(v01_x=slow, v02_y=script(mode))
        run = processes.start("up")
        processes.wait_for(lambda run=run: processes.sessions() or run.poll() is not None)
        time.sleep(chance.uniform(0, 0.3))
        processes.kill(run)
        processes.run("up")
        assert counter() == [2] * STEPS
        assert chain.ledger() == [("01", "applied", 0), ("02", "applied", 0)]


CONCURRENTLY = {
    "create": ("", "CREATE INDEX CONCURRENTLY i ON a (x)", [("i", True)]),
    "create again": ("", "CREATE INDEX CONCURRENTLY IF NOT EXISTS i ON a (x)", [("i", True)]),
    "unique": ("", "CREATE UNIQUE INDEX CONCURRENTLY i ON a (x)", [("i", True)]),
    "drop": ("CREATE INDEX i ON a (x)", "DROP INDEX CONCURRENTLY i", []),
    "reindex": ("CREATE INDEX i ON a (x)", "REINDEX INDEX CONCURRENTLY i", [("i", True)]),
    "reindex table": ("CREATE INDEX i ON a (x)", "REINDEX TABLE CONCURRENTLY a", [("i", True)]),
}
INDEXES = (
    "SELECT c.relname, i.indisvalid FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid"
    " WHERE i.indrelid = 'a'::regclass ORDER BY 1"
)


@pytest.mark.parametrize("stays", [False, True], ids=["the server goes on", "the server notices"])
@pytest.mark.parametrize("name", CONCURRENTLY if DEEP else ("create", "reindex"))
def test_cut_off_outside_of_transactions(chain, processes, project, name, stays):
    """An old snapshot holds the statement up; it goes, or stays until the server gives up."""
    before, statement, after = CONCURRENTLY[name]
    project.execute(f"CREATE TABLE a (x int); INSERT INTO a VALUES (1), (2); {before}")
    chain.write(v01_x=f"{HEAD}{statement};\nCREATE TABLE last (id int);")
    with Holder(project.dsn, "LOCK TABLE a IN ROW EXCLUSIVE MODE; SELECT * FROM a") as old:
        run = processes.start("up")
        processes.wait_in(statement)
        processes.kill(run)
        assert chain.ledger() == [("01", "applying", 0)]
        if (
            stays
            and project.fetch("SELECT current_setting('server_version_num')::int >= 140000")[0][0]
        ):
            processes.wait_gone()
        old.release()
    processes.run("up")
    assert project.fetch(INDEXES) == after
    assert chain.ledger() == [("01", "applied", 0)]
    assert "last" in chain.tables()


def test_interrupted_by_a_person(chain, processes, project, counter):
    import signal

    chain.write(v01_x=script("statement"))
    with Holder(project.dsn, "SELECT * FROM counter WHERE step = 3 FOR UPDATE"):
        run = processes.start("up")
        processes.wait_in("WHERE step = 3")
        run.send_signal(signal.SIGINT)
        processes.finish(run, expect=130)
        processes.wait_gone()
    assert chain.ledger() == [("01", "applying", 2)]
    processes.run("up")
    assert counter() == [1] * STEPS
