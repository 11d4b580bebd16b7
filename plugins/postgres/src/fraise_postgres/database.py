"""The resource ``database``: a pool behind the face of the contracts."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from types import MappingProxyType
from typing import Any, Final

from fraise_hookspecs.repository import Executor, Query, Row

from fraise_postgres.checkout import Pool, check_out
from fraise_postgres.executor import ConnectionExecutor, begin, fly, wants_begin
from fraise_postgres.local import Settings
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
        allowed: seconds that the sessions themselves give a statement, where that is known.
    """

    def __init__(
        self,
        pool: Pool,
        *,
        timeout: float | None = None,
        limit: float | None = None,
        outage: Outage | None = None,
        allowed: float | None = None,
    ) -> None:
        self._pool = pool
        self._timeout = timeout
        self._limit = limit
        self._outage = Outage() if outage is None else outage
        self._allowed = allowed
        self._is_adopted = outage is None

    @property
    def is_adopted(self) -> bool:
        """Whether the pool is the host's, which leads to wherever the host says."""
        return self._is_adopted

    def figures(self) -> Mapping[str, int]:
        """What the pool says of itself, by the names of ``psycopg_pool``."""
        return self._pool.get_stats()

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
        self,
        variables: Mapping[str, str] = _NOTHING,
        *,
        read_only: bool = False,
        seconds: float | None = None,
    ) -> AsyncIterator[Executor]:
        """One connection in one transaction, with settings that end with it.

        Args:
            variables: transaction-local settings by name, such as ``{"app.tenant_id": "7"}``.
            read_only: the transaction refuses writes.
            seconds: that each statement may take on the server.
        """
        settings = self._settings(variables, read_only=read_only, seconds=seconds)
        async with (
            check_out(self._pool, self._outage, self._timeout) as connection,
            begin(connection, settings, limit=self._limit) as executor,
        ):
            yield executor

    async def run(
        self,
        queries: Sequence[Query],
        variables: Mapping[str, str] = _NOTHING,
        *,
        read_only: bool = False,
        seconds: float | None = None,
    ) -> list[list[tuple[Any, ...]]]:  # Any: whatever PostgreSQL's types become in Python
        """Run several statements in one transaction and one round trip.

        Arguments as of :meth:`session`.

        Returns:
            for each statement its rows, as tuples.

        Raises:
            FraiseError: the database cannot be reached or the pool is exhausted.
            psycopg.Error: a statement failed; then none of them has happened.
        """
        if not queries:
            return []
        settings = self._settings(variables, read_only=read_only, seconds=seconds)
        async with check_out(self._pool, self._outage, self._timeout) as connection:
            return await settle(fly(connection, queries, settings), limit=self._limit)

    def _settings(
        self, variables: Mapping[str, str], *, read_only: bool, seconds: float | None
    ) -> Settings:
        """What is set for a transaction; not a limit that is above that of the sessions."""
        is_idle = seconds is None or (self._allowed is not None and seconds >= self._allowed)
        return Settings(variables, read_only=read_only, seconds=None if is_idle else seconds)

    @asynccontextmanager
    async def _connected(self) -> AsyncIterator[ConnectionExecutor]:
        async with check_out(self._pool, self._outage, self._timeout) as connection:
            if wants_begin(connection):
                async with begin(connection, Settings(), limit=self._limit) as executor:
                    yield executor
            else:
                yield ConnectionExecutor(connection, self._limit)
