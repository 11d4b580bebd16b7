"""Data that are gone afterwards."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from fraise_hookspecs.migration import Complaint
from postgast import pg_query_pb2 as pg

from confiture.lint.scripts import LintedStatement
from confiture.lint.tree import altered, is_new, name_of, qualified, removed, spell, walk

_STORES: Final = {
    pg.OBJECT_TABLE: "table",
    pg.OBJECT_SCHEMA: "schema",
    pg.OBJECT_FOREIGN_TABLE: "foreign table",
    pg.OBJECT_SEQUENCE: "sequence",
    pg.OBJECT_EXTENSION: "extension",
}
#: Nodes of statements that write rows which are there.
_WRITES: Final = {"UpdateStmt": "UPDATE", "DeleteStmt": "DELETE"}
#: The line above an UPDATE that has the runner do it in batches.
_BATCHES: Final = "backfill"


def drop_table(statement: LintedStatement) -> Iterable[Complaint]:
    """``DROP`` of what holds rows."""
    if statement.kind == "dropdb_stmt":
        yield Complaint(
            reason=f"the database {statement.tree.dbname} is gone with all its data",
            instead="no migration drops a database: do it by hand",
        )
        return
    kind = _STORES.get(statement.tree.remove_type)
    if kind is None:
        return
    for parts in removed(statement):
        if not is_new(statement, qualified(parts)):
            yield Complaint(
                reason=f"the {kind} {'.'.join(parts)} is gone with its data, and old code that uses"
                " it fails",
                instead="in a migration of `-- confiture: phase contract`, after the last code that"
                " uses it is gone, with a backup",
            )


def drop_column(statement: LintedStatement) -> Iterable[Complaint]:
    """``DROP COLUMN``."""
    for name, command in altered(statement):
        if command.subtype == pg.AT_DropColumn:
            yield Complaint(
                reason=f"the values of {spell(name)}.{command.name} are gone, and old code that"
                " uses it fails",
                instead="in a migration of `-- confiture: phase contract`, after the last code that"
                " uses it is gone",
            )


def truncate(statement: LintedStatement) -> Iterable[Complaint]:
    """``TRUNCATE``."""
    for one in statement.tree.relations:
        name = name_of(one.range_var)
        if not is_new(statement, name):
            yield Complaint(
                reason=f"all rows of {spell(name)} are gone, and nobody may read or write it until"
                " the transaction ends",
                instead="DELETE in batches, or a new table",
            )


def cascade(statement: LintedStatement) -> Iterable[Complaint]:
    """``CASCADE``, which also takes what the statement does not name."""
    tree = statement.tree
    behavior = [tree.behavior] if hasattr(tree, "behavior") else []
    if statement.kind == "alter_table_stmt":
        behavior = [command.behavior for _, command in altered(statement)]
    if pg.DROP_CASCADE not in behavior:
        return
    if statement.kind == "drop_stmt" and all(
        is_new(statement, qualified(parts)) for parts in removed(statement)
    ):
        return
    yield Complaint(
        reason="CASCADE also takes what depends on it, which nobody named",
        instead="name each object in a statement of its own",
    )


def rows_without_condition(statement: LintedStatement) -> Iterable[Complaint]:
    """``UPDATE`` or ``DELETE`` of all rows at once."""
    if any(one.word == _BATCHES for one in statement.directives):
        return  # the runner divides it, or refuses the file
    # they also stand in WITH, of any statement
    for one in walk(statement.tree):
        word = _WRITES.get(one.DESCRIPTOR.name)
        if word is None or one.HasField("where_clause"):
            continue
        name = name_of(one.relation)
        if not is_new(statement, name):
            yield Complaint(
                reason=f"{word} without WHERE locks and writes every row of {spell(name)} at once",
                instead="batches by key, each in a transaction of its own",
                offset=statement.offset_of(one.relation.location) if one != statement.tree else 0,
            )
