"""One connection, or the reason why there is none."""

from __future__ import annotations

import re
from typing import Any, Final

import anyio
import psycopg
from fraise_hookspecs import FraiseError, Where
from psycopg import AsyncConnection, Connection
from psycopg.conninfo import make_conninfo

from fraise_postgres.dsn import describe_dsn, parse_dsn, redact
from fraise_postgres.errors import (
    ConnectionForbiddenError,
    InvalidDsnError,
    ServerFullError,
    ServerNotReadyError,
    ServerRefusedError,
    TransactionPoolerError,
    UnknownDatabaseError,
    UnknownRoleError,
    UnreachableServerError,
    UnsupportedServerError,
    WrongPasswordError,
)
from fraise_postgres.lasting import check_lasting, check_lasting_blocking

#: Seconds that the first statement of a session may take.
_FIRST: Final = 5.0
#: The oldest server that is supported, as ``server_version_num``.
OLDEST_VERSION: Final = 130000

# libpq gives a failed attempt no SQLSTATE, so its words are all there is.  A server that speaks
# another language falls through to the general error, which carries its words.
_REASONS: Final[tuple[tuple[re.Pattern[str], type[FraiseError], str, str], ...]] = tuple(
    (re.compile(pattern, re.IGNORECASE), kind, what, hint)
    for pattern, kind, what, hint in (
        (
            r"password authentication failed|no password supplied|authentication failed for user",
            WrongPasswordError,
            "the server refuses the user or the password",
            "check user and password of the connection string, PGPASSWORD and ~/.pgpass",
        ),
        (
            r'role "[^"]*" (?:does not exist|is not permitted to log in)',
            UnknownRoleError,
            "the server has no such user who may log in",
            "create it with CREATE ROLE name LOGIN, or name another user",
        ),
        (
            r"unsupported startup parameter",
            TransactionPoolerError,
            "a transaction pooler stands before the server and keeps no settings of a session",
            "set postgres.pool.prepare: false, or name the server's own address",
        ),
        (
            r'database "[^"]*" does not exist',
            UnknownDatabaseError,
            "the database does not exist",
            "create it with createdb, or correct the name in the connection string",
        ),
        (
            (
                r"no pg_hba\.conf entry|permission denied for database|not currently accepting"
                r"|server does not support SSL|SSL connection has been closed|certificate"
            ),
            ConnectionForbiddenError,
            "the server does not let this user in from here",
            "look at pg_hba.conf, at GRANT CONNECT and at sslmode",
        ),
        (
            r"too many (?:clients|connections)|remaining connection slots",
            ServerFullError,
            "the server has no connection left",
            "lower postgres.pool.max_size or raise max_connections of the server",
        ),
        (
            r"the database system is|is starting up|is shutting down",
            ServerNotReadyError,
            "the server is starting or stopping",
            "wait until it is up; its log says how far it is",
        ),
        (
            (
                r"connection refused|could not translate|failed to resolve|name or service"
                r"|no such file or directory|no route to host|network is unreachable|timeout"
                r"|timed out|could not connect|connection reset|closed the connection"
                r"|server closed|invalid port|not known|no address|temporary failure"
            ),
            UnreachableServerError,
            "no PostgreSQL server answers",
            "check host and port, and that the server runs (pg_isready)",
        ),
        (
            (
                r"invalid (?:integer|connection option|sslmode|channel_binding|URI)"
                r"|definition of service|service file"
            ),
            InvalidDsnError,
            "the connection string cannot be used",
            "write postgresql://user:password@host:5432/database, or key=value words",
        ),
    )
)


def explain_failure(error: psycopg.Error, dsn: str, *, where: Where | None = None) -> FraiseError:
    """The error of a failed attempt to connect, in our words and without secrets.

    Args:
        error: what psycopg raised.
        dsn: the connection string of the attempt.
        where: the setting that the connection string stands in.
    """
    detail = redact(" ".join(str(error).split()), dsn)
    for pattern, kind, what, hint in _REASONS:
        if pattern.search(detail):
            return kind(f"{what}: {describe_dsn(dsn)} ({detail})", hint=hint, where=where)
    return ServerRefusedError(
        f"the server ended the attempt to connect: {describe_dsn(dsn)} ({detail})",
        hint="the message carries the server's words; its log may say more",
        where=where,
    )


