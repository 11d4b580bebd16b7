"""What a run of migrations did, and how they stand."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from attrs import field, frozen
from fraise_hookspecs import Where
from fraise_hookspecs.migration import StrategyReport

from confiture.adopting.watching import Watched
from confiture.migrations.outcomes import TenantOutcome


@frozen(kw_only=True)
class MigrationStep:
    """One migration that was run, or would be.

    Attributes:
        phase: ``expand`` or ``contract``.
        statements: how many of it ran; 0 for a Python file.
        retries: how often something had to be tried again for its locks.
    """

    version: str
    name: str
    phase: str
    path: str
    statements: int
    seconds: float = 0.0
    retries: int = 0

    def as_dict(self) -> dict[str, Any]:  # Any: JSON values
        """The step for machines."""
        return {
            "version": self.version,
            "name": self.name,
            "phase": self.phase,
            "file": self.path,
            "statements": self.statements,
            "seconds": round(self.seconds, 4),
            "retries": self.retries,
        }


@frozen(kw_only=True)
class ExpectedStatement:
    """A statement that a dry run found, with what is known of its locks.

    Attributes:
        lock: the strongest lock on a table that is there already; None where nobody knows.
        on: that table.
        blocks: whom it keeps waiting.
        outside: it runs outside of transactions.
        danger: why it may remove data; None where it cannot.
        text: the whole statement.
    """

    where: Where
    first_line: str
    lock: str | None
    on: str | None
    blocks: str | None
    outside: bool
    danger: str | None
    text: str = field(repr=False)

    def as_dict(self) -> dict[str, Any]:  # Any: JSON values
        """The statement for machines."""
        return {
            "file": self.where.file,
            "line": self.where.line,
            "column": self.where.column,
            "statement": self.text,
            "lock": self.lock,
            "on": self.on,
            "blocks": self.blocks,
            "outside_transaction": self.outside,
            "danger": self.danger,
        }


@frozen(kw_only=True)
class MigrateReport(StrategyReport):
    """What ``confiture migrate`` did; ``details`` is the same for machines.

    Attributes:
        environment: its name.
        database: where it is, without secrets.
        tenant: whose migrations; empty where there is one.
        action: ``up``, ``down``, ``baseline`` or ``resolve``.
        before, after: the newest version that the database had and has; empty for none.
        steps: what was run, in order.
        stopped: the contract before which ``--phase expand`` stopped.
        dry_run: nothing was done.
        expected: every statement that would run; only for a dry run.
        seconds: in all.
        tenants: what became of each, where there are several; the rest speaks of all.
    """

    environment: str
    database: str
    tenant: str = ""
    action: str
    before: str = ""
    after: str = ""
    steps: tuple[MigrationStep, ...] = ()
    stopped: str | None = None
    dry_run: bool = False
    expected: tuple[ExpectedStatement, ...] = field(default=(), repr=False)
    seconds: float = 0.0
    tenants: tuple[TenantOutcome, ...] = ()

    @property
    def failed(self) -> bool:
        """Whether a tenant is not where it should be."""
        return any(one.failed for one in self.tenants)

    def as_dict(self) -> dict[str, Any]:  # Any: JSON values
        """The report for machines."""
        plain: dict[str, Any] = {
            "environment": self.environment,
            "database": self.database,
            "tenant": self.tenant,
            "action": self.action,
            "changed": self.changed,
            "summary": self.summary,
            "from": self.before or None,
            "to": self.after or None,
            "migrations": [one.as_dict() for one in self.steps],
            "stopped_before": self.stopped,
            "dry_run": self.dry_run,
            "seconds": round(self.seconds, 4),
        }
        if self.tenants:
            plain["failed"] = self.failed
            plain["tenants"] = [one.as_dict() for one in self.tenants]
        if self.dry_run:
            plain["statements"] = [one.as_dict() for one in self.expected]
        return plain


@frozen(kw_only=True)
class MigrationRow:
    """One migration as ``confiture migrate status`` tells it.

    Attributes:
        state: ``pending``, ``applied``, ``applying``, ``reverting`` or ``assumed``.
        notes: ``edited``, ``missing``, ``out of order``, or how far it is.
        origin: how the database got it.
    """

    version: str
    name: str
    phase: str
    state: str
    notes: tuple[str, ...] = ()
    applied_at: datetime | None = None
    seconds: float | None = None
    origin: str | None = None
    applied_by: str | None = None

    def as_dict(self) -> dict[str, Any]:  # Any: JSON values
        """The row for machines."""
        return {
            "version": self.version,
            "name": self.name,
            "phase": self.phase,
            "state": self.state,
            "notes": list(self.notes),
            "applied_at": self.applied_at.isoformat() if self.applied_at else None,
            "seconds": None if self.seconds is None else round(self.seconds, 4),
            "origin": self.origin,
            "applied_by": self.applied_by,
        }


@frozen(kw_only=True)
class MigrationStatus:
    """What ``confiture migrate status`` found.

    Attributes:
        rows: every file and every entry of the ledger, by version.
        running: who runs migrations just now; None for nobody.
        tenants: how each stands, where there are several; there are then no rows here.
        watched: tools from which the database was taken over, and whether they were run since.
    """

    environment: str
    database: str
    tenant: str = ""
    rows: tuple[MigrationRow, ...] = ()
    running: str | None = None
    tenants: tuple[MigrationStatus, ...] = ()
    watched: tuple[Watched, ...] = ()

    @property
    def pending(self) -> tuple[MigrationRow, ...]:
        """What the database has not, or not all of."""
        return tuple(one for one in self.rows if one.state not in {"applied", "assumed"})

    @property
    def deviating(self) -> tuple[MigrationRow, ...]:
        """What stops the next run."""
        return tuple(one for one in self.rows if set(one.notes) & STOPPING)

    @property
    def complete(self) -> bool:
        """Whether the database has all files as they are, and nothing of another tool besides."""
        return (
            not self.pending
            and not self.deviating
            and not any(one.moved for one in self.watched)
            and all(one.complete for one in self.tenants)
        )

    def as_dict(self) -> dict[str, Any]:  # Any: JSON values
        """The status for machines."""
        return {
            "environment": self.environment,
            "database": self.database,
            "tenant": self.tenant,
            "complete": self.complete,
            "pending": len(self.pending),
            "running": self.running,
            "adopted": [one.as_dict() for one in self.watched],
            "migrations": [one.as_dict() for one in self.rows],
            **({"tenants": [one.as_dict() for one in self.tenants]} if self.tenants else {}),
        }


#: Notes of a row that stop the next run.
STOPPING: frozenset[str] = frozenset({"edited", "missing", "out of order"})


def count(number: int, what: str) -> str:
    """A number with its word: ``1 migration``, ``2 migrations``."""
    return f"{number} {what}{'s' * (number != 1)}"
