"""The record of a takeover inside the database: from which tool, with which history."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any, Final

from attrs import frozen
from fraise_hookspecs.migration import AppliedStep, ToolHistory
from psycopg import Connection
from psycopg.types.json import Jsonb

from confiture.catalog.leaving import LeftOut
from confiture.record import tool_version

_SQL: Final = Path(__file__).parent / "sql"
_TABLE: Final = (_SQL / "record_table.sql").read_text("utf-8")
_WRITE: Final = (_SQL / "record_write.sql").read_text("utf-8")
_THERE: Final = "SELECT to_regclass('fraise.confiture_adoption') IS NOT NULL"
_READ: Final = (
    "SELECT tool, tables, schemas, steps, adopted_at, finished_at"
    " FROM fraise.confiture_adoption ORDER BY adopted_at, tool"
)
_FINISH: Final = "UPDATE fraise.confiture_adoption SET finished_at = now() WHERE tool = %s"


@frozen(kw_only=True)
class Adoption:
    """A takeover that the database knows of.

    Attributes:
        tool: from which the database was taken over.
        left_out: the tool's own tables and schemas.
        steps: its history then.
        finished_at: when ``--finish`` was said; None while the old tool's history is watched.
    """

    tool: str
    left_out: LeftOut
    steps: tuple[AppliedStep, ...]
    adopted_at: datetime
    finished_at: datetime | None


def read_adoptions(connection: Connection[Any]) -> tuple[Adoption, ...]:  # Any: rows as tuples
    """The takeovers of a database; none where nothing was taken over.  Changes nothing."""
    there = connection.execute(_THERE).fetchone()
    if there is None or not there[0]:
        return ()
    return tuple(
        Adoption(
            tool=tool,
            left_out=LeftOut(
                frozenset((schema, name) for schema, name in tables), frozenset(schemas)
            ),
            steps=tuple(AppliedStep(name=name, checksum=checksum) for name, checksum in steps),
            adopted_at=adopted_at,
            finished_at=finished_at,
        )
        for tool, tables, schemas, steps, adopted_at, finished_at in connection.execute(_READ)
    )


def read_left_out(connection: Connection[Any]) -> LeftOut:  # Any: as above
    """What other tools have in a database; it stands in no file and is not compared."""
    left = LeftOut()
    for one in read_adoptions(connection):
        left |= one.left_out
    return left


def write_adoption(
    connection: Connection[Any],  # Any: as above
    tool: str,
    history: ToolHistory,
) -> None:
    """Put a takeover into the database, in the transaction that is open."""
    connection.execute(_TABLE)
    connection.execute(
        _WRITE,
        {
            "tool": tool,
            "tables": Jsonb([list(one) for one in history.tables]),
            "schemas": Jsonb(list(history.schemas)),
            "steps": Jsonb([[one.name, one.checksum] for one in history.steps]),
            "tool_version": tool_version(),
        },
    )


def finish_adoption(connection: Connection[Any], tool: str) -> None:  # Any: as above
    """Say that the old tool's history is not watched any more."""
    connection.execute(_FINISH, (tool,))
