"""The session of a run: its settings, its limits, and statements tried again for their locks."""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

import psycopg
from attrs import field, frozen
from fraise_hookspecs import Where
from fraise_hookspecs.migration import Progress
from fraise_postgres import parse_dsn
from psycopg import Connection
from psycopg.conninfo import make_conninfo

from confiture.catalog.query import OWN_SCHEMA
from confiture.differ.names import quote_name
from confiture.environment import MigrationPolicy
from confiture.errors import MigrationFailedError
from confiture.migrations.ledger import Ledger
from confiture.migrations.locking import application_name, guard
from confiture.server.session import connect
from confiture.server.wire import Cancellation, Refusal, Wire

#: Refusals after which a transaction may well go through: a lock not had in time, a deadlock.
RETRIED: Final = frozenset({"55P03", "40P01"})
#: After 2 s the server ends the statement of a client that is gone.  Since 14, and not on all
#: systems.
_CLIENT_CHECK: Final = "SET client_connection_check_interval = 2000"
_USER: Final = '"$user"'
_FIRST_PAUSE: Final = 0.1
_LONGEST_PAUSE: Final = 5.0
_GROWTH: Final = 1.5
_LONGEST: Final = (Path(__file__).parent / "sql" / "transactions.sql").read_text("utf-8")


def name_session(dsn: str) -> str:
    """The connection string with the name by which others see who holds the lock."""
    words = parse_dsn(dsn)
    words["application_name"] = application_name()
    return make_conninfo(**words)


def connect_named(dsn: str, where: Where | None) -> Connection[Any]:  # Any: rows as tuples
    """Open the session of a run.

    Raises:
        FraiseError: the server cannot be reached.
    """
    parse_dsn(dsn, where=where)
    return connect(name_session(dsn), where=where)


def watch_client(connection: Connection[Any]) -> bool:  # Any: as above
    """Have the server look whether its client is still there; whether it can."""
    try:
        connection.execute(_CLIENT_CHECK)
    except psycopg.Error:
        return False
    return True


def find_path(connection: Connection[Any], role: str | None) -> str | None:  # Any: as above
    """The search path of a role that is called as the schema of our own tables; else None.

    ``"$user"`` would lead everything that a migration makes into that schema.
    """
    row = connection.execute(
        "SELECT pg_catalog.current_setting('search_path'), session_user::text"
    ).fetchone()
    assert row is not None
    parts = [part.strip() for part in str(row[0]).split(",")]
    if (role or row[1]) != OWN_SCHEMA or _USER not in parts:
        return None
    return ", ".join(part for part in parts if part != _USER) or "''"


@frozen(kw_only=True, eq=False)
class Session:
    """A connection that holds the lock, with all that a migration needs on it.

    Attributes:
        wire: runs strings of statements; nobody else uses its connection.
        ledger: of the tenant, on the same connection.
        policy: limits and role.
        progress: is told what is tried again.
        settings: further statements that set up the session, such as a search path.
        watched: the server looks whether its client is still there.
        path: the search path to set; None leaves the one of the role.
    """

    wire: Wire
    ledger: Ledger
    policy: MigrationPolicy
    progress: Progress
    settings: tuple[str, ...] = ()
    watched: bool = False
    path: str | None = None
    _pauses: random.Random = field(factory=random.Random, repr=False)

    @property
    def connection(self) -> Connection[Any]:  # Any: rows as tuples
        """The connection, in autocommit mode."""
        return self.wire.connection

    @property
    def cancellation(self) -> Cancellation:
        """Asks the run to stop."""
        return self.wire.cancellation

    @property
    def opening(self) -> tuple[str, ...]:
        """What begins a transaction; it fails where the lock is lost."""
        return ("BEGIN", guard(self.ledger.tenant))

    @property
    def baseline(self) -> tuple[str, ...]:
        """Statements that make the session as every file finds it."""
        role = self.policy.role
        return (
            "RESET SESSION AUTHORIZATION",
            "RESET ROLE" if role is None else f"SET ROLE {quote_name(role)}",
            "RESET ALL",
            "SET standard_conforming_strings = on",
            "SET client_min_messages = warning",
            f"SET lock_timeout = {max(round(self.policy.lock_timeout * 1000), 1)}",
            f"SET statement_timeout = {round(self.policy.statement_timeout * 1000)}",
            *((_CLIENT_CHECK,) if self.watched else ()),
            *((f"SET search_path = {self.path}",) if self.path is not None else ()),
            *self.settings,
        )

    def command(self, text: str) -> None:
        """Run what the runner itself needs.

        Raises:
            MigrationFailedError: the server refused it.
        """
        refusal = self.wire.run(text)
        if refusal is not None:
            raise MigrationFailedError(
                f"the server refused what a run of migrations needs: {refusal.message}",
                hint=refusal.hint or "the role must be able to do this; nothing was changed",
            )

    def set_up(self) -> None:
        """Make the session as every file finds it.

        Raises:
            MigrationFailedError: the server refused it, such as the role.
        """
        self.command("; ".join(self.baseline))

    def persist(self, work: Callable[[], Refusal | None]) -> Refusal | None:
        """Do work again, after a pause that grows and varies, where it did not get its locks.

        Args:
            work: leaves nothing behind where it is refused.

        Returns:
            the last refusal; None when it went well.
        """
        pause = _FIRST_PAUSE
        for attempt in range(self.policy.lock_retries + 1):
            self.cancellation.check()
            refusal = work()
            last = attempt == self.policy.lock_retries
            if refusal is None or refusal.sqlstate not in RETRIED or last:
                return refusal
            tries = f"{attempt + 1} of {self.policy.lock_retries}"
            self.progress.start(f"no lock within its time: try again ({tries})", None)
            self.rest(pause * self._pauses.uniform(0.5, 1.5))
            self.progress.finish()
            pause = min(pause * _GROWTH, _LONGEST_PAUSE)
        return None

    def rest(self, seconds: float) -> None:
        """Wait, and stop where somebody asks.

        Raises:
            BuildCancelledError: somebody asked.
        """
        end = time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0:
            self.cancellation.check()
            time.sleep(min(left, 0.1))

    def roll_back(self) -> None:
        """End a transaction that was refused."""
        self.wire.run("ROLLBACK")

    def longest_transactions(self) -> tuple[str, ...]:
        """The transactions of others that have been open longest, for messages."""
        try:
            rows = self.connection.execute(_LONGEST).fetchall()
        except psycopg.Error:
            return ()
        return tuple(f"process {pid} ({name}), for {seconds:.0f} s" for pid, name, seconds in rows)
