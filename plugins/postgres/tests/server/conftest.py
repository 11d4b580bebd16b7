"""Projects whose server everybody may reach, processes to share and to kill it with."""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import attrs
import psycopg
import pytest
from fraise_postgres.server import start_server, stop_server
from fraise_postgres.server.layout import find_layout
from fraise_postgres.server.postmaster import is_alive, read_postmaster
from fraise_postgres.settings import PostgresSettings

WORKER = Path(__file__).with_name("worker.py")
SETTINGS = PostgresSettings(start_timeout=30.0, stop_timeout=10.0)


@pytest.fixture
def place() -> Iterator[Path]:
    """A folder with a short path in memory, if there is some, that every user may enter."""
    memory = Path("/dev/shm")
    folder = Path(tempfile.mkdtemp(prefix="fraise-room-", dir=memory if memory.is_dir() else None))
    folder.chmod(0o755)
    yield folder
    shutil.rmtree(folder)


@pytest.fixture(scope="session")
def pattern() -> Iterator[Path]:
    """A project whose data folder was made once; copied for tests that need not make one."""
    memory = Path("/dev/shm")
    folder = Path(tempfile.mkdtemp(prefix="fraise-room-", dir=memory if memory.is_dir() else None))
    folder.chmod(0o755)
    with start_server(folder, settings=SETTINGS):
        pass
    yield folder
    shutil.rmtree(folder)


@pytest.fixture
def empty_project(place: Path) -> Iterator[Path]:
    """A project without data; its server is stopped at the end, whatever the test did to it."""
    folder = place / "project"
    folder.mkdir()
    yield folder
    end_server(folder)


@pytest.fixture
def project(place: Path, pattern: Path) -> Iterator[Path]:
    """A project with data, not running; its server is stopped at the end."""
    folder = place / "project"
    subprocess.run(["cp", "-a", pattern, folder], check=True, timeout=60)
    yield folder
    end_server(folder)


def end_server(project: Path) -> None:
    if find_layout(project).gate.exists():
        stop_server(project, settings=SETTINGS, force=True)
        assert not is_alive(find_layout(project))


@attrs.define
class Worker:
    """Another process that uses the server until it is told to leave, or is killed."""

    process: subprocess.Popen[str]

    @property
    def pid(self) -> int:
        return self.process.pid

    def read(self) -> dict:
        assert self.process.stdout is not None
        line = self.process.stdout.readline()
        assert line, self.process.communicate()[1]
        return json.loads(line)

    def say(self, line: str) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write(line + "\n")
        self.process.stdin.flush()

    def leave(self) -> None:
        self.say("leave")
        self.end()
        assert self.process.returncode == 0

    def end(self) -> str:
        _, errors = self.process.communicate(timeout=60)
        return errors

    def kill(self) -> None:
        self.process.kill()
        self.process.communicate(timeout=60)


@pytest.fixture
def work() -> Iterator[Callable[..., Worker]]:
    """Start ``worker.py`` with arguments; all are ended when the test is over."""
    workers: list[Worker] = []

    def begin(*arguments: object, **options: object) -> Worker:
        process = subprocess.Popen(
            [sys.executable, str(WORKER), *map(str, arguments)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            **options,
        )
        workers.append(Worker(process))
        return workers[-1]

    yield begin
    for worker in workers:
        with contextlib.suppress(ProcessLookupError):
            worker.process.kill()
        worker.process.communicate(timeout=60)


def query(dsn: str, statement: str) -> list[tuple]:
    with psycopg.connect(dsn, autocommit=True, connect_timeout=5) as connection:
        cursor = connection.execute(statement)
        return cursor.fetchall() if cursor.description else []


def wait_for(condition: Callable[[], object], seconds: float = 15.0) -> None:
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "what the test waits for did not happen"
        time.sleep(0.01)


def server_pids(project: Path) -> list[int]:
    """The postmaster and its children."""
    postmaster = read_postmaster(find_layout(project).data)
    assert postmaster is not None
    listed = subprocess.run(
        ["ps", "-eo", "pid=,ppid="], capture_output=True, text=True, check=True, timeout=10
    )
    pairs = [tuple(map(int, line.split())) for line in listed.stdout.splitlines()]
    return [postmaster.pid, *(pid for pid, parent in pairs if parent == postmaster.pid)]


def kill_all(pids: list[int]) -> None:
    for pid in pids:
        with contextlib.suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)
