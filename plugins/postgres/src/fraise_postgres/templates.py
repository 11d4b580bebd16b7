"""Template databases: built once for a content key, frozen, cloned many times.

A template is built as a scratch database and gets its name at the end, so what carries a
template's name is whole, and what a killed builder leaves is swept as any scratch database.
"""

from __future__ import annotations

import hashlib
import logging
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

import psycopg
from fraise_hookspecs import FraiseError
from psycopg import Connection, sql

from fraise_postgres.databases import drop, explain_refusal, maintenance
from fraise_postgres.errors import MaintenanceTimeoutError
from fraise_postgres.scratch import own_scratch, sweep_scratch

_log: Final = logging.getLogger("fraise.postgres")
#: First key of the advisory locks of builders; the second comes from the template's name.
LOCK_CLASS: Final = 0x46525450
#: Seconds that waiting for another builder, and each of our own steps, may take.
BUILD_TIMEOUT: Final = 600.0
#: How many templates a server keeps.
KEEP: Final = 12

_PREFIX: Final = "fraise_template_"
# Seconds.  A template that was used this lately may be about to be cloned.
_FRESH: Final = 300
_STAMP_AFTER: Final = 60
_FOLDER: Final = Path(__file__).parent / "sql"
_TEMPLATES: Final = (_FOLDER / "templates.sql").read_text("utf-8")
_FROZEN: Final = (_FOLDER / "frozen.sql").read_text("utf-8")


def template_database(
    server_dsn: str,
    key: str,
    build: Callable[[str], None],
    *,
    keep: int = KEEP,
    timeout: float = BUILD_TIMEOUT,
) -> str:
    """The name of a frozen database with the content that ``build`` makes.

    Built once for each key: callers that come while it is built wait for it.  A failed build
    leaves nothing, and its exception reaches the caller who built.

    Args:
        server_dsn: a database of the server, the same for all callers, reached directly.
        key: says what is in it, such as a hash of the DDL files.
        build: fills the empty database behind the DSN it is given; what it leaves connected is
            cut off.
        keep: how many templates stay; the ones not used for longest go, but none that was used
            in the last five minutes.
        timeout: seconds to wait for another builder.

    Raises:
        FraiseError: the server cannot be reached or refuses, or waiting took too long.
    """
    name = template_name(key)
    with maintenance(server_dsn, timeout=timeout) as connection:
        if _use(connection, name):
            return name
        with _locked(connection, name):
            if not _use(connection, name):
                sweep_scratch(server_dsn)
                _build(server_dsn, name, build, timeout)
        _limit(connection, keep, name)
    return name


def template_name(key: str) -> str:
    """What the template of a content key is called."""
    return _PREFIX + hashlib.sha256(key.encode()).hexdigest()[:32]


def _build(server_dsn: str, name: str, build: Callable[[str], None], timeout: float) -> None:
    with own_scratch(server_dsn, template=None, prefix="build", timeout=timeout) as scratch:
        build(scratch.dsn)
        connection = scratch.connection
        identifier = sql.Identifier(scratch.name)
        try:
            connection.execute(
                sql.SQL("ALTER DATABASE {} ALLOW_CONNECTIONS false").format(identifier)
            )
            connection.execute(
                # Autovacuum belongs to the server; RENAME waits for it or ends it.
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                " WHERE datname = %s AND backend_type = 'client backend'",
                (scratch.name,),
            )
            connection.execute(sql.SQL("ALTER DATABASE {} IS_TEMPLATE true").format(identifier))
            _stamp(connection, scratch.name)
            connection.execute(
                sql.SQL("ALTER DATABASE {} RENAME TO {}").format(identifier, sql.Identifier(name))
            )
        except psycopg.errors.DuplicateDatabase:
            return  # built meanwhile by somebody who locked in another database; ours is dropped
        except psycopg.Error as error:
            raise explain_refusal(error, scratch.name) from None


def _use(connection: Connection[Any], name: str) -> bool:  # Any: rows as tuples
    """Whether the template is there; then it has just been used."""
    row = connection.execute(_FROZEN, {"name": name}).fetchone()
    if row is None:
        return False
    if time.time() - row[0] > _STAMP_AFTER:
        try:
            _stamp(connection, name)
        except psycopg.errors.InvalidCatalogName:
            return False  # swept in between
        except psycopg.errors.InternalError:
            _log.debug("somebody else stamps %s at this moment", name)
    return True


def _stamp(connection: Connection[Any], name: str) -> None:  # Any: as above
    connection.execute(
        sql.SQL("COMMENT ON DATABASE {} IS {}").format(
            sql.Identifier(name), sql.Literal(f"fraise template, used at {round(time.time())}")
        )
    )


def _limit(connection: Connection[Any], keep: int, current: str) -> None:  # Any: as above
    """Drop the templates that were not used for longest, beyond the number to keep."""
    rows = connection.execute(_TEMPLATES, {"prefix": _PREFIX}).fetchall()
    for name, used in rows[max(keep, 1) :]:
        if name == current or time.time() - used < _FRESH:
            continue
        try:
            drop(connection, name)
        except FraiseError as error:  # it is being cloned, or belongs to another role
            _log.info("left %s alone: %s", name, error)


@contextmanager
def _locked(connection: Connection[Any], name: str) -> Iterator[None]:  # Any: as above
    keys = (LOCK_CLASS, int.from_bytes(hashlib.sha256(name.encode()).digest()[:4], signed=True))
    try:
        connection.execute("SELECT pg_advisory_lock(%s, %s)", keys)
    except psycopg.errors.QueryCanceled:
        raise MaintenanceTimeoutError(
            f"another process is still building the template {name}",
            hint="wait for it, or end it when it hangs; its session is in pg_locks",
        ) from None
    try:
        yield
    finally:
        if not connection.closed:
            connection.execute("SELECT pg_advisory_unlock(%s, %s)", keys)
