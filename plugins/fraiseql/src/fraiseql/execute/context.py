"""What Python resolvers find in ``info.context``."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any, Final

from attrs import frozen

if TYPE_CHECKING:
    from fraise_hookspecs.repository import Database, Executor, RequestView, Row

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
    """

    def __init__(
        self,
        database: Executor,
        view: RequestView,
        repositories: Mapping[str, RepositoryMaker],
    ) -> None:
        super().__init__({DATABASE: database, REQUEST: view})
        self._repositories = repositories

    def __missing__(self, key: str) -> object:
        made = self._repositories[key](self[DATABASE])
        self[key] = made
        return made


@frozen
class ReadingExecutor:
    """The database for resolvers of a query: each call is a read-only transaction of its own.

    Resolvers run at the same time, so they share no connection; each call carries the session
    variables of the request.
    """

    database: Database
    variables: Mapping[str, str]

    async def fetch(self, sql: str, *values: object) -> list[Row]:
        """All rows."""
        async with self._session() as session:
            return await session.fetch(sql, *values)

    async def fetchrow(self, sql: str, *values: object) -> Row | None:
        """The first row, or None."""
        async with self._session() as session:
            return await session.fetchrow(sql, *values)

    async def fetchval(self, sql: str, *values: object) -> Any:  # Any: the column's type
        """The first column of the first row, or None."""
        async with self._session() as session:
            return await session.fetchval(sql, *values)

    async def execute(self, sql: str, *values: object) -> int:
        """Run a statement; one that writes is refused by PostgreSQL."""
        async with self._session() as session:
            return await session.execute(sql, *values)

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[Executor]:
        """One read-only transaction for several calls."""
        async with self._session() as session:
            yield session

    @asynccontextmanager
    async def _session(self) -> AsyncIterator[Executor]:
        async with self.database.session(self.variables, read_only=True) as session:
            yield session
