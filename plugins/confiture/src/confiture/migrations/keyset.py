"""The key of a table along which all of its rows can be walked, at the same speed everywhere."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

from attrs import field, frozen
from psycopg import Connection, RawCursor

from confiture.errors import BackfillKeyError, BackfillTableError

_FOLDER: Final = Path(__file__).parent / "sql"
_TABLE: Final = (_FOLDER / "walked_table.sql").read_text("utf-8")
_KEYS: Final = (_FOLDER / "key.sql").read_text("utf-8")
_KINDS: Final = {
    "v": "a view",
    "m": "a materialized view",
    "f": "a foreign table",
    "S": "a sequence",
    "c": "a composite type",
    "i": "an index",
    "I": "an index",
}
#: What makes the text of a value the same in every session, and safe to read in every other.
#: The last lines keep the walk on its index where nobody has analysed the table yet.
_PLAIN: Final = (
    "SET LOCAL datestyle = 'ISO, YMD'",
    "SET LOCAL intervalstyle = 'iso_8601'",
    "SET LOCAL bytea_output = 'hex'",
    "SET LOCAL extra_float_digits = 1",
    "SET LOCAL enable_seqscan = off",
    "SET LOCAL enable_bitmapscan = off",
    "SET LOCAL enable_sort = off",
)


@frozen
class Key:
    """A table and the key along which it is walked.

    Attributes:
        table: its full name, quoted.
        only: ``ONLY `` for a plain table, nothing for a partitioned one.
        columns: names of the key's columns, in order.
        types: their types, as a cast names them.
        estimate: rows that the table is thought to have; None where nobody has counted.
    """

    table: str
    only: str
    columns: tuple[str, ...]
    types: tuple[str, ...] = field(repr=False)
    estimate: int | None

    def behind(self, first: int) -> str:
        """A condition: the row lies behind a position, given as parameters from ``first``."""
        return self._compare(">", first)

    def up_to(self, first: int) -> str:
        """A condition: the row does not lie behind a position."""
        return self._compare("<=", first)

    def _compare(self, operator: str, first: int) -> str:
        values = ", ".join(f"${first + at}::{kind}" for at, kind in enumerate(self.types))
        return f"({self._names()}) {operator} ({values})"

    def _names(self) -> str:
        return ", ".join(quote(column) for column in self.columns)

    def find_end(
        self, connection: Connection[Any], behind: Sequence[str] | None, size: int
    ) -> tuple[int, tuple[str, ...]] | None:  # Any: rows as tuples
        """Where the next rows end, seen in the order of the key.

        Args:
            connection: with a transaction open, which is as before afterwards.
            behind: the position to start from; None for the first row.
            size: how many rows at most.

        Returns:
            how many rows there are up to there, and the key of the last; None behind the last.
        """
        texts = ", ".join(f"pg_catalog.format('%s', {quote(column)})" for column in self.columns)
        condition = f"WHERE {self.behind(1)}" if behind is not None else ""
        query = (
            f"SELECT n, {texts} FROM (SELECT {self._names()},"  # noqa: S608  # names are quoted
            f" pg_catalog.row_number() OVER (ORDER BY {self._names()}) AS n"
            f" FROM {self.only}{self.table} {condition} ORDER BY {self._names()}"
            f" LIMIT {size:d}) AS walk ORDER BY n DESC LIMIT 1"
        )
        cursor = RawCursor(connection)
        cursor.execute("SAVEPOINT confiture_walk; " + "; ".join(_PLAIN))
        row = cursor.execute(query, list(behind or ()), prepare=False).fetchone()
        cursor.execute("ROLLBACK TO SAVEPOINT confiture_walk; RELEASE SAVEPOINT confiture_walk")
        return (row[0], tuple(row[1:])) if row is not None else None


def find_key(
    connection: Connection[Any], table: str, wanted: Sequence[str] | None = None
) -> Key:  # Any: rows as tuples
    """The primary key of a table, or a unique index that serves as well.

    Args:
        connection: of the database that has it.
        table: its name as SQL writes it, found by the session's ``search_path`` if unqualified.
        wanted: the columns of the key to take, in any order; None for the best one.

    Raises:
        BackfillTableError: there is no such table, or it is none whose rows can be walked.
        BackfillKeyError: it has no key, or not the wanted one.
    """
    cursor = RawCursor(connection)
    found = cursor.execute(_TABLE, [table]).fetchone()
    if found is None:
        raise BackfillTableError(
            f"expected a table {table} to fill, found none in this database",
            hint="correct the name; without a schema, it is looked for along the search_path",
        )
    oid, kind, name, estimate, is_parent = found
    if kind not in "rp":
        raise BackfillTableError(
            f"expected a table to fill, found {table}, {_KINDS.get(kind, 'something else')}",
            hint="name the table that holds the rows",
        )
    if is_parent:
        raise BackfillTableError(
            f"tables inherit from {table}, and no index covers their rows as well",
            hint="fill each of the tables by itself, the parent by a plain UPDATE ONLY",
        )
    keys = cursor.execute(_KEYS, [oid]).fetchall()
    for _, _, columns, types in keys:
        if wanted is None or sorted(columns) == sorted(wanted):
            return Key(name, "" if kind == "p" else "ONLY ", tuple(columns), tuple(types), estimate)
    raise _explain_missing(table, wanted, [columns for _, _, columns, _ in keys])


def quote(name: str) -> str:
    """An identifier as SQL writes it."""
    return '"' + name.replace('"', '""') + '"'


def _explain_missing(
    table: str, wanted: Sequence[str] | None, keys: Sequence[Sequence[str]]
) -> BackfillKeyError:
    expected = "a primary key" if wanted is None else f"a unique index on {', '.join(wanted)}"
    known = "; ".join(", ".join(columns) for columns in keys)
    return BackfillKeyError(
        f"expected {expected} along which {table} can be walked, found"
        f" {known or 'no unique index over columns that are never null'}",
        hint=f"take key={list(keys[0])}"
        if keys
        else "add a primary key, or a unique index without WHERE, DESC or expressions on NOT NULL"
        " columns; a small table can be filled by a plain UPDATE",
    )
