"""Advice: how a change is best brought to a database that is used, and why."""

from __future__ import annotations

import enum
from collections.abc import Iterable, Sequence
from typing import Any, Final

from attrs import field, frozen

from confiture.catalog.facts import Catalog, Identity
from confiture.differ.actions import Action
from confiture.online.scene import Scene

#: Bytes from which on a table is read and written for so long that nobody should wait meanwhile.
LARGE: Final = 256 * 1024**2
#: Bytes up to which it is not worth while to avoid that.
SMALL: Final = 8 * 1024**2
_UNITS: Final = ("bytes", "kB", "MB", "GB", "TB")


class Strategy(enum.Enum):
    """A way to bring a change to a database."""

    #: The planner's statements, one transaction.
    ALTER = "alter"
    #: Safe forms, each statement by itself.
    ONLINE = "online"
    #: A new schema beside the old one, filled while that is used.
    SCHEMA_TO_SCHEMA = "schema-to-schema"


@frozen
class Size:
    """How large a table is; None where nobody has measured it.

    Attributes:
        rows: as the server estimates them.
        bytes: with all tables below it.
    """

    rows: int | None = None
    bytes: int | None = None

    def __str__(self) -> str:
        if self.bytes is None:
            return "size unknown"
        number, unit = float(self.bytes), 0
        while number >= 1024 and unit < len(_UNITS) - 1:
            number, unit = number / 1024, unit + 1
        shown = f"{number:.0f} {_UNITS[unit]}"
        return shown if self.rows is None else f"{shown}, about {self.rows:,} rows"


@frozen
class Advice:
    """A strategy, and why it fits.

    Attributes:
        strategy: which.
        reason: in words.
        cautions: what is not known, or lost; each in words.
        sizes: of the tables that statements lock, by name.
    """

    strategy: Strategy
    reason: str
    cautions: tuple[str, ...] = ()
    sizes: dict[str, Size] = field(factory=dict, eq=False)

    def as_dict(self) -> dict[str, Any]:  # Any: JSON values
        """The advice for machines."""
        return {
            "strategy": self.strategy.value,
            "reason": self.reason,
            "cautions": list(self.cautions),
            "sizes": {
                name: {"rows": size.rows, "bytes": size.bytes} for name, size in self.sizes.items()
            },
        }


def advise(
    planned: Sequence[Action],
    safe: Sequence[Action],
    scene: Scene,
    *,
    measured: bool,
    incomplete: Iterable[str] = (),
) -> Advice:
    """Which strategy fits a change; what is not known counts as large.

    Args:
        planned: the planner's statements.
        safe: their safe forms.
        scene: both schemas.
        measured: whether the old schema is that of a database, whose tables have their sizes.
        incomplete: what is not compared, or remains; in words.
    """
    sizes = {
        ".".join(table.name): measure(scene.old, table) if measured else Size()
        for action in planned
        for table in action.on
        if table in scene.old and table not in scene.made
    }
    cautions = [f"not all is known: {one}" for one in incomplete]
    cautions += [f"loses {one.loses}" for one in planned if one.loses is not None]
    found = _judge(planned, safe, sizes)
    return Advice(*found, tuple(cautions), dict(sorted(sizes.items())))


def measure(catalog: Catalog, table: Identity) -> Size:
    """The size of a table with those below it."""
    found = [catalog[one].notes for one in (table, *catalog.below(table)) if one in catalog]
    if any("bytes" not in notes for notes in found):
        return Size()
    rows = [notes["rows"] for notes in found if notes["rows"] >= 0]
    return Size(sum(rows) if rows else None, sum(notes["bytes"] for notes in found))


def _judge(
    planned: Sequence[Action], safe: Sequence[Action], sizes: dict[str, Size]
) -> tuple[Strategy, str]:
    long = [one for one in _waits(safe, sizes) if _is_over(one[1], LARGE)]
    if long:
        return Strategy.SCHEMA_TO_SCHEMA, _tell(long, "and no safe form avoids it")
    wanted = [one for one in _waits(planned, sizes) if _is_over(one[1], SMALL)]
    if wanted:
        return Strategy.ONLINE, _tell(wanted, "which the safe forms avoid or keep short")
    short = [f"{name} ({size})" for name, size, _ in _waits(planned, sizes)]
    if short:
        return Strategy.ALTER, f"reads or rewrites small tables only: {', '.join(short)}"
    return Strategy.ALTER, "no table is read or rewritten under a lock that blocks others"


def _waits(actions: Iterable[Action], sizes: dict[str, Size]) -> Iterable[tuple[str, Size, Action]]:
    """Tables that are read or rewritten while others wait, each once."""
    seen: set[str] = set()
    for action in actions:
        if action.lock.blocks == "nobody" or not (action.rewrite or action.scan):
            continue
        for table in action.on:
            name = ".".join(table.name)
            if name in sizes and name not in seen:
                seen.add(name)
                yield name, sizes[name], action


def _is_over(size: Size, limit: int) -> bool:
    return size.bytes is None or size.bytes >= limit


def _tell(waits: Sequence[tuple[str, Size, Action]], end: str) -> str:
    name, size, action = waits[0]
    verb = "rewrites" if action.rewrite else "reads"
    more = f" and {len(waits) - 1} more" if len(waits) > 1 else ""
    return f"{verb} {name} ({size}){more} under a lock that blocks {action.lock.blocks}, {end}"
