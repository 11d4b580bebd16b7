"""The ledger: which migrations a database has, written in the transaction of what it speaks of."""

from __future__ import annotations

import enum
from collections.abc import Iterable, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any, Final, LiteralString

from attrs import evolve, frozen
from psycopg import Connection, sql

from confiture.errors import LedgerTooNewError
from confiture.migrations.files import Migration, Phase
from confiture.record import tool_version

#: Of the tables; raised when their columns change.
FORMAT: Final = 1
_FOLDER: Final = Path(__file__).parent / "sql"


def _read_sql(name: str) -> LiteralString:
    return (_FOLDER / f"{name}.sql").read_text("utf-8").rstrip()


_TABLES: Final = _read_sql("ledger")
_ENTRIES: Final = _read_sql("entries")
_RECORD: Final = sql.SQL(_read_sql("record"))
_REMOVE: Final = sql.SQL(_read_sql("remove"))
_LOG: Final = sql.SQL(_read_sql("log"))
#: Since when the transaction runs, for the time that a migration took.
_SECONDS: Final = sql.SQL("extract(epoch FROM clock_timestamp() - transaction_timestamp())")
_FORMAT_OF: Final = "SELECT format, tool_version FROM fraise.confiture_migration_format"
_WRITE_FORMAT: Final = (
    "INSERT INTO fraise.confiture_migration_format (format, tool_version) VALUES (%s, %s)"
    " ON CONFLICT (single) DO UPDATE SET format = excluded.format,"
    " tool_version = excluded.tool_version"
)
_MOVED: Final = (
    "SELECT EXISTS (SELECT FROM fraise.confiture_migration_log"
    " WHERE tenant = %s AND at > %s AND event IN ('applied', 'reverted'))"
)


class State(enum.Enum):
    """How a migration stands in a database."""

    #: All of it ran.
    APPLIED = "applied"
    #: Some of it ran, and the rest is to follow.
    APPLYING = "applying"
    #: Some of it was taken back, and the rest is to follow.
    REVERTING = "reverting"
    #: Not run here: a baseline, a build from the files, another tool's history.
    ASSUMED = "assumed"


@frozen(kw_only=True)
class Entry:
    """A migration in the ledger.

    Attributes:
        tenant: whose; empty where there is one.
        phase: of the file when it ran.
        digest: of the file when it ran.
        done: statements that are certain, where it is half done.
        done_digest: of their text.
        announced: the statement behind them was begun outside of a transaction, and nobody was
            there to hear its end.
        origin: ``up``, ``baseline``, ``build``, or the name of another tool.
        schema: content hash of the DDL files that it arrives at, where it says so.
        seconds: that it took.
    """

    version: str
    name: str
    state: State
    phase: Phase
    digest: str
    done: int = 0
    done_digest: str = ""
    announced: bool = False
    origin: str = "up"
    schema: str | None = None
    applied_at: datetime | None = None
    seconds: float = 0.0
    applied_by: str = ""
    tool_version: str = ""
    tenant: str = ""

    @property
    def id(self) -> str:
        """Version and name, as the files are called."""
        return f"{self.version}_{self.name}"

    @property
    def there(self) -> bool:
        """Whether the database has all of it."""
        return self.state in {State.APPLIED, State.ASSUMED}


def entry_of(migration: Migration, state: State, *, origin: str = "up") -> Entry:
    """The entry of a migration as its files are now."""
    return Entry(
        version=migration.version,
        name=migration.name,
        state=state,
        phase=migration.header.phase,
        digest=migration.digest,
        origin=origin,
        schema=migration.header.schema,
    )


