"""Actions: one statement each, with what it needs, what it locks and what it costs."""

from __future__ import annotations

import enum
from typing import Any

from attrs import frozen

from confiture.catalog.facts import Identity


class Lock(enum.IntEnum):
    """Table-level locks by strength (PostgreSQL manual, 13.3.1); what each keeps waiting."""

    NONE = 0
    ACCESS_SHARE = 1
    ROW_SHARE = 2
    ROW_EXCLUSIVE = 3
    SHARE_UPDATE_EXCLUSIVE = 4
    SHARE = 5
    SHARE_ROW_EXCLUSIVE = 6
    EXCLUSIVE = 7
    ACCESS_EXCLUSIVE = 8

    @property
    def title(self) -> str:
        """As the manual writes it."""
        return self.name.replace("_", " ")

    @property
    def blocks(self) -> str:
        """Whom it keeps waiting, of those that read and write rows."""
        if self >= Lock.ACCESS_EXCLUSIVE:
            return "reads and writes"
        return "writes" if self >= Lock.SHARE else "nobody"


class Verb(enum.Enum):
    """What an action does to its object."""

    CREATE = "create"
    ALTER = "alter"
    DROP = "drop"


@frozen(kw_only=True)
class Action:
    """One statement.

    Attributes:
        sql: the statement, without a semicolon.
        verb: what it does.
        of: the object that it is about.
        creates: identities that are there afterwards, and were not before.
        drops: identities that are gone afterwards.
        alters: what it changes besides what it is about.
        settles: what it brings along without a part in the order: that a column is inherited.
        clears: what it removes at last, after an action before it has set that aside.
        needs: what has to be there besides what the facts themselves need.
        without: what has to be gone before, or to have given up its place.
        after: what has to be all that it will be before.
        frees: whose place is free afterwards, although it is not dropped.
        precedes: what is changed only afterwards.
        lock: the strongest lock that it takes on tables that exist already.
        on: those tables.
        weaker: further tables, and what it takes on them.
        rewrite: all rows of a table are written anew.
        reshapes: rows get another form, which columns of the table's row type do not bear.
        scan: all rows of a table are read while the lock is held.
        fails_if: what the server refuses it for, of the rows that there are, in words; None if
            nothing of the kind is known.
        stale: what was computed by the form before and is not computed again: indexes, stored
            columns, checks that rows have passed.
        loses: which data are gone afterwards, in words; None if none are.
        outside: it cannot run in a transaction.
        late: a value that it makes can be used only after the transaction is committed.
    """

    sql: str
    verb: Verb
    of: Identity
    creates: frozenset[Identity] = frozenset()
    drops: frozenset[Identity] = frozenset()
    alters: frozenset[Identity] = frozenset()
    settles: frozenset[Identity] = frozenset()
    clears: Identity | None = None
    needs: frozenset[Identity] = frozenset()
    without: frozenset[Identity] = frozenset()
    after: frozenset[Identity] = frozenset()
    frees: frozenset[Identity] = frozenset()
    precedes: frozenset[Identity] = frozenset()
    lock: Lock = Lock.NONE
    on: tuple[Identity, ...] = ()
    weaker: tuple[tuple[Identity, Lock], ...] = ()
    rewrite: bool = False
    reshapes: bool = False
    scan: bool = False
    fails_if: str | None = None
    stale: tuple[Identity, ...] = ()
    loses: str | None = None
    outside: bool = False
    late: bool = False

    def as_dict(self) -> dict[str, Any]:  # Any: JSON values
        """The action for machines."""
        return {
            "sql": self.sql,
            "verb": self.verb.value,
            "kind": self.of.kind,
            "name": list(self.of.name),
            "lock": self.lock.title if self.lock else None,
            "on": [".".join(one.name) for one in self.on],
            "blocks": self.lock.blocks,
            "weaker_locks": {".".join(one.name): lock.title for one, lock in self.weaker},
            "rewrite": self.rewrite,
            "scan": self.scan,
            "fails_if": self.fails_if,
            "stale": [{"kind": one.kind, "name": list(one.name)} for one in self.stale],
            "loses": self.loses,
            "outside_transaction": self.outside,
            "usable_after_commit": self.late,
        }
