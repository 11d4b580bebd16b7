"""Columns, and their defaults and generation expressions."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, Final

from attrs import evolve

from confiture.catalog.facts import Catalog, Fact, Identity
from confiture.catalog.query import Query, Since, below
from confiture.differ.actions import Action, Lock
from confiture.differ.kind import Kind, World, altered, dropped, exclusive, family, locked, made
from confiture.differ.kinds.constraints import referenced
from confiture.differ.kinds.nullability import above, add_unlooked, change_not_null, under
from confiture.differ.kinds.sequences import start_behind
from confiture.differ.kinds.storage import change_column
from confiture.differ.names import HIDDEN, literal, quote_name, relation
from confiture.differ.types import base, keeps_values, modifier, needs_using, rewrites

#: Options of columns that PostgreSQL has; some builds keep further ones of their own.
_OPTIONS: Final = frozenset({"n_distinct", "n_distinct_inherited"})
_TABLES: Final = frozenset({"table", "foreign table"})
_IDENTITY: Final = {"a": "ALWAYS", "d": "BY DEFAULT"}
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
#: What values outlast when it is made again: they are written as text and read again.
_BY_TEXT: Final = frozenset({"enum", "composite", "range"})
_CARRIED: Final = _BY_TEXT | {"domain", "collation"}
#: Whether it calls what may give another value for each row, so that the table is written anew.
_VOLATILE: Final = (
    "EXISTS (SELECT FROM pg_catalog.regexp_matches(d.adbin::text,"
    " ':(?:funcid|opfuncid) (\\d+)', 'g') m"
    " JOIN pg_catalog.pg_proc f ON f.oid = m[1]::oid WHERE f.provolatile = 'v')"
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
_NOT_NULL_OID: Final = (
    "SELECT o.oid FROM pg_catalog.pg_constraint o WHERE o.conrelid = c.oid"
    " AND o.contype = 'n' AND o.conkey = ARRAY[a.attnum]"
)
_NOT_NULL_NAME: Final = Since(
    180000,
    "CASE WHEN a.attnotnull THEN"
    " (SELECT o.conname FROM pg_catalog.pg_constraint o WHERE o.conrelid = c.oid"
    " AND o.contype = 'n' AND o.conkey = ARRAY[a.attnum]"
    " AND o.conname <> pg_catalog.left(c.relname || '_' || a.attname || '_not_null', 63)) END",
    "NULL",
)

#: Whether the rows that were there before have been looked at.
_NOT_NULL_VALID: Final = Since(
    180000,
    "coalesce((SELECT o.convalidated FROM pg_catalog.pg_constraint o WHERE o.conrelid = c.oid"
    " AND o.contype = 'n' AND o.conkey = ARRAY[a.attnum]), true)",
    "true",
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
                    ("pg_constraint", f"coalesce(({_NOT_NULL_OID}), 0)"),
                ),
                values={
                    "type": "pg_catalog.format_type(a.atttypid, a.atttypmod)",
                    "collation": "CASE WHEN l.oid IS NOT NULL"
                    " THEN pg_catalog.format('%I.%I', ln.nspname, l.collname) END",
                    "not_null": "a.attnotnull",
                    "not_null_name": _NOT_NULL_NAME,
                    "not_null_valid": _NOT_NULL_VALID,
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
        if _is_brought(fact, world):
            return ()
        table = _table(fact)
        default = world.new.get(fact.identity.part("default"))
        brought = [
            one
            for one in _inheritors(world.new, fact.identity)
            if (one not in world.old or one in world.fresh) and _is_brought(world.new[one], world)
        ]
        also = [*brought, *(one.part("default") for one in [fact.identity, *brought])]
        sql = f"ALTER TABLE {relation(table)} ADD COLUMN {clause(fact, default)}"
        given = default is not None or fact["identity"] is not None or _is_foreign(fact)
        empty = fact["not_null"] and not given
        rewrite = not _is_foreign(fact) and (
            (default is not None and not _is_constant(default))
            or fact["identity"] is not None
            or _is_checked(fact, world.new)
        )
        action = made(
            fact,
            sql,
            *(one for one in also if one in world.new),
            fails_if=f"{'.'.join(table.name)} has rows" if empty else None,
            rewrite=rewrite,
            reshapes=rewrite,
            **locked(Lock.ACCESS_EXCLUSIVE, *family(table, world)),
        )
        return [action, *settings(None, fact, world)]

    def drop(self, fact: Fact, world: World) -> Iterable[Action]:
        if fact["inherited"] and not _is_let_go(fact, world):
            return ()
        table = world.old[_table(fact)]
        above = (Identity("column", (*one, fact.name[-1])) for one in table["parents"])
        # of its own as well as from above: it cannot go before that of the table above
        first = frozenset(one for one in above if one in world.old and one not in world.new)
        below = set(_carried_off(fact.identity, world))
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
        numbers = tuple(_change_identity(old, new, this, world))
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
        after = set(_inheritors(world.new, fact.identity))
        return [one for one in _inheritors(world.old, fact.identity) if one in after]

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
        if replaced.kind not in _CARRIED:
            return None
        default = world.old.get(old.identity.part("default"))
        if default is not None and default["generated"] is not None:
            return None  # it is computed again
        if _is_other_type(old, new) or new["inherited"] or is_typed(_table(new), world):
            return ()  # done by its own alteration, or by that of the parent
        using = "" if _is_foreign(new) else _carried_over(old, new, replaced, world)
        if using is None:
            return None
        table = _table(new)
        name = quote_name(new.name[-1])
        collate = f" COLLATE {new['collation']}" if new["collation"] else ""
        sql = f"ALTER TABLE {relation(table)} ALTER COLUMN {name} TYPE {new['type']}{collate}"
        rewrite = _is_rewritten(new, replaced, world) and not _is_foreign(new)
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


class Default(Kind):
    """The default of a column, or the expression that it is generated by."""

    name = "default"
    rank = 34

    def queries(self) -> Sequence[Query]:
        return (
            Query(
                kind=self.name,
                catalog="pg_attrdef",
                source="pg_catalog.pg_attrdef d"
                " JOIN pg_catalog.pg_attribute a"
                " ON a.attrelid = d.adrelid AND a.attnum = d.adnum"
                " JOIN pg_catalog.pg_class c ON c.oid = d.adrelid"
                " JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace",
                name=("n.nspname", "c.relname", "a.attname"),
                parent=below("pg_class", "c.oid", "a.attnum::int"),
                oid="d.oid",
                values={
                    "expression": "pg_catalog.pg_get_expr(d.adbin, d.adrelid)",
                    "generated": "nullif(a.attgenerated, '')::text",
                },
                notes={"volatile": _VOLATILE},
            ),
        )

    def create(self, fact: Fact, world: World) -> Iterable[Action]:
        if fact["generated"] is not None:
            # the column itself is made again, and brings it
            return ()
        sql = f"{_alter_column(fact)} SET DEFAULT {fact['expression']}"
        return (made(fact, sql, **_default_lock(fact, world)),)

    def drop(self, fact: Fact, world: World) -> Iterable[Action]:
        word = "DEFAULT" if fact["generated"] is None else "EXPRESSION"
        sql = f"{_alter_column(fact)} DROP {word}"
        return (dropped(fact, sql, **_default_lock(fact, world)),)

    def alter(self, old: Fact, new: Fact, world: World) -> Iterable[Action] | None:
        if old["generated"] != new["generated"]:
            return None
        this, lock = _alter_column(new), _default_lock(new, world)
        if new["generated"] is None:
            return (altered(new, f"{this} SET DEFAULT {new['expression']}", **lock),)
        if world.version < 170000:
            return None
        sql = f"{this} SET EXPRESSION AS ({new['expression']})"
        return (altered(new, sql, rewrite=new["generated"] == "s", **lock),)

    def replaces_parent(self, old: Fact | None, new: Fact | None, world: World) -> bool:
        """A generation expression comes and changes only with its column."""
        if new is None or new["generated"] is None:
            return False
        return old is None or self.alter(old, new, world) is None

    def remakes_parent(self, fact: Fact) -> bool:
        return fact["generated"] is not None


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
        kind = _IDENTITY[column["identity"]]
        parts.append(f"GENERATED {kind} AS IDENTITY ({_sequence(column['sequence'])})")
    is_not_null = column["not_null"] and column["not_null_valid"]
    if is_not_null and column["not_null_name"] is not None:
        parts.append(f"CONSTRAINT {quote_name(column['not_null_name'])}")
    if is_not_null:
        parts.append("NOT NULL")
    return " ".join(parts)


def inline_default(default: Fact, table: Fact, catalog: Catalog) -> bool:
    """Whether a default can stand in the statement that makes its table.

    It cannot if something that it calls needs the table.
    """
    if default["generated"] is not None:
        return True
    seen, waiting = set[Identity](), [need for need in default.needs if need != default.parent]
    while waiting:
        need = waiting.pop()
        if need == table.identity or table.identity in catalog.ancestors(need):
            return False
        if need not in seen and need in catalog:
            seen.add(need)
            waiting += catalog[need].needs
    return True


def settings(old: Fact | None, new: Fact, world: World) -> Iterable[Action]:
    """What a column has by statements of their own."""
    table = _table(new)
    this = f"ALTER TABLE {relation(table)} ALTER COLUMN {quote_name(new.name[-1])}"
    before = {} if old is None else old.values
    if old is None and not new["not_null_valid"]:
        yield from add_unlooked(new, world)
    for sql, lock in change_column(before, new.values, new.notes["storage"]):
        yield altered(new, f"{this} {sql}", **locked(lock, *family(table, world)))
    if old is not None:
        for words in given_options(old["foreign_options"], new["foreign_options"]):
            yield altered(new, f"{this} {words}", **exclusive(table))


def given_options(old: list[str] | None, new: list[str]) -> Iterable[str]:
    """``OPTIONS (...)`` of foreign data, from nothing (None) or from others.

    An option without a value is one that is kept secret; see :mod:`confiture.differ.kinds.foreign`.
    """
    before, after = (dict(_pair(one) for one in told or ()) for told in (old, new))
    parts = []
    for key, value in after.items():
        if before.get(key, "") == value and key in before:
            continue
        verb = "" if old is None else "SET " if key in before else "ADD "
        text = literal(HIDDEN if value is None else value)
        parts.append(f"{verb}{quote_name(key)} {text}")
    parts += [f"DROP {quote_name(key)}" for key in before if key not in after]
    if parts:
        yield f"OPTIONS ({', '.join(parts)})"


def _pair(told: str) -> tuple[str, str | None]:
    key, given, value = told.partition("=")
    return key, value if given else None


def _convert(old: Fact, new: Fact, sql: str, world: World) -> Action:
    """The statement that gives the values of a column another type."""
    by_text = any(need.kind in _BY_TEXT for fact in (old, new) for need in fact.needs)
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


def _of(fact: Fact | None, key: str) -> Any:  # Any: a value of a fact
    return None if fact is None else fact[key]


def _table(fact: Fact) -> Identity:
    """The table, or foreign table, that a column is of."""
    assert fact.parent is not None
    return fact.parent


def _holder(default: Fact, world: World) -> Identity:
    """What has a default: the table of its column, or a view, whose columns are no facts."""
    assert default.parent is not None
    column = world.new.get(default.parent) or world.old[default.parent]
    return column.parent if column.kind == "column" and column.parent else column.identity


def _default_lock(default: Fact, world: World) -> dict[str, object]:
    return locked(Lock.ACCESS_EXCLUSIVE, *family(_holder(default, world), world))


def _is_foreign(column: Fact) -> bool:
    """Whether its rows are elsewhere, so that nothing is rewritten, read or lost."""
    return _table(column).kind == "foreign table"


def _shown(fact: Fact) -> str:
    return ".".join(fact.name)


def _alter_column(fact: Fact) -> str:
    return f"ALTER TABLE {relation(fact.identity)} ALTER COLUMN {quote_name(fact.name[-1])}"


def _is_other_type(old: Fact, new: Fact) -> bool:
    return bool(old["type"] != new["type"] or old["collation"] != new["collation"])


def is_typed(table: Identity, world: World) -> bool:
    """Whether it has the columns of a type, before and after."""
    both = (catalog.get(table) for catalog in (world.old, world.new))
    return all(fact is not None and fact.values.get("of_type") is not None for fact in both)


def _domain_types(column: Fact, domain: Identity, world: World) -> tuple[str, str] | None:
    """What the old and the new form of a domain are over, if that is the column's type."""
    if domain.kind != "domain" or domain not in world.new:
        return None
    if column["type"] != quote_name(*domain.name):
        return None
    waiting = [domain]
    while waiting:  # over what is made again as well, the same words mean another type
        for need in world.old[waiting.pop()].needs:
            if need.kind in _BY_TEXT:
                return None
            waiting += [need] if need.kind == "domain" else []
    return world.old[domain]["type"], world.new[domain]["type"]


