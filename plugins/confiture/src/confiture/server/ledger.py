"""The record of a build inside the database that it made.

It is written in the transaction of the build, so that a database never says that it was built
from files that it was not built from.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any, Final

from attrs import frozen
from psycopg import Connection
from psycopg.types.json import Jsonb

from confiture.errors import RecordTooNewError

#: Of the record; raised when its columns change.
FORMAT: Final = 1
_TABLE: Final = (Path(__file__).parent / "sql" / "ledger.sql").read_text("utf-8")
_FOLDER: Final = Path(__file__).parent / "sql"
_WRITE: Final = (_FOLDER / "ledger_write.sql").read_text("utf-8")
_READ: Final = (_FOLDER / "ledger_read.sql").read_text("utf-8")


@frozen(kw_only=True)
class Record:
    """What a database was built from.

    Attributes:
        hash: content hash of the ordered statements.
        files: digest of each file by path.
        order: positions in the arrangement, in the order that the server accepted.
        warnings: what was said when it was built.
        built_at: when its content was made.
        placed_at: when this database got it; later than ``built_at`` for a clone.
    """

    hash: str
    environment: str
    seeded: bool
    files: Mapping[str, str]
    order: tuple[int, ...]
    warnings: tuple[str, ...]
    tool_version: str
    server_version: int
    built_at: datetime | None = None
    placed_at: datetime | None = None


def write_record(connection: Connection[Any], record: Record) -> None:  # Any: rows as tuples
    """Put the record into the database, in the transaction that is open."""
    connection.execute(_TABLE)
    connection.execute(
        _WRITE,
        {
            "format": FORMAT,
            "hash": record.hash,
            "environment": record.environment,
            "seeded": record.seeded,
            "files": Jsonb(dict(record.files)),
            "order": list(record.order),
            "warnings": Jsonb(list(record.warnings)),
            "tool_version": record.tool_version,
            "server_version": record.server_version,
        },
    )


def place_record(connection: Connection[Any], environment: str) -> Record | None:  # Any: as above
    """Say that the database has just been cloned for an environment; the record as it is then."""
    connection.execute(
        "UPDATE fraise.confiture_build SET environment = %s, placed_at = now()", (environment,)
    )
    return read_record(connection)


def read_record(connection: Connection[Any]) -> Record | None:  # Any: as above
    """The record of a database; None where there is none.

    Raises:
        RecordTooNewError: a newer release wrote it.
    """
    there = connection.execute(
        "SELECT to_regclass('fraise.confiture_build') IS NOT NULL"
    ).fetchone()
    if there is None or not there[0]:
        return None
    row = connection.execute(_READ).fetchone()
    if row is None:
        return None
    if row[0] > FORMAT:
        raise RecordTooNewError(
            f"expected a record of format {FORMAT} in fraise.confiture_build, found {row[0]},"
            f" written by Confiture {row[7]}",
            hint="use that release, or build again with --recreate",
        )
    return Record(
        hash=row[1],
        environment=row[2],
        seeded=row[3],
        files=row[4],
        order=tuple(row[5]),
        warnings=tuple(row[6]),
        tool_version=row[7],
        server_version=row[8],
        built_at=row[9],
        placed_at=row[10],
    )


def ordered(record: Record | None, items: Sequence[Any]) -> list[Any]:  # Any: items of any kind
    """Items of the arrangement in the order that the server accepted."""
    if record is None:
        return list(items)
    return [items[at] for at in record.order]
