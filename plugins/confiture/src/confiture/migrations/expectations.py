"""What is known of a statement's locks before it runs; what is not known is said to be so."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from confiture.ddl.limits import Moment
from confiture.ddl.readers import read_name
from confiture.ddl.statements import Statement
from confiture.differ.actions import Lock
from confiture.differ.names import quote_name
from confiture.migrations.dangers import find_danger
from confiture.migrations.reports import ExpectedStatement

#: Opening words, the lock on the table that is named, and the word that stands before its name;
#: None where the name follows the opening.  PostgreSQL manual, 13.3.1; the longest match wins.
_LOCKS: Final[tuple[tuple[tuple[str, ...], Lock, str | None], ...]] = (
    (("drop", "table"), Lock.ACCESS_EXCLUSIVE, None),
    (("truncate",), Lock.ACCESS_EXCLUSIVE, None),
    (("truncate", "table"), Lock.ACCESS_EXCLUSIVE, None),
    (("lock",), Lock.ACCESS_EXCLUSIVE, None),
    (("cluster",), Lock.ACCESS_EXCLUSIVE, None),
    (("create", "index"), Lock.SHARE, "on"),
    (("create", "unique", "index"), Lock.SHARE, "on"),
    (("create", "trigger"), Lock.SHARE_ROW_EXCLUSIVE, "on"),
    (("create", "policy"), Lock.ACCESS_EXCLUSIVE, "on"),
    (("alter", "policy"), Lock.ACCESS_EXCLUSIVE, "on"),
    (("drop", "policy"), Lock.ACCESS_EXCLUSIVE, "on"),
    (("drop", "trigger"), Lock.ACCESS_EXCLUSIVE, "on"),
    (("comment", "on", "table"), Lock.SHARE_UPDATE_EXCLUSIVE, None),
    (("analyze",), Lock.SHARE_UPDATE_EXCLUSIVE, None),
    (("insert", "into"), Lock.ROW_EXCLUSIVE, None),
    (("update",), Lock.ROW_EXCLUSIVE, None),
    (("delete", "from"), Lock.ROW_EXCLUSIVE, None),
    (("copy",), Lock.ROW_EXCLUSIVE, None),
    (("refresh", "materialized", "view"), Lock.ACCESS_EXCLUSIVE, None),
    (("create", "schema"), Lock.NONE, None),
    (("create", "sequence"), Lock.NONE, None),
    (("create", "type"), Lock.NONE, None),
    (("create", "domain"), Lock.NONE, None),
    (("create", "function"), Lock.NONE, None),
    (("create", "or", "replace", "function"), Lock.NONE, None),
    (("create", "procedure"), Lock.NONE, None),
    (("create", "or", "replace", "procedure"), Lock.NONE, None),
    (("create", "extension"), Lock.NONE, None),
)
#: Parts of ALTER TABLE with a weaker lock than the strongest.
_VALIDATE: Final = "validate"


def expect(statement: Statement) -> ExpectedStatement:
    """What a dry run says of a statement."""
    lock, on = find_lock(statement)
    return ExpectedStatement(
        where=statement.where,
        first_line=statement.first_line,
        lock=None if lock is None else lock.title,
        on=on,
        blocks=None if lock is None else lock.blocks,
        outside=statement.moment is Moment.AFTER_COMMIT,
        danger=find_danger(statement),
        text=statement.text,
    )


def find_lock(statement: Statement) -> tuple[Lock | None, str | None]:
    """The strongest lock on a table that is there already, and the table; None for unknown."""
    head = statement.head
    if head[:2] == ("alter", "table"):
        return _alter_table(head), _read(head, 2)
    if head[:2] == ("create", "table"):
        # a reference locks the other table, and a partition its parent
        alone = not {"references", "partition", "inherits"} & set(statement.names)
        return (Lock.NONE if alone else None), None
    for opening, lock, before in sorted(_LOCKS, key=lambda one: len(one[0]), reverse=True):
        if head[: len(opening)] != opening:
            continue
        taken = _weaken(head) if "concurrently" in head else lock
        at = len(opening) if before is None else _behind(head, before)
        return taken, (_read(head, at) if taken else None)
    return None, None


def _alter_table(head: Sequence[str]) -> Lock | None:
    """Of one subcommand that is known to take less, its lock; else the strongest there is."""
    if "concurrently" in head:
        return None
    if len(head) < 16 and _VALIDATE in head and "," not in head:
        return Lock.SHARE_UPDATE_EXCLUSIVE
    return Lock.ACCESS_EXCLUSIVE


def _weaken(head: Sequence[str]) -> Lock:
    return Lock.EXCLUSIVE if head[0] == "refresh" else Lock.SHARE_UPDATE_EXCLUSIVE


def _behind(head: Sequence[str], word: str) -> int:
    return head.index(word) + 1 if word in head else len(head)


def _read(head: Sequence[str], at: int) -> str | None:
    while at < len(head) and head[at] in {"only", "if", "exists", "concurrently", "table", "("}:
        at += 1
    found = read_name(head, at)
    return quote_name(*found) if found is not None else None
