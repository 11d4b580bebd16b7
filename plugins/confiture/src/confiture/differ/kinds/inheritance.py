"""Columns that come down from tables above, and go with them."""

from __future__ import annotations

from collections.abc import Iterable

from confiture.catalog.facts import Catalog, Fact, Identity
from confiture.differ.kind import World
from confiture.differ.names import quote_name, relation


def is_let_go(column: Fact, world: World) -> bool:
    """Whether its table leaves those that it has the column from, and so keeps it."""
    before, after = (catalog.get(_table(column)) for catalog in (world.old, world.new))
    if before is None or after is None:
        return False
    return not any(
        parent in after["parents"]
        for parent in before["parents"]
        if Identity("column", (*parent, column.name[-1])) in world.old
    )


def carried_off(column: Identity, world: World) -> Iterable[Identity]:
    """The same column in tables below, as far as it goes with that of the parent."""
    for heir in world.old.heirs.get(column.name[:2], ()):
        found = world.old.get(heir.part("column", column.name[-1]))
        if found is not None and found["inherited"] and not is_let_go(found, world):
            yield found.identity
            yield from carried_off(found.identity, world)


def is_brought(column: Fact, world: World) -> bool:
    """Whether a new column comes down from one that a parent of the table gets.

    It does not where the table becomes a child: then it must have the column before.
    """
    if not column["inherited"]:
        return False
    before, after = (catalog.get(_table(column)) for catalog in (world.old, world.new))
    assert after is not None
    for parent in after["parents"]:
        above = Identity("column", (*parent, column.name[-1]))
        if above in world.new and (above not in world.old or above in world.fresh):
            return before is not None and parent in before["parents"]
    return False


def inheritors(catalog: Catalog, column: Identity) -> Iterable[Identity]:
    """The same column in tables below, where the parent brings it."""
    for heir in catalog.heirs.get(column.name[:2], ()):
        found = heir.part("column", column.name[-1])
        if found in catalog and catalog[found]["inherited"]:
            yield found
            yield from inheritors(catalog, found)


def alter_column(part: Identity, world: World) -> str:
    """``ALTER TABLE ... ALTER COLUMN ...`` of a column, and not of those in tables below."""
    has_heirs = part.name[:2] in world.old.heirs or part.name[:2] in world.new.heirs
    only = "ONLY " if has_heirs else ""
    return f"ALTER TABLE {only}{relation(part)} ALTER COLUMN {quote_name(part.name[-1])}"


def _table(fact: Fact) -> Identity:
    assert fact.parent is not None
    return fact.parent


def is_typed(table: Identity, world: World) -> bool:
    """Whether it has the columns of a type, before and after."""
    both = (catalog.get(table) for catalog in (world.old, world.new))
    return all(fact is not None and fact.values.get("of_type") is not None for fact in both)
