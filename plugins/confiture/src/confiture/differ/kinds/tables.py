"""Tables: ordinary, unlogged, partitioned, partitions, children and typed ones."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from confiture.catalog.facts import Catalog, Fact, Identity
from confiture.catalog.query import Query, below
from confiture.differ.actions import Action, Lock
from confiture.differ.kind import Kind, World, altered, dropped, exclusive, locked, made
from confiture.differ.kinds.columns import clause, settings
from confiture.differ.kinds.constraints import referenced
from confiture.differ.kinds.defaults import inline_default
from confiture.differ.kinds.partitions import attach, default_partitions, move
from confiture.differ.kinds.storage import change_column, change_parameters
from confiture.differ.names import options, quote_name, relation

_PERSISTENCE = {"p": "LOGGED", "u": "UNLOGGED"}
#: Parents, in the order in which columns and constraints come down from them.
_PARENTS = (
    "ARRAY(SELECT pg_catalog.format('%I.%I', pn.nspname, pc.relname)"
    " FROM pg_catalog.pg_inherits h JOIN pg_catalog.pg_class pc ON pc.oid = h.inhparent"
    " JOIN pg_catalog.pg_namespace pn ON pn.oid = pc.relnamespace"
    " WHERE h.inhrelid = c.oid ORDER BY h.inhseqno)"
)
#: As lists of schema and name.
PARENT_NAMES = _PARENTS.replace(
    "pg_catalog.format('%I.%I', pn.nspname, pc.relname)", "ARRAY[pn.nspname, pc.relname]::text[]"
)
_SOURCE = (
    "pg_catalog.pg_class c"
    " JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace"
    " JOIN pg_catalog.pg_type r ON r.oid = c.reltype"
    " LEFT JOIN pg_catalog.pg_class t ON t.oid = c.reltoastrelid"
    " LEFT JOIN pg_catalog.pg_am a ON a.oid = c.relam"
    " LEFT JOIN pg_catalog.pg_tablespace s ON s.oid = c.reltablespace"
)


def _settle(values: dict[str, Any]) -> dict[str, Any]:
    values["options"] = sorted(
        [*(values["options"] or ()), *(f"toast.{one}" for one in values.pop("toast") or ())]
    )
    if values["method"] == "heap":
        values["method"] = None
    return values


class Table(Kind):
    """A table, with its columns where it is new."""

    name = "table"
    rank = 30
    space = "relation"
    holds_data = True
    children_wait = False

    def queries(self) -> Sequence[Query]:
        return (
            Query(
                kind=self.name,
                catalog="pg_class",
                source=_SOURCE,
                where="c.relkind IN ('r', 'p')",
                name=("n.nspname", "c.relname"),
                parent=below("pg_namespace", "n.oid"),
                oid="c.oid",
                also=(("pg_type", "r.oid"), ("pg_type", "r.typarray")),
                values={
                    "persistence": "c.relpersistence::text",
                    "partition_key": "pg_catalog.pg_get_partkeydef(c.oid)",
                    "bound": "pg_catalog.pg_get_expr(c.relpartbound, c.oid)",
                    "parents": PARENT_NAMES,
                    "of_type": "CASE WHEN c.reloftype <> 0"
                    " THEN pg_catalog.format_type(c.reloftype, NULL) END",
                    "options": "c.reloptions",
                    "toast": "t.reloptions",
                    "method": "a.amname",
                    "tablespace": "s.spcname",
                    "identity": "CASE WHEN c.relreplident <> 'i' THEN c.relreplident::text END",
                    "row_security": "c.relrowsecurity",
                    "forced": "c.relforcerowsecurity",
                },
                notes={
                    "rows": "c.reltuples::bigint",
                    "bytes": "pg_catalog.pg_relation_size(c.oid)",
                },
                settle=_settle,
            ),
        )

    def create(self, fact: Fact, world: World) -> Iterable[Action]:
        new = world.new
        columns = new.of(fact.identity, "column")
        parts, also = [], []
        for column in columns:
            also.append(column.identity)
            default = new.get(column.identity.part("default"))
            if column["inherited"] and fact["bound"] is None:
                if default is not None and _same(default, _brought_default(column, fact, new)):
                    also.append(default.identity)
                continue
            if default is not None and inline_default(default, fact, new):
                also.append(default.identity)
            else:
                default = None
            parts.append(clause(column, default))
        head = "CREATE UNLOGGED TABLE" if fact["persistence"] == "u" else "CREATE TABLE"
        body = ",\n".join(f"    {part}" for part in parts)
        sql = f"{head} {relation(fact.identity)}"
        if fact["of_type"] is not None:
            sql += f" OF {fact['of_type']}"
        else:
            sql += f" (\n{body}\n)" if parts else " ()"
        parents = [quote_name(*parent) for parent in fact["parents"]]
        if parents and fact["bound"] is None:
            sql += f" INHERITS ({', '.join(parents)})"
        if fact["partition_key"] is not None:
            sql += f" PARTITION BY {fact['partition_key']}"
        if fact["method"] is not None:
            sql += f" USING {quote_name(fact['method'])}"
        if fact["options"]:
            sql += f" WITH ({options(fact['options'])})"
        if fact["tablespace"] is not None:
            sql += f" TABLESPACE {quote_name(fact['tablespace'])}"
        above = tuple(Identity("table", tuple(one)) for one in fact["parents"])
        inherits = bool(above) and fact["bound"] is None
        lock = locked(Lock.SHARE_UPDATE_EXCLUSIVE, *above) if inherits else {}
        # they have the columns that they will have, so that those of the new table are alike
        given = (one.identity for each in above for one in new.of(each, "column"))
        actions = [made(fact, sql, *also, needs=frozenset(given), **lock)]
        if fact["bound"] is not None:
            actions.append(attach(fact, fact["parents"][0], fact["bound"], world))
        for column in columns:
            actions += settings(None, column, world)
            if column["inherited"] and fact["bound"] is None:
                actions += _own_form(column, fact, new)
        return [*actions, *_switches(None, fact)]

    def drop(self, fact: Fact, world: World) -> Iterable[Action]:
        loses = f"all rows of {'.'.join(fact.name)}"
        sql = f"DROP TABLE {relation(fact.identity)}"
        lock = locked(Lock.ACCESS_EXCLUSIVE, fact.identity, *beside(fact, world.old))
        return (dropped(fact, sql, loses=loses, **lock),)

    def alter(self, old: Fact, new: Fact, world: World) -> Iterable[Action] | None:
        if old["partition_key"] != new["partition_key"]:
            return None
        this = f"ALTER TABLE {relation(new.identity)}"
        lock = exclusive(new.identity)
        actions: list[Action] = [*move(old, new, world)]
        if old["persistence"] != new["persistence"]:
            word = _PERSISTENCE[new["persistence"]]
            actions.append(altered(new, f"{this} SET {word}", rewrite=True, **lock))
        if old["of_type"] != new["of_type"]:
            word = "NOT OF" if new["of_type"] is None else f"OF {new['of_type']}"
            actions.append(altered(new, f"{this} {word}", **lock, **_typing(old, new, world)))
        # those that autovacuum reads take the weaker lock, fillfactor as well
        weak = locked(Lock.SHARE_UPDATE_EXCLUSIVE, new.identity)
        parameters = change_parameters(old["options"], new["options"])
        actions += [altered(new, f"{this} {sql}", **weak) for sql in parameters]
        if old["method"] != new["method"]:
            if world.version < 150000:
                return None
            word = quote_name(new["method"] or "heap")
            actions.append(altered(new, f"{this} SET ACCESS METHOD {word}", rewrite=True, **lock))
        if old["tablespace"] != new["tablespace"]:
            word = quote_name(new["tablespace"] or "pg_default")
            actions.append(altered(new, f"{this} SET TABLESPACE {word}", rewrite=True, **lock))
        return [*actions, *_switches(old, new)]

    def convert(
        self, old: Fact, new: Fact, replaced: Identity, world: World
    ) -> Iterable[Action] | None:
        """A table of a type keeps its rows when the type is made again."""
        if new["of_type"] is None or replaced.kind != "composite":
            return None
        this = f"ALTER TABLE {relation(new.identity)}"
        lock = exclusive(new.identity)
        return (
            altered(new, f"{this} NOT OF", **lock),
            altered(new, f"{this} OF {new['of_type']}", **lock),
        )

    def spots(self, fact: Fact) -> Iterable[tuple[str, tuple[str, ...]]]:
        yield "relation", fact.name
        yield "type", fact.name

    def follows(self, fact: Fact, replaced: Identity, world: World) -> bool:
        return replaced.kind not in {"schema", "extension"}


def _typing(old: Fact, new: Fact, world: World) -> dict[str, frozenset[Identity]]:
    """When a table gets or loses its type: with the columns of the type, before that changes."""
    if new["of_type"] is not None:
        attributes = (world.new.of(need, "attribute") for need in new.needs)
        columns = world.new.of(new.identity, "column")
        return {"needs": frozenset(one.identity for part in (*attributes, columns) for one in part)}
    attributes = (world.old.of(need, "attribute") for need in old.needs)
    columns = world.old.of(old.identity, "column")
    return {"precedes": frozenset(one.identity for part in (*attributes, columns) for one in part)}


def _brought_default(column: Fact, table: Fact, catalog: Catalog) -> Fact | None:
    """The default that an inherited column gets from the first parent that has one."""
    for parent in table["parents"]:
        found = catalog.get(Identity("default", (*parent, column.name[-1])))
        if found is not None:
            return found
    return None


def _same(default: Fact, brought: Fact | None) -> bool:
    return brought is not None and default.values == brought.values


def _own_form(column: Fact, table: Fact, catalog: Catalog) -> Iterable[Action]:
    """In what an inherited column differs from those of the parents."""
    this = f"ALTER TABLE {relation(table.identity)} ALTER COLUMN {quote_name(column.name[-1])}"
    lock = exclusive(table.identity)
    above = [
        catalog.get(Identity("column", (*parent, column.name[-1]))) for parent in table["parents"]
    ]
    stored = {
        key: one[key]
        for one in above
        for key in ("storage", "compression")
        if one is not None and one[key] is not None and column[key] is None
    }
    for sql, strength in change_column(stored, {}, column.notes["storage"]):
        yield altered(column, f"{this} {sql}", **locked(strength, table.identity))
    if column["not_null"] and not any(one is not None and one["not_null"] for one in above):
        yield altered(column, f"{this} SET NOT NULL", **lock)
    if column.identity.part("default") not in catalog and _brought_default(column, table, catalog):
        yield altered(column, f"{this} DROP DEFAULT", **lock)


def beside(fact: Fact, catalog: Catalog) -> Iterable[Identity]:
    """Other tables that are locked while a table is dropped.

    They are what its references point to, and of a partition the table above and its default
    partition, whose bound changes.
    """
    for constraint in catalog.of(fact.identity, "constraint"):
        yield from referenced(constraint)
    if fact["bound"] is None:
        return
    for parent in fact["parents"]:
        above = Identity("table", tuple(parent))
        yield above
        yield from (one for one in default_partitions(above, catalog) if one != fact.identity)


def _switches(old: Fact | None, new: Fact) -> Iterable[Action]:
    """What a table has by a statement of its own: row security and replica identity."""
    this = f"ALTER TABLE {relation(new.identity)}"
    lock = exclusive(new.identity)
    if (old is not None and old["row_security"]) != new["row_security"]:
        word = "ENABLE" if new["row_security"] else "DISABLE"
        yield altered(new, f"{this} {word} ROW LEVEL SECURITY", **lock)
    if (old is not None and old["forced"]) != new["forced"]:
        word = "FORCE" if new["forced"] else "NO FORCE"
        yield altered(new, f"{this} {word} ROW LEVEL SECURITY", **lock)
    was = old["identity"] if old is not None else "d"
    if new["identity"] is not None and was != new["identity"]:
        word = {"d": "DEFAULT", "n": "NOTHING", "f": "FULL"}[new["identity"]]
        yield altered(new, f"{this} REPLICA IDENTITY {word}", **lock)
