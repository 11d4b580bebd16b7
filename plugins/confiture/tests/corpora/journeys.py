"""The way of a database to the catalog of another one, watched."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import fraise_accel
import psycopg
from attrs import frozen
from confiture.catalog.facts import Catalog
from confiture.differ.actions import Action
from confiture.differ.kinds import all_kinds
from confiture.differ.planner import plan
from confiture.differ.reading import introspect
from confiture.proof.claims import Claims
from confiture.server.wire import Cancellation, Wire


@frozen
class Journey:
    """What became of a transition.

    Attributes:
        statements: those that ran.
        replaced: what is on both sides, and was dropped and made again.
        remains: what no statement removes, as the differ tells it.
        faults: what is wrong by the differ's own account: what is left to do, what no kind
            describes, and claims that the server did not confirm.
    """

    statements: tuple[str, ...]
    replaced: tuple[str, ...]
    remains: tuple[str, ...]
    faults: tuple[str, ...]


def read(dsn: str) -> Catalog:
    """The catalog of a database."""
    with psycopg.connect(dsn, autocommit=True) as connection:
        return introspect(connection)


def load(dsn: str, text: str) -> tuple[str, ...]:
    """Run SQL as psql does, statement by statement, and what the server refused."""
    with psycopg.connect(dsn, autocommit=True) as connection:
        return tuple(_statements(connection, text))


def _statements(connection: psycopg.Connection[Any], text: str) -> Iterator[str]:
    connection.execute("SET client_min_messages = error")
    for part in fraise_accel.split_sql(text):
        statement = text[part.start : part.end]
        try:
            if part.copy_data is None:
                connection.execute(statement.encode())
            else:
                with connection.cursor().copy(statement.encode()) as copy:
                    copy.write(text[slice(*part.copy_data)])
        except psycopg.Error as error:
            yield f"{error.diag.message_primary}: {statement[:100]}"


def travel(dsn: str, wanted: Catalog, *, owners: bool = True) -> Journey:
    """Make the schema of a database that of a catalog; statements run one by one."""
    ignored = frozenset() if owners else frozenset({"owner"})
    before = read(dsn)
    found = plan(before, wanted, all_kinds(), before.version, ignored=ignored)
    with psycopg.connect(dsn, autocommit=True) as connection:
        connection.execute("SET check_function_bodies = off")
        claims = Claims(connection, Wire(connection, Cancellation()))
        wrong = [told for action in found.actions for told in _run(claims, action)]
    now = read(dsn)
    left = plan(now, wanted, all_kinds(), now.version, ignored=ignored)
    return Journey(
        statements=tuple(action.sql for action in found.actions),
        replaced=tuple(_replaced(found.actions, before, wanted)),
        remains=tuple(
            f"{one.identity}: {', '.join(one.values)}"
            for one in sorted({*found.remains, *left.remains}, key=lambda each: each.identity)
        ),
        faults=(
            *(f"left: {action.sql}" for action in left.actions),
            *(f"unmodelled: {one.what}" for one in (*before.unmodelled, *wanted.unmodelled)),
            *wrong,
        ),
    )


def _run(claims: Claims, action: Action) -> list[str]:
    told = claims.run(action)
    if not isinstance(told, tuple):
        raise AssertionError(f"{action.sql}: {told.message}")
    return [f"{action.sql}: {one.text}" for one in told]


def _replaced(actions: Any, before: Catalog, wanted: Catalog) -> list[str]:
    gone = {one for action in actions for one in action.drops}
    made = {one for action in actions for one in action.creates}
    both = {one for one in gone & made if one in before and one in wanted}
    # what belongs to something that is made again needs no reason of its own
    return sorted(str(one) for one in both if wanted[one].parent not in both)
