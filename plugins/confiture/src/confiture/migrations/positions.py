"""How far the backfills of migrations are, in the database that they change.

The rows of a batch and the new position are one transaction, so a run that was killed goes on
behind the last batch that is certain.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

from attrs import frozen
from psycopg import Connection

from confiture.migrations.course import Direction

_CREATE: Final = (Path(__file__).parent / "sql" / "positions.sql").read_text("utf-8")
_ONE: Final = "WHERE tenant = %s AND version = %s AND direction = %s AND step = %s"
_READ: Final = (
    "SELECT digest, key_columns, position, walked, changed"  # noqa: S608
    f" FROM fraise.confiture_backfill {_ONE} FOR UPDATE"
)
_BEGIN: Final = (
    "INSERT INTO fraise.confiture_backfill"
    " (tenant, version, direction, step, digest, title, key_columns)"
    " VALUES (%s, %s, %s, %s, %s, %s, %s)"
)
_MOVE: Final = (
    "UPDATE fraise.confiture_backfill SET position = %s, walked = walked + %s,"  # noqa: S608
    f" changed = changed + %s, batches = batches + 1, moved_at = clock_timestamp() {_ONE}"
)
_FINISH: Final = f"DELETE FROM fraise.confiture_backfill {_ONE}"  # noqa: S608


@frozen
class Position:
    """How far a backfill is.

    Attributes:
        digest: of what is filled.
        key_columns: the key along which it walks.
        key: of the last row that it has passed; None before the first.
        walked: rows passed.
        changed: rows changed.
    """

    digest: str
    key_columns: tuple[str, ...]
    key: tuple[str, ...] | None
    walked: int
    changed: int


class Bookmark:
    """The position of one backfill, a step of a migration in one direction.

    Args:
        connection: of the database that is migrated.
        tenant: empty where there is only one.
        version: of the migration.
        direction: up or down.
        step: its number in the file, from 1.
    """

    def __init__(
        self,
        connection: Connection[Any],  # Any: rows as tuples
        tenant: str,
        version: str,
        direction: Direction,
        step: int,
    ) -> None:
        self._connection = connection
        self._of = (tenant, version, direction.value, step)

    def read(self) -> Position | None:
        """The position, locked until the transaction ends; None if it never began.

        The lock makes a second run wait for the last batch of one that was killed, whose
        session may still be at work.
        """
        row = self._connection.execute(_READ, self._of).fetchone()
        if row is None:
            return None
        key = tuple(row[2]) if row[2] is not None else None
        return Position(row[0], tuple(row[1]), key, row[3], row[4])

    def begin(self, digest: str, title: str, key_columns: Sequence[str]) -> None:
        """Write down that it begins."""
        self._connection.execute(_BEGIN, (*self._of, digest, title, list(key_columns)))

    def move(self, key: Sequence[str], walked: int, changed: int) -> None:
        """A batch is done in this very transaction."""
        self._connection.execute(_MOVE, (list(key), walked, changed, *self._of))

    def finish(self) -> None:
        """It is done in this very transaction, and the ledger says so."""
        self._connection.execute(_FINISH, self._of)


def prepare_positions(connection: Connection[Any]) -> None:  # Any: rows as tuples
    """Make the table where there is none."""
    found = connection.execute(
        "SELECT to_regnamespace('fraise'), to_regclass('fraise.confiture_backfill')"
    ).fetchone()
    assert found is not None
    if found[0] is None:  # IF NOT EXISTS asks for the right to create it even where it is
        connection.execute("CREATE SCHEMA fraise")
    if found[1] is None:
        connection.execute(_CREATE)


def has_positions(connection: Connection[Any]) -> bool:  # Any: rows as tuples
    """Whether the table is there."""
    row = connection.execute("SELECT to_regclass('fraise.confiture_backfill') IS NOT NULL")
    found = row.fetchone()
    return found is not None and bool(found[0])
