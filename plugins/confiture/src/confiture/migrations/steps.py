"""How far the steps of a migration file are, in the database that they change.

What a step did and the row that says so are one transaction, so a run that was killed goes on
behind the last step, or the last batch of rows, that is certain.
"""

from __future__ import annotations

import enum
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

from attrs import frozen
from psycopg import Connection

_CREATE: Final = (Path(__file__).parent / "sql" / "steps.sql").read_text("utf-8")
_ONE: Final = "WHERE tenant = %s AND version = %s AND direction = %s AND step = %s"
_READ: Final = (
    "SELECT kind, digest, title, done, key_columns, position, walked, changed"  # noqa: S608
    f" FROM fraise.confiture_step {_ONE} FOR UPDATE"
)
_MOVE: Final = (
    "UPDATE fraise.confiture_step SET position = %s, walked = walked + %s,"  # noqa: S608
    f" changed = changed + %s, batches = batches + 1, moved_at = clock_timestamp() {_ONE}"
)
_FINISH: Final = (
    f"UPDATE fraise.confiture_step SET done = true, moved_at = clock_timestamp() {_ONE}"  # noqa: S608
)


class Direction(enum.Enum):
    """Which way a migration is run."""

    UP = "up"
    DOWN = "down"


@frozen
class Step:
    """One step as the table tells it.

    Attributes:
        kind: what the file called: ``execute``, ``concurrently`` or ``backfill``.
        digest: of its statement and values.
        title: the first line of the statement.
        done: it has taken effect.
        key_columns: of a backfill, the key along which it walks.
        position: of a backfill, the key of the last row that it has passed.
        walked: of a backfill, rows passed.
        changed: of a backfill, rows changed.
    """

    kind: str
    digest: str
    title: str
    done: bool
    key_columns: tuple[str, ...] | None
    position: tuple[str, ...] | None
    walked: int
    changed: int


class Steps:
    """The steps of one file, of one tenant, in one direction.

    Args:
        connection: of the database that is migrated.
        tenant: empty where there is only one.
        version: of the migration.
        direction: up or down.
    """

    def __init__(
        self,
        connection: Connection[Any],  # Any: rows as tuples
        tenant: str,
        version: str,
        direction: Direction,
    ) -> None:
        self._connection = connection
        self._of = (tenant, version, direction.value)

    def prepare(self) -> None:
        """Make the table where there is none."""
        found = self._connection.execute(
            "SELECT to_regnamespace('fraise'), to_regclass('fraise.confiture_step')"
        ).fetchone()
        assert found is not None
        if found[0] is None:  # IF NOT EXISTS asks for the right to create it even where it is
            self._connection.execute("CREATE SCHEMA fraise")
        if found[1] is None:
            self._connection.execute(_CREATE)

    def read(self, number: int) -> Step | None:
        """What is known of a step, locked until the transaction ends; None if it never began.

        The lock makes a second run wait for the last batch of one that was killed, whose
        session may still be at work.
        """
        row = self._connection.execute(
            _READ,
            (*self._of, number),
        ).fetchone()
        if row is None:
            return None
        columns, position = (tuple(one) if one is not None else None for one in row[4:6])
        return Step(row[0], row[1], row[2], row[3], columns, position, row[6], row[7])

    def begin(
        self,
        number: int,
        kind: str,
        digest: str,
        title: str,
        *,
        done: bool = False,
        key_columns: Sequence[str] | None = None,
    ) -> None:
        """Write down that a step begins, or that it is done in this very transaction."""
        self._connection.execute(
            "INSERT INTO fraise.confiture_step"
            " (tenant, version, direction, step, kind, digest, title, done, key_columns)"
            " VALUES (%s, %s, %s, %s, %s, %s, %s, %s, %s)",
            (*self._of, number, kind, digest, title, done, _list(key_columns)),
        )

    def move(self, number: int, position: Sequence[str], walked: int, changed: int) -> None:
        """A batch of a backfill was done in this very transaction."""
        self._connection.execute(
            _MOVE,
            (list(position), walked, changed, *self._of, number),
        )

    def finish(self, number: int) -> None:
        """The step is done."""
        self._connection.execute(
            _FINISH,
            (*self._of, number),
        )

    def clear(self) -> None:
        """The file is done, or another run of it begins: its steps are of no use any more."""
        self._connection.execute(
            "DELETE FROM fraise.confiture_step"
            " WHERE tenant = %s AND version = %s AND direction = %s",
            self._of,
        )


def _list(names: Sequence[str] | None) -> list[str] | None:
    return None if names is None else list(names)
