"""Pools: our own, opened on a connection string, and the host's, adopted as it is."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from typing import Any, Final, cast

import psycopg_pool
from fraise_hookspecs import Where
from fraise_hookspecs.repository import Database
from psycopg.conninfo import make_conninfo

from fraise_postgres.connecting import connect, with_timeout
from fraise_postgres.database import PooledDatabase
from fraise_postgres.dsn import parse_dsn
from fraise_postgres.errors import PoolClosedError, UnsuitableResourceError
from fraise_postgres.reconnection import PoolConnection, Reconnection
from fraise_postgres.settings import PoolSettings
from fraise_postgres.settling import finish

_MEMBERS: Final = ("fetch", "fetchrow", "fetchval", "execute", "transaction", "session", "run")
_CLOSE_TIMEOUT: Final = 5.0
_DEFAULTS: Final = PoolSettings()


@asynccontextmanager
async def open_database(
    dsn: str,
    *,
    min_size: int = _DEFAULTS.min_size,
    max_size: int = _DEFAULTS.max_size,
    timeout: float = _DEFAULTS.timeout,  # noqa: ASYNC109  # of each wait, not of the block
    max_idle: float = _DEFAULTS.max_idle,
    max_lifetime: float = _DEFAULTS.max_lifetime,
    connect_timeout: float = 5.0,
    statement_timeout: float = 30.0,
    application_name: str = _DEFAULTS.application_name,
    prepare: bool = _DEFAULTS.prepare,
    revive: Callable[[], str] | None = None,
    where: Where | None = None,
) -> AsyncIterator[Database]:
    """A database behind a pool of its own, closed at the end of the block.

    While the server is away, whoever asks is told why at once, and each one who asks makes the
    pool try again: it serves as soon as the server is back.

    Args:
        dsn: URL or ``key=value`` words; several hosts, ``service`` and the ``PG*`` variables work
            as in libpq.
        min_size: connections kept open.
        max_size: connections at most.
        timeout: seconds to wait for a free connection.
        max_idle: seconds after which a connection above ``min_size`` is closed.
        max_lifetime: seconds after which a connection is replaced.
        connect_timeout: seconds to reach one host.
        statement_timeout: seconds that one statement may take; 0 is without limit.
        application_name: how the sessions are called, unless the connection string says.
        prepare: false behind a transaction pooler: nothing stays in a session, and the time of
            statements is watched from here.
        revive: called in a thread when nobody answers any more; brings the server back and gives
            the DSN that leads to it from then on.
        where: the setting that the connection string stands in, for errors.

    Raises:
        FraiseError: the server cannot be used; one class a reason, raised before anything else.
    """
    given = parse_dsn(dsn, where=where)
    words = _session_words(given, application_name, statement_timeout if prepare else 0)
    # A pool would try for minutes and hide the reason; one attempt of our own tells it at once.
    probe = await connect(dsn, wait=connect_timeout, where=where, **words)
    await probe.close()
    reconnection = Reconnection(
        dsn,
        lambda current: make_conninfo(with_timeout(current, connect_timeout), **words),
        revive=revive,
        where=where,
    )
    outage = reconnection.outage
    pool: psycopg_pool.AsyncConnectionPool[Any] = psycopg_pool.AsyncConnectionPool(
        reconnection.address,
        connection_class=PoolConnection,
        kwargs={
            "autocommit": True,
            "prepare_threshold": 5 if prepare else None,
            "reconnection": reconnection,
        },
        min_size=min(min_size, max_size),
        max_size=max_size,
        timeout=timeout,
        max_idle=max_idle,
        max_lifetime=max_lifetime,
        # Not retried in the background, later and later: the next one who asks does it.
        reconnect_timeout=0.0,
        reconnect_failed=lambda it: outage.give_up(serving=it.get_stats()["pool_size"] > 0),
        open=False,
    )
    limit = statement_timeout if statement_timeout and not prepare else None
    is_set = bool(statement_timeout) and prepare and "options" not in given
    await pool.open()
    try:
        yield PooledDatabase(
            pool, limit=limit, outage=outage, allowed=statement_timeout if is_set else None
        )
    finally:
        reconnection.close()
        await finish(pool.close(timeout=_CLOSE_TIMEOUT), grace=2 * _CLOSE_TIMEOUT)


def adopt_pool(value: object) -> Database:
    """The host's pool behind the face of the contracts; its configuration stays, and so does it.

    Args:
        value: an open ``psycopg_pool.AsyncConnectionPool`` (or ``AsyncNullConnectionPool``), or
            an object that already has the methods of a ``Database``.

    Raises:
        UnsuitableResourceError: it is something else.
        PoolClosedError: the pool is not open.
    """
    if isinstance(value, psycopg_pool.AsyncConnectionPool):
        if value.closed:
            raise PoolClosedError(
                f"the pool {value.name!r} that the host brought is not open",
                hint="await pool.open() before the kernel starts, close it after the kernel ends",
            )
        return PooledDatabase(value)
    if not isinstance(value, type) and all(hasattr(value, name) for name in _MEMBERS):
        return cast("Database", value)
    kind = type(value)
    found = f"{kind.__module__}.{kind.__qualname__}"
    raise UnsuitableResourceError(
        f"expected an AsyncConnectionPool of psycopg_pool as resource 'database', found {found}",
        hint="use psycopg_pool.AsyncConnectionPool instead of the blocking ConnectionPool"
        if isinstance(value, psycopg_pool.ConnectionPool)
        else "give an open AsyncConnectionPool, or leave the resource out to have one opened",
    )


def _session_words(
    given: Mapping[str, str], application_name: str, statement_timeout: float
) -> dict[str, str]:
    words: dict[str, str] = {}
    if application_name and "application_name" not in given:
        words["application_name"] = application_name
    if statement_timeout:
        option = f"-c statement_timeout={round(statement_timeout * 1000)}"
        # The string's own options come last, and the last one wins.
        words["options"] = f"{option} {given.get('options', '')}".strip()
    return words
