"""Rows for any table that takes them, and whether they are still there."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final

import psycopg
from attrs import frozen
from psycopg import Connection, sql

_TABLES: Final = """
    SELECT c.oid, n.nspname, c.relname, c.relkind FROM pg_class c
    JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind IN ('r', 'p') AND c.oid >= 16384 AND n.nspname !~ '^pg_' ORDER BY 2, 3
"""
_COLUMNS: Final = """
    SELECT a.attname, format_type(a.atttypid, a.atttypmod), a.atttypid::int, a.attgenerated <> '',
    a.attidentity = 'a' FROM pg_attribute a
    WHERE a.attrelid = %s AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attname
"""
_TYPES: Final = """
    SELECT t.oid::int, t.typname, t.typtype, t.typcategory, t.typelem::int, t.typbasetype::int,
    coalesce(r.rngsubtype::int, 0),
    ARRAY(SELECT a.atttypid::int FROM pg_attribute a WHERE a.attrelid = t.typrelid
    AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attnum),
    ARRAY(SELECT a.attname::text FROM pg_attribute a WHERE a.attrelid = t.typrelid
    AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attnum)
    FROM pg_type t LEFT JOIN pg_range r ON r.rngtypid = t.oid
"""
_WORDS: Final = {"date": "2020-01-0{}", "jsonb": '{{"a": {}}}', "bool": "true"}


@frozen
class Table:
    """The rows of a table, as texts.

    Attributes:
        columns: types by name, without those that the server computes.
        rows: of each row the values by column.
    """

    columns: Mapping[str, str]
    rows: tuple[Mapping[str, str | None], ...]


class Rows:
    """Fills tables of a database and reads them.

    Args:
        connection: in autocommit mode.
    """

    def __init__(self, connection: Connection[Any]) -> None:
        self._connection = connection
        self._types = {row[0]: row[1:] for row in connection.execute(_TYPES)}

    def fill(self) -> int:
        """Two rows for each table that takes them; how many tables have some."""
        tables = self._connection.execute(_TABLES).fetchall()
        filled = set()
        for _ in range(2):  # the second time for references to what comes later
            for oid, schema, name, kind in tables:
                if kind == "r" and oid not in filled and self._insert(oid, schema, name):
                    filled.add(oid)
        return len(filled)

    def _insert(self, oid: int, schema: str, name: str) -> bool:
        columns = [
            one for one in self._connection.execute(_COLUMNS, (oid,)) if not (one[3] or one[4])
        ]
        names = sql.SQL(", ").join(sql.Identifier(one[0]) for one in columns)
        done = False
        for number in (1, 2):
            values = sql.SQL(", ").join(sql.Literal(self._text(one[2], number)) for one in columns)
            into = sql.SQL("INSERT INTO {} ({}) VALUES ({})").format(
                sql.Identifier(schema, name), names, values
            )
            if not columns:
                into = sql.SQL("INSERT INTO {} DEFAULT VALUES").format(sql.Identifier(schema, name))
            try:
                self._connection.execute(into)
            except psycopg.Error:
                continue
            done = True
        return done

    def _text(self, type_: int, number: int) -> str:
        """A value of a type, as its text."""
        name, kind, category, element, base, subtype, attributes, names = self._types[type_]
        if kind == "d":
            return self._text(base, number)
        if category == "A":
            return "{" + _quoted(self._text(element, number)) + "}"
        if kind == "c":
            # a value goes by the attribute's name, so that it is known when places change
            parts = zip(attributes, names, strict=True)
            return "(" + ",".join(_quoted(self._named(one, at, number)) for one, at in parts) + ")"
        if kind == "r":
            return f"[{self._text(subtype, number)},{self._text(subtype, number + 2)}]"
        if name in _WORDS:
            return _WORDS[name].format(number)
        return ("ok" if number == 1 else "sad") if category in "SE" else str(number)

    def _named(self, type_: int, name: str, number: int) -> str:
        return self._text(type_, number)

    def read(self) -> dict[tuple[str, str], Table]:
        """All rows of each table, those of tables below it left out."""
        found = {}
        for oid, schema, name, kind in self._connection.execute(_TABLES).fetchall():
            columns = {
                one[0]: one[1] for one in self._connection.execute(_COLUMNS, (oid,)) if not one[3]
            }
            parts = [sql.SQL("{}::text").format(sql.Identifier(one)) for one in columns]
            only = sql.SQL("" if kind == "p" else "ONLY ")
            query = sql.SQL("SELECT {} FROM {}{}").format(
                sql.SQL(", ").join(parts), only, sql.Identifier(schema, name)
            )
            rows = self._connection.execute(query).fetchall()
            found[schema, name] = Table(
                columns, tuple(dict(zip(columns, row, strict=True)) for row in rows)
            )
        return found


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def find_losses(
    before: Mapping[tuple[str, str], Table],
    after: Mapping[tuple[str, str], Table],
    actions: Iterable[Any],
) -> list[str]:
    """What of the rows is gone or another, and no action told it."""
    told = [one for one in actions if one.loses is not None]
    tables = {one.of.name[:2] for one in told if one.of.kind == "table"}
    columns = {each.name for one in told for each in one.drops | {one.of} if each.kind == "column"}
    deep = any(one.of.kind not in {"table", "column"} for one in told)
    wrong = []
    for name, old in before.items():
        new = after.get(name)
        if name in tables:
            continue
        if new is None or len(new.rows) != len(old.rows):
            wrong.append(f"{name}: {len(old.rows)} rows, then {new and len(new.rows)}")
            continue
        same = [
            one
            for one, type_ in old.columns.items()
            if (*name, one) not in columns and not (deep and not type_.isalpha())
        ]
        for one in same:
            if one not in new.columns:
                wrong.append(f"{name}: {one} is gone")
            elif new.columns[one] == old.columns[one]:
                texts = [sorted(str(row[one]) for row in each.rows) for each in (old, new)]
                if texts[0] != texts[1] and not _are_of_another_shape(*texts):
                    wrong.append(f"{name}: {one} was {texts[0]}, is {texts[1]}")
            elif sum(row[one] is None for row in new.rows) > sum(
                row[one] is None for row in old.rows
            ):
                wrong.append(f"{name}: values of {one} are gone")
    return wrong


def _are_of_another_shape(before: list[str], after: list[str]) -> bool:
    """Whether they are rows that have got or lost attributes, which their texts show."""
    whole = all(text.startswith(("(", "{")) or text == "None" for text in (*before, *after))
    return whole and "".join(before).count(",") != "".join(after).count(",")
