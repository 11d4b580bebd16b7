"""Connections taken from a pool, checked, and given back clean."""

from __future__ import annotations

import inspect
import logging
import select
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any, Final, TypeAlias

import anyio
import psycopg
import psycopg_pool
from fraise_hookspecs import FraiseError
from psycopg import AsyncConnection
from psycopg.conninfo import make_conninfo
from psycopg.pq import PipelineStatus, TransactionStatus

from fraise_postgres.connecting import explain_failure, with_timeout
from fraise_postgres.errors import PoolClosedError, PoolExhaustedError
from fraise_postgres.outage import Outage
from fraise_postgres.settling import GRACE, finish

Pool: TypeAlias = psycopg_pool.AsyncConnectionPool[Any]  # Any: the host's connection class

_log: Final = logging.getLogger("fraise.postgres")
_PROBE_TIMEOUT: Final = 5.0


@asynccontextmanager
async def check_out(
    pool: Pool, outage: Outage, wait: float | None = None
) -> AsyncIterator[AsyncConnection[Any]]:  # Any: rows by whatever factory the cursor has
    """A live connection in autocommit mode, given back as it came.

    Args:
        pool: ours or the host's.
        outage: ends the wait when it is known that no connection will come.
        wait: seconds to wait for a connection; None takes the pool's own.

    Raises:
        FraiseError: the pool is closed or exhausted, or the server cannot be reached.
    """
    connection = await _take(pool, outage, wait)
    autocommit = connection.autocommit
    try:
        if not autocommit:
            # Local to psycopg, nothing is sent.  One statement is then one round trip.
            await connection.set_autocommit(True)
        yield connection
    finally:
        await finish(_give_back(pool, connection, autocommit=autocommit))


async def _take(
    pool: Pool, outage: Outage, wait: float | None
) -> AsyncConnection[Any]:  # Any: as above
    wait = pool.timeout if wait is None else wait
    deadline = anyio.current_time() + wait
    while True:
        connection: AsyncConnection[Any] | None = None  # Any: as above
        try:
            with outage.bound() as bound:
                connection = await pool.getconn(max(0.001, deadline - anyio.current_time()))
        except psycopg_pool.PoolClosed:
            raise PoolClosedError(
                f"the pool {pool.name!r} is not open",
                hint="open the pool before the kernel, and close it after the kernel",
            ) from None
        except (psycopg_pool.PoolTimeout, psycopg_pool.TooManyRequests):
            raise await _explain_timeout(pool, wait) from None
        if connection is None:  # the wait was ended
            failure = outage.explain(bound)
            if failure is not None:
                raise failure
            continue
        if _is_alive(connection):
            return connection
        # The server restarted while the connection lay in the pool.
        await connection.close()
        await pool.putconn(connection)


def _is_alive(connection: AsyncConnection[Any]) -> bool:  # Any: as above
    """Whether the server still holds its end, seen without a round trip.

    An idle connection has nothing to say unless it is told goodbye.
    """
    # More than one look: the goodbye and the end of the stream may come one after the other.
    while not connection.closed and _has_news(connection.pgconn.socket):
        try:
            connection.pgconn.consume_input()
        except psycopg.OperationalError:
            return False
    return not connection.closed


def _has_news(socket: int) -> bool:
    if hasattr(select, "poll"):
        poll = select.poll()
        poll.register(socket, select.POLLIN)
        return bool(poll.poll(0))
    return bool(select.select([socket], [], [], 0)[0])


async def _give_back(
    pool: Pool,
    connection: AsyncConnection[Any],  # Any: as above
    *,
    autocommit: bool,
) -> None:
    if not connection.closed and not _is_clean(connection):
        # Only after an interruption: a statement or transaction was left open.
        try:
            with anyio.fail_after(GRACE):
                await connection.rollback()
        except (psycopg.Error, TimeoutError) as error:
            _log.warning("a connection could not be cleaned: %s", error)
        if not _is_clean(connection):
            await connection.close()
    if not connection.closed and connection.autocommit != autocommit:
        await connection.set_autocommit(autocommit)
    await pool.putconn(connection)


def _is_clean(connection: AsyncConnection[Any]) -> bool:  # Any: as above
    pgconn = connection.pgconn
    return (
        pgconn.pipeline_status == PipelineStatus.OFF
        and pgconn.transaction_status == TransactionStatus.IDLE
    )


async def _explain_timeout(pool: Pool, waited: float) -> FraiseError:
    """Whether the pool is too small or the server is away: only an attempt can tell."""
    dsn = await _address(pool)
    try:
        connection = await AsyncConnection.connect(with_timeout(dsn, _PROBE_TIMEOUT))
    except psycopg.Error as error:
        return explain_failure(error, dsn)
    await connection.close()
    stats = pool.get_stats()
    return PoolExhaustedError(
        f"no connection became free within {waited:g} s: all {stats.get('pool_size', 0)} of"
        f" {stats.get('pool_max', 0)} are in use,"
        f" {stats.get('requests_waiting', 0)} others are waiting",
        hint="raise postgres.pool.max_size or postgres.pool.timeout, or look for sessions that"
        " are kept open (SELECT * FROM pg_stat_activity)",
    )


async def _address(pool: Pool) -> str:
    known = {option.keyword.decode() for option in psycopg.pq.Conninfo.get_defaults()}
    words = await _resolve(pool.kwargs) or {}
    return make_conninfo(
        str(await _resolve(pool.conninfo)),
        **{key: value for key, value in words.items() if key in known},
    )


async def _resolve(value: Any) -> Any:  # Any: a value, or a function that gives it, now or later
    result = value() if callable(value) else value
    return await result if inspect.isawaitable(result) else result
