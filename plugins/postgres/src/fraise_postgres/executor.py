"""Statements on one connection."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager, nullcontext, suppress
from typing import Any, Final

import psycopg
from fraise_hookspecs.repository import Executor, Query, Row
from psycopg import AsyncConnection, AsyncRawCursor, AsyncTransaction
from psycopg.pq import TransactionStatus
from psycopg.rows import AsyncRowFactory, dict_row, scalar_row, tuple_row

from fraise_postgres.errors import (
    SessionClosedError,
    TransactionEndedError,
    TransactionFailedError,
)
from fraise_postgres.local import Settings
from fraise_postgres.settling import finish, settle, undo
from fraise_postgres.values import adapt_values

#: The first words of command tags that count changed rows.
_CHANGING: Final = ("INSERT", "UPDATE", "DELETE", "MERGE", "COPY")


class ConnectionExecutor:
    """An :class:`~fraise_hookspecs.repository.Executor` on one connection.

    Cursors are made here, so the row and cursor factories of a host's connection do not matter.

    Args:
        connection: in autocommit mode or inside of a transaction.
        limit: seconds that a statement may take, watched from here; None leaves it to the server.
    """

    __slots__ = ("_connection", "_limit")

    def __init__(
        self,
        connection: AsyncConnection[Any],  # Any: rows by whatever factory the cursor has
        limit: float | None = None,
    ) -> None:
        self._connection: AsyncConnection[Any] | None = connection  # Any: as above
        self._limit = limit

    async def fetch(self, sql: str, *values: object) -> list[Row]:
        """All rows."""
        return await settle(self._all(sql, values), limit=self._limit)

    async def fetchrow(self, sql: str, *values: object) -> Row | None:
        """The first row, or None."""
        row: Row | None = await settle(self._first(dict_row, sql, values), limit=self._limit)
        return row

    async def fetchval(self, sql: str, *values: object) -> Any:  # Any: the column's type
        """The first column of the first row, or None."""
        return await settle(self._first(scalar_row, sql, values), limit=self._limit)

    async def execute(self, sql: str, *values: object) -> int:
        """Run a statement; the number of rows that it changed.

        Without values the text may hold several statements; the number is that of the last.
        """
        return await settle(self._change(sql, values), limit=self._limit)

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[Executor]:
        """A transaction; inside of one, a savepoint."""
        async with begin(self._open(), Settings(), limit=self._limit) as executor:
            yield executor

    def close(self) -> None:
        """Refuse everything from now on: the connection serves somebody else."""
        self._connection = None

    def _open(self) -> AsyncConnection[Any]:  # Any: as above
        if self._connection is None:
            raise SessionClosedError(
                "a session was used after its block had ended",
                hint="move the statement into the async with block",
            )
        return self._connection

    async def _all(self, sql: str, values: Sequence[object]) -> list[Row]:
        async with AsyncRawCursor(self._open(), row_factory=dict_row) as cursor:
            await cursor.execute(sql, adapt_values(values))
            return [] if cursor.description is None else list(await cursor.fetchall())

    async def _first(
        self, factory: AsyncRowFactory[Any], sql: str, values: Sequence[object]
    ) -> Any:  # Any: the factory decides
        async with AsyncRawCursor(self._open(), row_factory=factory) as cursor:
            await cursor.execute(sql, adapt_values(values))
            return None if cursor.description is None else await cursor.fetchone()

    async def _change(self, sql: str, values: Sequence[object]) -> int:
        async with AsyncRawCursor(self._open(), row_factory=tuple_row) as cursor:
            await cursor.execute(sql, adapt_values(values))
            while cursor.nextset():
                pass
            tag = cursor.statusmessage or ""
            return max(cursor.rowcount, 0) if tag.startswith(_CHANGING) else 0


@asynccontextmanager
async def begin(
    connection: AsyncConnection[Any],  # Any: rows by whatever factory the cursor has
    settings: Settings,
    *,
    limit: float | None,
) -> AsyncIterator[ConnectionExecutor]:
    """A transaction (inside of one, a savepoint), opened with its settings in one round trip.

    Raises:
        TransactionFailedError: the block ended well, but a statement had failed in it.
        TransactionEndedError: a statement had ended the transaction.
    """
    # Not connection.transaction(): inside of a pipeline that would stay in it until the end.
    transaction = AsyncTransaction(connection)

    async def enter() -> None:
        async with connection.pipeline():
            await transaction.__aenter__()
            await send_settings(connection, settings)

    try:
        await settle(enter(), limit=limit)
    except BaseException as error:
        if transaction.status == transaction.Status.ACTIVE:  # begun, but a setting was refused
            await undo(transaction.__aexit__(type(error), error, error.__traceback__))
        raise
    executor = ConnectionExecutor(connection, limit)
    try:
        yield executor
        _check_committable(connection)
    except BaseException as error:
        if not await undo(transaction.__aexit__(type(error), error, error.__traceback__)):
            raise
    else:
        await finish(transaction.__aexit__(None, None, None))
    finally:
        executor.close()


async def send_settings(
    connection: AsyncConnection[Any],  # Any: as above
    settings: Settings,
) -> None:
    """Set what ends with the transaction, in one statement."""
    query = settings.query()
    if query is not None:
        await AsyncRawCursor(connection).execute(query.sql, query.values)


async def fly(
    connection: AsyncConnection[Any],  # Any: as above
    queries: Sequence[Query],
    settings: Settings,
) -> list[list[tuple[Any, ...]]]:  # Any: whatever PostgreSQL's types become in Python
    """Several statements and one Sync: one transaction in one round trip.

    What only reads is an implicit transaction.  What writes begins and commits by statements of
    their own: a commit that fails (deferred constraints, serialization) is then the failure of a
    statement, which psycopg tells and survives; at a bare Sync it would cost the error and the
    connection.
    """
    try:
        return await _fly(connection, queries, settings)
    except psycopg.errors.PipelineAborted as aborted:
        # Depending on how the results arrive, psycopg tells of a statement that was passed over
        # because of the one that failed.
        error: BaseException | None = aborted
        while isinstance(error, psycopg.errors.PipelineAborted):
            error = error.__context__
        raise (error or aborted) from None


async def _fly(
    connection: AsyncConnection[Any],  # Any: as above
    queries: Sequence[Query],
    settings: Settings,
) -> list[list[tuple[Any, ...]]]:  # Any: as above
    cursors: list[AsyncRawCursor[tuple[Any, ...]]] = []  # Any: as above
    async with connection.pipeline() as pipeline:
        try:
            async with _transaction(connection, read_only=settings.read_only):
                await send_settings(connection, settings)
                for query in queries:
                    cursor = AsyncRawCursor(connection, row_factory=tuple_row)
                    await cursor.execute(query.sql, adapt_values(query.values))
                    cursors.append(cursor)
        except BaseException:
            # The Sync that leaves the pipeline would commit what was sent so far.
            await AsyncRawCursor(connection).execute("ROLLBACK")
            # What came after the failed statement was not run: known, and not worth a warning
            # of psycopg's when it leaves the pipeline.
            with suppress(psycopg.errors.PipelineAborted):
                await pipeline.sync()
            raise
    return [[] if cursor.description is None else await cursor.fetchall() for cursor in cursors]


def wants_begin(connection: AsyncConnection[Any]) -> bool:  # Any: as above
    """Whether the host configured a kind of transaction, which only BEGIN can ask for."""
    wishes = (connection.isolation_level, connection.read_only, connection.deferrable)
    return wishes != (None, None, None)


def _transaction(
    connection: AsyncConnection[Any],  # Any: as above
    *,
    read_only: bool,
) -> AbstractAsyncContextManager[object]:
    is_implicit = read_only and not wants_begin(connection)
    return nullcontext() if is_implicit else AsyncTransaction(connection)


def _check_committable(connection: AsyncConnection[Any]) -> None:  # Any: as above
    status = connection.pgconn.transaction_status
    if status == TransactionStatus.INERROR:
        raise TransactionFailedError(
            "the transaction cannot be committed, because a statement in it failed;"
            " it is rolled back",
            hint="let the statement's error leave the block, or run it in a nested transaction()",
        )
    if status == TransactionStatus.IDLE:
        raise TransactionEndedError(
            "a statement ended the transaction of its block",
            hint="leave BEGIN, COMMIT and ROLLBACK out of statements",
        )
