"""Columns of tables."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, Final

from attrs import evolve

from confiture.catalog.facts import Fact, Identity
from confiture.catalog.query import Query, Since, below
from confiture.differ.actions import Action, Lock
from confiture.differ.kind import Kind, World, altered, dropped, exclusive, family, locked, made
from confiture.differ.kinds.carrying import BY_TEXT, CARRIED, carried_over, is_checked, is_rewritten
from confiture.differ.kinds.constraints import referenced
from confiture.differ.kinds.defaults import is_constant, own_form, same_defaults
from confiture.differ.kinds.identities import IDENTITY, change_identity, sequence_options
from confiture.differ.kinds.inheritance import (
    carried_off,
    inheritors,
    is_brought,
    is_let_go,
    is_typed,
)
from confiture.differ.kinds.nullability import (
    NOT_NULL_NAME,
    NOT_NULL_OID,
    NOT_NULL_VALID,
    above,
    add_unlooked,
    change_not_null,
    not_null_name,
    under,
)
from confiture.differ.kinds.storage import given_options, stored_as
from confiture.differ.names import quote_name, relation
from confiture.differ.types import base, keeps_values, modifier, needs_using, rewrites

#: Options of columns that PostgreSQL has; some builds keep further ones of their own.
_OPTIONS: Final = frozenset({"n_distinct", "n_distinct_inherited"})
#: What stands in the way of another type of a column.
_TYPE_BREAKS: Final = frozenset(
    {
        "view",
        "materialized view",
        "rule",
        "policy",
        "trigger",
        "function",
        "procedure",
        "published table",
    }
)
_SOURCE: Final = (
    "pg_catalog.pg_attribute a"
    " JOIN pg_catalog.pg_class c ON c.oid = a.attrelid"
    " JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace"
    " JOIN pg_catalog.pg_type t ON t.oid = a.atttypid"
    " LEFT JOIN pg_catalog.pg_collation l"
    " ON l.oid = a.attcollation AND a.attcollation <> t.typcollation"
    " LEFT JOIN pg_catalog.pg_namespace ln ON ln.oid = l.collnamespace"
    " LEFT JOIN (pg_catalog.pg_depend d"
    " JOIN pg_catalog.pg_sequence q ON q.seqrelid = d.objid"
    " JOIN pg_catalog.pg_class qc ON qc.oid = q.seqrelid"
    " JOIN pg_catalog.pg_namespace qn ON qn.oid = qc.relnamespace)"
    " ON a.attidentity <> '' AND d.deptype = 'i'"
    " AND d.classid = 'pg_catalog.pg_class'::regclass"
    " AND d.refclassid = 'pg_catalog.pg_class'::regclass AND d.refobjid = c.oid"
    " AND d.refobjsubid = a.attnum"
)
#: Whether rows are divided by it, so that its type cannot be changed.
_IN_KEY: Final = (
    "EXISTS (SELECT FROM pg_catalog.pg_partitioned_table k WHERE k.partrelid = c.oid"
    " AND (a.attnum = ANY (k.partattrs::int2[])"
    " OR k.partexprs::text ~ (':varattno ' || a.attnum || ' ')))"
)


def _settle(values: dict[str, Any]) -> dict[str, Any]:
    if values["identity"] is None:
        values["sequence"] = None
    values["options"] = sorted(
        one for one in values["options"] or () if one.partition("=")[0] in _OPTIONS
    )
    return values


class Column(Kind):
    """A column of a table, with its identity sequence."""

    name = "column"
    rank = 32
    holds_data = True

    def queries(self) -> Sequence[Query]:
        return (
            Query(
                kind=self.name,
                catalog="pg_class",
                source=_SOURCE,
                where="a.attnum > 0 AND NOT a.attisdropped AND c.relkind IN ('r', 'p', 'f')",
                name=("n.nspname", "c.relname", "a.attname"),
                parent=below("pg_class", "c.oid"),
                oid="c.oid",
                sub="a.attnum::int",
                also=(
                    ("pg_class", "coalesce(q.seqrelid, 0)"),
                    ("pg_constraint", f"coalesce(({NOT_NULL_OID}), 0)"),
                ),
                values={
                    "type": "pg_catalog.format_type(a.atttypid, a.atttypmod)",
                    "collation": "CASE WHEN l.oid IS NOT NULL"
                    " THEN pg_catalog.format('%I.%I', ln.nspname, l.collname) END",
                    "not_null": "a.attnotnull",
                    "not_null_name": NOT_NULL_NAME,
                    "not_null_valid": NOT_NULL_VALID,
                    "identity": "nullif(a.attidentity, '')::text",
                    "sequence": "ARRAY[qn.nspname, qc.relname, q.seqstart::text,"
                    " q.seqincrement::text, q.seqmin::text, q.seqmax::text,"
                    " q.seqcache::text, CASE WHEN q.seqcycle THEN 'cycle' END]",
                    "storage": "CASE WHEN a.attstorage <> t.typstorage THEN a.attstorage::text END",
                    "compression": Since(140000, "nullif(a.attcompression, '')::text", "NULL"),
                    "statistics": "nullif(a.attstattarget, -1)::int",
                    "options": "a.attoptions",
                    "foreign_options": "CASE WHEN a.attfdwoptions IS NULL THEN '{}' ELSE"
                    " ARRAY(SELECT option_name || '=' || option_value"
                    " FROM pg_catalog.pg_options_to_table(a.attfdwoptions) ORDER BY option_name)"
                    " END",
                    "inherited": "a.attinhcount > 0 AND NOT a.attislocal",
                },
                notes={
                    "position": "a.attnum::int",
                    "storage": "t.typstorage::text",
                    "key": _IN_KEY,
                },
                settle=_settle,
            ),
        )

    def create(self, fact: Fact, world: World) -> Iterable[Action]:
        if is_brought(fact, world):
            return ()
        table = _table(fact)
        default = world.new.get(fact.identity.part("default"))
        heirs = [
            world.new[one]
            for one in inheritors(world.new, fact.identity)
            if (one not in world.old or one in world.fresh) and is_brought(world.new[one], world)
        ]
        also = [*(one.identity for one in heirs), *same_defaults(default, (fact, *heirs), world)]
        sql = f"ALTER TABLE {relation(table)} ADD COLUMN {clause(fact, default)}"
        given = default is not None or fact["identity"] is not None or _is_foreign(fact)
        empty = fact["not_null"] and not given
        rewrite = not _is_foreign(fact) and (
            (default is not None and not is_constant(default))
            or fact["identity"] is not None
            or is_checked(fact, world.new)
        )
        action = made(
            fact,
            sql,
            *also,
            fails_if=f"{'.'.join(table.name)} has rows" if empty else None,
            rewrite=rewrite,
            reshapes=rewrite,
            **locked(Lock.ACCESS_EXCLUSIVE, *family(table, world)),
        )
        below = (each for heir in heirs for each in own_form(heir, fact, default, world))
        return [action, *settings(None, fact, world), *below]

    def drop(self, fact: Fact, world: World) -> Iterable[Action]:
        if fact["inherited"] and not is_let_go(fact, world):
            return ()
        table = world.old[_table(fact)]
        above = (Identity("column", (*one, fact.name[-1])) for one in table["parents"])
        # of its own as well as from above: it cannot go before that of the table above
        first = frozenset(one for one in above if one in world.old and one not in world.new)
        below = set(carried_off(fact.identity, world))
        if fact.identity in world.new or not any(one in world.new for one in below):
            action = _drop_column(fact, "", world)
            return (evolve(action, drops=action.drops | below, without=first),)
        # those below that stay become columns of their own
        gone = (world.old[one] for one in sorted(below) if one not in world.new)
        action = _drop_column(fact, "ONLY ", world)
        kept = frozenset(one for one in below if one in world.new)
        return (
            evolve(action, settles=kept, without=first),
            *(_drop_column(one, "", world) for one in gone),
        )

    def spots(self, fact: Fact) -> Iterable[tuple[str, tuple[str, ...]]]:
        if fact["sequence"] is not None and fact["sequence"][0] is not None:
            yield "relation", tuple(fact["sequence"][:2])
        constraint = not_null_name(fact)
        if constraint is not None:  # from PostgreSQL 18 on
            yield "constraint", (*fact.name[:2], constraint)

    def remakes_parent(self, fact: Fact) -> bool:
        return bool(fact.notes.get("key"))

    def alter(self, old: Fact, new: Fact, world: World) -> Iterable[Action] | None:
        table = _table(new)
        this = f"ALTER TABLE {relation(table)} ALTER COLUMN {quote_name(new.name[-1])}"
        lock = locked(Lock.ACCESS_EXCLUSIVE, *family(table, world))
        actions: list[Action] = []
        brought = (old["inherited"] and new["inherited"]) or is_typed(table, world)
        brought = brought or any(above(new, world))
        if _is_other_type(old, new) and old.notes.get("key"):
            return None
        if _is_other_type(old, new) and not brought:
            collate = f" COLLATE {new['collation']}" if new["collation"] else ""
            sql = f"{this} TYPE {new['type']}{collate}"
            if _is_foreign(new):
                actions.append(altered(new, sql, **lock))
            else:
                actions.append(_convert(old, new, sql, world))
        # what numbers rows is of a type that counts, and NOT NULL, as long as it does
        numbers = tuple(change_identity(old, new, this, world))
        rest = tuple(change_not_null(old, new, world))
        actions = (
            [*numbers, *actions, *rest] if new["identity"] is None else [*actions, *rest, *numbers]
        )
        return [*actions, *settings(old, new, world)]

    def breaks(self, old: Fact, new: Fact, world: World) -> frozenset[str]:
        if not _is_other_type(old, new):
            return frozenset()
        same = base(old["type"]) == base(new["type"])
        return _TYPE_BREAKS if same else _TYPE_BREAKS | {"default"}

    def brings(self, fact: Fact, world: World) -> Iterable[Identity]:
        """What tables below have of it goes and comes with it."""
        after = set(inheritors(world.new, fact.identity))
        return [one for one in inheritors(world.old, fact.identity) if one in after]

    def replaces_parent(self, old: Fact | None, new: Fact | None, world: World) -> bool:
        """A table that is divided by a column is made again with it."""
        return (
            old is not None
            and bool(old.notes.get("key"))
            and (new is None or _is_other_type(old, new))
        )

    def convert(
        self, old: Fact, new: Fact, replaced: Identity, world: World
    ) -> Iterable[Action] | None:
        """Keep the values under a new form of their type or collation."""
        if replaced.kind not in CARRIED:
            return None
        default = world.old.get(old.identity.part("default"))
        if default is not None and default["generated"] is not None:
            return None  # it is computed again
        if _is_other_type(old, new) or new["inherited"] or is_typed(_table(new), world):
            return ()  # done by its own alteration, or by that of the parent
        using = "" if _is_foreign(new) else carried_over(old, new, replaced, world)
        if using is None:
            return None
        table = _table(new)
        name = quote_name(new.name[-1])
        collate = f" COLLATE {new['collation']}" if new["collation"] else ""
        sql = f"ALTER TABLE {relation(table)} ALTER COLUMN {name} TYPE {new['type']}{collate}"
        rewrite = is_rewritten(new, replaced, world) and not _is_foreign(new)
        lock = locked(Lock.ACCESS_EXCLUSIVE, *family(table, world))
        return (altered(new, sql + using, rewrite=rewrite, scan=rewrite, reshapes=True, **lock),)

    def unsettled(self, fact: Fact, world: World) -> Iterable[Identity]:
        for one in sorted(world.old.dependants.get(fact.identity, ())):
            other = world.old[one]
            if (
                one.kind in _TYPE_BREAKS
                or one.kind == "default"
                or (one.kind == "constraint" and other["type"] in {"c", "f", "x"})
                or (one.kind == "index" and other.notes.get("computed"))
            ):
                yield one


def clause(column: Fact, default: Fact | None) -> str:
    """A column as it stands in CREATE TABLE."""
    parts = [quote_name(column.name[-1]), column["type"]]
    parts += given_options(None, column["foreign_options"])
    if column["collation"] is not None:
        parts.append(f"COLLATE {column['collation']}")
    if default is not None and default["generated"] is not None:
        kind = "STORED" if default["generated"] == "s" else "VIRTUAL"
        parts.append(f"GENERATED ALWAYS AS ({default['expression']}) {kind}")
    elif default is not None:
        parts.append(f"DEFAULT {default['expression']}")
    if column["identity"] is not None:
        kind = IDENTITY[column["identity"]]
        parts.append(f"GENERATED {kind} AS IDENTITY ({sequence_options(column['sequence'])})")
    is_not_null = column["not_null"] and column["not_null_valid"]
    if is_not_null and column["not_null_name"] is not None:
        parts.append(f"CONSTRAINT {quote_name(column['not_null_name'])}")
    if is_not_null:
        parts.append("NOT NULL")
    return " ".join(parts)


def settings(old: Fact | None, new: Fact, world: World) -> Iterable[Action]:
    """What a column has by statements of their own."""
    table = _table(new)
    if old is None and not new["not_null_valid"]:
        yield from add_unlooked(new, world)
    yield from stored_as({} if old is None else old.values, new, world)
    if old is not None:
        this = f"ALTER TABLE {relation(table)} ALTER COLUMN {quote_name(new.name[-1])}"
        for words in given_options(old["foreign_options"], new["foreign_options"]):
            yield altered(new, f"{this} {words}", **exclusive(table))


def _convert(old: Fact, new: Fact, sql: str, world: World) -> Action:
    """The statement that gives the values of a column another type."""
    by_text = any(need.kind in BY_TEXT for fact in (old, new) for need in fact.needs)
    if by_text or needs_using(old["type"], new["type"], world.old):
        # what has no cast of its own goes by its text
        sql += f" USING {quote_name(new.name[-1])}{'::text' if by_text else ''}::{new['type']}"
    rewrite = by_text or rewrites(old["type"], new["type"])
    checked = by_text or (rewrite and bool(modifier(new["type"])))
    loses = None
    if not keeps_values(old["type"], new["type"]) and old["type"] != new["type"]:
        loses = f"what of {_shown(new)} does not fit into {new['type']}"
    return altered(
        new,
        sql,
        rewrite=rewrite,
        loses=loses,
        fails_if=f"a value of {_shown(new)} is no {new['type']}" if checked or loses else None,
        alters=frozenset(under(new, world)),
        # what comes from several tables cannot be changed by one of them
        without=frozenset(
            heir
            for heir in world.old.below(_table(new))
            if heir not in world.new and len(world.old[heir]["parents"]) > 1
        ),
        reshapes=True,
        lock=Lock.ACCESS_EXCLUSIVE,
        on=tuple(dict.fromkeys((*family(_table(new), world), *_linked(old, world)))),
    )


def _linked(column: Fact, world: World) -> Iterable[Identity]:
    """Tables at the other ends of references with a column: those are made again with its type."""
    for one in sorted(world.old.dependants.get(column.identity, ())):
        if one.kind == "constraint" and one in world.new and world.old[one]["type"] == "f":
            yield Identity("table", one.name[:2])
            yield from referenced(world.old[one])


def _drop_column(fact: Fact, only: str, world: World) -> Action:
    table = _table(fact)
    tables = family(table, world)
    if only:  # those directly below are told that they have it of their own now
        direct = world.old.heirs.get(table.name, ())
        tables = (table, *(one for one in tables[1:] if one in direct))
    lock = locked(Lock.ACCESS_EXCLUSIVE, *tables)
    sql = f"ALTER TABLE {only}{relation(table)} DROP COLUMN {quote_name(fact.name[-1])}"
    default = fact.identity.part("default")
    computed = (catalog.get(default) for catalog in (world.old, world.new))
    again = all(one is not None and one["generated"] is not None for one in computed)
    loses = None if again or _is_foreign(fact) else f"the values of {_shown(fact)}"
    return dropped(fact, sql, loses=loses, **lock)


def _table(fact: Fact) -> Identity:
    """The table, or foreign table, that a column is of."""
    assert fact.parent is not None
    return fact.parent


def _is_foreign(column: Fact) -> bool:
    """Whether its rows are elsewhere, so that nothing is rewritten, read or lost."""
    return _table(column).kind == "foreign table"


def _shown(fact: Fact) -> str:
    return ".".join(fact.name)


def _is_other_type(old: Fact, new: Fact) -> bool:
    return bool(old["type"] != new["type"] or old["collation"] != new["collation"])
