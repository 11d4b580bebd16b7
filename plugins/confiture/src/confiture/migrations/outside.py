"""Statements outside of transactions: whether they took effect is asked of the catalogs."""

from __future__ import annotations

import enum
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, Final

from attrs import frozen
from psycopg import Connection

from confiture.ddl.readers import read_name
from confiture.ddl.statements import Statement
from confiture.differ.names import quote_name

_SQL: Final = Path(__file__).parent / "sql"
_INDEX: Final = (_SQL / "index.sql").read_text("utf-8")
_LEFTOVERS: Final = (_SQL / "leftovers.sql").read_text("utf-8")
_PARTITION: Final = (_SQL / "partition.sql").read_text("utf-8")
_REGCLASS: Final = "SELECT pg_catalog.to_regclass(%s) IS NOT NULL"
_SUBSCRIPTION: Final = (
    "SELECT EXISTS (SELECT FROM pg_catalog.pg_subscription WHERE subname = %s AND subdbid ="
    " (SELECT oid FROM pg_catalog.pg_database WHERE datname = pg_catalog.current_database()))"
)
_SIDE_EFFECT_FREE: Final = frozenset({"vacuum", "cluster", "analyze"})


class Effect(enum.Enum):
    """What the catalogs say of a statement that was begun."""

    #: It took effect.
    DONE = "done"
    #: It did not.
    ABSENT = "absent"
    #: It left something that has to be mended.
    HALF = "half"
    #: Another session is doing the same just now.
    BUSY = "busy"
    #: It may run again, whatever it did.
    REPEATABLE = "repeatable"
    #: Nobody can tell.
    UNKNOWN = "unknown"


@frozen
class Finding:
    """What was found, and what is to run.

    Attributes:
        mend: statements that run first, each by itself.
        instead: the statement to run in the place of the one in the file.
        who: of the session that is busy.
    """

    effect: Effect
    mend: tuple[str, ...] = ()
    instead: str | None = None
    who: int | None = None


def find_effect(connection: Connection[Any], statement: Statement) -> Finding:  # Any: rows
    """Ask the catalogs whether a statement outside of transactions took effect.

    Args:
        connection: with the settings that hold for the statement, in autocommit mode.
        statement: which one.
    """
    head = statement.head
    for opening, find in _FINDERS.items():
        if head[: len(opening)] == opening:
            return find(connection, head)
    if head[0] in _SIDE_EFFECT_FREE:
        return Finding(Effect.REPEATABLE)
    return Finding(Effect.UNKNOWN)


def waits_freely(head: Sequence[str]) -> bool:
    """Whether a statement keeps nobody waiting while it waits, so that it needs no lock_timeout.

    It would even do harm: the wait of ``CONCURRENTLY`` for old snapshots is one for locks.
    """
    if head[:1] == ("vacuum",):
        return "full" not in head
    return head[0] in {"create", "drop", "reindex"} and "concurrently" in head


def _find_created_index(connection: Connection[Any], head: Sequence[str]) -> Finding:  # Any: rows
    name = read_name(head, head.index("index") + 1)
    table = _read_after(head, "on")
    if name is None or table is None:
        return Finding(Effect.UNKNOWN)
    row = connection.execute(_INDEX, {"table": table, "name": name[-1]}).fetchone()
    if row is None:
        return Finding(Effect.ABSENT)
    if row[2] is not None:
        return Finding(Effect.BUSY, who=row[2])
    if row[1]:
        return Finding(Effect.DONE)
    return Finding(Effect.HALF, mend=(f"DROP INDEX CONCURRENTLY IF EXISTS {row[0]}",))


def _find_dropped_index(connection: Connection[Any], head: Sequence[str]) -> Finding:  # Any: rows
    name = read_name(head, head.index("index") + 1)
    if name is None or "," in head:
        return Finding(Effect.UNKNOWN)
    return Finding(
        Effect.ABSENT if _is_there(connection, _REGCLASS, quote_name(*name)) else Effect.DONE
    )


def _find_leftovers(connection: Connection[Any], head: Sequence[str]) -> Finding:  # Any: rows
    relation = None
    for kind in ("index", "table"):
        if kind in head:
            found = read_name(head, head.index(kind) + 1)
            relation = quote_name(*found) if found is not None else None
    rows = connection.execute(_LEFTOVERS, {"relation": relation}).fetchall()
    mend = tuple(f"DROP INDEX CONCURRENTLY IF EXISTS {name}" for (name,) in rows)
    return Finding(Effect.REPEATABLE, mend=mend if "concurrently" in head else ())


def _find_detached(connection: Connection[Any], head: Sequence[str]) -> Finding:  # Any: as above
    if "detach" not in head:
        return Finding(Effect.UNKNOWN)
    at = 4 if head[2:4] == ("if", "exists") else 2
    at += head[at] == "only"
    parent, part = read_name(head, at), read_name(head, head.index("partition") + 1)
    if parent is None or part is None:
        return Finding(Effect.UNKNOWN)
    names = {"parent": quote_name(*parent), "part": quote_name(*part)}
    row = connection.execute(_PARTITION, names).fetchone()
    if row is None:
        return Finding(Effect.DONE)
    if not row[0]:
        return Finding(Effect.ABSENT)
    finish = f"ALTER TABLE {names['parent']} DETACH PARTITION {names['part']} FINALIZE"
    return Finding(Effect.HALF, instead=finish)


def _find_subscribed(connection: Connection[Any], head: Sequence[str]) -> Finding:  # Any: as above
    name = read_name(head, 2)
    if name is None:
        return Finding(Effect.UNKNOWN)
    there = _is_there(connection, _SUBSCRIPTION, name[-1])
    return Finding(Effect.DONE if there == (head[0] == "create") else Effect.ABSENT)


def _find_altered_subscription(
    connection: Connection[Any],  # Any: as above
    head: Sequence[str],
) -> Finding:
    del connection
    same = {"refresh", "set"} & set(head[3:4])
    return Finding(Effect.REPEATABLE if same else Effect.UNKNOWN)


def _is_there(connection: Connection[Any], question: str, name: str) -> bool:  # Any: as above
    row = connection.execute(question.encode(), (name,)).fetchone()
    return row is not None and bool(row[0])


def _read_after(head: Sequence[str], word: str) -> str | None:
    if word not in head:
        return None
    at = head.index(word) + 1
    at += head[at : at + 1] == ("only",)
    found = read_name(head, at)
    return quote_name(*found) if found is not None else None


_FINDERS: Final[dict[tuple[str, ...], Callable[[Connection[Any], Sequence[str]], Finding]]] = {
    ("create", "index"): _find_created_index,
    ("create", "unique", "index"): _find_created_index,
    ("drop", "index"): _find_dropped_index,
    ("reindex",): _find_leftovers,
    ("alter", "table"): _find_detached,
    ("create", "subscription"): _find_subscribed,
    ("drop", "subscription"): _find_subscribed,
    ("alter", "subscription"): _find_altered_subscription,
}
