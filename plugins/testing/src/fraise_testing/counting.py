"""A database that writes down every statement it is asked to run."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

from attrs import define, field, frozen
from fraise_hookspecs.repository import Database, Executor, Query, Row

_NOTHING: Final[Mapping[str, str]] = MappingProxyType({})


@define
class StatementLog:
    """The statements so far, in the order in which they were sent."""

    statements: list[str] = field(factory=list)


@frozen
class CountedExecutor:
    """An executor that writes down what it runs; settings and transactions are not counted."""

    inner: Executor
    log: StatementLog

    async def fetch(self, sql: str, *values: object) -> list[Row]:
        """All rows."""
        self.log.statements.append(sql)
        return await self.inner.fetch(sql, *values)

    async def fetchrow(self, sql: str, *values: object) -> Row | None:
        """The first row, or None."""
        self.log.statements.append(sql)
        return await self.inner.fetchrow(sql, *values)

    async def fetchval(self, sql: str, *values: object) -> Any:  # Any: the column's type
        """The first column of the first row, or None."""
        self.log.statements.append(sql)
        return await self.inner.fetchval(sql, *values)

    async def execute(self, sql: str, *values: object) -> int:
        """Run a statement; the number of rows that it changed."""
        self.log.statements.append(sql)
        return await self.inner.execute(sql, *values)

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[Executor]:
        """A transaction; inside of one, a savepoint."""
        async with self.inner.transaction() as executor:
            yield CountedExecutor(executor, self.log)


@frozen
class CountedDatabase(CountedExecutor):
    """A ``Database`` that writes down what it runs."""

    inner: Database

    @asynccontextmanager
    async def session(
        self,
        variables: Mapping[str, str] = _NOTHING,
        *,
        read_only: bool = False,
        seconds: float | None = None,
    ) -> AsyncIterator[Executor]:
        """One connection in one transaction."""
        session = self.inner.session(variables, read_only=read_only, seconds=seconds)
        async with session as executor:
            yield CountedExecutor(executor, self.log)

    async def run(
        self,
        queries: Sequence[Query],
        variables: Mapping[str, str] = _NOTHING,
        *,
        read_only: bool = False,
        seconds: float | None = None,
    ) -> list[list[tuple[Any, ...]]]:  # Any: whatever PostgreSQL's types become in Python
        """Several statements in one round trip; each is counted."""
        self.log.statements += [query.sql for query in queries]
        return await self.inner.run(queries, variables, read_only=read_only, seconds=seconds)


class CountedContext:
    """A context whose resource ``database`` writes down what it runs.

    Args:
        inner: any context.
        log: where to.
    """

    def __init__(self, inner: Any, log: StatementLog) -> None:  # Any: a Context
        self._inner = inner
        self._log = log
        self._database: CountedDatabase | None = None

    async def resource(self, name: str) -> Any:  # Any: see Context
        """A resource; the database is counted."""
        found = await self._inner.resource(name)
        if name != "database":
            return found
        if self._database is None:
            self._database = CountedDatabase(inner=found, log=self._log)
        return self._database

    def __getattr__(self, name: str) -> Any:  # Any: see Context
        return getattr(self._inner, name)


if TYPE_CHECKING:
    # The type checker refuses this when the protocol grows a member.
    def _complete(counted: CountedDatabase) -> Database:
        return counted
