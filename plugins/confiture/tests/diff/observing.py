"""What a statement locks and rewrites, as the server shows it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from attrs import evolve
from psycopg import Connection

#: Modes of ``pg_locks`` from the weakest to the strongest.
MODES = (
    "AccessShareLock",
    "RowShareLock",
    "RowExclusiveLock",
    "ShareUpdateExclusiveLock",
    "ShareLock",
    "ShareRowExclusiveLock",
    "ExclusiveLock",
    "AccessExclusiveLock",
)
#: Weaker ones keep nobody waiting but statements of this kind.
MATTERS = MODES.index("ShareUpdateExclusiveLock") + 1
_RELATIONS = """
    SELECT c.oid, n.nspname || '.' || c.relname, pg_relation_filenode(c.oid)
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE c.oid >= 16384 AND c.relkind IN ('r', 'p', 'm', 'v', 'f') AND n.nspname !~ '^pg_'
"""
_LOCKS = """
    SELECT relation, mode FROM pg_locks
    WHERE locktype = 'relation' AND pid = pg_backend_pid() AND granted
    AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
"""


class Observer:
    """Runs actions one by one, and compares what they claim with what the server shows.

    Args:
        connection: in autocommit mode, to the database that is changed.
    """

    def __init__(self, connection: Connection[Any]) -> None:
        self._connection = connection
        # what is made on the way is nobody's yet: locks on it are not claimed
        self._there = {row[0]: row[1] for row in connection.execute(_RELATIONS)}

    def run(self, action: Any) -> Iterator[str]:
        """Run an action, and what was wrong with its claims."""
        connection = self._connection
        if action.outside:
            connection.execute(action.sql)
            return
        before = {row[0]: row[2] for row in connection.execute(_RELATIONS)}
        with connection.transaction():
            connection.execute(action.sql)
            locks: dict[int, int] = {}
            for relation, mode in connection.execute(_LOCKS):
                if relation in self._there:
                    locks[relation] = max(locks.get(relation, 0), MODES.index(mode) + 1)
            after = {row[0]: row[2] for row in connection.execute(_RELATIONS)}
        held = {self._there[one]: mode for one, mode in locks.items() if mode >= MATTERS}
        still = {name for one, name in self._there.items() if one in before}
        claimed = {".".join(one.name[:2]) for one in action.on} & still
        if not claimed and action.weaker:
            action = evolve(
                action, on=tuple(o for o, _ in action.weaker), lock=action.weaker[0][1], weaker=()
            )
            claimed = {".".join(one.name[:2]) for one in action.on} & still
        strongest = max(held.values(), default=0)
        claim = int(action.lock) if claimed and action.lock >= MATTERS else 0
        if strongest != claim:
            yield f"{action.sql}: claims {action.lock.title}, takes {MODES[strongest - 1]} {held}"
        weaker = {".".join(one.name[:2]): int(lock) for one, lock in action.weaker}
        expected = {**weaker, **dict.fromkeys(claimed, claim)}
        if any(held[one] != expected.get(one) for one in held):
            yield f"{action.sql}: claims {expected}, locks {held}"
        rewritten = {
            self._there[one]
            for one, node in before.items()
            if node and one in self._there and one in after and after[one] != node
        }
        if bool(rewritten) != action.rewrite and claimed:
            yield f"{action.sql}: claims rewrite {action.rewrite}, rewrites {sorted(rewritten)}"
