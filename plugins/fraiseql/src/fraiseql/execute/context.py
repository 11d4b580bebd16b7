"""What Python resolvers find in ``info.context``."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable, Mapping
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any, Final, TypeVar

from attrs import field, frozen

from fraiseql.declare.loaders import Loader
from fraiseql.execute.keyed import KeyedLoads
from fraiseql.execute.retries import Retries

if TYPE_CHECKING:
    from fraise_hookspecs.repository import Executor, RequestView, Row

    from fraiseql.execute.bounded import BoundedDatabase
    from fraiseql.execute.loading import RelationLoader
    from fraiseql.sql.catalog import SourceCatalog

#: Builds a repository from an executor.
RepositoryMaker = Callable[["Executor"], object]

K = TypeVar("K")
V = TypeVar("V")

DATABASE: Final = "db"
REQUEST: Final = "request"


class ResolverContext(dict[str, Any]):  # Any: each key documents itself
    """``info.context``: ``db``, ``request``, and each registered repository by its name.

    A repository is built when it is first asked for.  What loaders give is known as long as the
    context: for one query, or for one field of a mutation.

    Args:
        database: what resolvers run SQL with.
        view: headers and state of the request.
        repositories: makers by name.
        relations: reads relations of what resolvers give.
    """

    def __init__(
        self,
        database: Executor,
        view: RequestView,
        repositories: Mapping[str, RepositoryMaker],
        relations: RelationLoader,
    ) -> None:
        super().__init__({DATABASE: database, REQUEST: view})
        self.relations = relations
        self._repositories = repositories
        self._loads = KeyedLoads(relations.batches)

    def leave(self, database: Executor, relations: RelationLoader) -> None:
        """Go on after the transaction of a mutation: what comes later only reads.

        Args:
            database: what resolvers run SQL with from now on.
            relations: reads relations from now on.
        """
        for name in self._repositories:
            self.pop(name, None)
        self[DATABASE] = database
        self.relations = relations
        self._loads = KeyedLoads(relations.batches)

    def __missing__(self, key: str) -> object:
        made = self._repositories[key](self[DATABASE])
        self[key] = made
        return made

    def load(self, loader: Loader[K, V], key: K) -> Awaitable[V]:
        """The value of a key; all that resolvers ask for in one step is loaded by one call.

        Keys that are equal, as those of a ``dict`` are, are loaded once.

        Args:
            loader: a function with ``@fraiseql.loader``.
            key: one of its keys.

        Returns:
            an awaitable, which raises what the loader raised, or gave for this key.

        Raises:
            LoaderKeyError: the key cannot be hashed.
            LoadingEndedError: the request has its answer already.
        """
        return self._loads.load(loader, key, self)

    async def load_many(self, loader: Loader[K, V], keys: Iterable[K]) -> list[V]:
        """The values of several keys, in their order; see :meth:`load`.

        Raises:
            Exception: what the loader raised, or gave for the first key that it failed for.
        """
        waiting = [self._loads.load(loader, key, self) for key in keys]
        if waiting:
            await asyncio.wait(waiting)
        return [future.result() for future in waiting]

    def prime(self, loader: Loader[K, V], key: K, value: V) -> None:
        """Let a value be known without loading it, instead of one that is known.

        Raises:
            LoaderKeyError: the key cannot be hashed.
        """
        self._loads.keep(loader, key, value)

    def forget(self, loader: Loader[K, Any], *keys: K) -> None:
        """Forget the values of keys, or without keys all of a loader: the next load asks again.

        Raises:
            LoaderKeyError: a key cannot be hashed.
        """
        if keys:
            self._loads.forget(loader, keys)
        else:
            self._loads.forget_all(loader)


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
        retries: of single calls that PostgreSQL rolls back; shared by all of a request.
    """

    database: BoundedDatabase
    variables: Mapping[str, str]
    catalog: SourceCatalog
    retries: Retries = field(factory=Retries)

    async def fetch(self, sql: str, *values: object) -> list[Row]:
        """All rows."""
        return await self._call(lambda session: session.fetch(sql, *values))

    async def fetchrow(self, sql: str, *values: object) -> Row | None:
        """The first row, or None."""
        return await self._call(lambda session: session.fetchrow(sql, *values))

    async def fetchval(self, sql: str, *values: object) -> Any:  # Any: the column's type
        """The first column of the first row, or None."""
        return await self._call(lambda session: session.fetchval(sql, *values))

    async def execute(self, sql: str, *values: object) -> int:
        """Run a statement; one that writes is refused by PostgreSQL."""
        return await self._call(lambda session: session.execute(sql, *values))

    async def _call(self, call: Callable[[Executor], Awaitable[V]]) -> V:
        async def work() -> V:
            async with self.transaction() as session:
                return await call(session)

        return await self.retries.repeat(work)

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[Executor]:
        """One read-only transaction for several calls."""
        async with self.database.session(self.variables, read_only=True) as session:
            yield SessionExecutor(session, self.catalog)
