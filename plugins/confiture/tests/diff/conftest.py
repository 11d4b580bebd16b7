"""Two databases, and the way from the one to the other."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import psycopg
import pytest
from attrs import frozen

from .observing import Observer


@frozen
class Journey:
    """What became of a transition."""

    statements: tuple[str, ...]
    arrived: list[str]
    wanted: list[str]
    left: tuple[str, ...]
    remains: tuple[Any, ...]
    unmodelled: tuple[Any, ...]
    wrong_claims: tuple[str, ...]
    rows: list[tuple[Any, ...]]


def fill(dsn: str, text: str) -> None:
    with psycopg.connect(dsn, autocommit=True) as connection:
        connection.execute("SET check_function_bodies = off")
        if text.strip():
            connection.execute(text)


@pytest.fixture
def travel(fraise_server: str, dump_of: Callable[..., list[str]]) -> Callable[..., Journey]:
    """Go from one schema to another; the statements are run one by one."""
    from confiture.differ.kinds import all_kinds
    from confiture.differ.planner import plan
    from confiture.differ.reading import introspect
    from fraise_postgres import scratch_database

    def read(dsn: str) -> Any:
        with psycopg.connect(dsn, autocommit=True) as connection:
            return introspect(connection)

    def go(old: str, new: str, *, owners: bool = False, query: str = "SELECT") -> Journey:
        with (
            scratch_database(fraise_server, prefix="old") as there,
            scratch_database(fraise_server, prefix="new") as wanted,
        ):
            fill(there, old)
            fill(wanted, new)
            before, after = read(there), read(wanted)
            ignored = frozenset() if owners else frozenset({"owner"})
            actions = plan(before, after, all_kinds(), before.version, ignored=ignored)
            with psycopg.connect(there, autocommit=True) as connection:
                connection.execute("SET check_function_bodies = off")
                observer = Observer(connection)
                wrong = [told for action in actions.actions for told in observer.run(action)]
                rows = connection.execute(query).fetchall()
            now = read(there)
            left = plan(now, after, all_kinds(), now.version, ignored=ignored)
            return Journey(
                statements=tuple(action.sql for action in actions.actions),
                arrived=dump_of(there, owners=owners),
                wanted=dump_of(wanted, owners=owners),
                left=tuple(action.sql for action in left.actions),
                remains=(*actions.remains, *left.remains),
                unmodelled=(*before.unmodelled, *after.unmodelled),
                wrong_claims=tuple(wrong),
                rows=rows,
            )

    return go


@pytest.fixture
def plan_of(fraise_server: str) -> Callable[[str, str], Any]:
    """The plan from one schema to another."""
    from confiture.differ.kinds import all_kinds
    from confiture.differ.planner import plan
    from confiture.differ.reading import introspect
    from fraise_postgres import scratch_database

    def read(text: str) -> Any:
        with scratch_database(fraise_server, prefix="side") as dsn:
            fill(dsn, text)
            with psycopg.connect(dsn, autocommit=True) as connection:
                return introspect(connection)

    def make(old: str, new: str) -> Any:
        before, after = read(old), read(new)
        ignored = frozenset({"owner"})
        return plan(before, after, all_kinds(), before.version, ignored=ignored)

    return make
