"""The resource ``database``: a pool behind the face of the contracts."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from types import MappingProxyType
from typing import Any, Final

from fraise_hookspecs.repository import Executor, Query, Row

from fraise_postgres.checkout import Pool, check_out
from fraise_postgres.executor import ConnectionExecutor, begin, fly, wants_begin
from fraise_postgres.outage import Outage
from fraise_postgres.settling import settle

_NOTHING: Final[Mapping[str, str]] = MappingProxyType({})


class PooledDatabase:
    """A :class:`~fraise_hookspecs.repository.Database` over a pool, ours or the host's.

    Args:
        pool: an open pool.
        timeout: seconds to wait for a connection; None takes the pool's own.
        limit: seconds that a statement may take, watched from here; None where the server
            watches, or nobody.
        outage: what keeps the pool from connecting, where the pool is ours.
    """

    def __init__(
        self,
        pool: Pool,
        *,
        timeout: float | None = None,
        limit: float | None = None,
        outage: Outage | None = None,
    ) -> None:
        self._pool = pool
        self._timeout = timeout
        self._limit = limit
        self._outage = Outage() if outage is None else outage

    async def fetch(self, sql: str, *values: object) -> list[Row]:
        """All rows."""
        async with self._connected() as executor:
            return await executor.fetch(sql, *values)

    async def fetchrow(self, sql: str, *values: object) -> Row | None:
        """The first row, or None."""
        async with self._connected() as executor:
            return await executor.fetchrow(sql, *values)

    async def fetchval(self, sql: str, *values: object) -> Any:  # Any: the column's type
        """The first column of the first row, or None."""
        async with self._connected() as executor:
            return await executor.fetchval(sql, *values)

    async def execute(self, sql: str, *values: object) -> int:
        """Run a statement; the number of rows that it changed."""
        async with self._connected() as executor:
            return await executor.execute(sql, *values)

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[Executor]:
        """A transaction on one connection."""
        async with self.session() as executor:
            yield executor

    @asynccontextmanager
    async def session(
        self, variables: Mapping[str, str] = _NOTHING, *, read_only: bool = False
    ) -> AsyncIterator[Executor]:
        """One connection in one transaction, with settings that end with it.

        Args:
            variables: transaction-local settings by name, such as ``{"app.tenant_id": "7"}``.
            read_only: the transaction refuses writes.
        """
        async with (
            check_out(self._pool, self._outage, self._timeout) as connection,
            begin(connection, variables, read_only=read_only, limit=self._limit) as executor,
        ):
            yield executor

    async def run(
        self,
        queries: Sequence[Query],
        variables: Mapping[str, str] = _NOTHING,
        *,
        read_only: bool = False,
    ) -> list[list[tuple[Any, ...]]]:  # Any: whatever PostgreSQL's types become in Python
        """Run several statements in one transaction and one round trip.

        Returns:
            for each statement its rows, as tuples.

        Raises:
            FraiseError: the database cannot be reached or the pool is exhausted.
            psycopg.Error: a statement failed; then none of them has happened.
        """
        if not queries:
            return []
        async with check_out(self._pool, self._outage, self._timeout) as connection:
            return await settle(
                fly(connection, queries, variables, read_only=read_only), limit=self._limit
            )

    @asynccontextmanager
    async def _connected(self) -> AsyncIterator[ConnectionExecutor]:
        async with check_out(self._pool, self._outage, self._timeout) as connection:
            if wants_begin(connection):
                async with begin(connection, {}, read_only=False, limit=self._limit) as executor:
                    yield executor
            else:
                yield ConnectionExecutor(connection, self._limit)
