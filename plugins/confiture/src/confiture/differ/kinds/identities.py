"""Columns that number rows: their identity and its sequence."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from confiture.catalog.facts import Fact, Identity
from confiture.differ.actions import Action, Lock
from confiture.differ.kind import World, altered, family, locked
from confiture.differ.kinds.nullability import under
from confiture.differ.kinds.places import Bounds, is_lost, keep_place
from confiture.differ.kinds.sequences import counted_before, kept_place, start_behind
from confiture.differ.kinds.types import aside_name
from confiture.differ.names import literal, quote_name

IDENTITY: Final = {"a": "ALWAYS", "d": "BY DEFAULT"}


def sequence_options(told: list[str | None]) -> str:
    """The options of an identity's sequence, its name first, as they stand behind IDENTITY."""
    schema, name, start, increment, low, high, cache, cycle = told
    assert schema is not None
    assert name is not None
    parts = [
        f"SEQUENCE NAME {quote_name(schema, name)}",
        f"START WITH {start} INCREMENT BY {increment} MINVALUE {low} MAXVALUE {high}",
        f"CACHE {cache}",
        *(["CYCLE"] if cycle else []),
    ]
    return " ".join(parts)


def change_identity(old: Fact, new: Fact, this: str, world: World) -> Iterable[Action]:
    """Statements from one identity, or none, to another; ``this`` is the column to be altered."""
    if old["identity"] == new["identity"] and old["sequence"] == new["sequence"]:
        return
    if any(one["identity"] is not None and one["sequence"][0] is None for one in (old, new)):
        return  # that of the table above, which brings it
    table = _table(new)
    whole = world.new[table].values.get("partition_key") is not None
    # partitions have the identity of the table above them, heirs do not
    lock = locked(Lock.ACCESS_EXCLUSIVE, *(family(table, world) if whole else (table,)))
    lock |= {"alters": frozenset(under(new, world)) if whole else frozenset()}
    if new["identity"] is None:
        yield from _keep(old, new, world)
        yield altered(new, f"{this} DROP IDENTITY", **lock)
        return
    kind = IDENTITY[new["identity"]]
    if old["identity"] is None:
        sql = f"{this} ADD GENERATED {kind} AS IDENTITY ({sequence_options(new['sequence'])})"
        yield altered(new, sql, **lock)
        schema, sequence, start, increment = new["sequence"][:4]
        gone = counted_before(new.identity, world)
        without, kept = frozenset[Identity](), None
        if gone is not None:
            without = frozenset({gone})
            kept = (gone.name[0], aside_name(gone.name[0], gone.name[1], world))
        sql = start_behind(new.identity, (schema, sequence), start, increment, kept)
        yield altered(new, sql, without=without)
        if kept is not None:
            yield altered(new, f"DROP SEQUENCE {quote_name(*kept)}")
        return
    if old["sequence"][:2] != new["sequence"][:2]:
        before = quote_name(*old["sequence"][:2])
        yield altered(
            new, f"ALTER SEQUENCE {before} RENAME TO {quote_name(new['sequence'][1])}", **lock
        )
    words = [f"SET GENERATED {kind}"] if old["identity"] != new["identity"] else []
    names = ("START WITH", "INCREMENT BY", "MINVALUE", "MAXVALUE", "CACHE")
    for word, before, after in zip(names, old["sequence"][2:], new["sequence"][2:], strict=False):
        if before != after:
            words.append(f"SET {word} {after}")
    if old["sequence"][-1] != new["sequence"][-1]:
        words.append("SET CYCLE" if new["sequence"][-1] else "SET NO CYCLE")
    bounds, wanted = _bounds(old), _bounds(new)
    loses = None
    if is_lost(bounds, wanted):
        words.append(f"RESTART WITH {new['sequence'][2]}")
        loses = f"the place of the sequence of {'.'.join(new.name)}"
    if old["type"] == new["type"]:  # else the sequence has other bounds already
        for sql in keep_place(tuple(new["sequence"][:2]), bounds, wanted):
            yield altered(new, sql)
    if words:
        yield altered(new, f"{this} {' '.join(words)}", loses=loses, **lock)


def _keep(old: Fact, new: Fact, world: World) -> Iterable[Action]:
    """Set the place aside for the sequence that numbers the rows from now on."""
    aside = kept_place(new.identity, world)
    if aside is None:
        return
    schema, name, start, increment, low, high, *_ = old["sequence"]
    words = f"INCREMENT BY {increment} MINVALUE {low} MAXVALUE {high} START WITH {start}"
    yield altered(new, f"CREATE SEQUENCE {quote_name(*aside)} {words}")
    place = f"SELECT pg_catalog.setval({literal(quote_name(*aside))}, last_value, is_called)"
    yield altered(new, f"{place} FROM {quote_name(schema, name)}")


def _bounds(column: Fact) -> Bounds:
    _, _, _, increment, low, high, *_ = column["sequence"]
    return Bounds(int(low), int(high), int(increment))


def _table(fact: Fact) -> Identity:
    assert fact.parent is not None
    return fact.parent
