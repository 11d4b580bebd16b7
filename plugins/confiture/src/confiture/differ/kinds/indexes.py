"""Indexes that no constraint owns, of tables and of materialized views."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from confiture.catalog.facts import Fact, Identity
from confiture.catalog.query import Query, below
from confiture.differ.actions import Action, Lock
from confiture.differ.kind import (
    Kind,
    World,
    altered,
    dropped,
    exclusive,
    family,
    leaving,
    locked,
    made,
)
from confiture.differ.kinds.partitions import joins, moves
from confiture.differ.kinds.storage import change_marks
from confiture.differ.names import quote_name


class Index(Kind):
    """An index."""

    name = "index"
    rank = 44
    space = "relation"

    def queries(self) -> Sequence[Query]:
        return (
            Query(
                kind=self.name,
                catalog="pg_class",
                source="pg_catalog.pg_index i"
                " JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid"
                " JOIN pg_catalog.pg_class t ON t.oid = i.indrelid"
                " JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace"
                " LEFT JOIN pg_catalog.pg_inherits h ON h.inhrelid = c.oid"
                " LEFT JOIN pg_catalog.pg_class pc ON pc.oid = h.inhparent"
                " LEFT JOIN pg_catalog.pg_namespace pn ON pn.oid = pc.relnamespace"
                " LEFT JOIN pg_catalog.pg_tablespace s ON s.oid = c.reltablespace",
                where="NOT EXISTS (SELECT FROM pg_catalog.pg_constraint o"
                " WHERE o.conindid = c.oid AND o.contype IN ('p', 'u', 'x')"
                " AND o.conrelid = t.oid)",
                name=("n.nspname", "c.relname"),
                parent=below("pg_class", "t.oid"),
                oid="c.oid",
                values={
                    "table": "t.relname",
                    "definition": "pg_catalog.pg_get_indexdef(c.oid)",
                    "part_of": "CASE WHEN pc.oid IS NOT NULL"
                    " THEN ARRAY[pn.nspname, pc.relname]::text[] END",
                    "tablespace": "s.spcname",
                    "clustered": "i.indisclustered",
                    "identity": "i.indisreplident",
                    "valid": "i.indisvalid",
                    "statistics": "ARRAY(SELECT a.attnum::text || '=' || a.attstattarget::text"
                    " FROM pg_catalog.pg_attribute a WHERE a.attrelid = c.oid"
                    " AND coalesce(a.attstattarget, -1) >= 0 ORDER BY a.attnum)",
                },
                notes={"computed": "i.indexprs IS NOT NULL OR i.indpred IS NOT NULL"},
            ),
        )

    def create(self, fact: Fact, world: World) -> Iterable[Action]:
        table = _table(fact)
        sql = fact["definition"]
        if fact["tablespace"] is not None:
            sql = _with_tablespace(sql, quote_name(fact["tablespace"]))
        unique = sql.startswith("CREATE UNIQUE")
        fails_if = f"two rows of {'.'.join(table.name)} have the same key" if unique else None
        # while others are below, it is not valid without an index of theirs
        without = leaving(table, world) if " ON ONLY " in sql else frozenset[Identity]()
        told = {"scan": True, "fails_if": fails_if, "lock": Lock.SHARE, "on": (table,)}
        actions = [made(fact, sql, without=without, **told)]
        if fact["part_of"] is not None and not joins(table, world):
            whole = Identity(self.name, tuple(fact["part_of"]))
            sql = f"ALTER INDEX {quote_name(*whole.name)} ATTACH PARTITION {quote_name(*fact.name)}"
            actions.append(
                altered(
                    fact,
                    sql,
                    needs=frozenset({whole}),
                )
            )
        return [*actions, *_marks(None, fact)]

    def drop(self, fact: Fact, world: World) -> Iterable[Action]:
        if fact["part_of"] is not None:
            return ()  # goes with that of the partitioned table
        sql = f"DROP INDEX {quote_name(*fact.name)}"
        table = _table(fact)
        divided = (world.old[table].values if table in world.old else {}).get("partition_key")
        tables = family(table, world) if divided else (table,)
        return (dropped(fact, sql, **locked(Lock.ACCESS_EXCLUSIVE, *tables)),)

    def alter(self, old: Fact, new: Fact, world: World) -> Iterable[Action] | None:
        kept = ["table", "definition", "valid"]
        if not moves(_table(new), world):
            kept.append("part_of")  # else it comes and goes with the table above
        if any(old[key] != new[key] for key in kept):
            return None
        actions: list[Action] = []
        if old["tablespace"] != new["tablespace"]:
            word = quote_name(new["tablespace"] or "pg_default")
            sql = f"ALTER INDEX {quote_name(*new.name)} SET TABLESPACE {word}"
            actions.append(altered(new, sql, rewrite=True, **exclusive(_table(new))))
        return [*actions, *_marks(old, new)]

    def convert(
        self, old: Fact, new: Fact, replaced: Identity, world: World
    ) -> Iterable[Action] | None:
        """It is built again with a column whose collation is made again, if it is that of one."""
        is_of_columns = replaced.kind == "collation" and " COLLATE " not in new["definition"]
        return () if is_of_columns and not old.notes["computed"] else None

    def follows(self, fact: Fact, replaced: Identity, world: World) -> bool:
        return replaced.kind not in {"schema", "extension"}


def _table(fact: Fact) -> Identity:
    if fact.parent is not None:
        return fact.parent
    return Identity("table", (fact.name[0], fact["table"]))


def _with_tablespace(definition: str, name: str) -> str:
    head, where, condition = definition.partition(" WHERE ")
    return f"{head} TABLESPACE {name}{where}{condition}"


def _marks(old: Fact | None, new: Fact) -> Iterable[Action]:
    table = _table(new)
    yield from change_marks(old, new, table)
    before = dict(one.split("=") for one in (old["statistics"] if old is not None else ()))
    after = dict(one.split("=") for one in new["statistics"])
    for number in sorted(before.keys() | after.keys(), key=int):
        if before.get(number) != after.get(number):
            sql = f"ALTER INDEX {quote_name(*new.name)} ALTER COLUMN {number}"
            sql += f" SET STATISTICS {after.get(number, '-1')}"
            yield altered(new, sql, **locked(Lock.SHARE_UPDATE_EXCLUSIVE, table))
