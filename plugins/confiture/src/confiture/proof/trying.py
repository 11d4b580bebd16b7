"""A row is offered to the server, and what it blames is changed until it takes the row."""

from __future__ import annotations

import enum
import random
from collections.abc import Iterable, Sequence
from typing import Any, Final, TypeAlias

import psycopg
from attrs import define, field
from psycopg import Connection

from confiture.differ.names import quote_name
from confiture.proof.probing import Prober, spoken_of
from confiture.proof.shapes import Column, Rule, Table

#: How often the first row of a table is changed, and each further one.
_TRIES, _MORE_TRIES = 300, 40
#: How often rows that need each other are tried.
_KNOT_TRIES: Final = 25
#: Which rows are special: one with defaults, one with as many NULLs as there may be.
_DEFAULTS, _NULLS, _MIXED = 0, 2, 3
_KEYS: Final = 50
_RARELY: Final = 0.2


class _Own(enum.Enum):
    """That a column gives itself its value."""

    DEFAULT = "DEFAULT"


#: A text, NULL, or the column's own.
Given: TypeAlias = str | _Own | None
Row: TypeAlias = dict[str, Given]


@define(eq=False)
class Tables:
    """What is known of the rows while they are made."""

    connection: Connection[Any]  # Any: rows as tuples
    prober: Prober
    rng: random.Random
    _pools: dict[tuple[int, str], list[str] | None] = field(factory=dict, init=False)
    _tried: dict[tuple[int, str], list[str]] = field(factory=dict, init=False)
    _numbers: dict[int, int] = field(factory=dict, init=False)

    def count(self, table: Table) -> int:
        """Rows of a table."""
        query = f"SELECT count(*) FROM ONLY {_escape(table.spelled)}"  # noqa: S608  # quoted
        row = self.connection.execute(query).fetchone()
        return int(row[0]) if row is not None else 0

    def keys(self, rule: Rule) -> list[tuple[str, ...]]:
        """What a reference may point to."""
        names = [quote_name(name) for name in rule.target_columns]
        wanted = ", ".join(f"{name}::text" for name in names)
        filled = " AND ".join(f"{name} IS NOT NULL" for name in names)
        query = f"SELECT {wanted} FROM {rule.target} WHERE {filled}"  # noqa: S608  # quoted
        query += f" ORDER BY 1 LIMIT {_KEYS}"
        return [tuple(row) for row in self.connection.execute(_escape(query)).fetchall()]

    def offer(self, table: Table, row: Row) -> psycopg.Error | None:
        """Insert a row; why the server does not take it, or None."""
        names = ", ".join(quote_name(name) for name in row)
        told, texts = [], []
        for name, value in row.items():
            if isinstance(value, _Own):
                told.append("DEFAULT")
            else:
                told.append(f"%s::{_escape(table.columns[name].spelled)}")
                texts.append(value)
        query = f"INSERT INTO {_escape(table.spelled)} "
        query += f"({_escape(names)}) OVERRIDING SYSTEM VALUE VALUES ({', '.join(told)})"
        if not row:
            query = f"INSERT INTO {_escape(table.spelled)} DEFAULT VALUES"
        try:
            self.connection.execute(query, texts)
        except psycopg.OperationalError:
            raise
        except psycopg.Error as error:
            return error
        return None

    def value(self, table: Table, column: Column) -> Given:
        """A value of a column that no row has had, where there are so many."""
        pool = self.pool(table, column)
        number = self._numbers.get(table.oid, 0) + 1
        self._numbers[table.oid] = number
        if pool:
            return pool[number % len(pool)]
        found = self.prober.values.text(column.type, column.modifier, number)
        if found is None:
            return _Own.DEFAULT if column.default or not column.not_null else found
        return found

    def another(self, table: Table, column: Column) -> Given:
        """A value of a column, instead of one that was not taken."""
        if not column.not_null and self.rng.random() < _RARELY:
            return None
        if column.default and self.rng.random() < _RARELY:
            return _Own.DEFAULT
        if self.pool(table, column) or self.rng.random() < _RARELY:
            return self.value(table, column)
        key = table.oid, column.name
        if key not in self._tried:
            self._tried[key] = self.prober.tried(table, column)
        return self.rng.choice(self._tried[key])

    def pool(self, table: Table, column: Column) -> list[str] | None:
        """What the column's own conditions accept; None if it has none."""
        key = table.oid, column.name
        if key not in self._pools:
            self._pools[key] = self.prober.pool(table, column)
        return self._pools[key]

    def tie(self, table: Table) -> None:
        """Let a row refer to something where a reference was left out; not where that fails."""
        for rule in table.references:
            if not table.is_nullable(rule) or not table.columns.keys() >= set(rule.columns):
                continue
            keys = self.keys(rule)
            if not keys:
                continue
            # one row: others stay without, since that is allowed
            key = self.rng.choice(keys)
            sets = ", ".join(
                f"{_escape(quote_name(name))} = %s::{_escape(table.columns[name].spelled)}"
                for name in rule.columns
            )
            free = " AND ".join(f"{quote_name(name)} IS NULL" for name in rule.columns)
            this = _escape(table.spelled)
            query = (
                f"UPDATE ONLY {this} SET {sets} WHERE ctid ="  # noqa: S608  # names are quoted
                f" (SELECT max(ctid) FROM ONLY {this} WHERE {_escape(free)}"
                f" HAVING count(*) = (SELECT count(*) FROM ONLY {this}))"
            )
            try:
                self.connection.execute(query, key)
            except psycopg.OperationalError:
                raise
            except psycopg.Error:
                continue


