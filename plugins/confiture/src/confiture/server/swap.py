"""A new database takes the place of an old one, in one transaction of the server."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final, LiteralString

import psycopg
from fraise_hookspecs import FraiseError
from fraise_postgres import drop_database
from psycopg import Connection, sql

from confiture.errors import BuildRunningError, DatabaseInUseError, StatementFailedError
from confiture.server.target import Locale, ServerFacts, Target
from confiture.server.wire import Cancellation

#: First key of the advisory locks of builds; the second comes from the target's name.
LOCK_CLASS: Final = 0x434F4E46
_PROPERTIES: Final = (Path(__file__).parent / "sql" / "properties.sql").read_text("utf-8")
#: The first version whose CREATE DATABASE has strategies, as ``server_version_num``.
_STRATEGIES_SINCE: Final = 150000
#: Seconds that another build of the same database may take.
_LOCK_TIMEOUT: Final = 600.0
_LOCK_PAUSE: Final = 0.1
#: How often the sessions of the old database are ended; the server waits 5 s in each attempt.
_ATTEMPTS: Final = 3
_PROVIDERS: Final[dict[str | None, tuple[LiteralString, LiteralString]]] = {
    "i": ("icu", "ICU_LOCALE"),
    "b": ("builtin", "BUILTIN_LOCALE"),
}
_END_LOOKS: Final = 100
_END_PAUSE: Final = 0.002
_HOLDER: Final = (
    "SELECT a.pid, a.application_name FROM pg_locks l JOIN pg_stat_activity a USING (pid)"
    " WHERE l.locktype = 'advisory' AND l.classid = %s AND l.objid = %s AND l.granted"
)


def name_beside(target: Target, role: str) -> str:
    """The name of a database that stands in for the target: ``next`` or ``last``."""
    return f"fraise_{role}_{hashlib.sha256(target.name.encode()).hexdigest()[:24]}"


@contextmanager
def build_lock(
    connection: Connection[Any],  # Any: rows as tuples
    target: Target,
    cancellation: Cancellation,
    *,
    timeout: float = _LOCK_TIMEOUT,
) -> Iterator[None]:
    """Be the only build of the target.

    Raises:
        BuildRunningError: another one did not end in time.
        BuildCancelledError: the wait was cancelled.
    """
    digest = hashlib.sha256(target.name.encode()).digest()
    key = int.from_bytes(digest[:4], "big", signed=True)
    deadline = time.monotonic() + timeout
    while True:
        row = connection.execute(
            "SELECT pg_try_advisory_lock(%s, %s)", (LOCK_CLASS, key)
        ).fetchone()
        if row is not None and row[0]:
            break
        cancellation.check()
        if time.monotonic() > deadline:
            holder = connection.execute(_HOLDER, (LOCK_CLASS, key % 2**32)).fetchone()
            who = f"process {holder[0]}, {holder[1]}" if holder is not None else "just ended"
            raise BuildRunningError(
                f"another build of {target.name!r} is running ({who})",
                hint="wait for it, or end it: SELECT pg_terminate_backend(...)",
            )
        time.sleep(_LOCK_PAUSE)
    try:
        yield
    finally:
        if not connection.closed:
            connection.execute("SELECT pg_advisory_unlock(%s, %s)", (LOCK_CLASS, key))


def clear_leftovers(
    connection: Connection[Any], target: Target, server_dsn: str
) -> None:  # Any: as above
    """Drop what a killed build of the target left behind; only under the lock."""
    names = [name_beside(target, role) for role in ("next", "last")]
    found = connection.execute(
        "SELECT datname FROM pg_database WHERE datname = ANY (%s)", (names,)
    ).fetchall()
    for (name,) in found:
        drop_database(server_dsn, name)


def create_clone(
    connection: Connection[Any],  # Any: rows as tuples
    name: str,
    template: str,
    server: ServerFacts,
) -> None:
    """Create a database as a copy of a template.

    Copying files is two to three times as fast as writing them to the log, but waits for the
    disk; so it is for servers that do not.
    """
    command = sql.SQL("CREATE DATABASE {} TEMPLATE {}").format(
        sql.Identifier(name), sql.Identifier(template)
    )
    if server.volatile and server.version >= _STRATEGIES_SINCE:
        command += sql.SQL(" STRATEGY file_copy")
    connection.execute(command)


def create_like(
    connection: Connection[Any],  # Any: rows as tuples
    name: str,
    locale: Locale,
) -> None:
    """Create an empty database of the same encoding and locale as another one."""
    command = sql.SQL(
        "CREATE DATABASE {} TEMPLATE template0 ENCODING {} LC_COLLATE {} LC_CTYPE {}"
    ).format(
        sql.Identifier(name),
        sql.Literal(locale.encoding),
        sql.Literal(locale.collate),
        sql.Literal(locale.ctype),
    )
    if locale.provider in _PROVIDERS and locale.name is not None:
        provider, word = _PROVIDERS[locale.provider]
        command += sql.SQL(f" LOCALE_PROVIDER {provider} {word} ") + sql.Literal(locale.name)
    connection.execute(command)


def copy_properties(
    connection: Connection[Any],  # Any: rows as tuples
    old: str,
    new: str,
) -> None:
    """Give the new database the owner, privileges, settings, comment and limit of the old one.

    Raises:
        StatementFailedError: the role may not do this; nothing was replaced yet.
    """
    for (statement,) in connection.execute(_PROPERTIES, {"old": old, "new": new}).fetchall():
        try:
            connection.execute(statement)
        except psycopg.Error as error:
            raise StatementFailedError(
                f"cannot keep a property of the database {old!r}: {error.diag.message_primary}"
                f"\n  statement: {statement}",
                hint="build as the owner of the database, or as a role that may do this",
            ) from error


def wait_for_end(connection: Connection[Any], name: str) -> None:  # Any: rows as tuples
    """Wait a moment for closed sessions of a database to have ended on the server as well.

    The server would find them when the database is renamed, and look again after 100 ms.
    """
    for _ in range(_END_LOOKS):
        row = connection.execute(
            "SELECT count(*) FROM pg_stat_activity WHERE datname = %s", (name,)
        ).fetchone()
        if row is None or row[0] == 0:
            return
        time.sleep(_END_PAUSE)


def put_in_place(
    connection: Connection[Any],  # Any: rows as tuples
    target: Target,
    new: str,
    *,
    replace: bool,
    terminate: bool,
) -> int:
    """Rename a new database to the target's name.

    Args:
        connection: a maintenance session.
        target: the name to take.
        new: the database that takes it.
        replace: the target exists; it is renamed in the same transaction and then dropped.
        terminate: end the sessions in it.

    Returns:
        how many sessions were ended.

    Raises:
        DatabaseInUseError: others stay connected; the target is as it was.
    """
    wait_for_end(connection, new)
    if not replace:
        _rename(connection, [(new, target.name)])
        return 0
    old = name_beside(target, "last")
    ended = 0
    for attempt in range(_ATTEMPTS):
        if terminate:
            ended += _end_sessions(connection, target.name)
        try:
            _rename(connection, [(target.name, old), (new, target.name)])
            break
        except psycopg.errors.ObjectInUse as error:
            if attempt + 1 < (_ATTEMPTS if terminate else 1):
                continue
            raise DatabaseInUseError(
                f"others are connected to the database {target.name!r}:"
                f" {error.diag.message_detail or error.diag.message_primary}",
                hint="end them (SELECT * FROM pg_stat_activity), then build again",
            ) from error
    connection.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(old)))
    return ended


def _rename(connection: Connection[Any], pairs: list[tuple[str, str]]) -> None:  # Any: as above
    with connection.transaction():
        for old, new in pairs:
            connection.execute(
                sql.SQL("ALTER DATABASE {} RENAME TO {}").format(
                    sql.Identifier(old), sql.Identifier(new)
                )
            )


def _end_sessions(connection: Connection[Any], name: str) -> int:  # Any: as above
    try:
        rows = connection.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            " WHERE datname = %s AND usesysid IS NOT NULL",
            (name,),
        ).fetchall()
    except psycopg.errors.InsufficientPrivilege as error:
        raise _may_not_end(name, error) from error
    return sum(1 for (ended,) in rows if ended)


def _may_not_end(name: str, error: psycopg.Error) -> FraiseError:
    return DatabaseInUseError(
        f"the role may not end the sessions of the database {name!r}: {error.diag.message_primary}",
        hint="end them, or GRANT pg_signal_backend to the role",
    )