class Ledger:
    """The ledger of one tenant of a database.

    Args:
        connection: in autocommit mode.
        tenant: whose; empty where there is one.
    """

    def __init__(self, connection: Connection[Any], tenant: str = "") -> None:  # Any: rows
        self._connection = connection
        self.tenant = tenant

    def entries(self) -> dict[str, Entry]:
        """All entries by version; none where the tables are not there.  Changes nothing.

        Raises:
            LedgerTooNewError: a newer release wrote it.
        """
        if self._format() is None:
            return {}
        rows = self._connection.execute(_ENTRIES, {"tenant": self.tenant}).fetchall()
        return {row[0]: _read_entry(row) for row in rows}

    def prepare(self) -> None:
        """Create the tables where they are not there; only under the lock.

        Raises:
            LedgerTooNewError: a newer release wrote it.
        """
        if self._format() == FORMAT:
            return
        with self._connection.transaction():
            self._connection.execute(_TABLES)
            self._connection.execute(_WRITE_FORMAT, (FORMAT, tool_version()))

    def assume(self, migrations: Iterable[Migration], *, origin: str) -> None:
        """Enter migrations that were not run here, in one transaction.

        Args:
            migrations: those that the database is as if it had.
            origin: why that is known: ``baseline``, ``build``, or the name of another tool.
        """
        self.prepare()
        with self._connection.transaction():
            for one in migrations:
                entry = entry_of(one, State.ASSUMED, origin=origin)
                self._connection.execute(self.recording(entry, timed=False))
                self._connection.execute(self.logging(entry, State.ASSUMED.value))

    def has_moved_since(self, moment: datetime) -> bool:
        """Whether a migration was run, forward or back, since then."""
        if self._format() is None:
            return False
        row = self._connection.execute(_MOVED, (self.tenant, moment)).fetchone()
        return row is not None and bool(row[0])

    def recording(self, entry: Entry, *, timed: bool = True) -> str:
        """The statement that writes an entry.

        Args:
            entry: as it is when the transaction is committed.
            timed: the transaction's own time is added to the entry's.
        """
        values = {
            "tenant": self.tenant,
            "version": entry.version,
            "name": entry.name,
            "state": entry.state.value,
            "phase": entry.phase.value,
            "digest": entry.digest,
            "done": entry.done,
            "done_digest": entry.done_digest,
            "announced": entry.announced,
            "origin": entry.origin,
            "schema": entry.schema,
            "tool_version": tool_version(),
        }
        seconds = _SECONDS if timed else sql.Literal(entry.seconds)
        return self._compose(_RECORD, values, seconds=seconds)

    def removing(self, entry: Entry) -> str:
        """The statement that removes an entry."""
        return self._compose(_REMOVE, {"tenant": self.tenant, "version": entry.version})

    def logging(self, entry: Entry, event: str) -> str:
        """The statement that adds to the log."""
        values = {
            "tenant": self.tenant,
            "version": entry.version,
            "name": entry.name,
            "event": event,
            "done": entry.done,
            "digest": entry.digest,
            "origin": entry.origin,
            "tool_version": tool_version(),
        }
        return self._compose(_LOG, values)

    def write(self, entry: Entry, event: str) -> None:
        """Write an entry and the log in a transaction of their own."""
        # what is under way keeps its time and adds to it
        plain = entry if entry.there else evolve(entry, seconds=0.0)
        with self._connection.transaction():
            self._connection.execute(self.recording(plain, timed=False))
            self._connection.execute(self.logging(entry, event))

    def _compose(self, text: sql.SQL, values: Mapping[str, object], **more: sql.Composable) -> str:
        literals = {name: sql.Literal(value) for name, value in values.items()}
        return text.format(**literals, **more).as_string(self._connection)

    def _format(self) -> int | None:
        row = self._connection.execute(
            "SELECT to_regclass('fraise.confiture_migration_format') IS NOT NULL"
        ).fetchone()
        if row is None or not row[0]:
            return None
        found = self._connection.execute(_FORMAT_OF).fetchone()
        if found is None:
            return None
        if found[0] > FORMAT:
            raise LedgerTooNewError(
                f"expected a ledger of format {FORMAT} in fraise.confiture_migration, found"
                f" {found[0]}, written by Confiture {found[1]}",
                hint="use that release",
            )
        return int(found[0])


def _read_entry(row: tuple[Any, ...]) -> Entry:  # Any: values of a row
    return Entry(
        version=row[0],
        name=row[1],
        state=State(row[2]),
        phase=Phase(row[3]),
        digest=row[4],
        done=row[5],
        done_digest=row[6],
        announced=row[7],
        origin=row[8],
        schema=row[9],
        applied_at=row[10],
        seconds=row[11],
        applied_by=row[12],
        tool_version=row[13],
        tenant=row[14],
    )


def restart(entry: Entry, state: State) -> Entry:
    """The entry of a migration of which nothing is done in a direction."""
    return evolve(entry, state=state, done=0, done_digest="", announced=False)
