"""Rows for every table of a schema, that all its conditions accept; the same for the same seed."""

from __future__ import annotations

import random
from collections.abc import Mapping
from typing import Any, Final

from attrs import field, frozen
from psycopg import Connection

from confiture.proof.probing import Prober
from confiture.proof.shapes import Table, read_tables, read_types
from confiture.proof.trying import Tables, try_knot, try_rows
from confiture.proof.wishes import Wishes
from confiture.server.wire import Cancellation

#: Rows of each table.
PER_TABLE: Final = 4
#: What the server shall write and read the same everywhere.
_SESSION: Final = "SET search_path = ''; SET timezone = 'UTC'; SET datestyle = 'ISO, YMD'"


@frozen
class Filled:
    """What was made.

    Attributes:
        rows: how many each table has, by its name.
        empty: tables for which no row was accepted, and why.
    """

    rows: Mapping[str, int] = field(factory=dict)
    empty: Mapping[str, str] = field(factory=dict)

    @property
    def total(self) -> int:
        """All rows."""
        return sum(self.rows.values())


def fill(
    connection: Connection[Any],  # Any: rows as tuples
    *,
    seed: int = 0,
    per_table: int = PER_TABLE,
    wishes: Wishes | None = None,
    cancellation: Cancellation | None = None,
) -> Filled:
    """Make rows in each table of a database that has none.

    Values fit their types, conditions, uniqueness and references; the first row of a table has
    its defaults, another as many NULLs as it may. A table for which no row is accepted is told
    with the server's reason.

    Args:
        connection: in autocommit mode, to a scratch database.
        seed: equal ones make equal rows, but for what defaults compute.
        per_table: how many rows; fewer where uniqueness does not allow more.
        wishes: what the rows should satisfy besides, see :func:`read_wishes`.
        cancellation: looked at between tables.

    Raises:
        BuildCancelledError: the work was cancelled.
        psycopg.OperationalError: the connection ended.
    """
    stop = cancellation or Cancellation()
    connection.execute(_SESSION)
    rng = random.Random(seed)  # noqa: S311  # rows, not secrets
    tables, types = read_tables(connection), read_types(connection)
    if wishes is not None:
        tables, types = wishes.add_to_tables(tables), wishes.add_to_types(types)
    state = Tables(connection, Prober(connection, types, rng), rng)
    reasons: dict[str, str] = {}
    waiting = [table for table in tables if not state.count(table)]
    while waiting:
        ready = [one for one in waiting if not _lacking(one, waiting)]
        for table in ready:
            stop.check()
            reason = try_rows(state, table, per_table)
            if reason is not None:
                reasons[table.shown] = reason
        waiting = [one for one in waiting if one not in ready]
        if not ready:
            knot = _knot(waiting)
            reason = try_knot(state, knot)
            if reason is not None:
                reasons.update({one.shown: reason for one in knot})
            waiting = [one for one in waiting if one not in knot]
    for table in tables:
        stop.check()
        state.tie(table)
    rows = {table.shown: state.count(table) for table in tables}
    return Filled(rows, {name: why for name, why in reasons.items() if not rows[name]})


def read_wishes(connection: Connection[Any]) -> Wishes:  # Any: as above
    """What a database asks of its rows, so that those of another may be carried into it."""
    return Wishes.of(read_tables(connection), read_types(connection))


def _lacking(table: Table, waiting: list[Table]) -> bool:
    """Whether it needs a table that has no rows yet."""
    return any(other.oid in table.needs() for other in waiting if other is not table)


def _knot(waiting: list[Table]) -> list[Table]:
    """Tables that need each other, and no others that wait."""
    by_oid = {table.oid: table for table in waiting}
    reach = {table.oid: _reached(table, by_oid) for table in waiting}
    smallest = min(waiting, key=lambda one: (len(reach[one.oid]), one.shown))
    members = reach[smallest.oid]
    return [table for table in waiting if table.oid in members]


def _reached(table: Table, by_oid: Mapping[int, Table]) -> set[int]:
    found = {table.oid}
    ways = [table]
    while ways:
        for oid in ways.pop().needs():
            if oid in by_oid and oid not in found:
                found.add(oid)
                ways.append(by_oid[oid])
    return found
