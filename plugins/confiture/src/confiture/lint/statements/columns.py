"""Columns of tables in use: what writes all rows anew, and what reads them all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Final

from fraise_hookspecs.migration import CheckCost, Complaint
from postgast import pg_query_pb2 as pg

from confiture.lint.history import narrowed, old_type
from confiture.lint.scripts import LintedStatement
from confiture.lint.tree import (
    Name,
    added_columns,
    altered,
    calls,
    constraints_of,
    definition,
    is_array,
    spell,
    strings,
    type_name,
)

_REWRITE: Final = frozenset({CheckCost.REWRITE})
#: Functions whose value is the same for all rows of a statement, so that it is kept once.
_STABLE: Final = frozenset({
    "now", "transaction_timestamp", "statement_timestamp", "current_setting", "to_timestamp",
    "make_date", "make_interval", "make_timestamp", "make_timestamptz", "lower", "upper", "concat",
    "date_trunc", "timezone", "jsonb_build_object", "json_build_object", "jsonb_build_array",
    "json_build_array", "md5", "pg_typeof", "array_fill", "repeat", "length", "abs", "coalesce",
    "daterange", "tstzrange", "tsrange", "int4range", "int8range", "numrange", "age", "decode",
    "encode", "to_jsonb", "to_json", "btrim", "trim", "int8", "int4", "text", "sha256",
})  # fmt: skip
#: Types that every server has; no domain is among them.
BUILT_IN: Final = frozenset({
    "bit", "bool", "box", "bpchar", "bytea", "char", "cidr", "circle", "date", "datemultirange",
    "daterange", "float4", "float8", "inet", "int2", "int4", "int4multirange", "int4range", "int8",
    "int8multirange", "int8range", "interval", "json", "jsonb", "jsonpath", "line", "lseg",
    "macaddr", "macaddr8", "money", "name", "numeric", "nummultirange", "numrange", "oid", "path",
    "pg_lsn", "point", "polygon", "regclass", "text", "time", "timestamp", "timestamptz", "timetz",
    "tsmultirange", "tsquery", "tsrange", "tstzmultirange", "tstzrange", "tsvector", "uuid",
    "varbit", "varchar", "xid8", "xml",
})  # fmt: skip
_SERIAL: Final = frozenset({"serial", "bigserial", "smallserial", "serial2", "serial4", "serial8"})


def volatile_default(statement: LintedStatement) -> Iterable[Complaint]:
    """``ADD COLUMN`` whose value is another for each row, so that all rows are written."""
    for name, column in added_columns(statement):
        told = _varies(column)
        if told is None:
            continue
        yield Complaint(
            reason=f"{told}: all rows of {spell(name)} are written anew while nobody may read or"
            " write it",
            instead="ADD COLUMN without it, ALTER COLUMN ... SET DEFAULT, then fill the rows in"
            " batches",
            offset=statement.offset_of(column.location),
            costs=_REWRITE,
        )


def _varies(column: Any) -> str | None:  # Any: a ColumnDef
    if type_name(column.type_name) in _SERIAL:
        return f"{type_name(column.type_name)} takes a number for each row"
    for one in constraints_of(column):
        if one.contype == pg.CONSTR_IDENTITY:
            return "an identity takes a number for each row"
        if one.contype == pg.CONSTR_GENERATED and one.generated_kind != "v":
            return "a stored generated column is computed for each row"
        if one.contype == pg.CONSTR_DEFAULT:
            unsure = [name[-1] for name, _ in calls(one.raw_expr) if not _is_stable(name)]
            if unsure:
                return f"the default calls {unsure[0]}(), which may give each row another value"
    return None


def _is_stable(name: tuple[str, ...]) -> bool:
    return name[-1] in _STABLE and (len(name) == 1 or name[0] == "pg_catalog")


def column_of_domain(statement: LintedStatement) -> Iterable[Complaint]:
    """``ADD COLUMN`` of a type that nobody here knows: a domain with a condition is checked."""
    made = {
        strings(one.tree.type_name)[-1]
        for one in statement.earlier
        if one.kind == "create_enum_stmt"
    }
    for name, column in added_columns(statement):
        words = strings(column.type_name.names)
        if words[0] == "pg_catalog" or words[-1] in BUILT_IN or words[-1] in _SERIAL | made:
            continue
        if is_array(column.type_name):
            continue
        yield Complaint(
            reason=f"if {'.'.join(words)} is a domain with a condition, all rows of {spell(name)}"
            " are written anew while nobody may read or write it",
            instead="the type below the domain, with a CHECK ... NOT VALID; whether it is one,"
            " --check-locks shows",
            offset=statement.offset_of(column.type_name.location),
            costs=_REWRITE,
        )


def set_not_null(statement: LintedStatement) -> Iterable[Complaint]:
    """``SET NOT NULL`` that reads all rows under the strongest lock."""
    for name, command in altered(statement):
        one = definition(command).constraint
        if command.subtype == pg.AT_SetNotNull:
            column = command.name
        elif command.subtype == pg.AT_AddConstraint and one.contype == pg.CONSTR_NOTNULL:
            if one.skip_validation:
                continue
            column = one.keys[0].string.sval if one.keys else ""
        else:
            continue
        yield Complaint(
            reason=f"all rows of {spell(name)} are read for nulls in {column} while nobody may read"
            " or write it",
            instead=f"ADD CONSTRAINT c CHECK ({column} IS NOT NULL) NOT VALID; in a later migration"
            " VALIDATE CONSTRAINT c; SET NOT NULL; DROP CONSTRAINT c: the server then reads nothing"
            " (confirm with --check-locks)",
            costs=frozenset({CheckCost.SCAN}),
        )


def _type_changes(statement: LintedStatement) -> Iterator[tuple[Name, str, Any]]:
    for name, command in altered(statement):
        if command.subtype == pg.AT_AlterColumnType:
            yield name, command.name, definition(command).column_def


def type_change(statement: LintedStatement) -> Iterable[Complaint]:
    """``ALTER COLUMN ... TYPE``, which writes all rows anew unless the bytes stay the same."""
    for name, column, wanted in _type_changes(statement):
        before = old_type(statement, name, column)
        told = f" from {before}" if before else ""
        yield Complaint(
            reason=f"the type of {spell(name)}.{column} changes{told}: unless the bytes stay the"
            " same, all rows and indexes are written anew while nobody may read or write the table",
            instead="a new column, a trigger that fills it, the rows in batches, and a switch;"
            " where the server shows no rewrite (--check-locks), it is quick",
            offset=statement.offset_of(wanted.location),
            costs=frozenset({CheckCost.REWRITE, CheckCost.SCAN}),
        )


def narrowing_type(statement: LintedStatement) -> Iterable[Complaint]:
    """A type that does not hold all values of the one before."""
    for name, column, wanted in _type_changes(statement):
        told = narrowed(old_type(statement, name, column), wanted)
        if told is not None:
            yield Complaint(
                reason=f"{spell(name)}.{column}: {told}",
                instead="look for values that do not fit before, or keep the wider type",
                offset=statement.offset_of(wanted.location),
            )


def required_column(statement: LintedStatement) -> Iterable[Complaint]:
    """``ADD COLUMN ... NOT NULL`` without a value for the rows that are there."""
    valued = {pg.CONSTR_DEFAULT, pg.CONSTR_IDENTITY, pg.CONSTR_GENERATED}
    for name, column in added_columns(statement):
        found = {one.contype for one in constraints_of(column)}
        required = found & {pg.CONSTR_NOTNULL, pg.CONSTR_PRIMARY}
        if required and not found & valued and type_name(column.type_name) not in _SERIAL:
            yield Complaint(
                reason=f"{column.colname} is NOT NULL and has no default: the statement fails if"
                f" {spell(name)} has rows, and so does every INSERT of the old code",
                instead="ADD COLUMN with a constant DEFAULT, or without NOT NULL",
                offset=statement.offset_of(column.location),
            )


def table_rewrite(statement: LintedStatement) -> Iterable[Complaint]:
    """Commands that write a whole table anew."""
    words = {
        pg.AT_SetLogged: "SET LOGGED",
        pg.AT_SetUnLogged: "SET UNLOGGED",
        pg.AT_SetAccessMethod: "SET ACCESS METHOD",
        pg.AT_SetTableSpace: "SET TABLESPACE",
        pg.AT_SetExpression: "SET EXPRESSION",
    }
    for name, command in altered(statement):
        if command.subtype in words:
            yield _whole(f"{words[command.subtype]} writes", spell(name))
    tree = statement.tree
    if statement.kind == "vacuum_stmt":
        full = any(
            one.def_elem.defname == "full"
            and not (one.def_elem.arg.HasField("string") and _is_off(one.def_elem.arg.string.sval))
            for one in tree.options
        )
        if tree.is_vacuumcmd and full:
            yield _whole("VACUUM FULL writes", "each table")
    if statement.kind == "cluster_stmt":
        yield _whole("CLUSTER writes", "the table")


def _whole(told: str, what: str) -> Complaint:
    return Complaint(
        reason=f"{told} {what} anew while nobody may read or write it",
        instead="a quiet hour, or pg_repack beside the running system",
        costs=_REWRITE,
    )


def _is_off(word: str) -> bool:
    return word.lower() in {"false", "off", "0", "no"}
