"""Reads documents of ``tv_`` tables and ``v_`` views."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from attrs import frozen

from fraiseql.errors import RepositoryArgumentError
from fraiseql.execute.documents import load_document
from fraiseql.repository.conditions import Conditions
from fraiseql.repository.keys import KeyReader
from fraiseql.repository.pages import Key, order_keys, read_cursor, write_after, write_cursor
from fraiseql.repository.sources import MOST, NOWHERE, Document, all_of, names_of
from fraiseql.sql.writer import quote_name

if TYPE_CHECKING:
    from fraise_hookspecs.repository import Row


@frozen(kw_only=True)
class Page:
    """Some documents of an order.

    Attributes:
        items: the documents.
        cursor: where the page after this one begins; None where this is the last.
    """

    items: list[Document]
    cursor: str | None


class QueryRepository(KeyReader):
    """Reads documents of ``tv_`` tables and ``v_`` views.

    Every method takes ``where``, and conditions by keyword; all of them must hold.  A value
    alone asks for equality, None for null; a mapping holds operators of GraphQL's filters by
    their Python names, or conditions on an object inside of the document::

        find("tv_artist", where={"name": {"starts_with": "J"}, "or": [{"genre": "jazz"}, ...]})

    A key is a column of the source where it has one; else a key of the document, read as what it
    is compared with.

    Args:
        database: whatever runs SQL: the resource, a session, a transaction.
    """

    async def find_one(
        self, source: str, where: Mapping[str, Any] = NOWHERE, **conditions: object
    ) -> Document | None:
        """The document that meets the conditions, or None.

        Raises:
            RepositoryArgumentError: no condition is given, one has no meaning, or several
                documents meet them.
            SourceMissingError: there is no such source.
        """
        if not conditions and not where:
            raise RepositoryArgumentError(
                f"find_one({source!r}) was given no condition.",
                hint="Give one that names a row, such as id=...",
            )
        wanted = Conditions(await self._describe(source))
        rows = await self._read(wanted, all_of(wanted, where, conditions), (), limit=2, offset=0)
        if len(rows) > 1:
            raise RepositoryArgumentError(
                f"Several documents of {source} meet {', '.join(sorted({*where, *conditions}))}.",
                hint="Use find, or more conditions.",
            )
        return load_document(rows[0]["data"]) if rows else None

    async def find(
        self,
        source: str,
        where: Mapping[str, Any] = NOWHERE,
        *,
        order_by: str | tuple[str, ...] = ("id",),
        limit: int = 20,
        offset: int = 0,
        **conditions: object,
    ) -> list[Document]:
        """Documents that meet the conditions.

        Args:
            source: table or view.
            where: conditions, see the class.
            order_by: keys; one with ``-`` before it descends.  A key of the document is
                ordered as text.
            limit: at most so many, up to 1,000.
            offset: leave out so many first.
            conditions: likewise, by keyword.

        Raises:
            RepositoryArgumentError: limit, offset, a condition or a key is not possible.
            SourceMissingError: there is no such source.
        """
        if not 0 <= limit <= MOST or offset < 0:
            raise RepositoryArgumentError(
                f"find({source!r}) needs limit from 0 to {MOST} and offset from 0, "
                f"found {limit} and {offset}.",
                hint="Read in pages.",
            )
        wanted = Conditions(await self._describe(source))
        keys = order_keys(wanted, names_of(order_by))
        condition = all_of(wanted, where, conditions)
        rows = await self._read(wanted, condition, keys, limit=limit, offset=offset)
        return [load_document(row["data"]) for row in rows]

    async def page(
        self,
        source: str,
        where: Mapping[str, Any] = NOWHERE,
        *,
        order_by: str | tuple[str, ...] = ("id",),
        first: int = 20,
        after: str | None = None,
        **conditions: object,
    ) -> Page:
        """One page of the documents that meet the conditions.

        Unlike ``offset``, a cursor costs the same on every page, and no document is given twice
        or left out because others came or went.

        Args:
            source: table or view.
            where: conditions, see the class.
            order_by: as :meth:`find`; the id ends it.
            first: at most so many, from 1 to 1,000.
            after: ``cursor`` of the page before.
            conditions: likewise, by keyword.

        Raises:
            RepositoryArgumentError: first, a condition, a key or the cursor is not possible.
            SourceMissingError: there is no such source.
        """
        if not 1 <= first <= MOST:
            raise RepositoryArgumentError(
                f"page({source!r}) needs first from 1 to {MOST}, found {first}.",
                hint="Read in smaller pages.",
            )
        wanted = Conditions(await self._describe(source))
        names = names_of(order_by)
        ends = any(name.removeprefix("-") == "id" for name in names)
        keys = order_keys(wanted, names if ends else (*names, "id"))
        condition = all_of(wanted, where, conditions)
        if after is not None:
            place = read_cursor(source, keys, after)
            condition = f"({condition}) AND {write_after(wanted, keys, place)}"
        rows = await self._read(wanted, condition, keys, limit=first + 1, offset=0)
        items = [load_document(row["data"]) for row in rows[:first]]
        if len(rows) <= first:
            return Page(items=items, cursor=None)
        last = rows[first - 1]
        values = [last[f"k{index}"] for index in range(len(keys))]
        return Page(items=items, cursor=write_cursor(source, keys, values))

    async def count(
        self, source: str, where: Mapping[str, Any] = NOWHERE, **conditions: object
    ) -> int:
        """How many documents meet the conditions.

        Raises:
            RepositoryArgumentError: a condition has no meaning.
            SourceMissingError: there is no such source.
        """
        wanted = Conditions(await self._describe(source))
        condition = all_of(wanted, where, conditions)
        table = quote_name(*wanted.source.parts)
        found = await self._database.fetchval(
            f"SELECT count(*) FROM {table} AS t WHERE {condition}",  # noqa: S608  # names are quoted
            *wanted.values,
        )
        return int(found)

    async def _read(
        self,
        wanted: Conditions,
        condition: str,
        keys: Sequence[Key],
        *,
        limit: int,
        offset: int,
    ) -> list[Row]:
        columns = [f"({key.value.sql})::text AS k{index}" for index, key in enumerate(keys)]
        order = f" ORDER BY {', '.join(key.sql for key in keys)}" if keys else ""
        table = quote_name(*wanted.source.parts)
        chosen = ", ".join(["t.data::text AS data", *columns])
        bounds = f"LIMIT {wanted.bind(limit, 'int8')} OFFSET {wanted.bind(offset, 'int8')}"
        return await self._database.fetch(
            f"SELECT {chosen} FROM {table} AS t WHERE {condition}{order} {bounds}",  # noqa: S608  # names are quoted
            *wanted.values,
        )
