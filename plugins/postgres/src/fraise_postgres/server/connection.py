"""Our own short connections to a server."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator

import psycopg
from attrs import frozen
from psycopg import sql

from fraise_postgres.server.handle import MAINTENANCE, Address

#: What one of our own statements may take, in milliseconds; making a database is the slowest.
_STATEMENT_TIMEOUT = 30_000


@frozen
class Client:
    """A connection that somebody has open.

    Attributes:
        pid: the server's process for it.
        application: what the client calls itself.
        database: where it is connected.
        user: its role.
    """

    pid: int
    application: str
    database: str
    user: str


@contextlib.contextmanager
def connect(address: Address, timeout: float) -> Iterator[psycopg.Connection]:
    """Connect to the database for administration.

    Raises:
        psycopg.OperationalError: the server does not answer or refuses.
    """
    with psycopg.connect(
        address.dsn(MAINTENANCE),
        autocommit=True,
        connect_timeout=max(2, round(timeout)),
        application_name="fraise server",
        options=f"-c statement_timeout={_STATEMENT_TIMEOUT}",
    ) as connection:
        yield connection


def ensure_database(connection: psycopg.Connection, name: str) -> None:
    """Make the database when it is not there."""
    found = connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [name]).fetchone()
    if found is None:
        # Somebody may do the same by hand at this moment.
        with contextlib.suppress(psycopg.errors.DuplicateDatabase, psycopg.errors.UniqueViolation):
            connection.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))


def set_password(connection: psycopg.Connection, password: str) -> None:
    """Give our role the password for the loopback port."""
    from psycopg.pq import Escaping

    # Hashed here, so that the password itself never reaches the server's log.
    user = connection.info.user
    hashed = connection.pgconn.encrypt_password(
        password.encode(), user.encode(), b"scram-sha-256"
    ).decode()
    literal = Escaping(connection.pgconn).escape_literal(hashed.encode()).decode()
    connection.execute(
        sql.SQL("ALTER ROLE {} PASSWORD ").format(sql.Identifier(user)) + sql.SQL(literal)
    )


def read_clients(connection: psycopg.Connection) -> tuple[Client, ...]:
    """The connections of others, replication included."""
    rows = connection.execute(
        "SELECT pid, application_name, coalesce(datname, ''), coalesce(usename, '')"
        " FROM pg_stat_activity"
        " WHERE backend_type IN ('client backend', 'walsender') AND pid <> pg_backend_pid()"
        " ORDER BY backend_start"
    ).fetchall()
    return tuple(Client(*row) for row in rows)
