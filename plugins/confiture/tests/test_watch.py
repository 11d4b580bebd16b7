"""``confiture build --watch``: each change builds, errors are told, Ctrl-C ends."""

import queue
import signal
import subprocess
import threading
import time

import pytest

from .conftest import CONFITURE


class Watching:
    """A running command, whose lines are read as they come."""

    def __init__(self, project, environment, *words):
        self.lines = queue.Queue()
        self.process = subprocess.Popen(
            [CONFITURE, "build", "--watch", "--recreate", "--yes", *words],
            cwd=project.path,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        self.reader = threading.Thread(target=self._read, daemon=True)
        self.reader.start()

    def _read(self):
        for line in self.process.stdout:
            self.lines.put(line.rstrip("\n"))

    def wait_for(self, word):
        """The first line with a word, within a minute."""
        until = time.monotonic() + 60
        while True:
            line = self.lines.get(timeout=max(until - time.monotonic(), 0.01))
            assert "Traceback" not in line
            if word in line:
                return line

    def end(self, number=signal.SIGINT):
        self.process.send_signal(number)
        return self.process.wait(30)


@pytest.fixture
def watching(project, confiture):
    begun = []

    def start(*words):
        begun.append(Watching(project, confiture.environment, *words))
        return begun[-1]

    yield start
    for one in begun:
        one.process.kill()
        one.process.wait(30)
        one.reader.join(30)
        one.process.stdout.close()


def test_each_change_builds_errors_are_told_and_ctrl_c_ends(project, watching):
    project.write({"a.sql": "CREATE TABLE a (x int);"})
    project.stamp()
    run = watching()
    assert run.wait_for("(start)")[10:].startswith("built in ")
    project.write({"b.sql": "CREATE TABLE b (x int);"})
    line = run.wait_for("(db/schema/b.sql)")
    assert "2 tables" in line
    assert project.fetch("SELECT to_regclass('b')") == [("b",)]

    project.write({"b.sql": "CREATE TABLE b (x nonsense);"})
    assert run.wait_for("failed")[10:] == "failed (db/schema/b.sql)"
    assert "db/schema/b.sql:1:19" in run.wait_for("error[")
    assert project.fetch("SELECT to_regclass('b')") == [("b",)]

    project.write({"b.sql": "CREATE TABLE c (x int);"})
    run.wait_for("(db/schema/b.sql)")
    assert project.fetch("SELECT to_regclass('b'), to_regclass('c')") == [(None, "c")]
    assert run.end() == 130


def test_other_files_build_nothing(project, watching):
    project.write({"a.sql": "CREATE TABLE a (x int);"})
    project.write({"/db/seeds/local/a.sql": "", "/db/migrations/1.up.sql": ""})
    project.stamp()
    run = watching()
    run.wait_for("(start)")
    project.write({"/db/notes.sql": "x", "a.txt": "x", "/db/migrations/1.up.sql": "x"})
    project.write({"/db/seeds/local/a.sql": "INSERT INTO a VALUES (1);"})
    line = run.wait_for("(")
    assert line.endswith("(db/seeds/local/a.sql)")
    assert run.end(signal.SIGTERM) == 143


def test_folders_come_and_go(project, watching):
    project.write({"a.sql": "CREATE TABLE a (x int);", "/aside/b.sql": "CREATE TABLE b (x int);"})
    project.stamp()
    run = watching()
    run.wait_for("(start)")
    (project.path / "aside").rename(project.path / "db/schema/more")
    assert "2 tables" in run.wait_for("(db/schema/more")
    (project.path / "db/schema/more").rename(project.path / "aside")
    assert "1 table" in run.wait_for("(db/schema/more")
    assert project.fetch("SELECT to_regclass('b')") == [(None,)]


def test_the_first_build_may_fail(project, watching):
    project.write({"a.sql": "CREATE TABEL a (x int);"})
    run = watching()
    run.wait_for("error[CONF-BUILD-008]")
    project.write({"a.sql": f"CREATE TABLE a (x int); COMMENT ON TABLE a IS '{project.database}';"})
    run.wait_for("(db/schema/a.sql)")
    assert project.fetch("SELECT to_regclass('a')") == [("a",)]


def test_what_was_there_before_is_copied_once(project, watching):
    project.execute("CREATE TABLE old (a int)")
    project.write({"a.sql": "CREATE TABLE a (x int);"})
    project.stamp()
    run = watching("--backup", "old.dump")
    assert "the old database is in old.dump" in run.wait_for("(start)")
    project.write({"a.sql": "CREATE TABLE b (x int);"})
    assert "old.dump" not in run.wait_for("(db/schema/a.sql)")


@pytest.mark.parametrize("words", [[], ["--recreate", "--json"], ["--recreate", "--dry-run"]])
def test_it_replaces_so_it_must_be_said(confiture, words):
    done = confiture("build", "--watch", *words, expect=2)
    assert "--watch" in done.stderr


def test_a_protected_environment_is_not_watched(project, confiture):
    project.environment("protected: true")
    project.write({"a.sql": "CREATE TABLE a (x int);"})
    done = confiture("build", "--watch", "--recreate", "--yes", expect=1)
    assert "CONF-ENV-006" in done.stderr
