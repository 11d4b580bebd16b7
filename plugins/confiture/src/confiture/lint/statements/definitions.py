"""Types and names that people come to regret."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Final

from fraise_hookspecs.migration import Complaint
from postgast import pg_query_pb2 as pg

from confiture.lint.scripts import LintedStatement
from confiture.lint.tree import constraints_of, definition, strings, type_name

_SERIAL: Final = frozenset({"serial", "bigserial", "smallserial", "serial2", "serial4", "serial8"})
_SMALL: Final = frozenset({"integer", "smallint", "serial", "smallserial", "serial2", "serial4"})
#: Bytes of a name that PostgreSQL keeps.
_NAME_BYTES: Final = 63


def columns_of(statement: LintedStatement) -> Iterator[Any]:  # Any: a ColumnDef
    """Columns whose type a statement says."""
    tree = statement.tree
    if statement.kind == "create_stmt":
        for one in tree.table_elts:
            if one.HasField("column_def"):
                yield one.column_def
    elif statement.kind == "alter_table_stmt":
        for one in tree.cmds:
            command = one.alter_table_cmd
            if command.subtype in {pg.AT_AddColumn, pg.AT_AlterColumnType}:
                yield definition(command).column_def


def _of_type(
    statement: LintedStatement, names: frozenset[str], reason: str, instead: str
) -> Iterator[Complaint]:
    for column in columns_of(statement):
        if type_name(column.type_name) in names:
            yield Complaint(
                reason=reason,
                instead=instead,
                offset=statement.offset_of(column.type_name.location),
            )


def small_key(statement: LintedStatement) -> Iterable[Complaint]:
    """A primary key of 32 or 16 bits."""
    keys: set[str] = set()
    if statement.kind == "create_stmt":
        for one in statement.tree.table_elts:
            constraint = one.constraint
            if one.HasField("constraint") and constraint.contype == pg.CONSTR_PRIMARY:
                found = strings(constraint.keys)
                keys.update(found if len(found) == 1 else ())
    for column in columns_of(statement):
        own = any(one.contype == pg.CONSTR_PRIMARY for one in constraints_of(column))
        name = type_name(column.type_name)
        if (own or column.colname in keys) and name in _SMALL:
            most = "32,767" if "small" in name or name == "serial2" else "2,147,483,647"
            yield Complaint(
                reason=f"a key of {name} ends at {most}",
                instead="bigint, or uuid",
                offset=statement.offset_of(column.type_name.location),
            )


def serial(statement: LintedStatement) -> Iterable[Complaint]:
    """``serial`` rather than an identity."""
    return _of_type(
        statement,
        _SERIAL,
        "serial makes a sequence with an owner and rights of its own, and lets any number in",
        "bigint GENERATED ALWAYS AS IDENTITY",
    )


def timestamp_without_zone(statement: LintedStatement) -> Iterable[Complaint]:
    """``timestamp`` without a zone."""
    return _of_type(
        statement,
        frozenset({"timestamp"}),
        "timestamp without time zone is no point in time: what it means depends on who wrote it",
        "timestamptz",
    )


def time_with_zone(statement: LintedStatement) -> Iterable[Complaint]:
    """``timetz``."""
    return _of_type(
        statement,
        frozenset({"timetz"}),
        "a time of day with a zone and no date does not know whether summer time holds",
        "timestamptz, or time and the name of a zone",
    )


def padded_char(statement: LintedStatement) -> Iterable[Complaint]:
    """``char(n)``."""
    return _of_type(
        statement,
        frozenset({"char"}),
        "char(n) fills up with blanks, which comparisons then pass over",
        "text, with CHECK (length(...) <= n)",
    )


def limited_varchar(statement: LintedStatement) -> Iterable[Complaint]:
    """``varchar(n)``."""
    for column in columns_of(statement):
        if type_name(column.type_name) == "varchar" and column.type_name.typmods:
            yield Complaint(
                reason="a lower limit of varchar(n) later reads all rows under the strongest lock",
                instead="text, with CHECK (length(...) <= n)",
                offset=statement.offset_of(column.type_name.location),
            )


def money(statement: LintedStatement) -> Iterable[Complaint]:
    """``money``."""
    return _of_type(
        statement,
        frozenset({"money"}),
        "what money means depends on lc_monetary of the server",
        "numeric, and a column for the currency",
    )


def json_text(statement: LintedStatement) -> Iterable[Complaint]:
    """``json`` rather than ``jsonb``."""
    return _of_type(
        statement,
        frozenset({"json"}),
        "json has no equality, so SELECT DISTINCT and UNION fail, and no index serves it",
        "jsonb",
    )


def float_column(statement: LintedStatement) -> Iterable[Complaint]:
    """``real`` and ``double precision``."""
    return _of_type(
        statement,
        frozenset({"real", "double precision"}),
        "sums of floating point numbers depend on the order of the rows",
        "numeric, where a value is counted or paid",
    )


def long_name(statement: LintedStatement) -> Iterable[Complaint]:
    """A name that PostgreSQL cuts."""
    for name in statement.names:
        for part in [name] if '"' in name else name.split("."):
            if len(part.strip('"').encode()) > _NAME_BYTES:
                at = statement.text.lower().find(part.lower())
                yield Complaint(
                    reason=f"PostgreSQL cuts the name {part} to {_NAME_BYTES} bytes, and two names"
                    " may then be one",
                    instead="a shorter name",
                    offset=max(at, 0),
                )


def enum_order(statement: LintedStatement) -> Iterable[Complaint]:
    """``ADD VALUE`` without a place."""
    tree = statement.tree
    if not tree.old_val and not tree.new_val_neighbor:
        yield Complaint(
            reason=f"{tree.new_val!r} comes last in the order of the values, which cannot be"
            " changed later",
            instead="ADD VALUE ... BEFORE or AFTER another",
        )


def unqualified_name(statement: LintedStatement) -> Iterable[Complaint]:
    """A table without its schema."""
    tree = statement.tree
    relation = tree.relation
    if relation.relname and not relation.schemaname and relation.relpersistence != "t":
        yield Complaint(
            reason=f"which {relation.relname} is meant depends on search_path of the session",
            instead=f"public.{relation.relname}",
            offset=statement.offset_of(relation.location),
        )
