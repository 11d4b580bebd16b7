"""Statements that cannot be part of a migration, and those that need to be outside of one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from fraise_accel.types import SqlStatement
from fraise_hookspecs import Where

from confiture.ddl.limits import ends_transaction, is_transaction, needs_own_transaction
from confiture.ddl.session import Setting
from confiture.errors import MigrationStatementError

_CLUSTER: Final = (
    "it concerns the whole server, where a proof on a clone, or a second tenant, would do it again"
)
_DATABASE: Final = "it names a database, and a migration also runs in clones of it"
_CONTROL: Final = "the runner begins and ends transactions, so that its ledger is right"
_HOLDS: Final = "it would end what the runner's session holds"
_REFUSED: Final[tuple[tuple[tuple[str, ...], str], ...]] = (
    (("create", "database"), _CLUSTER),
    (("drop", "database"), _CLUSTER),
    (("alter", "system"), _CLUSTER),
    (("create", "tablespace"), _CLUSTER),
    (("drop", "tablespace"), _CLUSTER),
    (("alter", "tablespace"), _CLUSTER),
    (("alter", "database"), _DATABASE),
    (("comment", "on", "database"), _DATABASE),
    (("rollback",), _CONTROL),
    (("abort",), _CONTROL),
    (("savepoint",), _CONTROL),
    (("release",), _CONTROL),
    (("prepare", "transaction"), _CONTROL),
    (("set", "transaction"), _CONTROL),
    (("set", "session", "characteristics"), _CONTROL),
    (("discard",), _HOLDS),
    (("reset", "all"), _HOLDS),
    (("reset", "lock_timeout"), _HOLDS),
    (("listen",), "it only means something to the session that runs it"),
)
_ON_DATABASE: Final = re.compile(r"\bon\s+database\b", re.IGNORECASE)
#: What PostgreSQL refuses in a transaction when it refreshes a subscription.
_REFRESHING: Final = frozenset({"refresh", "publication"})
#: BEGIN and COMMIT without a word about isolation, chains or prepared transactions.
_PLAIN: Final = frozenset(
    {("start", "transaction")}
    | {
        (word, *rest)
        for word in ("begin", "commit", "end")
        for rest in ((), ("work",), ("transaction",))
    }
)
_NO_LIMIT: Final = re.compile(r"0\s*(?:us|ms|s|min|h|d)?|default")


def runs_outside(head: Sequence[str], text: str) -> bool:
    """Whether a statement runs outside of transactions."""
    if head[1:2] == ("subscription",):
        return head[0] in {"create", "drop"} or bool(_REFRESHING & set(head[3:6]))
    return needs_own_transaction(head, text)


def is_repeatable(head: Sequence[str]) -> bool:
    """Whether a statement may always run outside of transactions: it can be run again."""
    return head[:1] in {("reindex",), ("cluster",)}


def refuse_statement(part: SqlStatement, text: str, where: Where) -> None:
    """Refuse what no migration may do.

    Raises:
        MigrationStatementError: it is such a statement.
    """
    head = part.head
    if is_transaction(head) and tuple(head) not in _PLAIN:
        raise _refusal(" ".join(head).upper(), _CONTROL, where)
    if head[:1] == ("create",) and "concurrently" in head[2:4] and _is_nameless(head):
        raise _refusal(
            "CREATE INDEX CONCURRENTLY without a name",
            "after a crash nobody could tell whether it is there",
            where,
        )
    for words, reason in _REFUSED:
        if head[: len(words)] == words:
            raise _refusal(" ".join(words).upper(), reason, where)
    if head[:1] in {("grant",), ("revoke",)} and _ON_DATABASE.search(text):
        raise _refusal(f"{head[0].upper()} ... ON DATABASE", _DATABASE, where)
    if head[:1] == ("copy",) and {"to", "stdout"}.issubset(part.names):
        raise _refusal("COPY ... TO stdout", "there is nobody to read it", where)
    if any(name.rpartition(".")[2] == "pg_advisory_unlock_all" for name in part.names):
        raise _refusal("pg_advisory_unlock_all", _HOLDS, where)


def _is_nameless(head: Sequence[str]) -> bool:
    after = head[head.index("concurrently") + 1 :]
    return after[:1] == ("on",) or after[:4] == ("if", "not", "exists", "on")


def refuse_setting(setting: Setting, where: Where) -> None:
    """Refuse a setting that would let a statement wait for a lock for ever.

    Raises:
        MigrationStatementError: it is such a setting.
    """
    if setting.name == "lock_timeout" and _NO_LIMIT.fullmatch(setting.value):
        raise MigrationStatementError(
            "lock_timeout 0 would let a statement wait for ever, and everything behind it",
            hint="write a time, such as SET lock_timeout = '30s'",
            where=where,
        )


def refuse_division(head: Sequence[str], where: Where, *, whole: bool) -> MigrationStatementError:
    """The error for ``BEGIN`` or ``COMMIT`` where it divides a file."""
    if not whole:
        return _refusal(head[0].upper(), "each statement of this file is a transaction", where)
    side = "before the last statement" if ends_transaction(head) else "behind the first statement"
    return _refusal(f"{head[0].upper()} {side} of the file", _CONTROL, where)


def is_around(
    parts: Sequence[SqlStatement], index: int, acting: Sequence[int], *, whole: bool
) -> bool | None:
    """Whether ``BEGIN`` or ``COMMIT`` stands around a whole file; None for other statements."""
    head = parts[index].head
    if not is_transaction(head):
        return None
    if not whole:
        return False
    if not acting:
        return True
    return index > acting[-1] if ends_transaction(head) else index < acting[0]


def _refusal(what: str, reason: str, where: Where) -> MigrationStatementError:
    return MigrationStatementError(
        f"{what} cannot be part of a migration: {reason}",
        hint="remove it; what concerns the server is done once by hand, for example with psql",
        where=where,
    )
