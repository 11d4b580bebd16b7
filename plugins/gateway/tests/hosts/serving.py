"""Other people's servers as processes, with the application of ``app.py`` in them."""

from __future__ import annotations

import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import attrs
import httpx
import psycopg

HERE = Path(__file__).parent
SECONDS = 60


@attrs.frozen
class Host:
    """A server, as it is started from a shell.

    Attributes:
        module: what is run with ``-m``.
        words: its arguments; ``{port}`` is filled in.
        workers: processes that answer.
        needs: modules beside its own.
        is_long: whether it is left to the long suites.
    """

    module: str
    words: str
    workers: int = 1
    needs: tuple[str, ...] = ()
    is_long: bool = False


_GUNICORN = "app:app --bind 127.0.0.1:{port} --workers 2"
_UVICORN_IN = f"{_GUNICORN} -k uvicorn_worker.UvicornWorker"

HOSTS = {
    "uvicorn": Host("uvicorn", "app:app --port {port}"),
    "uvicorn-2": Host("uvicorn", "app:app --port {port} --workers 2", 2, is_long=True),
    "hypercorn": Host("hypercorn", "app:app --bind 127.0.0.1:{port}"),
    "hypercorn-2": Host(
        "hypercorn", "app:app --bind 127.0.0.1:{port} --workers 2", 2, is_long=True
    ),
    "gunicorn-asgi": Host("gunicorn", f"{_GUNICORN} -k asgi", 2, is_long=True),
    "gunicorn-uvicorn": Host("gunicorn", _UVICORN_IN, 2, ("uvicorn_worker",), is_long=True),
    # The application is imported before the fork.
    "gunicorn-preload": Host("gunicorn", f"{_UVICORN_IN} --preload", 2, ("uvicorn_worker",)),
    "granian": Host("granian", "app:app --interface asgi --port {port} --workers 2", 2),
}
#: Runs events by something else than asyncio.
TRIO = Host("hypercorn", "app:app --bind 127.0.0.1:{port} -k trio", needs=("trio",))


@attrs.frozen
class Hosted:
    """A server that runs, and the database behind it."""

    url: str
    dsn: str
    process: subprocess.Popen[str]

    def ask(self, query: str, **variables: str) -> httpx.Response:
        """One request on a connection of its own."""
        body = {"query": query, "variables": variables}
        return httpx.post(f"{self.url}/api/graphql", json=body, timeout=SECONDS)

    def look(self) -> tuple[int, dict[str, Any] | None]:
        """A process that answers, and what its executor has counted."""
        found = httpx.get(f"{self.url}/figures", timeout=SECONDS).json()
        return found["pid"], found["figures"]

    def sql(self, statement: str, *values: object) -> list[tuple[Any, ...]]:
        """The rows of a statement."""
        with psycopg.connect(self.dsn, autocommit=True) as connection:
            cursor = connection.execute(statement, values or None)
            return cursor.fetchall() if cursor.description else []

    def connections(self) -> list[tuple[Any, ...]]:
        """What others than the test have open to the database."""
        return self.sql(
            "SELECT application_name, state, query FROM pg_stat_activity"
            " WHERE datname = current_database() AND pid <> pg_backend_pid()"
            " AND backend_type = 'client backend'"
        )

    def sleepers(self) -> int:
        """How many statements take their time."""
        return int(
            self.sql(
                "SELECT count(*) FROM pg_stat_activity"
                " WHERE datname = current_database() AND wait_event = 'PgSleep'"
            )[0][0]
        )

    def end(self) -> int:
        """SIGTERM, and what the process says."""
        self.process.send_signal(signal.SIGTERM)
        return self.process.wait(SECONDS)


def reached(condition: Callable[[], object], what: str) -> None:
    """Wait until something is so."""
    deadline = time.monotonic() + SECONDS
    while not condition():
        assert time.monotonic() < deadline, what
        time.sleep(0.02)


def free_port() -> int:
    """A port that nobody has."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return int(listener.getsockname()[1])


def launch(folder: Path, dsn: str, host: Host, port: int) -> subprocess.Popen[str]:
    """Start a server in a folder of its own."""
    shutil.copy(HERE / "app.py", folder)
    # JSON is YAML
    settings = {"postgres": {"dsn": dsn}, "fraiseql": {"executor": "native"}}
    (folder / "fraise.yaml").write_text(json.dumps(settings), "utf-8")
    kept = {key: text for key, text in os.environ.items() if not key.startswith("FRAISE_")}
    words = host.words.format(port=port).split()
    with (folder / "log").open("w") as log:
        return subprocess.Popen(
            [sys.executable, "-m", host.module, *words],
            cwd=folder,
            env=kept,
            stdout=log,
            stderr=subprocess.STDOUT,
            text=True,
            start_new_session=True,
        )


@contextmanager
def hosted(folder: Path, dsn: str, host: Host) -> Iterator[Hosted]:
    """A server that answers; killed with all of its processes at the end of the block."""
    port = free_port()
    process = launch(folder, dsn, host, port)
    found = Hosted(f"http://127.0.0.1:{port}", dsn, process)
    try:
        reached(lambda: _answers(found, folder), "the server does not answer")
        yield found
    finally:
        kill(process)


def kill(process: subprocess.Popen[str]) -> None:
    """End a server and its processes, if it has not ended."""
    if process.poll() is None:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait(SECONDS)


def _answers(found: Hosted, folder: Path) -> bool:
    assert found.process.poll() is None, (folder / "log").read_text()
    try:
        return found.look()[1] is not None
    except httpx.TransportError:
        return False
