"""Views, materialized views, and rules of tables and views."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from confiture.catalog.facts import Catalog, Fact, Identity
from confiture.catalog.query import SQL, Query, Since, below
from confiture.differ.actions import Action, Lock
from confiture.differ.kind import Kind, World, altered, dropped, exclusive, locked, made
from confiture.differ.kinds.storage import change_column, change_parameters
from confiture.differ.names import options, quote_name, relation

#: What a view's name stands for beside its row in ``pg_class``: its row type, an array of that,
#: and the rule that holds its query, which is what needs other objects.
_ALSO: Final = (
    ("pg_type", "c.reltype"),
    (
        "pg_type",
        "coalesce((SELECT y.typarray FROM pg_catalog.pg_type y WHERE y.oid = c.reltype), 0)",
    ),
    (
        "pg_rewrite",
        (
            "coalesce((SELECT w.oid FROM pg_catalog.pg_rewrite w"
            " WHERE w.ev_class = c.oid AND w.rulename = '_RETURN'), 0)"
        ),
    ),
)
_SOURCE: Final = (
    "pg_catalog.pg_class c"
    " JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace"
    " LEFT JOIN pg_catalog.pg_am m ON m.oid = c.relam"
    " LEFT JOIN pg_catalog.pg_tablespace s ON s.oid = c.reltablespace"
)
#: Name, type and collation of each column, which may not change under a view that is replaced.
_COLUMNS: Final = (
    "ARRAY(SELECT pg_catalog.concat_ws(' ', pg_catalog.quote_ident(a.attname),"
    " pg_catalog.format_type(a.atttypid, a.atttypmod),"
    " nullif(a.attcollation, 100)::pg_catalog.regcollation)"
    " FROM pg_catalog.pg_attribute a"
    " WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attnum)"
)
SORTED_OPTIONS: Final = "ARRAY(SELECT o FROM pg_catalog.unnest(c.reloptions) o ORDER BY o)"
_DEFINITION: Final = "pg_catalog.rtrim(pg_catalog.pg_get_viewdef(c.oid), ';')"
#: Of a column of a materialized view, what is not as its type has it: name, storage, compression,
#: statistics target, options.
_SETTINGS: Final = (
    "ARRAY(SELECT ARRAY[a.attname, x.storage, x.compression, x.target,"
    " pg_catalog.array_to_string(x.options, ',')]"
    " FROM pg_catalog.pg_attribute a JOIN pg_catalog.pg_type y ON y.oid = a.atttypid,"
    " LATERAL (SELECT CASE WHEN a.attstorage <> y.typstorage THEN a.attstorage::text END"
    " AS storage, {0} AS compression, nullif(a.attstattarget, -1)::text AS target,"
    # some builds of the server keep further options of their own
    " nullif(ARRAY(SELECT o FROM pg_catalog.unnest(a.attoptions) o WHERE o LIKE 'n\\_distinct%'),"
    " '{{}}') AS options) x"
    " WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped"
    " AND (x.storage IS NOT NULL OR x.compression IS NOT NULL OR x.target IS NOT NULL"
    " OR x.options IS NOT NULL) ORDER BY a.attname)"
)
_COLUMN_SETTINGS: Final = Since(
    140000, _SETTINGS.format("nullif(a.attcompression, '')::text"), _SETTINGS.format("NULL::text")
)
#: How the types of columns are stored if nothing is said; the word DEFAULT is known from 16 on.
_USUAL_STORAGE: Final = (
    "(SELECT pg_catalog.json_object_agg(a.attname, y.typstorage::text)"
    " FROM pg_catalog.pg_attribute a JOIN pg_catalog.pg_type y ON y.oid = a.atttypid"
    " WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped)"
)
#: States of triggers, event triggers and rules.
STATES: Final = {"O": "ENABLE", "D": "DISABLE", "R": "ENABLE REPLICA", "A": "ENABLE ALWAYS"}


def read_lock(fact: Fact, world: World) -> dict[str, object]:
    """The lock on the relations that a query reads, as keyword arguments of an action."""
    read = {
        world.new[need].parent if need.kind == "column" else need
        for need in fact.needs
        if need.kind in {"table", "column", "view", "materialized view", "foreign table"}
    }
    there = tuple(sorted(one for one in read if one is not None and one in world.old))
    return locked(Lock.ACCESS_SHARE, *there) if there else {}


class View(Kind):
    """A view. Defaults of its columns are facts of their own."""

    name = "view"
    rank = 50
    space = "relation"

    def queries(self) -> Sequence[Query]:
        return (
            Query(
                kind=self.name,
                catalog="pg_class",
                source=_SOURCE,
                where="c.relkind = 'v'",
                name=("n.nspname", "c.relname"),
                parent=below("pg_namespace", "n.oid"),
                oid="c.oid",
                also=_ALSO,
                values={
                    "definition": _DEFINITION,
                    "columns": _COLUMNS,
                    "options": "c.reloptions",
                },
                settle=_settle,
            ),
        )

    def create(self, fact: Fact, world: World) -> Iterable[Action]:
        return (made(fact, f"CREATE {_view(fact)}", **read_lock(fact, world)),)

    def drop(self, fact: Fact, world: World) -> Iterable[Action]:
        return (dropped(fact, f"DROP VIEW {relation(fact.identity)}", **exclusive(fact.identity)),)

    def alter(self, old: Fact, new: Fact, world: World) -> Iterable[Action] | None:
        lock = exclusive(new.identity)
        if new["columns"][: len(old["columns"])] != old["columns"]:
            return None
        if old["definition"] != new["definition"] or old["columns"] != new["columns"]:
            return (altered(new, f"CREATE OR REPLACE {_view(new)}", **lock),)
        return _alter_options(old, new, f"ALTER VIEW {relation(new.identity)}")


class MaterializedView(Kind):
    """A materialized view.

    Whether it is filled is no part of the schema: one that is made again is filled if it was, and
    a new one if the wanted one is.
    """

    name = "materialized view"
    rank = 52
    space = "relation"

    def queries(self) -> Sequence[Query]:
        values: Mapping[str, SQL] = {
            "definition": _DEFINITION,
            "columns": _COLUMNS,
            "options": SORTED_OPTIONS,
            "method": "nullif(m.amname, 'heap')",
            "tablespace": "s.spcname",
            "settings": _COLUMN_SETTINGS,
        }
        return (
            Query(
                kind=self.name,
                catalog="pg_class",
                source=_SOURCE,
                where="c.relkind = 'm'",
                name=("n.nspname", "c.relname"),
                parent=below("pg_namespace", "n.oid"),
                oid="c.oid",
                also=_ALSO,
                values=values,
                notes={
                    "filled": "c.relispopulated",
                    "storage": _USUAL_STORAGE,
                    "rows": "c.reltuples::bigint",
                    "bytes": "pg_catalog.pg_relation_size(c.oid)",
                },
                settle=_settle,
            ),
        )

    def create(self, fact: Fact, world: World) -> Iterable[Action]:
        sql = f"CREATE MATERIALIZED VIEW {relation(fact.identity)}"
        if fact["method"] is not None:
            sql += f" USING {quote_name(fact['method'])}"
        if fact["options"]:
            sql += f" WITH ({options(fact['options'])})"
        if fact["tablespace"] is not None:
            sql += f" TABLESPACE {quote_name(fact['tablespace'])}"
        filled = _is_filled(fact.identity, world)
        sql += f" AS{_body(fact)}" + ("" if filled else "\nWITH NO DATA")
        return [
            made(fact, sql, scan=filled, **read_lock(fact, world)),
            *_change_settings({}, fact),
        ]

    def drop(self, fact: Fact, world: World) -> Iterable[Action]:
        sql = f"DROP MATERIALIZED VIEW {relation(fact.identity)}"
        return (dropped(fact, sql, **exclusive(fact.identity)),)

    def alter(self, old: Fact, new: Fact, world: World) -> Iterable[Action] | None:
        if old["definition"] != new["definition"] or old["columns"] != new["columns"]:
            return None
        if old["method"] != new["method"] and world.version < 150000:
            return None
        this = f"ALTER MATERIALIZED VIEW {relation(new.identity)}"
        lock = exclusive(new.identity)
        actions = _alter_options(old, new, this)
        if old["method"] != new["method"]:
            word = quote_name(new["method"] or "heap")
            actions.append(altered(new, f"{this} SET ACCESS METHOD {word}", rewrite=True, **lock))
        if old["tablespace"] != new["tablespace"]:
            word = quote_name(new["tablespace"] or "pg_default")
            actions.append(altered(new, f"{this} SET TABLESPACE {word}", rewrite=True, **lock))
        return [*actions, *_change_settings(_settings(old), new)]


class Rule(Kind):
    """A rule of a table or a view, except the one that makes a view."""

    name = "rule"
    rank = 60

    def queries(self) -> Sequence[Query]:
        return (
            Query(
                kind=self.name,
                catalog="pg_rewrite",
                source="pg_catalog.pg_rewrite w"
                " JOIN pg_catalog.pg_class c ON c.oid = w.ev_class"
                " JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace",
                where="w.rulename <> '_RETURN'",
                name=("n.nspname", "c.relname", "w.rulename"),
                parent=below("pg_class", "c.oid"),
                oid="w.oid",
                values={
                    "definition": "pg_catalog.rtrim(pg_catalog.pg_get_ruledef(w.oid), ';')",
                    "state": "w.ev_enabled::text",
                },
            ),
        )

    def create(self, fact: Fact, world: World) -> Iterable[Action]:
        return [made(fact, fact["definition"], **_on_parent(fact)), *_change_state("O", fact)]

    def drop(self, fact: Fact, world: World) -> Iterable[Action]:
        sql = f"DROP RULE {quote_name(fact.name[-1])} ON {relation(fact.identity)}"
        return (dropped(fact, sql, **_on_parent(fact)),)

    def alter(self, old: Fact, new: Fact, world: World) -> Iterable[Action] | None:
        actions: list[Action] = []
        if old["definition"] != new["definition"]:
            sql = new["definition"].replace("CREATE RULE", "CREATE OR REPLACE RULE", 1)
            actions.append(altered(new, sql, **_on_parent(new)))
        return [*actions, *_change_state(old["state"], new)]


def _settle(values: dict[str, Any]) -> dict[str, Any]:
    # their order is that in which they were set
    values["options"] = sorted(values["options"] or ())
    return values


def _view(fact: Fact) -> str:
    given = f" WITH ({options(fact['options'])})" if fact["options"] else ""
    return f"VIEW {relation(fact.identity)}{given} AS{_body(fact)}"


def _body(fact: Fact) -> str:
    return f"\n{fact['definition']}"


def _on_parent(fact: Fact) -> dict[str, object]:
    assert fact.parent is not None
    return exclusive(fact.parent)


def _alter_options(old: Fact, new: Fact, this: str) -> list[Action]:
    """Set and reset options: those of a view take the strongest lock, of its rows the weaker."""
    is_stored = new.kind == MaterializedView.name
    lock = Lock.SHARE_UPDATE_EXCLUSIVE if is_stored else Lock.ACCESS_EXCLUSIVE
    return [
        altered(new, f"{this} {sql}", **locked(lock, new.identity))
        for sql in change_parameters(old["options"], new["options"])
    ]


def _change_state(old: str, new: Fact) -> Iterable[Action]:
    if old != new["state"]:
        sql = f"ALTER TABLE {relation(new.identity)} {STATES[new['state']]} RULE"
        yield altered(new, f"{sql} {quote_name(new.name[-1])}", **_on_parent(new))


def _is_filled(identity: Identity, world: World) -> bool:
    """Whether a materialized view that is made is to be filled: not if one below it is empty."""
    waiting, seen = [identity], {identity}
    while waiting:
        fact = world.new.get(waiting.pop())
        if fact is None:
            continue
        if fact.kind == MaterializedView.name and not _was_filled(fact, world.old):
            return False
        for need in fact.needs - seen:
            if need.kind in {View.name, MaterializedView.name}:
                seen.add(need)
                waiting.append(need)
    return True


def _was_filled(fact: Fact, old: Catalog) -> bool:
    before = old.get(fact.identity)
    return bool((before or fact).notes.get("filled", True))


def _settings(fact: Fact) -> dict[str, dict[str, Any]]:
    """What columns have of their own, by their names."""
    return {
        name: {
            "storage": storage,
            "compression": compression,
            "statistics": target,
            "options": [one for one in (given or "").split(",") if one],
        }
        for name, storage, compression, target, given in fact["settings"]
    }


def _change_settings(old: Mapping[str, dict[str, Any]], new: Fact) -> Iterable[Action]:
    """Storage, compression, statistics target and options of columns."""
    wanted = _settings(new)
    for column in sorted(old.keys() | wanted.keys()):
        this = f"ALTER MATERIALIZED VIEW {relation(new.identity)}"
        this += f" ALTER COLUMN {quote_name(column)}"
        before, after = old.get(column, {}), wanted.get(column, {})
        for sql, lock in change_column(before, after, new.notes["storage"][column]):
            yield altered(new, f"{this} {sql}", **locked(lock, new.identity))
