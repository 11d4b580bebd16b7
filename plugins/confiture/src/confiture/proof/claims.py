"""Whether a statement locks and rewrites what its action says, as the server shows it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final, NamedTuple

from attrs import frozen
from psycopg import Connection

from confiture.differ.actions import Action, Lock
from confiture.server.wire import Refusal, Wire

#: Modes of ``pg_locks`` from the weakest to the strongest, as :class:`Lock` orders them.
_MODES: Final = (
    "AccessShareLock",
    "RowShareLock",
    "RowExclusiveLock",
    "ShareUpdateExclusiveLock",
    "ShareLock",
    "ShareRowExclusiveLock",
    "ExclusiveLock",
    "AccessExclusiveLock",
)
#: Weaker ones keep nobody waiting but statements that change schemas.
_MATTERS: Final = Lock.SHARE_UPDATE_EXCLUSIVE
_RELATIONS: Final = """
    SELECT c.oid, n.nspname || '.' || c.relname, pg_catalog.pg_relation_filenode(c.oid)
    FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    WHERE c.oid >= 16384 AND c.relkind IN ('r', 'p', 'm', 'v', 'f') AND n.nspname !~ '^pg_'
"""
_LOCKS: Final = """
    SELECT relation, mode FROM pg_catalog.pg_locks
    WHERE locktype = 'relation' AND pid = pg_catalog.pg_backend_pid() AND granted
    AND database =
        (SELECT oid FROM pg_catalog.pg_database WHERE datname = pg_catalog.current_database())
"""


@frozen
class Misclaim:
    """Something that an action says of its statement and that is not so.

    Attributes:
        text: what, in words.
        weak: the statement does more than was said; else it does less, which harms nobody.
    """

    text: str
    weak: bool


class _Claim(NamedTuple):
    """What an action says, of the relations that are there."""

    lock: Lock
    on: frozenset[str]
    weaker: Mapping[str, Lock]


class Claims:
    """Runs actions one by one, and compares what they claim with what the server shows.

    Args:
        connection: in autocommit mode, to the database that is changed.
        wire: on that connection.
    """

    def __init__(self, connection: Connection[Any], wire: Wire) -> None:  # Any: rows as tuples
        self._connection = connection
        self._wire = wire
        # what is made on the way is nobody's yet: locks on it are not claimed
        self._there: dict[int, str] = {oid: name for oid, name, _ in self._relations()}

    def run(self, action: Action) -> Refusal | tuple[Misclaim, ...]:
        """Run an action in a transaction of its own; the refusal, or what was claimed wrongly.

        Of a statement that cannot run in a transaction nobody sees the locks when it has ended.
        """
        if action.outside:
            return self._wire.run(action.sql) or ()
        before = {oid: node for oid, _, node in self._relations()}
        self._wire.run("BEGIN")
        refusal = self._wire.run(action.sql)
        if refusal is not None:
            self._wire.run("ROLLBACK")
            return refusal
        held: dict[str, Lock] = {}
        for oid, mode in self._connection.execute(_LOCKS).fetchall():
            if oid in self._there:
                name = self._there[oid]
                held[name] = max(held.get(name, Lock.NONE), Lock(_MODES.index(mode) + 1))
        after = {oid: node for oid, _, node in self._relations()}
        refusal = self._wire.run("COMMIT")
        if refusal is not None:
            return refusal
        claim = self._claim(action, {name for oid, name in self._there.items() if oid in before})
        rewritten = {
            self._there[oid]
            for oid, node in before.items()
            if node and oid in self._there and oid in after and after[oid] != node
        }
        return (*_locks(claim, held), *_rewrites(action, claim, rewritten))

    def _relations(self) -> list[Any]:  # Any: as above
        return self._connection.execute(_RELATIONS).fetchall()

    def _claim(self, action: Action, still: set[str]) -> _Claim:
        on = frozenset(".".join(one.name[:2]) for one in action.on) & still
        weaker = {".".join(one.name[:2]): lock for one, lock in action.weaker}
        lock = action.lock
        if not on and weaker:
            # the strongest is on what was made on the way
            lock = max(weaker.values())
            on = frozenset(name for name, one in weaker.items() if one == lock) & still
        return _Claim(lock if lock >= _MATTERS else Lock.NONE, on, weaker)


def _locks(claim: _Claim, held: Mapping[str, Lock]) -> list[Misclaim]:
    found = []
    told = {**claim.weaker, **dict.fromkeys(claim.on, claim.lock)}
    matter = {name: lock for name, lock in held.items() if lock >= _MATTERS}
    for name, takes in sorted(matter.items()):
        says = told.get(name, Lock.NONE)
        if takes != says:
            text = f"it takes {_title(takes)} on {name}, and says {_title(says)}"
            found.append(Misclaim(text, weak=takes > says))
    strongest = max(matter.values(), default=Lock.NONE)
    if claim.on and claim.lock > strongest:
        text = f"it says {_title(claim.lock)}, and takes {_title(strongest)}"
        found.append(Misclaim(text, weak=False))
    return found


def _rewrites(action: Action, claim: _Claim, rewritten: set[str]) -> list[Misclaim]:
    if rewritten and not action.rewrite:
        told = ", ".join(sorted(rewritten))
        return [Misclaim(f"it rewrites {told}, and does not say so", weak=True)]
    if action.rewrite and not rewritten and claim.on:
        return [Misclaim("it says that it rewrites a table, and rewrites none", weak=False)]
    return []


def _title(lock: Lock) -> str:
    return lock.title if lock else "no lock"
