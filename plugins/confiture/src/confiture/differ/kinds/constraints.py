"""Constraints of tables: keys, uniqueness, checks, exclusion, references."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final

from confiture.catalog.facts import Fact, Identity
from confiture.catalog.query import Query, Since, below, catalog_of
from confiture.differ.actions import Action, Lock
from confiture.differ.kind import Kind, World, altered, dropped, family, leaving, locked, made
from confiture.differ.kinds.partitions import joins, moves
from confiture.differ.kinds.storage import change_marks
from confiture.differ.names import quote_name, relation

#: At the end of a definition, when a reference is checked; this can be changed in place.
_TIMING: Final = re.compile(
    r"(?: DEFERRABLE)?(?: INITIALLY DEFERRED)?(?=(?: NOT ENFORCED)?(?: NOT VALID)?\Z)"
)
#: What a new constraint of each type locks of its table: a reference lets rows be read.
_LOCKS: Final = {"f": Lock.SHARE_ROW_EXCLUSIVE}


class Constraint(Kind):
    """A constraint, with the index that belongs to it.

    Those of partitions stand by themselves, as ``pg_dump`` writes them, and their indexes are
    attached; so each keeps its name.
    """

    name = "constraint"
    rank = 40

    def queries(self) -> Sequence[Query]:
        return (
            Query(
                kind=self.name,
                catalog="pg_constraint",
                source="pg_catalog.pg_constraint o"
                " JOIN pg_catalog.pg_class c ON c.oid = o.conrelid"
                " JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace"
                " LEFT JOIN pg_catalog.pg_index i"
                " ON i.indexrelid = o.conindid AND o.contype IN ('p', 'u', 'x')"
                " LEFT JOIN pg_catalog.pg_constraint po ON po.oid = o.conparentid"
                " LEFT JOIN pg_catalog.pg_class pc ON pc.oid = po.conrelid"
                " LEFT JOIN pg_catalog.pg_namespace pn ON pn.oid = pc.relnamespace",
                where="c.relkind IN ('r', 'p', 'f') AND o.contype IN ('p', 'u', 'x', 'c', 'f')",
                name=("n.nspname", "c.relname", "o.conname"),
                parent=below("pg_class", "c.oid"),
                oid="o.oid",
                members="CASE WHEN i.indexrelid IS NULL THEN '{}' ELSE"
                f" ARRAY[{catalog_of('pg_class')}, i.indexrelid] END",
                values={
                    "type": "o.contype::text",
                    "definition": "pg_catalog.pg_get_constraintdef(o.oid)",
                    "validated": "o.convalidated",
                    "inherited": "NOT o.conislocal AND o.contype IN ('c', 'f')",
                    "part_of": "CASE WHEN o.contype IN ('p', 'u', 'x') AND po.oid IS NOT NULL"
                    " THEN ARRAY[pn.nspname, pc.relname, po.conname]::text[] END",
                    "partitioned": "c.relkind = 'p'",
                    "clustered": "coalesce(i.indisclustered, false)",
                    "identity": "coalesce(i.indisreplident, false)",
                    "enforced": Since(180000, "o.conenforced", "true"),
                },
            ),
        )

    def create(self, fact: Fact, world: World) -> Iterable[Action]:
        if fact["inherited"]:
            return ()
        table = _table(fact)
        only = "ONLY " if fact["partitioned"] and fact["type"] in "pux" else ""
        sql = f"ALTER TABLE {only}{relation(table)} ADD CONSTRAINT {quote_name(fact.name[-1])}"
        lock = _LOCKS.get(fact["type"], Lock.ACCESS_EXCLUSIVE)
        below = (heir.part(self.name, fact.name[-1]) for heir in world.new.below(table))
        brought = (one for one in below if one in world.new and world.new[one]["inherited"])
        actions = [
            made(
                fact,
                f"{sql} {fact['definition']}",
                *brought,
                scan=fact["validated"] and table.kind == "table",
                fails_if=_fails_if(fact),
                lock=lock,
                without=leaving(table, world) if only else frozenset(),
                on=((table,) if only else family(table, world)) + _referenced(fact, world),
            )
        ]
        if fact["part_of"] is not None and not joins(table, world):
            whole = Identity(self.name, tuple(fact["part_of"]))
            index = quote_name(whole.name[0], whole.name[-1])
            part = quote_name(fact.name[0], fact.name[-1])
            actions.append(
                altered(
                    fact,
                    f"ALTER INDEX {index} ATTACH PARTITION {part}",
                    needs=frozenset({whole}),
                )
            )
        return [*actions, *change_marks(None, fact, table)]

    def drop(self, fact: Fact, world: World) -> Iterable[Action]:
        if fact["inherited"] or fact["part_of"] is not None:
            return ()  # goes with that of the parent
        table = _table(fact)
        sql = f"ALTER TABLE {relation(table)} DROP CONSTRAINT {quote_name(fact.name[-1])}"
        alone = fact["type"] in "pux" and not fact["partitioned"]
        tables = (table,) if alone else family(table, world)
        lock = locked(Lock.ACCESS_EXCLUSIVE, *tables, *_referenced(fact, world))
        return (dropped(fact, sql, **lock),)

    def alter(self, old: Fact, new: Fact, world: World) -> Iterable[Action] | None:
        same = {"definition", "validated", "clustered", "identity"}
        if moves(_table(new), world):
            same |= {"part_of", "inherited"}  # come and go with the table above
        if any(old[key] != new[key] for key in new.values if key not in same):
            return None
        actions: list[Action] = []
        if old["definition"] != new["definition"]:
            if new["validated"] and old["definition"] == f"{new['definition']} NOT VALID":
                alone = "NO INHERIT" in new["definition"] or (
                    new["type"] == "f" and not new["partitioned"]
                )
                sql = f"ALTER TABLE {relation(_table(new))} VALIDATE CONSTRAINT"
                actions.append(
                    altered(
                        new,
                        f"{sql} {quote_name(new.name[-1])}",
                        scan=_table(new).kind == "table",
                        fails_if=_fails_if(new),
                        lock=Lock.SHARE_UPDATE_EXCLUSIVE,
                        on=(_table(new),) if alone else family(_table(new), world),
                    )
                )
            elif _is_retimed(old, new):
                actions += _change_timing(new, world)
            else:
                return None
        return [*actions, *change_marks(old, new, _table(new))]

    def spots(self, fact: Fact) -> Iterable[tuple[str, tuple[str, ...]]]:
        if fact["type"] in {"p", "u", "x"}:
            yield "relation", (fact.name[0], fact.name[-1])
        yield "constraint", fact.name

    def links(self, fact: Fact) -> bool:
        return bool(fact["type"] == "f")

    def convert(
        self, old: Fact, new: Fact, replaced: Identity, world: World
    ) -> Iterable[Action] | None:
        """A key is built again with a column whose collation is made again."""
        return () if replaced.kind == "collation" and old["type"] in {"p", "u"} else None

    def follows(self, fact: Fact, replaced: Identity, world: World) -> bool:
        return replaced.kind not in {"schema", "extension"}


def _table(fact: Fact) -> Identity:
    assert fact.parent is not None
    return fact.parent


def _is_retimed(old: Fact, new: Fact) -> bool:
    """Whether a reference differs only in when it is checked."""
    words = [_TIMING.sub("", one["definition"], count=1) for one in (old, new)]
    return bool(new["type"] == "f" and words[0] == words[1])


def _change_timing(fact: Fact, world: World) -> Iterable[Action]:
    """Let a reference be checked at another time; that of a partitioned table brings its parts."""
    if fact["inherited"] or fact["part_of"] is not None:
        return
    table = _table(fact)
    found = _TIMING.search(fact["definition"])
    timing = (found.group().strip() if found is not None else "") or "NOT DEFERRABLE"
    sql = f"ALTER TABLE {relation(table)} ALTER CONSTRAINT {quote_name(fact.name[-1])} {timing}"
    reached = family(table, world) if fact["partitioned"] else (table,)
    parts = (heir.part(fact.identity.kind, fact.name[-1]) for heir in world.new.below(table))
    brought = frozenset(one for one in parts if one in world.old and one in world.new)
    yield altered(fact, sql, settles=brought, **locked(Lock.ACCESS_EXCLUSIVE, *reached))


def _fails_if(fact: Fact) -> str | None:
    """What rows make the server refuse it."""
    if not fact["validated"] or _table(fact).kind != "table":
        return None
    shown = ".".join(_table(fact).name)
    return {
        "f": f"a row of {shown} refers to none that is there",
        "c": f"a row of {shown} does not meet the condition",
        "x": f"two rows of {shown} exclude each other",
    }.get(fact["type"], f"two rows of {shown} have the same key, or one has none")


def _referenced(fact: Fact, world: World) -> tuple[Identity, ...]:
    """The table that a reference points to, with its partitions."""
    return tuple(part for one in referenced(fact) for part in family(one, world))


def referenced(fact: Fact) -> Iterable[Identity]:
    """The table that a reference points to, which is locked as well."""
    if fact["type"] != "f":
        return
    for need in sorted(fact.needs):
        if need.kind in {"table", "column"} and need.name[:2] != fact.name[:2]:
            yield Identity("table", need.name[:2])
            return
