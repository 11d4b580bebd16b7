"""How tables come to others and leave them: partitions and heirs."""

from __future__ import annotations

from collections.abc import Iterable

from confiture.catalog.facts import Catalog, Fact, Identity
from confiture.differ.actions import Action, Lock
from confiture.differ.kind import World, altered, exclusive, family
from confiture.differ.names import quote_name, relation


def attach(fact: Fact, parent: list[str], bound: str, world: World) -> Action:
    """Make it a partition; both have the same columns before, because then they are bound."""
    above = Identity("table", tuple(parent))

    def columns(catalog: Catalog) -> set[Identity]:
        tables = (fact.identity, above)
        return {one.identity for table in tables for one in catalog.of(table, "column")}

    sql = f"ALTER TABLE {relation(above)} ATTACH PARTITION {relation(fact.identity)} {bound}"
    parts = frozenset(_shares(fact.identity, world.new))
    wholes = frozenset(Identity(one.kind, tuple(world.new[one]["part_of"])) for one in parts)
    return altered(
        fact,
        sql,
        # what is there already is taken as the table's share of keys and indexes
        needs=frozenset({above, *columns(world.new), *parts, *wholes}),
        without=frozenset(columns(world.old) - columns(world.new)) | _in_place(fact, above, world),
        scan=True,
        fails_if=f"a row of {'.'.join(fact.name)} is outside of the bound",
        lock=Lock.ACCESS_EXCLUSIVE,
        on=(fact.identity, *default_families(above, world)),
        weaker=((above, Lock.SHARE_UPDATE_EXCLUSIVE),),
        settles=frozenset(columns(world.new) & columns(world.old)) | parts,
    )


def _shares(table: Identity, catalog: Catalog) -> Iterable[Identity]:
    """The keys and indexes of a partition that are part of those of the table above."""
    for kind in ("constraint", "index"):
        for one in catalog.of(table, kind):
            if one["part_of"] is not None:
                yield one.identity


def default_partitions(above: Identity, catalog: Catalog) -> Iterable[Identity]:
    """The default partition of a table, whose bound changes with each that comes or goes."""
    for one in catalog.heirs.get(above.name, ()):
        if catalog[one]["bound"] == "DEFAULT":
            yield one


def default_families(above: Identity, world: World) -> tuple[Identity, ...]:
    """The default partition with those below it, whose rows are looked at."""
    found = default_partitions(above, world.old)
    return tuple(each for one in found for each in family(one, world))


def _in_place(fact: Fact, above: Identity, world: World) -> frozenset[Identity]:
    """Partitions that are to go, or to get other bounds, because theirs may be in the way."""
    return frozenset(
        one
        for one in world.old.heirs.get(above.name, ())
        if one != fact.identity
        and (
            one not in world.new
            or world.new[one].values.get("bound") != world.old[one].values.get("bound")
        )
    )


def move(old: Fact, new: Fact, world: World) -> Iterable[Action]:
    """To other parents, or to another bound."""
    before, after = ([tuple(one) for one in fact["parents"]] for fact in (old, new))
    if before == after and old["bound"] == new["bound"]:
        return
    this = relation(new.identity)
    columns = frozenset(one.identity for one in world.new.of(new.identity, "column"))
    own = columns.union(one.identity for one in world.old.of(old.identity, "column"))
    lock = {**exclusive(new.identity), "settles": columns}
    for parent in before:
        above = Identity("table", parent)
        if old["bound"] is not None:
            sql = f"ALTER TABLE {quote_name(*parent)} DETACH PARTITION {this}"
            others = (one for one in default_partitions(above, world.old) if one != new.identity)
            on = (new.identity, above, *others)
            settled = columns.union(_shares(new.identity, world.old))
            yield altered(
                new,
                sql,
                lock=Lock.ACCESS_EXCLUSIVE,
                on=on,
                settles=settled,
                frees=frozenset({new.identity}),
                **_place(above, parent in after, own, world),
            )
        elif parent not in after or new["bound"] is not None:
            sql = f"ALTER TABLE {this} NO INHERIT {quote_name(*parent)}"
            yield altered(new, sql, **lock, **_place(above, parent in after, own, world))
    for parent in after:
        if new["bound"] is not None:
            yield attach(new, list(parent), new["bound"], world)
        elif parent not in before or old["bound"] is not None:
            needs = columns.union(
                one.identity for one in world.new.of(Identity("table", parent), "column")
            )
            sql = f"ALTER TABLE {this} INHERIT {quote_name(*parent)}"
            weaker = ((Identity("table", parent), Lock.SHARE_UPDATE_EXCLUSIVE),)
            # its columns stay its own: no statement makes them the parent's alone
            yield altered(new, sql, needs=needs, weaker=weaker, **exclusive(new.identity))


def _place(
    above: Identity, stays: bool, own: frozenset[Identity], world: World
) -> dict[str, frozenset[Identity]]:
    """When a table leaves the one above: before its own columns change, if it leaves for good.

    One that comes back is there while those above change, and changes with them.
    """
    if not stays:
        columns = (one.identity for one in world.old.of(above, "column"))
        return {"precedes": own.union(columns)}
    before, after = (
        frozenset(one.identity for one in catalog.of(above, "column"))
        for catalog in (world.old, world.new)
    )
    return {"needs": after, "without": before - after}


def joins(table: Identity, world: World) -> bool:
    """Whether a table becomes a partition, and so gives what it has to the table above."""
    before, after = world.old.get(table), world.new[table]
    if after.values.get("bound") is None:
        return False
    if before is None or table in world.fresh:
        return True
    return bool(before["bound"] != after["bound"] or before["parents"] != after["parents"])


def moves(table: Identity, world: World) -> bool:
    """Whether a table that is there comes to or leaves one above."""
    before, after = world.old.get(table), world.new.get(table)
    if before is None or after is None or "parents" not in before.values:
        return False
    return bool(before["parents"] != after["parents"])
