"""NOT NULL of columns, which comes down to the tables below."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from confiture.catalog.facts import Fact, Identity
from confiture.catalog.query import Since
from confiture.differ.actions import Action, Lock
from confiture.differ.kind import World, altered, family, locked
from confiture.differ.names import quote_name, relation

#: The constraint of NOT NULL, from 18 on, for the query of columns.
NOT_NULL_OID: Final = (
    "SELECT o.oid FROM pg_catalog.pg_constraint o WHERE o.conrelid = c.oid"
    " AND o.contype = 'n' AND o.conkey = ARRAY[a.attnum]"
)
NOT_NULL_NAME: Final = Since(
    180000,
    "CASE WHEN a.attnotnull THEN"
    " (SELECT o.conname FROM pg_catalog.pg_constraint o WHERE o.conrelid = c.oid"
    " AND o.contype = 'n' AND o.conkey = ARRAY[a.attnum]"
    " AND o.conname <> pg_catalog.left(c.relname || '_' || a.attname || '_not_null', 63)) END",
    "NULL",
)

#: Whether the rows that were there before have been looked at.
NOT_NULL_VALID: Final = Since(
    180000,
    "coalesce((SELECT o.convalidated FROM pg_catalog.pg_constraint o WHERE o.conrelid = c.oid"
    " AND o.contype = 'n' AND o.conkey = ARRAY[a.attnum]), true)",
    "true",
)


def change_not_null(old: Fact, new: Fact, world: World) -> Iterable[Action]:
    """Statements for NOT NULL and its name; none where the table above brings the same change."""
    if not_null_name(old) == not_null_name(new) and old["not_null_valid"] == new["not_null_valid"]:
        return
    if any(_is_alike(one, old, new, world) for one in above(new, world)):
        return
    assert new.parent is not None
    this = f"ALTER TABLE {relation(new.parent)}"
    name = quote_name(new.name[-1])
    # what is below and changes alike is changed with it
    alike = frozenset(one for one in under(new, world) if _is_alike(one, old, new, world))
    lock = locked(Lock.ACCESS_EXCLUSIVE, *family(new.parent, world))
    if not new["not_null_valid"]:
        if old["not_null"]:
            yield altered(new, f"{this} ALTER COLUMN {name} DROP NOT NULL", alters=alike, **lock)
        yield from add_unlooked(new, world)
    elif not old["not_null_valid"] and not_null_name(old) == not_null_name(new):
        sql = f"{this} VALIDATE CONSTRAINT {quote_name(not_null_name(new) or '')}"
        told = {"scan": True, "fails_if": f"{'.'.join(new.name)} is NULL in a row"}
        yield altered(
            new, sql, alters=alike, **told, **locked(Lock.SHARE_UPDATE_EXCLUSIVE, new.parent)
        )
    elif not new["not_null"]:
        yield altered(new, f"{this} ALTER COLUMN {name} DROP NOT NULL", alters=alike, **lock)
    elif not old["not_null"]:
        foreign = new.parent.kind == "foreign table"
        sql = f"{this} ALTER COLUMN {name} SET NOT NULL"
        if new["not_null_name"] is not None:
            sql = f"{this} ADD CONSTRAINT {quote_name(new['not_null_name'])} NOT NULL {name}"
        fails_if = None if foreign else f"{'.'.join(new.name)} is NULL in a row"
        yield altered(new, sql, scan=not foreign, fails_if=fails_if, alters=alike, **lock)
    else:
        names = " TO ".join(
            quote_name(one or "") for one in (not_null_name(old), not_null_name(new))
        )
        yield altered(new, f"{this} RENAME CONSTRAINT {names}", alters=alike, **lock)


def add_unlooked(column: Fact, world: World) -> Iterable[Action]:
    """NOT NULL for what comes; the rows that are there are looked at by nobody (from 18 on)."""
    assert column.parent is not None
    named = f"{quote_name(not_null_name(column) or '')} NOT NULL {quote_name(column.name[-1])}"
    sql = f"ALTER TABLE {relation(column.parent)} ADD CONSTRAINT {named} NOT VALID"
    yield altered(column, sql, **locked(Lock.ACCESS_EXCLUSIVE, *family(column.parent, world)))


def above(column: Fact, world: World) -> Iterable[Identity]:
    """The same column of the tables directly above, before and after."""
    tables = (catalog.get(column.parent) for catalog in (world.old, world.new) if column.parent)
    before, after = ([tuple(one) for one in table["parents"]] if table else [] for table in tables)
    for parent in before:
        found = Identity("column", (*parent, column.name[-1]))
        if parent in after and found in world.old and found in world.new:
            yield found


def under(column: Fact, world: World) -> Iterable[Identity]:
    """The same column of the tables below, at any depth, before and after."""
    assert column.parent is not None
    after = set(world.new.below(column.parent))
    for heir in world.old.below(column.parent):
        found = heir.part("column", column.name[-1])
        if heir in after and found in world.old and found in world.new:
            yield found


def not_null_name(column: Fact) -> str | None:
    """What the constraint is called, whether or not anybody said so; None if there is none."""
    if not column["not_null"]:
        return None
    usual = f"{column.name[-2]}_{column.name[-1]}_not_null"
    return str(column["not_null_name"] or usual)


def _is_alike(other: Identity, old: Fact, new: Fact, world: World) -> bool:
    """Whether another column changes as this one does; the name comes down with it."""
    before, after = world.old[other], world.new[other]
    if (
        not_null_name(before) == not_null_name(after)
        and before["not_null_valid"] == after["not_null_valid"]
    ):
        return False
    pairs = ((before, old), (after, new))
    keys = ("not_null", "not_null_valid")
    return all(one[key] == two[key] for one, two in pairs for key in keys)