def _is_rewritten(column: Fact, replaced: Identity, world: World) -> bool:
    """Whether the table is written anew when a value is carried over.

    Of a collation only the order of values is another, which indexes alone have; a domain without
    conditions is its type, but for the length, which is looked at again.
    """
    if replaced.kind == "collation":
        return False
    types = _domain_types(column, replaced, world)
    if types is None or rewrites(base(types[0]), types[1]):
        return True
    return _is_checked(column, world.new)


def _is_checked(column: Fact, catalog: Catalog) -> bool:
    """Whether its type is a domain with conditions, so that each value is looked at."""
    waiting = [need for need in column.needs if need.kind == "domain"]
    if waiting and column["type"] != quote_name(*waiting[0].name):
        return False  # an array of it
    while waiting:
        domain = catalog[waiting.pop()]
        if domain["not_null"] or catalog.of(domain.identity, "domain constraint"):
            return True
        waiting += [need for need in domain.needs if need.kind == "domain"]
    # the system's own domains, which are no facts, have conditions as well
    return str(column["type"]).startswith("information_schema.")


def _carried_over(old: Fact, new: Fact, replaced: Identity, world: World) -> str | None:
    """How a value of the old form becomes one of the new; None if there is no way."""
    name = quote_name(new.name[-1])
    if replaced.kind == "collation":
        return ""
    if _hides_another_shape(replaced, world):
        return None
    types = _domain_types(new, replaced, world)
    if types is not None and base(types[0]) == base(types[1]):
        return f" USING {name}::{new['type']}"
    before, after = (
        [one.name[-1] for one in catalog.of(replaced, "attribute")]
        for catalog in (world.old, world.new)
    )
    if before == after:
        return f" USING {name}::text::{new['type']}"
    if replaced not in world.new or new["type"] != quote_name(*replaced.name):
        return None
    parts = ", ".join(
        f"({name}).{quote_name(one.name[-1])}::text::{one['type']}"
        if one.name[-1] in before
        else "NULL"
        for one in world.new.of(replaced, "attribute")
    )
    row = f"ROW({parts})::{new['type']}"
    return f" USING CASE WHEN {name} IS DISTINCT FROM NULL THEN {row} END"


