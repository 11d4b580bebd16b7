"""What cannot run in a transaction, ends one, or reaches beyond it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from fraise_hookspecs.migration import Complaint
from postgast import pg_query_pb2 as pg

from confiture.ddl.limits import needs_own_transaction
from confiture.lint.scripts import LintedStatement
from confiture.lint.tree import strings, walk

_TIMEOUTS: Final = frozenset({
    "lock_timeout", "statement_timeout", "idle_in_transaction_session_timeout",
    "transaction_timeout",
})  # fmt: skip
_OUTSIDE: Final = frozenset({
    "createdb_stmt", "dropdb_stmt", "create_table_space_stmt", "drop_table_space_stmt",
    "alter_system_stmt", "vacuum_stmt",
})  # fmt: skip


def outside_transaction(statement: LintedStatement) -> Iterable[Complaint]:
    """A statement that PostgreSQL refuses inside of a transaction."""
    if not statement.in_transaction:
        return
    outside = needs_own_transaction(statement.head, statement.text) or statement.kind in _OUTSIDE
    if statement.kind == "vacuum_stmt":
        outside = statement.tree.is_vacuumcmd
    if outside:
        yield Complaint(
            reason="it cannot run in a transaction, and this file is one: the migration fails",
            instead="`-- confiture: transaction statement` as a line above the first statement",
        )


def transaction_control(statement: LintedStatement) -> Iterable[Complaint]:
    """``BEGIN``, ``COMMIT`` and their like, which the runner does by itself."""
    yield Complaint(
        reason=f"{statement.head[0].upper()} in a migration ends or divides the transaction in"
        " which the ledger is written",
        instead="leave it out; `-- confiture: transaction statement` divides a file",
    )


def enum_value_used(statement: LintedStatement) -> Iterable[Complaint]:
    """A value of an enum that is used in the transaction that adds it."""
    if not statement.in_transaction or statement.kind == "alter_enum_stmt":
        return
    new_types = {
        strings(one.tree.type_name)[-1]
        for one in statement.earlier
        if one.kind == "create_enum_stmt"
    }
    added = {
        one.tree.new_val
        for one in statement.earlier
        if one.kind == "alter_enum_stmt"
        and not one.tree.old_val
        and strings(one.tree.type_name)[-1] not in new_types
    }
    if not added or statement.tree is None:
        return
    told: set[str] = set()
    for one in walk(statement.tree):
        if one.DESCRIPTOR.name == "A_Const" and one.sval.sval in added:
            value = one.sval.sval
            if value not in told:
                told.add(value)
                yield Complaint(
                    reason=f"the value {value!r} of an enum cannot be used in the transaction that"
                    " adds it",
                    instead="ADD VALUE in a migration of its own",
                    offset=statement.offset_of(one.location),
                )


def timeout_off(statement: LintedStatement) -> Iterable[Complaint]:
    """A limit of the runner that is switched off."""
    tree = statement.tree
    if tree.name not in _TIMEOUTS or tree.kind not in {pg.VAR_SET_VALUE, pg.VAR_SET_DEFAULT}:
        return
    values = [one.a_const for one in tree.args]
    is_off = tree.kind == pg.VAR_SET_DEFAULT or any(
        one.sval.sval.strip() in {"0", "0s", "0ms"} if one.HasField("sval") else one.ival.ival == 0
        for one in values
    )
    if is_off:
        yield Complaint(
            reason=f"{tree.name} is switched off: a statement that waits for a lock keeps all"
            " behind it waiting, for as long as it takes",
            instead="leave it to the runner, or set a time",
        )


def session_setting(statement: LintedStatement) -> Iterable[Complaint]:
    """``SET`` without ``LOCAL``, which also holds for the migrations after it."""
    tree = statement.tree
    if tree.is_local or tree.kind not in {pg.VAR_SET_VALUE, pg.VAR_SET_CURRENT}:
        return
    if statement.in_transaction:
        yield Complaint(
            reason=f"SET {tree.name} also holds for what the session runs after this file",
            instead=f"SET LOCAL {tree.name}",
        )
