"""From the server's refusal of a migration to an error that says what is done."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from fraise_hookspecs import FraiseError, Where

from confiture.ddl.statements import Statement
from confiture.errors import LockWaitError, MigrationFailedError, MigrationInterruptedError
from confiture.migrations.session import RETRIED
from confiture.server.diagnosis import describe, find_place
from confiture.server.wire import Refusal

_DIVISION_BY_ZERO: Final = "22012"
_HINTS: Final = {
    "25001": "write -- confiture: transaction statement at the beginning of the file",
    "55P04": "a new value of an enum can be used after a commit: write -- confiture: transaction"
    " statement at the beginning of the file",
    "42501": "run migrations as a role that may do this, or name one with migration.role",
    "53100": "the server's disk is full; free some space and run the command again",
    "53200": "the server has no memory left for this; run the command again",
    "57014": "it ran longer than migration.statement_timeout allows, or somebody cancelled it",
    "42P07": "it is there already: somebody made it outside of the migrations",
    "42710": "it is there already: somebody made it outside of the migrations",
    "42701": "it is there already: somebody made it outside of the migrations",
}


def explain_refusal(
    statement: Statement, refusal: Refusal, done: str, transactions: Sequence[str] = ()
) -> FraiseError:
    """The error for a statement that the server refused.

    Args:
        statement: which one.
        refusal: the server's words.
        done: what of the migration is in the database now.
        transactions: those of others that are open longest.
    """
    where = find_place(statement, refusal)
    message = f"{describe(statement, refusal, where)}\n  done: {done}"
    if refusal.sqlstate in RETRIED:
        return _explain_lock(message, where, transactions)
    hint = _HINTS.get(refusal.sqlstate) or refusal.hint or "correct the file and run it again"
    return MigrationFailedError(message, hint=hint, where=where)


def explain_guard(refusal: Refusal, path: str) -> FraiseError:
    """The error for a transaction that could not begin: the guard found no lock."""
    lost = refusal.sqlstate == _DIVISION_BY_ZERO
    return MigrationInterruptedError(
        "the session lost the lock of its run"
        if lost
        else f"the server refused: {refusal.message}",
        hint="somebody released it, or a pooler changed the session; run the command again",
        where=Where(file=path),
    )


def explain_commit(refusal: Refusal, path: str, done: str) -> FraiseError:
    """The error for a commit, or a row of the ledger, that the server refused."""
    detail = f"\n  detail: {refusal.detail}" if refusal.detail else ""
    return MigrationFailedError(
        f"the server refused to commit: {refusal.message}{detail}\n  done: {done}",
        hint=_HINTS.get(refusal.sqlstate)
        or refusal.hint
        or "a deferred constraint does not hold, or the ledger cannot be written",
        where=Where(file=path),
    )


def _explain_lock(message: str, where: Where, transactions: Sequence[str]) -> FraiseError:
    who = "".join(f"\n  open: {one}" for one in transactions)
    return LockWaitError(
        f"{message}{who}",
        hint="run it again when the long transactions are over, or raise migration.lock_retries",
        where=where,
    )
