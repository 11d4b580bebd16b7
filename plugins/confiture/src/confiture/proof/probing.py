"""Candidates for values, of which the server says whether it takes them."""

from __future__ import annotations

import random
from typing import Any, Final

import psycopg
from attrs import define, field
from psycopg import Connection

from confiture.differ.names import quote_name
from confiture.proof.literals import candidates
from confiture.proof.shapes import Column, Table, TypeShape
from confiture.proof.values import Values

#: How many values of a type are tried beside what conditions speak of.
_TYPICAL: Final = 12
#: Spellings of base types that extensions bring.
_FOREIGN: Final = ("[1,2,3]", "{}", "a=>1", "POINT(0 0)", "(1,2)", "a.b.c", "1:1", "[1,2]", "1-2")
_LONGEST: Final = 20_000
_MARKS: Final = (" NOT ENFORCED", " NOT VALID", " NO INHERIT")


@define(eq=False)
class Prober:
    """Asks the server which texts are values.

    Args:
        connection: in autocommit mode, so that a refusal undoes nothing.
        types: by number.
        rng: for the choice among what a pattern accepts.
    """

    connection: Connection[Any]  # Any: rows as tuples
    types: dict[int, TypeShape]
    rng: random.Random
    values: Values = field(init=False)
    _accepted: dict[tuple[int, int], list[str]] = field(factory=dict, init=False)

    def __attrs_post_init__(self) -> None:
        self.values = Values(self.types, self.accepted)

    def accepted(self, shape: TypeShape, modifier: int) -> list[str]:
        """Texts that are values of a domain, or of a type that PostgreSQL does not bring."""
        key = (shape.oid, modifier)
        if key not in self._accepted:
            self._accepted[key] = []  # a domain within itself has no value
            tried = candidates(shape.checks, self.rng)
            if shape.kind == "d":
                tried = [*self._typical(shape.over, shape.over_modifier), *tried]
            elif 0 < modifier <= _LONGEST:
                tried = [*_FOREIGN, f"[{','.join('1' * modifier)}]", *tried]
            else:
                tried = [*_FOREIGN, *tried]
            self._accepted[key] = [one for one in tried if self._is_value(one, shape.spelled)]
        return self._accepted[key]

    def tried(self, table: Table, column: Column) -> list[str]:
        """Texts that the conditions of a column, and those with others, may accept."""
        told = [
            one.definition for one in table.rules if one.type == "c" and column.name in one.columns
        ]
        if table.bound is not None and quote_name(column.name) in table.bound:
            told.append(table.bound)
        return [*candidates(told, self.rng), *self._typical(column.type, column.modifier)]

    def pool(self, table: Table, column: Column) -> list[str] | None:
        """Texts that all conditions of just this column accept; None if it has none of its own."""
        conditions = [
            _expression(one.definition)
            for one in table.rules
            if one.type == "c" and one.columns == (column.name,)
        ]
        if table.bound is not None and spoken_of(table, table.bound) == [column.name]:
            conditions.append(f"({table.bound})")
        if not conditions:
            return None
        # as in a table: a condition that is neither true nor false lets a row in
        told = " AND ".join(f"coalesce({one}, true)" for one in conditions).replace("%", "%%")
        name = quote_name(column.name).replace("%", "%%")
        spelled = column.spelled.replace("%", "%%")
        query = f"SELECT {told} FROM (SELECT %s::{spelled} AS {name}) t"  # noqa: S608  # quoted
        tried = dict.fromkeys(self.tried(table, column))
        return [one for one in tried if self._ask(query, one)]

    def _typical(self, oid: int, modifier: int) -> list[str]:
        found = (self.values.text(oid, modifier, n) for n in range(_TYPICAL))
        return [one for one in found if one is not None]

    def _is_value(self, text: str, spelled: str) -> bool:
        return self._ask(f"SELECT %s::{spelled.replace('%', '%%')} IS NOT NULL", text)

    def _ask(self, query: str, text: str) -> bool:
        try:
            row = self.connection.execute(query, (text,)).fetchone()
        except psycopg.OperationalError:
            raise
        except psycopg.Error:
            return False
        return row is not None and bool(row[0])


def spoken_of(table: Table, definition: str) -> list[str]:
    """The columns whose names stand in a condition."""
    return [name for name in table.columns if _names(definition, quote_name(name))]


def _names(definition: str, name: str) -> bool:
    at = definition.find(name)
    while at >= 0:
        before, after = definition[at - 1 : at], definition[at + len(name) : at + len(name) + 1]
        if not (before.isalnum() or before == "_" or after.isalnum() or after == "_"):
            return True
        at = definition.find(name, at + 1)
    return False


def _expression(definition: str) -> str:
    """The expression of a CHECK constraint."""
    told = definition.removeprefix("CHECK ")
    for mark in _MARKS:
        told = told.removesuffix(mark)
    return told
