"""Statements that cannot run inside the one transaction of a build."""

from __future__ import annotations

import enum
import re
from collections.abc import Sequence
from typing import Final

from fraise_hookspecs import Where

from confiture.errors import StatementRefusedError


class Moment(enum.Enum):
    """When a statement runs."""

    TRANSACTION = "transaction"
    AFTER_COMMIT = "after commit"


_DROPPED: Final = (("begin",), ("start", "transaction"), ("commit",), ("end",))
_CLUSTER: Final = "it concerns the whole server, not the database that is built"
_NAMES_DATABASE: Final = (
    "it names a database, and a build is made under another name before it takes its place"
)
_CONTROL: Final = "a build is one transaction, which files cannot end or divide"
#: Opening words of what is never part of a build, with the reason.
_REFUSED: Final[tuple[tuple[tuple[str, ...], str], ...]] = (
    (("create", "database"), _CLUSTER),
    (("drop", "database"), _CLUSTER),
    (("alter", "system"), _CLUSTER),
    (("create", "tablespace"), _CLUSTER),
    (("drop", "tablespace"), _CLUSTER),
    (("alter", "tablespace"), _CLUSTER),
    (("alter", "database"), _NAMES_DATABASE),
    (("comment", "on", "database"), _NAMES_DATABASE),
    (("rollback",), _CONTROL),
    (("abort",), _CONTROL),
    (("savepoint",), _CONTROL),
    (("release",), _CONTROL),
    (("prepare", "transaction"), _CONTROL),
    (("set", "transaction"), _CONTROL),
    (("discard",), "it would end the settings of the build itself"),
    (("listen",), "it only means something to the session that runs it"),
)
_AFTER: Final = (("vacuum",), ("reindex", "database"), ("reindex", "system"), ("reindex", "schema"))
#: Opening words of all statements that are looked at more closely.
_WATCHED: Final = frozenset(
    {words[0] for words in (*_DROPPED, *_AFTER)}
    | {words[0] for words, _ in _REFUSED}
    | {"grant", "revoke", "copy", "cluster"}
)
_DETACH: Final = re.compile(
    r"\bdetach\s+partition\b.*\bconcurrently\s*\Z", re.IGNORECASE | re.DOTALL
)
_ON_DATABASE: Final = re.compile(r"\bon\s+database\b", re.IGNORECASE)
_NO_CONNECT: Final = re.compile(r"\bconnect\s*=\s*'?(?:false|off|0)\b", re.IGNORECASE)


def is_transaction(head: Sequence[str]) -> bool:
    """Whether the statement begins or commits a transaction."""
    return any(head[: len(words)] == words for words in _DROPPED)


def ends_transaction(head: Sequence[str]) -> bool:
    """Whether a statement for which :func:`is_transaction` is true ends one."""
    return head[0] in {"commit", "end"}


def refuse_there(head: Sequence[str], where: Where) -> StatementRefusedError:
    """The error for a commit with statements behind it, or a beginning with some before it."""
    side = "before the last statement" if ends_transaction(head) else "behind the first statement"
    return StatementRefusedError(
        f"{head[0].upper()} {side} of a file cannot be part of a build: {_CONTROL}",
        hint="remove it; BEGIN at the start of a file and COMMIT at its end may stay",
        where=where,
    )


def moment_of(head: Sequence[str], names: Sequence[str], text: str, where: Where) -> Moment | None:
    """When the statement runs; None for one that a build does by itself (``BEGIN``, ``COMMIT``).

    Raises:
        StatementRefusedError: it cannot be part of a build.
    """
    if head[0] not in _WATCHED:
        return Moment.TRANSACTION
    if is_transaction(head):
        return None
    for words, reason in _REFUSED:
        if head[0] == words[0] and head[: len(words)] == words:
            raise StatementRefusedError(
                f"{' '.join(words).upper()} cannot be part of a build: {reason}",
                hint="run it once by hand, for example with psql, and remove it from the file",
                where=where,
            )
    if head[:1] in {("grant",), ("revoke",)} and _ON_DATABASE.search(text):
        raise StatementRefusedError(
            f"{head[0].upper()} ... ON DATABASE cannot be part of a build: {_NAMES_DATABASE}",
            hint="run it once by hand: --recreate keeps the privileges of the database",
            where=where,
        )
    if head[0] == "copy" and {"to", "stdout"}.issubset(names):
        raise StatementRefusedError(
            "COPY ... TO stdout cannot be part of a build: there is nobody to read it",
            hint="remove the statement",
            where=where,
        )
    return Moment.AFTER_COMMIT if needs_own_transaction(head, text) else Moment.TRANSACTION


def needs_own_transaction(head: Sequence[str], text: str) -> bool:
    """Whether PostgreSQL refuses the statement inside of a transaction."""
    if any(head[: len(words)] == words for words in _AFTER):
        return True
    if head[:1] in {("create",), ("drop",), ("reindex",)} and "concurrently" in head[:6]:
        return True
    if head[:2] == ("create", "subscription"):
        return _NO_CONNECT.search(text) is None
    if head == ("cluster",) or head == ("cluster", "verbose"):
        return True
    return head[:2] == ("alter", "table") and _DETACH.search(text) is not None
