"""Servers: how each is installed, started, asked and ended."""

from __future__ import annotations

import contextlib
import os
import signal
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from attrs import frozen

from gateway.data import Place
from gateway.routes import Dialect

STOP_SECONDS = 10.0


class UnavailableError(Exception):
    """A server cannot be installed or started here; the message says why."""


@frozen(kw_only=True)
class Launch:
    """What starts a server.

    Attributes:
        words: the command line.
        env: all of its environment.
        cwd: where.
    """

    words: Sequence[str]
    env: dict[str, str]
    cwd: Path


@frozen(kw_only=True)
class Server:
    """One row of every table.

    Attributes:
        name: for ``--only``.
        title: for people.
        install: makes it ready in a folder of its own below the cache, and gives the version.
        launch: by that folder, database and port.
        dialect: how it is asked.
        routes: what it can be asked; None for everything.
        tenants: whether it can be asked with tenants.
        start_seconds: how long it may take until it listens.
    """

    name: str
    title: str
    install: Callable[[Path], str]
    launch: Callable[[Path, Place, int], Launch]
    dialect: Dialect
    routes: frozenset[str] | None = None
    tenants: bool = True
    start_seconds: float = 60.0

    def knows(self, route: str) -> bool:
        """Whether it can be asked this."""
        return self.routes is None or route in self.routes


@frozen(kw_only=True)
class Running:
    """A server that answers."""

    server: Server
    port: int
    pid: int
    place: Place

    def ask(self, route: str, body: str, tenant: str | None) -> bytes:
        """The body of the answer.

        Raises:
            ValueError: the status is not 200.
        """
        headers = {"content-type": "application/json"}
        if tenant is not None:
            headers["x-tenant-id"] = tenant
        path = self.server.dialect.path(route)
        status, _, answer = self.exchange(path, headers, body)
        if status != 200:
            raise ValueError(f"status {status}: {answer[:500]!r}")
        return answer

    def exchange(
        self, path: str, headers: dict[str, str], body: str
    ) -> tuple[int, Mapping[str, str], bytes]:
        """Status, headers and body of an answer; to a GET where there is no body to send."""
        url = f"http://127.0.0.1:{self.port}{path}"
        request = urllib.request.Request(url, data=body.encode() or None, headers=headers)
        try:
            with urllib.request.urlopen(request, timeout=30) as answer:
                return answer.status, answer.headers, bytes(answer.read())
        except urllib.error.HTTPError as error:
            with error:
                return error.code, error.headers, bytes(error.read())


@contextlib.contextmanager
def running(server: Server, cache: Path, place: Place, logs: Path) -> Iterator[Running]:
    """Start a server in a process group of its own, and end all of it.

    Raises:
        UnavailableError: it does not start.
    """
    port = _free_port()
    launch = server.launch(cache / server.name, place, port)
    log = logs / f"{server.name}-{place.database}.log"
    with log.open("wb") as out:
        process = subprocess.Popen(
            launch.words,
            env=launch.env,
            cwd=launch.cwd,
            stdout=out,
            stderr=subprocess.STDOUT,
            stdin=subprocess.DEVNULL,
            start_new_session=True,
        )
        try:
            _wait(process, port, log, server)
            yield Running(server=server, port=port, pid=process.pid, place=place)
        finally:
            _end(process)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait(process: subprocess.Popen[bytes], port: int, log: Path, server: Server) -> None:
    deadline = time.monotonic() + server.start_seconds
    while time.monotonic() < deadline:
        if process.poll() is not None:
            break
        try:
            with socket.create_connection(("127.0.0.1", port), timeout=1):
                return
        except OSError:
            time.sleep(0.05)
    tail = log.read_text(errors="replace")[-2000:]
    raise UnavailableError(f"{server.title} does not listen; its last words:\n{tail}")


def _end(process: subprocess.Popen[bytes]) -> None:
    for number in (signal.SIGTERM, signal.SIGKILL):
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, number)
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(STOP_SECONDS)
            return


def run(words: Sequence[str], cwd: Path, env: dict[str, str] | None = None) -> str:
    """Run a command of an installation at the lowest priority and give what it prints.

    Raises:
        UnavailableError: it fails.
    """
    try:
        done = subprocess.run(
            ["nice", "-n", "15", *words],
            cwd=cwd,
            env=env,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            timeout=3600,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise UnavailableError(f"{words[0]}: {error}") from None
    if done.returncode:
        raise UnavailableError(f"{' '.join(words)} failed:\n{done.stdout[-2000:]}")
    return done.stdout
