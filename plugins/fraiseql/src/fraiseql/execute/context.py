"""What Python resolvers find in ``info.context``."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any, Final

from attrs import frozen

if TYPE_CHECKING:
    from fraise_hookspecs.repository import Database, Executor, RequestView, Row

    from fraiseql.execute.loading import RelationLoader
    from fraiseql.sql.catalog import SourceCatalog

#: Builds a repository from an executor.
RepositoryMaker = Callable[["Executor"], object]

DATABASE: Final = "db"
REQUEST: Final = "request"


class ResolverContext(dict[str, Any]):  # Any: each key documents itself
    """``info.context``: ``db``, ``request``, and each registered repository by its name.

    A repository is built when it is first asked for.

    Args:
        database: what resolvers run SQL with.
        view: headers and state of the request.
        repositories: makers by name.
        loader: reads relations of what resolvers give.
    """

    def __init__(
        self,
        database: Executor,
        view: RequestView,
        repositories: Mapping[str, RepositoryMaker],
        loader: RelationLoader,
    ) -> None:
        super().__init__({DATABASE: database, REQUEST: view})
        self.loader = loader
        self._repositories = repositories

    def __missing__(self, key: str) -> object:
        made = self._repositories[key](self[DATABASE])
        self[key] = made
        return made


@frozen
class SessionExecutor:
    """The session of a mutation, with what the engine knows of the database.

    Attributes:
        catalog: saves repositories from learning it again.
    """

    session: Executor
    catalog: SourceCatalog

    async def fetch(self, sql: str, *values: object) -> list[Row]:
        """All rows."""
        return await self.session.fetch(sql, *values)

    async def fetchrow(self, sql: str, *values: object) -> Row | None:
        """The first row, or None."""
        return await self.session.fetchrow(sql, *values)

    async def fetchval(self, sql: str, *values: object) -> Any:  # Any: the column's type
        """The first column of the first row, or None."""
        return await self.session.fetchval(sql, *values)

    async def execute(self, sql: str, *values: object) -> int:
        """Run a statement; the number of rows that it changed."""
        return await self.session.execute(sql, *values)

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[Executor]:
        """A savepoint; leaving by an exception rolls back to it."""
        async with self.session.transaction() as inner:
            yield SessionExecutor(inner, self.catalog)


@frozen
class ReadingExecutor:
    """The database for resolvers of a query: each call is a read-only transaction of its own.

    Resolvers run at the same time, so they share no connection; each call carries the session
    variables of the request.

    Attributes:
        catalog: saves repositories from learning it again.
    """

    database: Database
    variables: Mapping[str, str]
    catalog: SourceCatalog

    async def fetch(self, sql: str, *values: object) -> list[Row]:
        """All rows."""
        async with self.transaction() as session:
            return await session.fetch(sql, *values)

    async def fetchrow(self, sql: str, *values: object) -> Row | None:
        """The first row, or None."""
        async with self.transaction() as session:
            return await session.fetchrow(sql, *values)

    async def fetchval(self, sql: str, *values: object) -> Any:  # Any: the column's type
        """The first column of the first row, or None."""
        async with self.transaction() as session:
            return await session.fetchval(sql, *values)

    async def execute(self, sql: str, *values: object) -> int:
        """Run a statement; one that writes is refused by PostgreSQL."""
        async with self.transaction() as session:
            return await session.execute(sql, *values)

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[Executor]:
        """One read-only transaction for several calls."""
        async with self.database.session(self.variables, read_only=True) as session:
            yield SessionExecutor(session, self.catalog)
