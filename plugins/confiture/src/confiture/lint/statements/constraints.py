"""Constraints of tables in use: what is checked while nobody may read or write."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

from fraise_hookspecs.migration import CheckCost, Complaint
from postgast import pg_query_pb2 as pg

from confiture.lint.scripts import LintedStatement
from confiture.lint.tree import (
    added_columns,
    added_constraints,
    altered,
    constraints_of,
    definition,
    is_new,
    name_of,
    spell,
    strings,
)

_SCAN: Final = frozenset({CheckCost.SCAN})


def check_not_valid(statement: LintedStatement) -> Iterable[Complaint]:
    """A ``CHECK`` whose rows are read under the strongest lock."""
    for name, one in added_constraints(statement):
        if one.contype == pg.CONSTR_CHECK and not one.skip_validation and one.is_enforced:
            yield Complaint(
                reason=f"the CHECK reads all rows of {spell(name)} while nobody may read or write"
                " it",
                instead="ADD CONSTRAINT ... CHECK (...) NOT VALID; and in a later migration"
                " VALIDATE CONSTRAINT",
                offset=statement.offset_of(one.location),
                costs=_SCAN,
            )
    for name, column in added_columns(statement):
        for one in constraints_of(column):
            if one.contype == pg.CONSTR_CHECK:
                yield Complaint(
                    reason=f"a CHECK in ADD COLUMN reads all rows of {spell(name)} while nobody"
                    " may read or write it",
                    instead="ADD COLUMN without it, then ADD CONSTRAINT ... CHECK (...) NOT VALID;"
                    " and in a later migration VALIDATE CONSTRAINT",
                    offset=statement.offset_of(one.location),
                    costs=_SCAN,
                )


def foreign_key_not_valid(statement: LintedStatement) -> Iterable[Complaint]:
    """A foreign key whose rows are looked up while writers of two tables wait."""
    for name, one in added_constraints(statement):
        if one.contype == pg.CONSTR_FOREIGN and not one.skip_validation and one.is_enforced:
            yield _reference(statement, name, one)
    for name, column in added_columns(statement):
        has_value = any(one.contype == pg.CONSTR_DEFAULT for one in constraints_of(column))
        for one in constraints_of(column):
            # without a default the new values are all null, and nothing is looked up
            if one.contype == pg.CONSTR_FOREIGN and has_value:
                yield _reference(statement, name, one)


def _reference(statement: LintedStatement, name: tuple[str, str], one: Any) -> Complaint:
    other = spell(name_of(one.pktable))
    return Complaint(
        reason=f"the foreign key looks up all rows of {spell(name)} while writers of it and of"
        f" {other} wait",
        instead="ADD CONSTRAINT ... FOREIGN KEY ... NOT VALID; and in a later migration"
        " VALIDATE CONSTRAINT",
        offset=statement.offset_of(one.location),
        costs=_SCAN,
    )


def unique_without_index(statement: LintedStatement) -> Iterable[Complaint]:
    """``UNIQUE``, ``PRIMARY KEY`` or ``EXCLUDE`` that builds its index under the strongest lock."""
    words = {
        pg.CONSTR_UNIQUE: "UNIQUE",
        pg.CONSTR_PRIMARY: "PRIMARY KEY",
        pg.CONSTR_EXCLUSION: "EXCLUDE",
    }
    found = [(name, one) for name, one in added_constraints(statement) if not one.indexname]
    for name, column in added_columns(statement):
        found += [(name, one) for one in constraints_of(column)]
    for name, one in found:
        if one.contype not in words:
            continue
        word = words[one.contype]
        instead = f"CREATE UNIQUE INDEX CONCURRENTLY, then ADD CONSTRAINT ... {word} USING INDEX"
        yield Complaint(
            reason=f"{word} builds an index of {spell(name)} while nobody may read or write it",
            instead="there is no way without the lock: choose a quiet hour, or a new table"
            if word == "EXCLUDE"
            else instead,
            offset=statement.offset_of(one.location),
            costs=_SCAN,
        )


def validate_with_lock(statement: LintedStatement) -> Iterable[Complaint]:
    """``VALIDATE CONSTRAINT`` in the transaction that holds the strongest lock already."""
    if not statement.in_transaction:
        return
    validated = [
        name for name, one in altered(statement) if one.subtype == pg.AT_ValidateConstraint
    ]
    if not validated:
        return
    held = {name for one in statement.earlier for name, _ in altered(one)}
    for name in validated:
        if name in held:
            yield Complaint(
                reason=f"VALIDATE CONSTRAINT reads all rows while the transaction holds the lock of"
                f" an earlier ALTER TABLE {spell(name)}",
                instead="VALIDATE CONSTRAINT in a later migration, or in a file of"
                " `-- confiture: transaction statement`",
                costs=_SCAN,
            )


def partition_scans(statement: LintedStatement) -> Iterable[Complaint]:
    """A partition that is checked, or that locks its parent."""
    tree = statement.tree
    if statement.kind == "create_stmt":
        if tree.HasField("partbound") and tree.inh_relations:
            parent = name_of(tree.inh_relations[0].range_var)
            if not is_new(statement, parent):
                yield Complaint(
                    reason=f"CREATE TABLE ... PARTITION OF keeps readers and writers of"
                    f" {spell(parent)} waiting, and reads its default partition",
                    instead="CREATE TABLE ... (LIKE parent INCLUDING ALL), then ATTACH PARTITION",
                )
        return
    for name, command in altered(statement):
        part = definition(command).partition_cmd
        if command.subtype == pg.AT_AttachPartition and not is_new(statement, name_of(part.name)):
            yield Complaint(
                reason=f"ATTACH PARTITION reads all rows of {spell(name_of(part.name))} unless a"
                " valid CHECK proves the bound",
                instead="first ADD CONSTRAINT ... CHECK (bound) NOT VALID and VALIDATE CONSTRAINT",
                costs=_SCAN,
            )
        if command.subtype == pg.AT_DetachPartition and not part.concurrent:
            yield Complaint(
                reason=f"DETACH PARTITION keeps readers and writers of {spell(name)} waiting",
                instead="DETACH PARTITION ... CONCURRENTLY, in a file of"
                " `-- confiture: transaction statement`",
            )


def domain_constraint(statement: LintedStatement) -> Iterable[Complaint]:
    """``ALTER DOMAIN`` that reads every table with a column of the domain."""
    tree = statement.tree
    new = {
        strings(one.tree.domainname)[-1]
        for one in statement.earlier
        if one.kind == "create_domain_stmt"
    }
    if strings(tree.type_name)[-1] in new:
        return
    constraint = getattr(tree, "def").constraint
    if tree.subtype == "O" or (tree.subtype == "C" and not constraint.skip_validation):
        yield Complaint(
            reason="the domain's condition is checked for all rows of all tables that use it, under"
            " locks that keep writers waiting",
            instead="ADD CONSTRAINT ... NOT VALID; and in a later migration VALIDATE CONSTRAINT",
        )
