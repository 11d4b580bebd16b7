"""``fraise serve --reload`` and ``fraiseql dev``: edits, mistakes, and no refused request."""

import json
import os
import random
import signal
import subprocess
import sys
import threading
import time
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest
from fraiseql.serving.watch import compare, take_snapshot

FRAISE = Path(sys.executable).with_name("fraise")
MOON = """import os

import fraiseql


@fraiseql.query
async def moon() -> str:
    return "{phase}"


@fraiseql.query
async def pid() -> int:
    return os.getpid()


schema = fraiseql.Schema(moon, pid)
"""


@pytest.fixture
def moon_project(tmp_path, shelf_dsn):
    """A project of one file; it needs a database only to be there."""
    (tmp_path / "sky.py").write_text(MOON.format(phase="new"))
    (tmp_path / "fraise.yaml").write_text(
        f"postgres:\n  dsn: {json.dumps(shelf_dsn)}\nfraiseql:\n  schema: sky:schema\n"
    )
    return tmp_path


class Output:
    """What a process writes, line by line, while it runs."""

    def __init__(self, stream):
        self.lines = []
        self._stream = stream
        self._thread = threading.Thread(target=self._read, daemon=True)
        self._thread.start()

    def _read(self):
        for line in self._stream:
            self.lines.append(line.rstrip())

    def close(self):
        self._thread.join(10)
        assert not self._thread.is_alive(), "a serving process outlived its parent"
        self._stream.close()

    def wait_for(self, text, seconds=30):
        """Wait for a line with this text; it and what was before it are then forgotten."""
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            for place, line in enumerate(self.lines):
                if text in line:
                    del self.lines[: place + 1]
                    return line
            time.sleep(0.02)
        raise AssertionError(f"no line with {text!r} in {self.lines}")


