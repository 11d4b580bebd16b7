"""Columns whose values are rows of a table: they are texts while that table gets another form.

PostgreSQL refuses to change a table whose row type is the type of another table's column.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from confiture.catalog.facts import Fact, Identity
from confiture.differ.actions import Action
from confiture.differ.kind import World, altered, exclusive
from confiture.differ.names import quote_name


def carry_rows(actions: Iterable[Action], world: World) -> tuple[Action, ...]:
    """The actions, with those around them that carry rows of the tables over as texts."""
    done: list[Action] = []
    gone: set[Identity] = set()
    for action in actions:
        gone |= action.drops
        held = [
            one
            for table in (action.on if action.reshapes else ())
            for one in _holders(table, world)
            if one.identity not in gone
        ]
        done += [_turn(one, "text") for one in held]
        done.append(action)
        done += [_turn(one, one["type"]) for one in held]
    return tuple(done)


def _holders(table: Identity, world: World) -> Iterator[Fact]:
    """Columns of a table's row type, or of arrays of it, that keep their type."""
    name = quote_name(*table.name)
    for one in sorted(world.old.dependants.get(table, ())):
        fact = world.old[one]
        if one.kind == "column" and fact["type"] in {name, f"{name}[]"}:
            yield fact


def _turn(column: Fact, type_: str) -> Action:
    assert column.parent is not None
    name = quote_name(column.name[-1])
    sql = f"ALTER TABLE {quote_name(*column.parent.name)} ALTER COLUMN {name} TYPE {type_}"
    using = f"{name}::text" + ("" if type_ == "text" else f"::{type_}")
    return altered(
        column,
        f"{sql} USING {using}",
        rewrite=True,
        fails_if=None if type_ == "text" else f"a value of {'.'.join(column.name)} is no {type_}",
        **exclusive(column.parent),
    )