def check_version(version: int, dsn: str, *, where: Where | None = None) -> None:
    """Refuse a server that is too old.

    Args:
        version: its ``server_version_num``.
        dsn: for the message.
        where: the setting that the connection string stands in.

    Raises:
        UnsupportedServerError: it is older than PostgreSQL 13.
    """
    if version < OLDEST_VERSION:
        raise UnsupportedServerError(
            f"expected PostgreSQL 13 or newer, found {show_version(version)}: {describe_dsn(dsn)}",
            hint="upgrade the server, or leave postgres.dsn out to use the embedded one",
            where=where,
        )


def show_version(version: int) -> str:
    """A ``server_version_num`` as people write it: 180006 is 18.6."""
    major, minor = divmod(version, 10000)
    return f"{major}.{minor}" if major >= 10 else f"{major}.{minor // 100}.{minor % 100}"


async def connect(
    dsn: str, *, wait: float, where: Where | None = None, **words: str
) -> AsyncConnection[Any]:  # Any: rows by whatever factory the cursor has
    """Open one connection in autocommit mode.

    Args:
        dsn: the connection string.
        wait: seconds for each host of it.
        where: the setting that the connection string stands in.
        words: connection words that replace those of the string.

    Raises:
        FraiseError: one class a reason, never with the password.
    """
    parse_dsn(dsn, where=where)
    try:
        connection = await AsyncConnection.connect(
            make_conninfo(with_timeout(dsn, wait), **words), autocommit=True
        )
    except psycopg.Error as error:
        raise explain_failure(error, dsn, where=where) from None
    try:
        await check_session(connection, dsn, where=where)
    except BaseException:
        await connection.close()
        raise
    return connection


async def check_session(
    connection: AsyncConnection[Any],  # Any: as above
    dsn: str,
    *,
    where: Where | None = None,
) -> None:
    """Refuse a session of an old server, or one that lacks the settings it was to begin with.

    Args:
        connection: a fresh one, in autocommit mode.
        dsn: for the message.
        where: the setting that the connection string stands in.

    Raises:
        FraiseError: it cannot be used; one class a reason.
    """
    check_version(connection.info.server_version, dsn, where=where)
    try:
        with anyio.fail_after(_FIRST):
            await check_lasting(connection, dsn, where=where)
    except TimeoutError:
        raise UnreachableServerError(
            f"the server took the connection, and no statement in {_FIRST:g} s:"
            f" {describe_dsn(dsn)}",
            hint="look whether it hangs, or a pooler before it has no session left",
            where=where,
        ) from None
    except psycopg.Error as error:
        raise explain_failure(error, dsn, where=where) from None


def connect_blocking(
    dsn: str, *, wait: float, where: Where | None = None, **words: str
) -> Connection[Any]:  # Any: rows by whatever factory the cursor has
    """Open one connection for a thread, in autocommit mode; otherwise as :func:`connect`."""
    parse_dsn(dsn, where=where)
    try:
        connection = psycopg.connect(
            make_conninfo(with_timeout(dsn, wait), **words), autocommit=True
        )
    except psycopg.Error as error:
        raise explain_failure(error, dsn, where=where) from None
    try:
        check_version(connection.info.server_version, dsn, where=where)
        check_lasting_blocking(connection, dsn, where=where)
    except psycopg.Error as error:
        connection.close()
        raise explain_failure(error, dsn, where=where) from None
    except BaseException:
        connection.close()
        raise
    return connection


def with_timeout(dsn: str, timeout: float) -> str:
    """The connection string with a time limit for each host, unless it brings its own."""
    if "connect_timeout" in parse_dsn(dsn):
        return dsn
    # libpq counts whole seconds and reads 0 as no limit.
    return make_conninfo(dsn, connect_timeout=max(2, round(timeout)))