@contextmanager
def reloading(project, *words):
    """A running server that reloads; its process, address and output."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("FRAISE_")}
    process = subprocess.Popen(
        [str(FRAISE), "--project", str(project), *words],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        env={**kept, "PYTHONUNBUFFERED": "1"},
    )
    output = Output(process.stdout)
    try:
        yield process, output
    finally:
        process.terminate()
        try:
            process.wait(timeout=15)
        finally:
            process.kill()
            # The serving processes have the same pipe: it ends only with the last of them.
            output.close()


def ask(url, field="moon"):
    query = {"query": f"{{ {field} }}"}
    return httpx.post(url, json=query, timeout=10).json()["data"][field]


def url_in(output):
    return output.wait_for("  GraphQL   ").split()[-1]


def test_an_edit_is_served_without_a_refused_request(moon_project):
    with reloading(moon_project, "serve", "--port", "0", "--reload") as (process, output):
        url = url_in(output)
        assert ask(url) == "new"
        answers, stop = [], threading.Event()

        def keep_asking():
            while not stop.is_set():
                answers.append(ask(url))

        asking = threading.Thread(target=keep_asking)
        asking.start()
        try:
            (moon_project / "sky.py").write_text(MOON.format(phase="full"))
            output.wait_for("Changed: sky.py")
            output.wait_for("Reloaded.")
            time.sleep(0.3)
        finally:
            stop.set()
            asking.join()
        assert ask(url) == "full"
        assert set(answers) == {"new", "full"}, "a thread that failed would have left no answers"
        assert process.poll() is None


def test_a_mistake_leaves_the_version_before_and_is_mended(moon_project):
    with reloading(moon_project, "serve", "--port", "0", "--reload") as (_, output):
        url = url_in(output)
        (moon_project / "sky.py").write_text("def broken(:\n")
        output.wait_for("error[FQL-SERVE-002] sky.py:1")
        output.wait_for("the version before goes on serving")
        assert ask(url) == "new"
        (moon_project / "sky.py").write_text(MOON.format(phase="full"))
        output.wait_for("Reloaded.")
        assert ask(url) == "full"


def test_a_mistake_from_the_start_is_waited_out(moon_project):
    (moon_project / "sky.py").write_text("import nonsense_of_mine\n")
    with reloading(moon_project, "serve", "--port", "0", "--reload") as (_, output):
        output.wait_for("nonsense_of_mine")
        output.wait_for("waiting for a change")
        (moon_project / "sky.py").write_text(MOON.format(phase="half"))
        assert ask(url_in(output)) == "half"


def test_ctrl_c_ends_parent_and_child(moon_project):
    with reloading(moon_project, "serve", "--port", "0", "--reload") as (process, output):
        child = ask(url_in(output), "pid")
        assert child != process.pid
        for one in (process.pid, child):
            os.kill(one, signal.SIGINT)  # a terminal sends it to both
        assert process.wait(timeout=15) == 0
        assert "Traceback" not in "\n".join(output.lines)


@pytest.mark.parametrize("attempt", range(4))
def test_ctrl_c_at_any_time_says_nothing(moon_project, attempt):
    """As from a terminal: every process of the group hears it, whatever it has come to."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("FRAISE_")}
    process = subprocess.Popen(
        [str(FRAISE), "serve", "--port", "0", "--reload"],
        cwd=moon_project, start_new_session=True, env={**kept, "PYTHONUNBUFFERED": "1"},
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    try:
        # The parent is past its imports; the serving process is about to start, or later.
        assert "Watching for changes" in process.stdout.readline()
        time.sleep(random.uniform(0, 1.2) if attempt else 0.1)
        os.killpg(process.pid, signal.SIGINT)
        out, err = process.communicate(timeout=20)
    finally:
        process.kill()
        process.wait()
    assert err == ""
    assert process.returncode == (0 if "GraphQL" in out else 130)
    assert "cannot start" not in out


def test_the_server_ends_when_its_parent_is_killed(moon_project):
    with reloading(moon_project, "serve", "--port", "0", "--reload") as (process, output):
        assert ask(url_in(output), "pid") != process.pid
        process.kill()
        process.wait(timeout=5)


def test_dev_builds_an_empty_database_once_and_serves_it(tmp_path, fraise_dsn):
    folder = tmp_path / "tasks"
    made = subprocess.run(
        [str(FRAISE), "fraiseql", "init", str(folder)], capture_output=True, text=True, timeout=60
    )
    assert made.returncode == 0, made
    settings = folder / "fraise.yaml"
    settings.write_text(f"{settings.read_text()}\npostgres:\n  dsn: {json.dumps(fraise_dsn)}\n")
    query = {"query": "{ tasks { title } }"}
    for built in (True, False):
        with reloading(folder, "fraiseql", "dev", "--port", "0") as (_, output):
            if built:
                output.wait_for("The database is empty: building it")
            watching = output.wait_for("Watching for changes")
            assert "error" not in watching
            address = output.wait_for("  GraphiQL  ").split()[1]
            data = httpx.post(address, json=query).json()["data"]
            assert data["tasks"], "the seeds are in"
            assert not [line for line in output.lines if "building" in line]


def test_what_is_watched(tmp_path):
    for name in ("app.py", "fraise.yaml", "fraise.production.yaml", "notes.txt", "data.json"):
        (tmp_path / name).write_text("1")
    for folder in (".git", "__pycache__", "node_modules", "deep/er", "env"):
        (tmp_path / folder).mkdir(parents=True)
        (tmp_path / folder / "module.py").write_text("1")
    (tmp_path / "env" / "pyvenv.cfg").write_text("")
    (tmp_path / "dangling.py").symlink_to(tmp_path / "nowhere.py")
    before = take_snapshot(tmp_path)
    names = {os.path.relpath(path, tmp_path) for path in before}
    assert names == {"app.py", "fraise.yaml", "fraise.production.yaml", "deep/er/module.py"}
    (tmp_path / "app.py").write_text("22")
    (tmp_path / "new.py").write_text("1")
    (tmp_path / "deep" / "er" / "module.py").unlink()
    after = take_snapshot(tmp_path)
    assert compare(before, after, tmp_path) == ("app.py", "deep/er/module.py", "new.py")
    assert take_snapshot(tmp_path / "nowhere") == {}
