"""Repositories: documents read and functions called, with or without GraphQL."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any, Final

from fraiseql.errors import RepositoryArgumentError
from fraiseql.execute.context import ReadingExecutor, SessionExecutor
from fraiseql.execute.documents import load_document
from fraiseql.sql.learn import learn_catalog
from fraiseql.sql.writer import quote_name, quote_text

if TYPE_CHECKING:
    from fraise_hookspecs.repository import Executor

    from fraiseql.sql.catalog import Source

#: A document, as JSON gives it; numbers with a point are ``Decimal``.
Document = dict[str, Any]

_MOST: Final = 1_000


class QueryRepository:
    """Reads documents of ``tv_`` tables and ``v_`` views.

    Conditions are equalities by key, joined by AND; a value of None asks for null.  A key is a
    column of the source where it has one, else a top-level key of the document.

    Args:
        database: whatever runs SQL: the resource, a session, a transaction.
    """

    def __init__(self, database: Executor) -> None:
        self._database = database
        self._sources: dict[str, Source] = {}
        if isinstance(database, ReadingExecutor | SessionExecutor):
            self._sources.update(database.catalog.sources)

    async def find_one(self, source: str, **conditions: object) -> Document | None:
        """The document that meets the conditions, or None.

        Raises:
            RepositoryArgumentError: no condition is given, or several documents meet them.
            SourceMissingError: there is no such source.
        """
        if not conditions:
            raise RepositoryArgumentError(
                f"find_one({source!r}) was given no condition.",
                hint="Give one that names a row, such as id=...",
            )
        found = await self._read(source, conditions, order=(), limit=2, offset=0)
        if len(found) > 1:
            raise RepositoryArgumentError(
                f"Several documents of {source} meet {', '.join(sorted(conditions))}.",
                hint="Use find, or more conditions.",
            )
        return found[0] if found else None

    async def find(
        self,
        source: str,
        *,
        order_by: str | tuple[str, ...] = ("id",),
        limit: int = 20,
        offset: int = 0,
        **conditions: object,
    ) -> list[Document]:
        """Documents that meet the conditions.

        Args:
            source: table or view.
            order_by: keys; one with ``-`` before it descends.
            limit: at most so many, up to 1,000.
            offset: leave out so many first.
            conditions: see the class.

        Raises:
            RepositoryArgumentError: limit, offset or a key is not possible.
            SourceMissingError: there is no such source.
        """
        if not 0 <= limit <= _MOST or offset < 0:
            raise RepositoryArgumentError(
                f"find({source!r}) needs limit from 0 to {_MOST} and offset from 0, "
                f"found {limit} and {offset}.",
                hint="Read in pages.",
            )
        names = (order_by,) if isinstance(order_by, str) else order_by
        return await self._read(source, conditions, order=names, limit=limit, offset=offset)

    async def _read(
        self,
        source: str,
        conditions: Mapping[str, object],
        *,
        order: tuple[str, ...],
        limit: int,
        offset: int,
    ) -> list[Document]:
        described = await self._describe(source)
        where, values = _conditions(described, conditions)
        keys = [
            _access(described, name.removeprefix("-")) + (" DESC" if name[:1] == "-" else "")
            for name in order
        ]
        by = f" ORDER BY {', '.join(keys)}" if keys else ""
        table = quote_name(*described.parts)
        rows = await self._database.fetch(
            f"SELECT t.data::text AS data FROM {table} AS t"  # noqa: S608  # names are quoted
            f"{where}{by} LIMIT ${len(values) + 1} OFFSET ${len(values) + 2}",
            *values,
            limit,
            offset,
        )
        return [load_document(row["data"]) for row in rows]

    async def count(self, source: str, **conditions: object) -> int:
        """How many documents meet the conditions.

        Raises:
            SourceMissingError: there is no such source.
        """
        described = await self._describe(source)
        where, values = _conditions(described, conditions)
        table = quote_name(*described.parts)
        found = await self._database.fetchval(
            f"SELECT count(*) FROM {table} AS t{where}",  # noqa: S608  # names are quoted
            *values,
        )
        return int(found)

    async def _describe(self, source: str) -> Source:
        if source not in self._sources:
            catalog = await learn_catalog(self._database, [source], [])
            self._sources[source] = catalog.sources[source]
        return self._sources[source]


class CommandRepository:
    """Calls functions of the database.

    Args:
        database: whatever runs SQL: the resource, a session, a transaction.
    """

    def __init__(self, database: Executor) -> None:
        self._database = database

    async def call(self, function: str, **arguments: object) -> Any:  # Any: what it returns
        """Call a function by name with named arguments; what it returns.

        ``function`` may be qualified: ``app.fn_create_artist``.
        """
        given = [
            f"{quote_name(name)} => ${position}" for position, name in enumerate(arguments, start=1)
        ]
        name = quote_name(*function.split("."))
        return await self._database.fetchval(
            f"SELECT {name}({', '.join(given)})", *arguments.values()
        )

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[CommandRepository]:
        """A transaction; inside of one, a savepoint.  Leaving by an exception rolls back."""
        async with self._database.transaction() as inner:
            yield CommandRepository(inner)


def _access(source: Source, key: str) -> str:
    if key in source.columns:
        return quote_name("t", key)
    return f"(t.data ->> {quote_text(key)})"


def _conditions(source: Source, conditions: Mapping[str, object]) -> tuple[str, list[object]]:
    parts: list[str] = []
    values: list[object] = []
    for key, value in conditions.items():
        access = _access(source, key)
        if value is None:
            parts.append(f"{access} IS NULL")
            continue
        column = source.columns.get(key)
        values.append(value if column is not None else _as_text(value))
        cast = column.cast if column is not None else "text"
        parts.append(f"{access} = ${len(values)}::{cast}")
    return (f" WHERE {' AND '.join(parts)}" if parts else ""), values


def _as_text(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value)
