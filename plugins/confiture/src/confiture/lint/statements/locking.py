"""Locks that are held longer, or on more tables, than need be."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, Final

from fraise_hookspecs.migration import Complaint
from postgast import pg_query_pb2 as pg

from confiture.lint.scripts import LintedStatement, Script
from confiture.lint.tree import Name, altered, is_new, name_of, once, qualified, removed, spell

_WEAK: Final = frozenset({pg.AT_ValidateConstraint, pg.AT_SetStatistics, pg.AT_SetOptions})
_ROWS: Final = ("update_stmt", "delete_stmt", "insert_stmt", "merge_stmt")
_RELATIONS: Final = frozenset({pg.OBJECT_TABLE, pg.OBJECT_VIEW, pg.OBJECT_MATVIEW})


def lock_table(statement: LintedStatement) -> Iterable[Complaint]:
    """``LOCK TABLE``, held until the transaction ends."""
    for one in statement.tree.relations:
        name = name_of(one.range_var)
        # 1 to 3 are ACCESS SHARE, ROW SHARE and ROW EXCLUSIVE, which keep no reader or writer out
        if statement.tree.mode > 3 and not is_new(statement, name):
            yield Complaint(
                reason=f"LOCK TABLE holds {spell(name)} until the transaction ends",
                instead="leave it out: each statement takes the lock that it needs",
            )


def several_tables(statement: LintedStatement) -> Iterable[Complaint]:
    """A transaction that keeps the strongest lock of one table while it waits for another."""
    if not statement.in_transaction:
        return
    here = _strongly_locked(statement)
    held = _held(statement.script)[statement.index]
    more = here - held
    if held and more:
        yield Complaint(
            reason=f"the lock of {_list(held)} is kept while this waits for {_list(more)}: both are"
            " closed meanwhile, and two such transactions may wait for each other",
            instead="a file for each table, or `-- confiture: transaction statement`",
        )


def _list(names: Iterable[Name]) -> str:
    told = sorted(map(spell, names))
    return ", ".join(told[:3]) + (f" and {len(told) - 3} more" if len(told) > 3 else "")


def _strongly_locked(statement: LintedStatement) -> set[Name]:
    """Tables in use that a statement locks against readers."""
    tree = statement.tree
    found = {name for name, command in altered(statement) if command.subtype not in _WEAK}
    if statement.kind == "drop_stmt" and tree.remove_type in _RELATIONS:
        found |= {qualified(parts) for parts in removed(statement)}
    if statement.kind == "truncate_stmt":
        found |= {name_of(one.range_var) for one in tree.relations}
    if statement.kind == "rename_stmt" and tree.HasField("relation"):
        found.add(name_of(tree.relation))
    return {name for name in found if not is_new(statement, name)}


@once
def _held(script: Script) -> Sequence[frozenset[Name]]:
    """For each statement the tables that those above it have locked strongly."""
    found = []
    held: frozenset[Name] = frozenset()
    for one in script.statements:
        found.append(held)
        held |= _strongly_locked(one)
    return found


def rows_with_lock(statement: LintedStatement) -> Iterable[Complaint]:
    """Rows that are written while the transaction holds the strongest lock of a table."""
    if not statement.in_transaction or not _writes_many(statement):
        return
    held = _held(statement.script)[statement.index]
    if held:
        yield Complaint(
            reason=f"rows are written while the transaction keeps readers and writers of"
            f" {_list(held)} waiting",
            instead="a migration of its own for the rows, in batches",
        )


def _writes_many(statement: LintedStatement) -> bool:
    if statement.kind not in _ROWS or is_new(statement, name_of(statement.tree.relation)):
        return False
    return statement.kind != "insert_stmt" or _selects(statement.tree)


def _selects(tree: Any) -> bool:  # Any: an InsertStmt
    return not tree.select_stmt.select_stmt.values_lists and tree.HasField("select_stmt")


def trigger_in_use(statement: LintedStatement) -> Iterable[Complaint]:
    """``CREATE TRIGGER``, and triggers that are switched: writers wait for the lock."""
    words = {
        pg.AT_DisableTrig: "DISABLE TRIGGER",
        pg.AT_DisableTrigAll: "DISABLE TRIGGER ALL",
        pg.AT_DisableTrigUser: "DISABLE TRIGGER USER",
        pg.AT_DisableRowSecurity: "DISABLE ROW LEVEL SECURITY",
        pg.AT_NoForceRowSecurity: "NO FORCE ROW LEVEL SECURITY",
        pg.AT_DisableRule: "DISABLE RULE",
    }
    for name, command in altered(statement):
        if command.subtype in words:
            yield Complaint(
                reason=f"{words[command.subtype]}: what it held of {spell(name)} does not hold from"
                " here on, for all sessions",
                instead="leave it on; a session that loads rows can SET session_replication_role",
            )
