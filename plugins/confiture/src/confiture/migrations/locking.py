"""One run of migrations at a time: a session advisory lock whose holder has a name."""

from __future__ import annotations

import getpass
import hashlib
import os
import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, Final

import psycopg
from attrs import frozen
from fraise_hookspecs.migration import Progress
from psycopg import Connection

from confiture.errors import MigrationsRunningError
from confiture.server.wire import Cancellation

#: First key of the advisory locks of migrations; the second comes from the tenant.
LOCK_CLASS: Final = 0x434F4D49
_HOLDER: Final = (Path(__file__).parent / "sql" / "holder.sql").read_text("utf-8")
_GUARD: Final = (
    "SELECT 1 / count(*) FROM pg_catalog.pg_locks WHERE pid = pg_catalog.pg_backend_pid()"
    " AND locktype = 'advisory' AND classid = {class_} AND objid = {key}"
)
_PAUSE: Final = 0.1
#: PostgreSQL cuts longer names.
_NAME_BYTES: Final = 63


@frozen
class Holder:
    """The session that holds the lock."""

    pid: int
    application: str
    role: str | None
    address: str | None

    def __str__(self) -> str:
        """As messages name it."""
        where = f" from {self.address}" if self.address else ""
        return f"{self.application or 'a session without a name'}, process {self.pid}{where}"


def application_name() -> str:
    """How a run is called in ``pg_stat_activity``: whose it is, and where."""
    try:
        user = getpass.getuser()
    except (OSError, KeyError):
        user = str(os.getuid())
    name = f"confiture migrate {user}@{socket.gethostname()} pid {os.getpid()}"
    return name.encode("ascii", "replace")[:_NAME_BYTES].decode()


def lock_key(tenant: str) -> int:
    """The second key of a tenant's lock."""
    digest = hashlib.sha256(tenant.encode()).digest()
    return int.from_bytes(digest[:4], "big", signed=True)


@contextmanager
def migration_lock(
    connection: Connection[Any],  # Any: rows as tuples
    tenant: str,
    wait: float,
    cancellation: Cancellation,
    progress: Progress,
) -> Iterator[None]:
    """Be the only run of a tenant's migrations.

    It is asked for again and again and never waited for: a statement that waits holds a snapshot,
    for which ``CREATE INDEX CONCURRENTLY`` of the holder would wait in turn.

    Args:
        connection: in autocommit mode; it holds the lock.
        tenant: whose migrations.
        wait: seconds that another run may take.
        cancellation: looked at while waiting.
        progress: is told for whom it waits.

    Raises:
        MigrationsRunningError: another run did not end in time.
    """
    key = lock_key(tenant)
    deadline = time.monotonic() + wait
    waiting = False
    try:
        while not _try(connection, key):
            cancellation.check()
            holder = find_holder(connection, tenant)
            if not waiting:
                progress.start(f"wait for {holder or 'another run'}", None)
                waiting = True
            if time.monotonic() > deadline:
                raise _running(holder, wait)
            time.sleep(_PAUSE)
    finally:
        if waiting:
            progress.finish()
    try:
        yield
    finally:
        # A connection that ended has no lock any more.
        with suppress(psycopg.Error):
            connection.execute("SELECT pg_advisory_unlock(%s, %s)", (LOCK_CLASS, key))


def find_holder(connection: Connection[Any], tenant: str) -> Holder | None:  # Any: as above
    """Who holds the lock; None when it is free."""
    keys = {"class": LOCK_CLASS, "key": lock_key(tenant) % 2**32}
    row = connection.execute(_HOLDER, keys).fetchone()
    return Holder(*row[:4]) if row is not None else None


def guard(tenant: str) -> str:
    """A statement that fails where its session does not hold the lock."""
    key = lock_key(tenant) % 2**32
    return _GUARD.format(class_=LOCK_CLASS, key=key)


def _try(connection: Connection[Any], key: int) -> bool:  # Any: as above
    row = connection.execute("SELECT pg_try_advisory_lock(%s, %s)", (LOCK_CLASS, key)).fetchone()
    return row is not None and bool(row[0])


def _running(holder: Holder | None, wait: float) -> MigrationsRunningError:
    end = f"SELECT pg_terminate_backend({holder.pid})" if holder is not None else "try again"
    return MigrationsRunningError(
        f"another run of migrations did not end within {wait:g} s: {holder or 'it just ended'}",
        hint=f"wait longer with --wait SECONDS, or end it: {end}",
    )
