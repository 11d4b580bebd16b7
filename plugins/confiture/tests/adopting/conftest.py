"""Tools that people come from: real ones where a package has them, else their tables."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import psycopg
import pytest
from attrs import frozen
from fraise_postgres import parse_dsn


@frozen
class Look:
    """What an adopter says of a database and a folder."""

    history: object
    problems: tuple

    @property
    def told(self) -> list[str]:
        return [f"{one.kind.value} {one.name}" for one in self.problems]

    @property
    def steps(self) -> list[str]:
        return [one.name for one in self.history.steps]


@pytest.fixture
def look(project) -> Callable[..., Look]:
    """Ask an adopter, in a session that cannot write."""

    def ask(adopter, folder: Path) -> Look:
        with psycopg.connect(project.dsn, autocommit=True) as connection:
            connection.execute("SET default_transaction_read_only = on")
            history = adopter.read_history(connection)
        assert history is not None
        return Look(history, (*history.problems, *adopter.check(history, folder)))

    return ask


def url(dsn: str, scheme: str = "postgresql", *, socket: str | None = None) -> str:
    """The DSN as tools want it that know only addresses.

    ``socket`` is what a tool calls the parameter of a socket's folder; None for one that takes
    the folder in place of the host.
    """
    words = parse_dsn(dsn)
    if not words["host"].startswith("/"):
        password = f":{words['password']}" if "password" in words else ""
        return f"{scheme}://{words['user']}{password}@{words['host']}:{words['port']}/{words['dbname']}?"
    if socket is None:
        host = words["host"].replace("/", "%2F")
        return f"{scheme}://{words['user']}@{host}:{words['port']}/{words['dbname']}"
    place = f"{socket}={words['host']}&port={words['port']}&"
    return f"{scheme}://{words['user']}@/{words['dbname']}?{place}"


@pytest.fixture
def run(project) -> Callable[..., str]:
    """Run a program of this Python's environment in the project's folder."""

    def go(*words: str, expect: int = 0, **variables: str) -> str:
        path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
        done = subprocess.run(
            words, cwd=project.path, env={**os.environ, "PATH": path, **variables},
            capture_output=True, text=True, timeout=60, check=False,
        )  # fmt: skip
        assert done.returncode == expect, done.stdout + done.stderr
        return done.stdout + done.stderr

    return go
