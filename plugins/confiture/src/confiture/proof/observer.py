"""``pg_dump -s``: what a database is, told by a program that knows nothing of Confiture."""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Sequence
from typing import Final

from fraise_postgres import find_program, parse_dsn
from psycopg.conninfo import make_conninfo

from confiture.catalog.query import OWN_SCHEMA
from confiture.errors import ObserverFailedError
from confiture.server.session import CONNECT_TIMEOUT, session
from confiture.server.wire import Cancellation

#: Seconds that a dump may take.
TIMEOUT: Final = 600.0
#: Seconds between two looks at whether the work was cancelled.
_POLL: Final = 0.1
#: Lines that say how the dump was made, and not what the schema is.
_CHANCE: Final = (
    "--",
    "\\restrict",
    "\\unrestrict",
    "SET ",
    "SELECT pg_catalog.set_config('search_path'",
)
#: Some builds of the server stamp columns with a number that differs each time.
_STAMP: Final = "pg_attver="
#: How pg_dump tells of the schema ``public`` as servers before PostgreSQL 15 make it.
_OPEN_PUBLIC: Final = (
    "GRANT ALL ON SCHEMA public TO PUBLIC;",
    "REVOKE USAGE ON SCHEMA public FROM PUBLIC;",
)
_OPEN_BEFORE: Final = 150000


def dump(
    dsn: str,
    *,
    owners: bool = False,
    data: bool = False,
    timeout: float = TIMEOUT,
    cancellation: Cancellation | None = None,
) -> tuple[str, ...]:
    """The lines of a dump, sorted, without what differs by chance.

    Commas at the ends of lines are cut, so that the order of columns does not count. The schema
    of our own tables is left out.

    Args:
        dsn: of the database.
        owners: tell who owns what.
        data: rows as well.
        timeout: seconds.
        cancellation: looked at while waiting.

    Raises:
        FraiseError: there is no ``pg_dump`` that serves, or it failed.
    """
    with session(dsn) as connection:
        version = connection.info.server_version
    program = find_program("pg_dump", at_least=version // 10000)
    words = [program, "-N", OWN_SCHEMA, "--lock-wait-timeout", f"{round(timeout * 1000)}"]
    words += [] if data else ["-s"]
    words += [] if owners else ["--no-owner"]
    told = _run(words, dsn, timeout, cancellation or Cancellation())
    return normalise(told, is_old=version < _OPEN_BEFORE)


def normalise(told: str, *, is_old: bool = False) -> tuple[str, ...]:
    """The lines that say what the schema is, sorted.

    Args:
        told: what pg_dump wrote.
        is_old: the server is one that opens the schema ``public`` to everybody.
    """
    lines = sorted(
        line.rstrip(",")
        for line in told.splitlines()
        if line.strip() and not line.startswith(_CHANCE) and _STAMP not in line
    )
    if is_old and set(_OPEN_PUBLIC) <= set(lines):
        lines = [line for line in lines if line not in _OPEN_PUBLIC]
    return tuple(lines)


def _run(words: Sequence[str], dsn: str, timeout: float, cancellation: Cancellation) -> str:
    options = parse_dsn(dsn)
    options.setdefault("connect_timeout", str(CONNECT_TIMEOUT))
    # everybody on the machine may read the words of a command
    password = options.pop("password", None)
    environment = {**os.environ, "LC_ALL": "C"}
    if password is not None:
        environment["PGPASSWORD"] = password
    deadline = time.monotonic() + timeout
    with subprocess.Popen(  # noqa: S603  # a program that was looked for, and no shell
        [*words, "-d", make_conninfo(**options)],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        errors="surrogateescape",
        env=environment,
    ) as process:
        try:
            out, err = _wait(process, deadline, cancellation)
        except BaseException:
            process.kill()
            raise
    if process.returncode:
        raise ObserverFailedError(
            f"pg_dump failed with status {process.returncode}: {' '.join(err.split())}",
            hint="the server's log may say more; the proof needs what pg_dump tells",
        )
    return out


def _wait(
    process: subprocess.Popen[str], deadline: float, cancellation: Cancellation
) -> tuple[str, str]:
    while True:
        cancellation.check()
        try:
            return process.communicate(timeout=_POLL)
        except subprocess.TimeoutExpired:
            if time.monotonic() > deadline:
                raise ObserverFailedError(
                    "pg_dump did not end in time",
                    hint="look at what holds locks in the database, or at the server's load",
                ) from None