def _hides_another_shape(replaced: Identity, world: World) -> bool:
    """Whether a composite inside of a type gets other attributes.

    The text of a value has them by their places only, so that one would be taken for another.
    """
    seen, waiting = {replaced}, [replaced]
    while waiting:
        one = waiting.pop()
        if one not in world.old:
            continue
        if one != replaced and one.kind == "composite":
            before, after = (
                [each.name[-1] for each in catalog.of(one, "attribute")]
                for catalog in (world.old, world.new)
            )
            if before != after:
                return True
        for part in (one, *world.old.children.get(one, ())):
            new = {need for need in world.old[part].needs if need.kind in _CARRIED} - seen
            seen |= new
            waiting += new
    return False


def _is_constant(default: Fact) -> bool:
    if default["generated"] is not None:
        return bool(default["generated"] == "v")
    return not default.notes.get("volatile", True)


def _sequence(told: list[str | None]) -> str:
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


def _change_identity(old: Fact, new: Fact, this: str, world: World) -> Iterable[Action]:
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
        yield altered(new, f"{this} DROP IDENTITY", **lock)
        return
    kind = _IDENTITY[new["identity"]]
    if old["identity"] is None:
        sql = f"{this} ADD GENERATED {kind} AS IDENTITY ({_sequence(new['sequence'])})"
        yield altered(new, sql, **lock)
        schema, sequence, start, increment = new["sequence"][:4]
        yield altered(new, start_behind(new.identity, (schema, sequence), start, increment))
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
    if words:
        yield altered(new, f"{this} {' '.join(words)}", **lock)


def _is_let_go(column: Fact, world: World) -> bool:
    """Whether its table leaves those that it has the column from, and so keeps it."""
    before, after = (catalog.get(_table(column)) for catalog in (world.old, world.new))
    if before is None or after is None:
        return False
    return not any(
        parent in after["parents"]
        for parent in before["parents"]
        if Identity("column", (*parent, column.name[-1])) in world.old
    )


def _carried_off(column: Identity, world: World) -> Iterable[Identity]:
    """The same column in tables below, as far as it goes with that of the parent."""
    for heir in world.old.heirs.get(column.name[:2], ()):
        found = world.old.get(heir.part("column", column.name[-1]))
        if found is not None and found["inherited"] and not _is_let_go(found, world):
            yield found.identity
            yield from _carried_off(found.identity, world)


def _is_brought(column: Fact, world: World) -> bool:
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


def _inheritors(catalog: Catalog, column: Identity) -> Iterable[Identity]:
    """The same column in tables below, where the parent brings it."""
    for heir in catalog.heirs.get(column.name[:2], ()):
        found = heir.part("column", column.name[-1])
        if found in catalog and catalog[found]["inherited"]:
            yield found
            yield from _inheritors(catalog, found)
