"""What a proof found."""

from __future__ import annotations

import enum
from collections.abc import Mapping
from typing import Any

from attrs import field, frozen


class Direction(enum.Enum):
    """Which way statements go."""

    UP = "up"
    DOWN = "down"


class Aspect(enum.Enum):
    """What is wrong."""

    #: The schema cannot be made again, so that nothing was tried.
    CLONE = "clone"
    #: A statement was refused.
    STATEMENT = "statement"
    #: The catalogs are not those that were wanted.
    CATALOG = "catalog"
    #: ``pg_dump`` tells something else.
    OBSERVER = "observer"
    #: Rows are not what they were.
    ROWS = "rows"
    #: A statement locks or rewrites more than is claimed.
    CLAIM = "claim"


@frozen
class Finding:
    """Something that is wrong, in words."""

    direction: Direction
    aspect: Aspect
    text: str

    def __str__(self) -> str:
        return f"{self.direction.value}: {self.text}"


@frozen(kw_only=True)
class Proof:
    """What became of statements on a clone with rows.

    Attributes:
        findings: what is wrong; none if the proof is passed.
        directions: those that were tried to their ends.
        rows: how many there were.
        empty: tables for which no row was accepted, and why.
        conditions: what rows must satisfy so that statements run: those that did not were taken
            away.
        server_version: of the server of the clone, as ``server_version_num``.
        seconds: how long it took.
    """

    findings: tuple[Finding, ...]
    directions: tuple[Direction, ...]
    rows: int
    empty: Mapping[str, str] = field(factory=dict)
    conditions: tuple[str, ...] = ()
    server_version: int
    seconds: float

    @property
    def passed(self) -> bool:
        """Whether nothing is wrong."""
        return not self.findings

    @property
    def line(self) -> str:
        """For the header of a file: ``passed on PostgreSQL 18, 40 rows``."""
        if self.findings:
            return f"failed: {' '.join(str(self.findings[0]).split())}"
        told = f"passed on PostgreSQL {self.server_version // 10000}, {self.rows} rows"
        if Direction.DOWN not in self.directions:
            told += ", up only"
        if self.empty:
            told += f", {len(self.empty)} table{'s' * (len(self.empty) > 1)} without"
        if self.conditions:
            told += f", {len(self.conditions)} condition{'s' * (len(self.conditions) > 1)}"
        return told

    def as_dict(self) -> dict[str, Any]:  # Any: JSON values
        """The proof for machines."""
        return {
            "passed": self.passed,
            "findings": [
                {"direction": one.direction.value, "aspect": one.aspect.value, "text": one.text}
                for one in self.findings
            ],
            "directions": [one.value for one in self.directions],
            "rows": self.rows,
            "empty": dict(self.empty),
            "conditions": list(self.conditions),
            "server_version": self.server_version,
            "seconds": round(self.seconds, 3),
        }