def try_rows(state: Tables, table: Table, wanted: int) -> str | None:
    """Make rows of a table; why not even one was taken, or None."""
    for number in range(wanted):
        error = _try_row(state, table, number, _TRIES if number == 0 else _MORE_TRIES)
        if error is not None:
            return _reason(error) if number == 0 else None
    return None


def try_knot(state: Tables, tables: Sequence[Table]) -> str | None:
    """One row of each of several tables that need each other, in one transaction; why not."""
    error: psycopg.Error | None = None
    for _ in range(_KNOT_TRIES):
        rows = {table.oid: _begin(state, table, 1) for table in tables}
        for _ in tables:
            for table in tables:
                _refer(table, rows)
        try:
            with state.connection.transaction():
                state.connection.execute("SET CONSTRAINTS ALL DEFERRED")
                for table in tables:
                    error = state.offer(table, rows[table.oid])
                    if error is not None:
                        raise error
        except psycopg.OperationalError:
            raise
        except psycopg.Error as refused:
            error = refused
        else:
            return None
    return None if error is None else _reason(error)


def _refer(table: Table, rows: dict[int, Row]) -> None:
    """Let the row of a table refer to the planned rows of others."""
    for rule in table.references:
        for target in sorted(rule.targets & rows.keys()):
            for name, there in zip(rule.columns, rule.target_columns, strict=True):
                value = rows[target].get(there)
                if name in table.columns and isinstance(value, str):
                    rows[table.oid][name] = value


def _try_row(state: Tables, table: Table, number: int, tries: int) -> psycopg.Error | None:
    row = _begin(state, table, number)
    error: psycopg.Error | None = None
    for _ in range(tries):
        _refer_to_itself(state, table, row)
        error = state.offer(table, row)
        if error is None:
            return None
        _change(state, table, row, _blamed(table, error))
    return error


def _begin(state: Tables, table: Table, number: int) -> Row:
    row: Row = {}
    keys = {name for rule in table.rules if rule.type == "p" for name in rule.columns}
    for column in table.columns.values():
        name = column.name
        if column.default and (number == _DEFAULTS or name in keys):
            row[name] = _Own.DEFAULT
        elif not column.not_null and (
            number == _NULLS or (number >= _MIXED and state.rng.random() < 0.5)
        ):
            row[name] = None
        else:
            row[name] = state.value(table, column)
    for rule in table.references:
        _point(state, table, row, rule)
    return row


def _point(state: Tables, table: Table, row: Row, rule: Rule) -> None:
    """Let a reference of a row point to something, or to nothing if it may."""
    names = [name for name in rule.columns if name in table.columns]
    keys = state.keys(rule)
    if keys and not (table.is_nullable(rule) and row[names[0]] is None):
        key = dict(zip(rule.columns, state.rng.choice(keys), strict=True))
        row.update({name: key[name] for name in names})
    elif table.is_nullable(rule):
        row.update({name: None for name in names if not table.columns[name].not_null})


def _refer_to_itself(state: Tables, table: Table, row: Row) -> None:
    """The first row of a table that must refer to one of its own refers to itself."""
    for rule in table.references:
        if table.oid not in rule.targets or table.is_nullable(rule) or state.keys(rule):
            continue
        for name, there in zip(rule.columns, rule.target_columns, strict=True):
            if there in row and not isinstance(row[there], str):
                row[there] = state.value(table, table.columns[there])
            if name in table.columns and there in row:
                row[name] = row[there]


def _change(state: Tables, table: Table, row: Row, names: Iterable[str]) -> None:
    changed = set(names)
    for name in sorted(changed):
        row[name] = state.another(table, table.columns[name])
    for rule in table.references:
        if changed & set(rule.columns):
            _point(state, table, row, rule)


def _blamed(table: Table, error: psycopg.Error) -> list[str]:
    """The columns that a refusal speaks of; all where it names none."""
    told = error.diag
    if told.column_name in table.columns:
        return [str(told.column_name)]
    for rule in table.rules:
        if told.constraint_name == rule.name and told.table_name == table.name:
            found = [name for name in rule.columns if name in table.columns]
            if found:
                return found
    if error.sqlstate == "23514" and table.bound is not None and told.constraint_name is None:
        found = spoken_of(table, table.bound)
        if found:
            return found
    return list(table.columns)


def _reason(error: psycopg.Error) -> str:
    return error.diag.message_primary or " ".join(str(error).split())


def _escape(text: str) -> str:
    """A part of a query that has parameters."""
    return text.replace("%", "%%")
