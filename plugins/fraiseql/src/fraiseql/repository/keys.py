"""What many values of one key have, read by one statement: for loaders."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Generic, TypeVar

from attrs import frozen

from fraiseql.errors import RepositoryArgumentError
from fraiseql.execute.documents import load_document
from fraiseql.repository.conditions import Conditions
from fraiseql.repository.pages import order_keys
from fraiseql.repository.sources import MOST, NOWHERE, Document, SourceReader, all_of, names_of
from fraiseql.repository.texts import require_storable
from fraiseql.sql.writer import quote_name

K = TypeVar("K")


@frozen(kw_only=True)
class _KeyList(Generic[K]):
    """Values of a key, as a statement over the rows ``t`` looks for them.

    Attributes:
        values: each once; row ``w`` has the place of its value as ``n``, from 1.
        table: what is looked into.
        listed: the rows ``w``.
        match: the condition that ``t`` has the value of ``w``.
    """

    values: tuple[K, ...]
    table: str
    listed: str
    match: str

    @property
    def joined(self) -> str:
        """Pairs of ``w`` and ``t``."""
        return f"{self.listed} JOIN {self.table} AS t ON {self.match}"


class KeyReader(SourceReader):
    """Reads documents by the values of a key."""

    async def find_by(
        self,
        source: str,
        key: str,
        values: Sequence[K],
        /,
        where: Mapping[str, Any] = NOWHERE,
        **conditions: object,
    ) -> dict[K, Document]:
        """The document of each value of a key, by one statement; for loaders.

        Args:
            source: table or view.
            key: a column or key of the document that no two documents have the same value of.
            values: what to look for, up to 1,000.
            where: conditions, see the class.
            conditions: likewise, by keyword.

        Returns:
            the documents by value, without the values of which there is none.

        Raises:
            RepositoryArgumentError: several documents have one value, a value cannot be hashed,
                there are too many, or a condition has no meaning.
            SourceMissingError: there is no such source.
        """
        wanted = Conditions(await self._describe(source))
        keys = _read_keys(wanted, key, values)
        condition = all_of(wanted, where, conditions)
        if not keys.values:
            return {}
        rows = await self._database.fetch(
            f"SELECT w.n, t.data::text AS data FROM {keys.joined} WHERE {condition}"  # noqa: S608  # names are quoted
            f" LIMIT {wanted.bind(len(keys.values) + 1, 'int8')}",
            *wanted.values,
        )
        found = {keys.values[row["n"] - 1]: row["data"] for row in rows}
        if len(found) < len(rows):
            raise RepositoryArgumentError(
                f"Several documents of {source} have the same {key}.", hint="Use find_all_by."
            )
        return {value: load_document(text) for value, text in found.items()}

    async def find_all_by(
        self,
        source: str,
        key: str,
        values: Sequence[K],
        /,
        where: Mapping[str, Any] = NOWHERE,
        *,
        order_by: str | tuple[str, ...] = ("id",),
        limit: int = 20,
        **conditions: object,
    ) -> dict[K, list[Document]]:
        """The documents of each value of a key, by one statement; for loaders.

        An index on the key and the order serves it.

        Args:
            source: table or view.
            key: a column or key of the document.
            values: what to look for, up to 1,000.
            where: conditions, see the class.
            order_by: as :meth:`find`, within the documents of a value.
            limit: at most so many of each value, up to 1,000.
            conditions: likewise, by keyword.

        Returns:
            the documents by value; an empty list where there is none.

        Raises:
            RepositoryArgumentError: limit, a condition or a key is not possible, a value cannot
                be hashed, or there are too many.
            SourceMissingError: there is no such source.
        """
        if not 0 <= limit <= MOST:
            raise RepositoryArgumentError(
                f"find_all_by({source!r}) needs limit from 0 to {MOST}, found {limit}.",
                hint="Read in pages.",
            )
        wanted = Conditions(await self._describe(source))
        keys = _read_keys(wanted, key, values)
        condition = all_of(wanted, where, conditions)
        if not keys.values:
            return {}
        order = ", ".join(each.sql for each in order_keys(wanted, names_of(order_by)))
        rows = await self._database.fetch(
            f"SELECT ARRAY(SELECT t.data::text FROM {keys.table} AS t"  # noqa: S608  # names are quoted
            f" WHERE {keys.match} AND ({condition}){f' ORDER BY {order}' if order else ''}"
            f" LIMIT {wanted.bind(limit, 'int8')}) AS found FROM {keys.listed} ORDER BY w.n",
            *wanted.values,
        )
        return {
            value: [load_document(text) for text in row["found"]]
            for value, row in zip(keys.values, rows, strict=True)
        }

    async def count_by(
        self,
        source: str,
        key: str,
        values: Sequence[K],
        /,
        where: Mapping[str, Any] = NOWHERE,
        **conditions: object,
    ) -> dict[K, int]:
        """How many documents each value of a key has, by one statement; for loaders.

        Args:
            source: table or view.
            key: a column or key of the document.
            values: what to look for, up to 1,000.
            where: conditions, see the class.
            conditions: likewise, by keyword.

        Returns:
            the numbers by value, 0 where there is none.

        Raises:
            RepositoryArgumentError: a value cannot be hashed, there are too many, or a condition
                has no meaning.
            SourceMissingError: there is no such source.
        """
        wanted = Conditions(await self._describe(source))
        keys = _read_keys(wanted, key, values)
        condition = all_of(wanted, where, conditions)
        if not keys.values:
            return {}
        rows = await self._database.fetch(
            f"SELECT w.n, count(*) AS count FROM {keys.joined} WHERE {condition} GROUP BY w.n",  # noqa: S608  # names are quoted
            *wanted.values,
        )
        return dict.fromkeys(keys.values, 0) | {
            keys.values[row["n"] - 1]: row["count"] for row in rows
        }


def _read_keys(wanted: Conditions, key: str, values: Sequence[K]) -> _KeyList[K]:
    """Bind values of a key.

    Raises:
        RepositoryArgumentError: a value cannot be hashed, or there are too many.
    """
    try:
        unique = tuple(dict.fromkeys(values))
    except TypeError as error:
        raise RepositoryArgumentError(
            f"Values of {key} are looked for that cannot be hashed: {error}.",
            hint="Give UUIDs, texts, numbers or dates.",
        ) from error
    if len(unique) > MOST:
        raise RepositoryArgumentError(
            f"At most {MOST} values of {key} are looked for at once, {len(unique)} were given.",
            hint="Look in several calls; a loader does with max_batch=.",
        )
    require_storable(key, list(unique))
    value = wanted.value((key,), list(unique))
    bound = wanted.bind_list(unique, value.cast)
    return _KeyList(
        values=unique,
        table=quote_name(*wanted.source.parts),
        listed=f"unnest({bound}) WITH ORDINALITY AS w (key, n)",
        match=f"{value.sql} = w.key",
    )
