"""Databases that live as long as somebody needs them, also when he is killed.

A scratch database carries the number of its owner in its name, and the owner holds an advisory
lock of that number on a session of his own.  A dead owner holds no lock: so the next one sees
what may be swept.
"""

from __future__ import annotations

import hashlib
import logging
import re
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

import psycopg
from attrs import frozen
from fraise_hookspecs import FraiseError
from psycopg import Connection

from fraise_postgres.databases import TIMEOUT, create, drop, maintenance
from fraise_postgres.dsn import with_database
from fraise_postgres.errors import InvalidDatabaseNameError

_log: Final = logging.getLogger("fraise.postgres")
#: First key of the advisory locks of owners; the second is the owner's number.
LOCK_CLASS: Final = 0x46524153
_PREFIX: Final = re.compile(r"[a-z][a-z0-9]{0,19}")
_NAME: Final = re.compile(r"fraise_[a-z][a-z0-9]{0,19}_([0-9a-f]{8})([0-9a-f]{8})")
_LEFTOVERS: Final = (Path(__file__).parent / "sql" / "leftovers.sql").read_text("utf-8")


@frozen
class Scratch:
    """A scratch database and the session that owns it."""

    connection: Connection[Any]  # Any: rows as tuples
    name: str
    dsn: str


@contextmanager
def scratch_database(
    server_dsn: str,
    *,
    template: str | None = None,
    prefix: str = "scratch",
    timeout: float = TIMEOUT,
) -> Iterator[str]:
    """The DSN of a database that is dropped at the end of the block.

    What dead processes left behind is swept first.

    Args:
        server_dsn: any database of the server, reached directly (not through a pooler).
        template: the database to clone; an empty one when None.
        prefix: part of the name for people who look; lower-case letters and digits.
        timeout: seconds for each step.

    Raises:
        FraiseError: the server cannot be reached or refuses; then nothing is left.
    """
    sweep_scratch(server_dsn)
    with own_scratch(server_dsn, template=template, prefix=prefix, timeout=timeout) as scratch:
        yield scratch.dsn


@contextmanager
def own_scratch(
    server_dsn: str, *, template: str | None, prefix: str, timeout: float
) -> Iterator[Scratch]:
    """A scratch database with its owner's session, for those who go on with it."""
    if not _PREFIX.fullmatch(prefix):
        raise InvalidDatabaseNameError(
            f"expected a prefix of up to 20 lower-case letters and digits, found {prefix!r}",
            hint="choose one such as 'scratch'",
        )
    with maintenance(server_dsn, timeout=timeout) as connection:
        owner = secrets.token_hex(4)
        name = f"fraise_{prefix}_{owner}{_seal(owner)}"
        # Before the database is there, so that nobody ever sees it without an owner.
        connection.execute("SELECT pg_advisory_lock(%s, %s)", (LOCK_CLASS, int(owner, 16) - 2**31))
        create(connection, name, template=template or "template0")
        try:
            yield Scratch(connection, name, with_database(server_dsn, name))
        finally:
            _drop_again(server_dsn, connection, name)


def sweep_scratch(server_dsn: str, *, timeout: float = TIMEOUT) -> tuple[str, ...]:
    """Drop the scratch databases whose owners are dead; their names.

    Only names that carry our seal are looked at, and none to which somebody is connected.

    Raises:
        FraiseError: the server cannot be reached.
    """
    swept: list[str] = []
    with maintenance(server_dsn, timeout=timeout) as connection:
        rows = connection.execute(_LEFTOVERS, {"lock_class": LOCK_CLASS}).fetchall()
        for name, owners in rows:
            match = _NAME.fullmatch(name)
            if match is None or match[2] != _seal(match[1]):
                continue
            if (int(match[1], 16) - 2**31) % 2**32 in owners:
                continue
            try:
                if drop(connection, name):
                    swept.append(name)
            except FraiseError as error:  # another sweeper, or another role's database
                _log.info("left %s alone: %s", name, error)
    return tuple(swept)


def _drop_again(server_dsn: str, connection: Connection[Any], name: str) -> None:  # Any: as above
    try:
        if not connection.closed:
            drop(connection, name)
            return
    except psycopg.OperationalError:
        connection.close()
    # The owner's session died, with the server for example; the database may still be there.
    with maintenance(server_dsn) as another:
        drop(another, name)


def _seal(owner: str) -> str:
    """What tells our names from names that people choose."""
    return hashlib.sha256(f"fraise scratch {owner}".encode()).hexdigest()[:8]
