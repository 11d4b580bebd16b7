"""How relations and their columns are stored: parameters, settings of columns, marks of indexes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from confiture.catalog.facts import Fact, Identity
from confiture.differ.actions import Action, Lock
from confiture.differ.kind import World, altered, exclusive, locked
from confiture.differ.kinds.inheritance import alter_column
from confiture.differ.names import HIDDEN, literal, options, quote_name

_STORAGE: Final = {"p": "PLAIN", "e": "EXTERNAL", "m": "MAIN", "x": "EXTENDED"}
_COMPRESSION: Final = {"p": "pglz", "l": "lz4"}


def change_parameters(before: Sequence[str] | None, after: Sequence[str] | None) -> Iterable[str]:
    """What comes behind ALTER to set and reset parameters, each as ``name=value``."""
    old, new = set(before or ()), set(after or ())
    if new - old:
        yield f"SET ({options(sorted(new - old))})"
    gone = {one.partition("=")[0] for one in old} - {one.partition("=")[0] for one in new}
    if gone:
        yield f"RESET ({', '.join(sorted(gone))})"


def change_column(
    before: Mapping[str, Any],  # Any: values of facts
    after: Mapping[str, Any],
    usual_storage: str,
) -> Iterable[tuple[str, Lock]]:
    """What comes behind ALTER COLUMN to store values otherwise, with the lock that it takes.

    Args:
        before: ``storage``, ``compression``, ``statistics`` and ``options``; what is not there is
            as the type has it.
        after: the same.
        usual_storage: of the type; the word DEFAULT is known from PostgreSQL 16 on.
    """
    storage, compression, statistics = (
        after.get(key) for key in ("storage", "compression", "statistics")
    )
    if before.get("storage") != storage:
        yield f"SET STORAGE {_STORAGE[storage or usual_storage]}", Lock.ACCESS_EXCLUSIVE
    if before.get("compression") != compression:
        word = _COMPRESSION[compression] if compression else "DEFAULT"
        yield f"SET COMPRESSION {word}", Lock.ACCESS_EXCLUSIVE
    if before.get("statistics") != statistics:
        number = -1 if statistics is None else statistics
        yield f"SET STATISTICS {number}", Lock.SHARE_UPDATE_EXCLUSIVE
    for sql in change_parameters(before.get("options"), after.get("options")):
        yield sql, Lock.SHARE_UPDATE_EXCLUSIVE


def stored_as(
    before: Mapping[str, Any], new: Fact, world: World
) -> Iterable[Action]:  # Any: values
    """How a column is stored: that of this table only, because each below has it of its own."""
    assert new.parent is not None
    this = alter_column(new.identity, world)
    for sql, lock in change_column(before, new.values, new.notes["storage"]):
        yield altered(new, f"{this} {sql}", **locked(lock, new.parent))


def given_options(old: list[str] | None, new: list[str]) -> Iterable[str]:
    """``OPTIONS (...)`` of foreign data, from nothing (None) or from others.

    An option without a value is one that is kept secret; see :mod:`confiture.differ.kinds.foreign`.
    """
    before, after = (dict(_pair(one) for one in told or ()) for told in (old, new))
    parts = []
    for key, value in after.items():
        if before.get(key, "") == value and key in before:
            continue
        verb = "" if old is None else "SET " if key in before else "ADD "
        text = literal(HIDDEN if value is None else value)
        parts.append(f"{verb}{quote_name(key)} {text}")
    parts += [f"DROP {quote_name(key)}" for key in before if key not in after]
    if parts:
        yield f"OPTIONS ({', '.join(parts)})"


def _pair(told: str) -> tuple[str, str | None]:
    key, given, value = told.partition("=")
    return key, value if given else None


def change_marks(old: Fact | None, new: Fact, table: Identity) -> Iterable[Action]:
    """That rows are clustered by an index, or identified by it for replication."""
    kind = "MATERIALIZED VIEW" if table.kind == "materialized view" else "TABLE"
    this = f"ALTER {kind} {quote_name(*table.name)}"
    name = quote_name(new.name[-1])
    if (old is not None and old["clustered"]) != new["clustered"]:
        word = f"CLUSTER ON {name}" if new["clustered"] else "SET WITHOUT CLUSTER"
        yield altered(new, f"{this} {word}", **locked(Lock.SHARE_UPDATE_EXCLUSIVE, table))
    if new["identity"] and not (old is not None and old["identity"]):
        yield altered(new, f"{this} REPLICA IDENTITY USING INDEX {name}", **exclusive(table))
