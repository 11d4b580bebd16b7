"""Sequences; one that a column owns goes with the column."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Sequence as Many
from typing import Final

from confiture.catalog.facts import Fact, Identity
from confiture.catalog.query import Query, catalog_of
from confiture.differ.actions import Action
from confiture.differ.kind import Kind, World, altered, dropped, made
from confiture.differ.kinds.places import Bounds, is_lost, keep_place
from confiture.differ.kinds.types import aside_name
from confiture.differ.names import literal, quote_name

_SCHEMAS: Final = catalog_of("pg_namespace")
_RELATIONS: Final = catalog_of("pg_class")
_WORDS: Final = {
    "start": "START WITH",
    "increment": "INCREMENT BY",
    "low": "MINVALUE",
    "high": "MAXVALUE",
    "cache": "CACHE",
}


class Sequence(Kind):
    """A sequence of its own, or of a ``serial`` column."""

    name = "sequence"
    rank = 28
    space = "relation"
    holds_data = True
    moves = True

    def queries(self) -> Many[Query]:
        return (
            Query(
                kind=self.name,
                catalog="pg_class",
                source="pg_catalog.pg_sequence q"
                " JOIN pg_catalog.pg_class c ON c.oid = q.seqrelid"
                " JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace"
                # by the index on what depends: there are far more dependencies than sequences
                " LEFT JOIN LATERAL (SELECT x.refobjid, x.refobjsubid, x.deptype"
                " FROM pg_catalog.pg_depend x"
                " WHERE x.classid = 'pg_catalog.pg_class'::regclass AND x.objid = c.oid"
                " AND x.refclassid = 'pg_catalog.pg_class'::regclass"
                " AND x.refobjsubid > 0 AND x.deptype IN ('a', 'i') OFFSET 0) d ON true"
                " LEFT JOIN pg_catalog.pg_class oc ON oc.oid = d.refobjid"
                " LEFT JOIN pg_catalog.pg_namespace oun ON oun.oid = oc.relnamespace"
                " LEFT JOIN pg_catalog.pg_attribute oa"
                " ON oa.attrelid = d.refobjid AND oa.attnum = d.refobjsubid",
                where="d.deptype IS DISTINCT FROM 'i'",
                name=("n.nspname", "c.relname"),
                parent=(
                    f"CASE WHEN oc.oid IS NULL THEN {_SCHEMAS} ELSE {_RELATIONS} END",
                    "coalesce(oc.oid, n.oid)",
                    "coalesce(d.refobjsubid, 0)",
                ),
                needs_parent=False,
                oid="c.oid",
                also=(("pg_type", "c.reltype"),),
                loose=frozenset({"a"}),
                values={
                    "type": "pg_catalog.format_type(q.seqtypid, NULL)",
                    "start": "q.seqstart",
                    "increment": "q.seqincrement",
                    "low": "q.seqmin",
                    "high": "q.seqmax",
                    "cache": "q.seqcache",
                    "cycle": "q.seqcycle",
                    "persistence": "c.relpersistence::text",
                    "owner": "CASE WHEN oc.oid IS NOT NULL"
                    " THEN ARRAY[oun.nspname, oc.relname, oa.attname]::text[] END",
                },
            ),
        )

    def create(self, fact: Fact, world: World) -> Iterable[Action]:
        head = "CREATE UNLOGGED SEQUENCE" if fact["persistence"] == "u" else "CREATE SEQUENCE"
        words = [f"{head} {quote_name(*fact.name)} AS {fact['type']}"]
        words += [f"{word} {fact[key]}" for key, word in _WORDS.items()]
        if fact["cycle"]:
            words.append("CYCLE")
        actions = [made(fact, " ".join(words))]
        if fact["owner"] is not None:
            column = Identity("column", tuple(fact["owner"]))
            actions += _own(None, fact, world)
            default = world.new.get(column.part("default"))
            if column in world.old and default is not None and fact.identity in default.needs:
                kept = None if fact.identity in world.old else kept_place(column, world)
                sql = start_behind(column, fact.name[:2], fact["start"], fact["increment"], kept)
                actions.append(altered(fact, sql, needs=frozenset({column})))
                if kept is not None:
                    actions.append(altered(fact, f"DROP SEQUENCE {quote_name(*kept)}"))
        return actions

    def drop(self, fact: Fact, world: World) -> Iterable[Action]:
        this = quote_name(*fact.name)
        for default in sorted(world.old.dependants.get(fact.identity, ())):
            column = default.part("column")
            if default.kind == "default" and counted_before(column, world) == fact.identity:
                aside = aside_name(fact.name[0], fact.name[1], world)
                return (dropped(fact, f"ALTER SEQUENCE {this} RENAME TO {quote_name(aside)}"),)
        return (dropped(fact, f"DROP SEQUENCE {this}"),)

    def alter(self, old: Fact, new: Fact, world: World) -> Iterable[Action] | None:
        actions: list[Action] = []
        this = f"ALTER SEQUENCE {quote_name(*new.name)}"
        words = [f"AS {new['type']}"] if old["type"] != new["type"] else []
        words += [f"{word} {new[key]}" for key, word in _WORDS.items() if old[key] != new[key]]
        if old["cycle"] != new["cycle"]:
            words.append("CYCLE" if new["cycle"] else "NO CYCLE")
        before, after = (Bounds(one["low"], one["high"], one["increment"]) for one in (old, new))
        loses = None
        if is_lost(before, after):
            words.append(f"RESTART WITH {new['start']}")
            loses = f"the place of {'.'.join(new.name)}"
        actions += [altered(new, sql) for sql in keep_place(new.name, before, after)]
        if words:
            actions.append(altered(new, f"{this} {' '.join(words)}", loses=loses))
        if old["persistence"] != new["persistence"]:
            word = "UNLOGGED" if new["persistence"] == "u" else "LOGGED"
            actions.append(altered(new, f"{this} SET {word}"))
        if old["owner"] != new["owner"]:
            actions += _own(old, new, world)
        return actions


def counted_before(column: Identity, world: World) -> Identity | None:
    """The sequence that a column was numbered by, if it becomes an identity and that is dropped."""
    old, new = world.old.get(column), world.new.get(column)
    default = world.old.get(column.part("default"))
    if old is None or new is None or default is None:
        return None
    if old["identity"] is not None or new["identity"] is None:
        return None
    found = [one for one in default.needs if one.kind == Sequence.name and one not in world.new]
    if len(found) != 1:
        return None
    users = [one for one in world.old.dependants[found[0]] if one.kind == "default"]
    return found[0] if users == [default.identity] else None


def kept_place(column: Identity, world: World) -> tuple[str, str] | None:
    """What keeps the place of an identity for the sequence that follows it."""
    old, new = world.old.get(column), world.new.get(column)
    default = world.new.get(column.part("default"))
    if old is None or new is None or default is None:
        return None
    if new["identity"] is not None or old["identity"] is None or old["sequence"][0] is None:
        return None
    found = [one for one in default.needs if one.kind == Sequence.name and one not in world.old]
    if len(found) != 1 or world.new[found[0]]["owner"] != list(column.name):
        return None
    schema, name = old["sequence"][:2]
    return schema, aside_name(schema, name, world)


def start_behind(
    column: Identity,
    sequence: Many[str],
    start: int | str,
    increment: int | str,
    before: tuple[str, str] | None = None,
) -> str:
    """The statement that lets a sequence go on behind the values that a column has already.

    Values of rows that are gone are not in the column; another sequence that gave them knows.
    """
    name, table = quote_name(column.name[-1]), quote_name(*column.name[:2])
    extreme, sign = ("max", ">=") if int(increment) > 0 else ("min", "<=")
    last = f"{extreme}({name})::bigint"
    if before is not None:
        further = "greatest" if int(increment) > 0 else "least"
        given = f"(SELECT last_value FROM {quote_name(*before)} WHERE is_called)"
        last = f"{further}({last}, {given})"
    told = last if before is not None else f"{extreme}({name})"
    return (
        f"SELECT pg_catalog.setval({literal(quote_name(*sequence))}, {last})"
        f" FROM {table} HAVING {told} {sign} {start}"
    )


def _own(old: Fact | None, new: Fact, world: World) -> Iterable[Action]:
    """That it belongs to a column: both must have one owner then, which later is the table's."""
    before = None if old is None else old["owner"]
    if before == new["owner"]:
        return
    this = f"ALTER SEQUENCE {quote_name(*new.name)}"
    if new["owner"] is None:
        yield altered(new, f"{this} OWNED BY NONE")
        return
    column = Identity("column", tuple(new["owner"]))
    role = _other_owner(old, new, column, world)
    if role is not None:
        if before is not None:
            yield altered(new, f"{this} OWNED BY NONE")
        settled = frozenset({new.identity.of("owner")})
        yield altered(new, f"{this} OWNER TO {role}", settles=settled)
    yield altered(new, f"{this} OWNED BY {quote_name(*column.name)}", needs=frozenset({column}))


def _other_owner(old: Fact | None, new: Fact, column: Identity, world: World) -> str | None:
    """To whom it must be given before it can belong to a column; None if to nobody."""
    table = world.new[column].parent
    assert table is not None
    of_table = None if table in world.fresh else world.old.get(table.of("owner"))
    own = None if old is None else world.old.get(new.identity.of("owner"))
    if of_table is None:
        return None if own is None or own.notes.get("own") else "CURRENT_USER"
    is_same = of_table.notes.get("own") if own is None else own["role"] == of_table["role"]
    return None if is_same else quote_name(of_table["role"])
