"""``confiture migrate`` in processes of their own, watched, killed and cut off."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any, Self

import psycopg
from attrs import define, field

CONFITURE = str(Path(sys.executable).parent / "confiture")
_SESSIONS = (
    "SELECT pid, wait_event_type, query FROM pg_stat_activity WHERE datname = current_database()"
    " AND application_name LIKE 'confiture migrate%'"
)


@define
class Processes:
    """Runs of the command line in a project's folder."""

    project: Any
    environment: dict[str, str]
    started: list[subprocess.Popen] = field(factory=list)

    def start(self, *words: str) -> subprocess.Popen:
        process = subprocess.Popen(
            [CONFITURE, "migrate", *words],
            cwd=self.project.path,
            env=self.environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )
        self.started.append(process)
        return process

    def finish(self, process: subprocess.Popen, expect: int = 0) -> tuple[str, str]:
        out, err = process.communicate(timeout=60)
        assert process.returncode == expect, out + err
        assert "Traceback" not in err
        return out, err

    def run(self, *words: str, expect: int = 0) -> tuple[str, str]:
        return self.finish(self.start(*words), expect)

    def kill(self, process: subprocess.Popen) -> None:
        """As the kernel does when memory is out: no word is said."""
        with suppress(ProcessLookupError):  # it was quicker
            os.killpg(process.pid, signal.SIGKILL)
        process.communicate(timeout=10)

    def sessions(self) -> list[tuple]:
        """Process, what it waits for, and statement of each session of a run."""
        return self.project.fetch(_SESSIONS)

    def wait_for(self, found: Callable[[], Any], seconds: float = 30) -> Any:
        deadline = time.monotonic() + seconds
        while not (value := found()):
            assert time.monotonic() < deadline, "it did not come to that"
            time.sleep(0.02)
        return value

    def wait_in(self, text: str, *, lock: bool = True) -> int:
        """Wait until a session is inside of a statement, held up by a lock; its process."""

        def found() -> int:
            return next(
                (
                    pid
                    for pid, event, query in self.sessions()
                    if text in query and (event == "Lock" or not lock)
                ),
                0,
            )

        return self.wait_for(found)

    def wait_gone(self) -> None:
        """Wait until no session of a run is left on the server."""
        self.wait_for(lambda: not self.sessions())

    def end(self) -> None:
        for process in self.started:
            if process.poll() is None:
                self.kill(process)
            for stream in (process.stdout, process.stderr):
                if stream is not None:
                    stream.close()


class Holder:
    """A client with an open transaction."""

    def __init__(self, dsn: str, sql: str) -> None:
        self.connection = psycopg.connect(dsn)
        self.connection.execute(sql)

    def release(self) -> None:
        self.connection.rollback()
        self.connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if not self.connection.closed:
            self.release()


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return int(listener.getsockname()[1])
