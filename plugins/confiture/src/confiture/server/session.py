"""Sessions of a build: connected, named, with time limits."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Final

import psycopg
from attrs import frozen
from fraise_hookspecs import Where
from fraise_postgres import database_exists, parse_dsn
from psycopg import Connection
from psycopg.conninfo import make_conninfo

from confiture.environment import Environment
from confiture.errors import ConnectionLostError, ServerFailedError

#: Seconds to reach a server.
CONNECT_TIMEOUT: Final = 10
#: After about a minute without an answer to anything, a peer is dead.
_PATIENCE: Final = {
    "keepalives_idle": "30",
    "keepalives_interval": "10",
    "keepalives_count": "3",
    "tcp_user_timeout": "60000",
}
#: How the sessions of a build are called in ``pg_stat_activity``.
APPLICATION: Final = "confiture"
#: What every statement of a build runs under, also in the file that ``--emit`` writes.
SCRIPT_BASELINE: Final = (
    "SET check_function_bodies = off",
    "SET standard_conforming_strings = on",
)


@frozen
class Limits:
    """How long the statements of a session may wait and run, in seconds; 0 for no limit."""

    lock: float = 10.0
    statement: float = 600.0

    @classmethod
    def of(cls, environment: Environment) -> Limits:
        """The limits of an environment."""
        return cls(environment.lock_timeout, environment.statement_timeout)

    @property
    def baseline(self) -> tuple[str, ...]:
        """Statements that set up a session, and set it up again after ``RESET ALL``."""
        return (
            *SCRIPT_BASELINE,
            "SET client_min_messages = warning",
            f"SET lock_timeout = {round(self.lock * 1000)}",
            f"SET statement_timeout = {round(self.statement * 1000)}",
        )


def connect(dsn: str, *, where: Where | None = None) -> Connection[Any]:  # Any: rows as tuples
    """Open a session in autocommit mode.

    Args:
        dsn: the connection string.
        where: the setting it stands in, for the error.

    Raises:
        FraiseError: one class a reason, never with the password.
    """
    words = parse_dsn(dsn, where=where)
    words.setdefault("connect_timeout", str(CONNECT_TIMEOUT))
    words.setdefault("application_name", APPLICATION)
    # A build may be quiet for minutes; a dead peer is to be noticed all the same.
    for word, value in _PATIENCE.items():
        words.setdefault(word, value)
    words["client_encoding"] = "UTF8"
    given = make_conninfo(**words)
    try:
        return psycopg.connect(given, autocommit=True)
    except psycopg.OperationalError:
        # The plugin postgres knows all reasons; asking it anything says which one it is.
        database_exists(dsn, "postgres")
        return psycopg.connect(given, autocommit=True)


@contextmanager
def session(dsn: str, *, where: Where | None = None) -> Iterator[Connection[Any]]:  # Any: as above
    """A session for the length of a block; see :func:`connect`."""
    connection = connect(dsn, where=where)
    try:
        yield connection
    finally:
        connection.close()


@contextmanager
def explain_server(shown: str) -> Iterator[None]:
    """Turn what psycopg raises in the block into an error of ours.

    Args:
        shown: the server's address without secrets.

    Raises:
        ConnectionLostError: the connection ended.
        ServerFailedError: the server refused what the block asked of it.
    """
    try:
        yield
    except psycopg.Error as error:
        words = error.diag.message_primary or " ".join(str(error).split())
        if isinstance(error, psycopg.OperationalError) and error.sqlstate is None:
            raise ConnectionLostError(
                f"the connection to {shown} ended: {words}",
                hint="look at the server's log; what was not committed is gone, so build again",
            ) from error
        raise ServerFailedError(
            f"{shown} refused: {words} (SQLSTATE {error.sqlstate})",
            hint=error.diag.message_hint or "the server's log may say more",
        ) from error
