"""Pairs of schemas, and what makes the one of the other.

A module a family of kinds, each with ``CASES``. Every case is run in both directions.
"""

from __future__ import annotations

from attrs import frozen


@frozen
class Case:
    """Two schemas that differ in one thing.

    Attributes:
        kind: what differs.
        verb: create, alter, drop, comment, grant or owner.
        old, new: the statements of both, after those of ``base``.
        base: statements that both begin with.
        what: tells several cases of one kind and verb apart.
        icu: whether the server must have been built with ICU.
        since: the first ``server_version_num`` that knows the statements.
        statements: those that are expected from old to new, where it matters that nothing needless
            is done; None for any that arrive.
    """

    kind: str
    verb: str
    old: str
    new: str
    base: str = ""
    what: str = ""
    icu: bool = False
    since: int = 0
    statements: tuple[str, ...] | None = None

    def __str__(self) -> str:
        return "-".join(
            part.replace(" ", "_") for part in (self.kind, self.verb, self.what) if part
        )
