"""``confiture status``: the files of an environment against the build in its database."""

from __future__ import annotations

import enum
from collections.abc import Callable, Mapping
from typing import Any

from attrs import field, frozen
from fraise_hookspecs.context import Context
from fraise_hookspecs.migration import ObjectKindSpec

from confiture.ddl.kinds import load_kinds
from confiture.environment import load_environment
from confiture.migrations.ledger import Ledger
from confiture.plan import Plan, read_plan
from confiture.server.inventory import count_objects
from confiture.server.ledger import Record, read_record
from confiture.server.session import explain_server, session
from confiture.server.target import Target, connect_maintenance, is_there
from confiture.server.wire import Cancellation
from confiture.strategies import RegisteredStrategy, list_strategies
from confiture.strategy import locate
from confiture.threads import run_blocking


class StatusState(enum.Enum):
    """How a database stands to the files."""

    #: It was built from just these statements, or migrated to them.
    UP_TO_DATE = "up to date"
    #: The files have changed since it was built.
    CHANGED = "changed"
    #: There is a database, empty and never built.
    NEVER_BUILT = "never built"
    #: It has objects, and no record says where they come from.
    UNKNOWN = "unknown"
    #: There is no such database.
    MISSING = "missing"


@frozen(kw_only=True)
class StatusReport:
    """What ``confiture status`` found.

    Attributes:
        database: where it is, without secrets.
        hash: of the files as they are now.
        record: of the build in the database.
        migration: the newest version in the ledger of migrations.
        added, changed, removed: files since then, by path.
        declared: statements that create something, by kind.
        present: objects of the database, by kind.
        strategies: what brings a database to a wanted state, and the plugin of each.
    """

    environment: str
    database: str
    state: StatusState
    protected: bool
    hash: str
    record: Record | None
    migration: str | None = None
    added: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    declared: Mapping[str, int] = field(factory=dict)
    present: Mapping[str, int] = field(factory=dict)
    strategies: tuple[RegisteredStrategy, ...] = ()

    def as_dict(self) -> dict[str, Any]:  # Any: JSON values
        """The report for machines."""
        record = self.record
        return {
            "environment": self.environment,
            "database": self.database,
            "state": self.state.name.lower().replace("_", "-"),
            "protected": self.protected,
            "hash": self.hash,
            "files": {
                "added": list(self.added),
                "changed": list(self.changed),
                "removed": list(self.removed),
            },
            "build": None
            if record is None
            else {
                "hash": record.hash,
                "environment": record.environment,
                "seeded": record.seeded,
                "files": len(record.files),
                "tool_version": record.tool_version,
                "server_version": record.server_version,
                "built_at": record.built_at.isoformat() if record.built_at else None,
                "placed_at": record.placed_at.isoformat() if record.placed_at else None,
                "warnings": list(record.warnings),
            },
            "migration": self.migration,
            "declared": dict(self.declared),
            "present": dict(self.present),
            "strategies": [
                {
                    "name": one.name,
                    "summary": one.summary,
                    "plugin": one.plugin,
                    "destructive": one.destructive,
                }
                for one in self.strategies
            ],
        }


async def status(context: Context, environment: str = "local") -> StatusReport:
    """Compare the files of an environment with the build in its database; changes nothing.

    Args:
        context: the open kernel.
        environment: ``local`` for ``db/environments/local.yaml``.

    Raises:
        FraiseError: the files cannot be read, or the server cannot be reached.
    """
    found = load_environment(context.project, environment)
    kinds = load_kinds(context.catalog(ObjectKindSpec))
    target = await locate(found, context)

    def look(cancellation: Cancellation) -> StatusReport:
        record, arrival, present = _look(target)
        cancellation.check()
        # Files are compared with what was built: with the seeds if those were loaded.
        seeded = record.seeded if record is not None else False
        plan = read_plan(context.project, found, kinds, seed=seeded)
        added, changed, removed = _compare_files(plan, record)

        def schema_hash() -> str:
            return (
                read_plan(context.project, found, kinds, seed=False).hash if seeded else plan.hash
            )

        return StatusReport(
            environment=found.name,
            database=target.shown,
            state=_judge(plan, record, arrival, present, schema_hash),
            protected=found.protected,
            hash=plan.hash,
            record=record,
            migration=(arrival.version or None) if arrival is not None else None,
            added=added,
            changed=changed,
            removed=removed,
            declared=plan.counts,
            present=present or {},
            strategies=list_strategies(context),
        )

    return await run_blocking(look)


@frozen
class _Arrival:
    """Where migrations have led a database.

    Attributes:
        version: the newest one.
        schema: content hash of the DDL files that it arrives at; None where it does not say.
        moved: whether one was run since the database was built.
    """

    version: str
    schema: str | None
    moved: bool


def _look(
    target: Target,
) -> tuple[Record | None, _Arrival | None, dict[str, int] | None]:
    """Build, migrations and objects of the database; None for the objects when it is not there."""
    with explain_server(target.shown):
        with connect_maintenance(target) as admin:
            if not is_there(admin, target):
                return None, None, None
        with session(target.dsn, where=target.where) as connection:
            record = read_record(connection)
            return record, _find_arrival(Ledger(connection), record), count_objects(connection)


def _find_arrival(ledger: Ledger, record: Record | None) -> _Arrival | None:
    entries = ledger.entries()
    since = record.placed_at if record is not None else None
    moved = record is None or (since is not None and ledger.has_moved_since(since))
    if not entries:
        return _Arrival("", None, moved) if moved and record is not None else None
    last = max(entries)
    whole = all(entry.there for entry in entries.values())
    return _Arrival(last, entries[last].schema if whole else None, moved)


def _judge(
    plan: Plan,
    record: Record | None,
    arrival: _Arrival | None,
    present: dict[str, int] | None,
    schema_hash: Callable[[], str],
) -> StatusState:
    if present is None:
        return StatusState.MISSING
    if arrival is not None and arrival.schema is not None and (arrival.moved or record is None):
        same = arrival.schema == schema_hash()
        return StatusState.UP_TO_DATE if same else StatusState.CHANGED
    if record is None:
        return StatusState.UNKNOWN if present else StatusState.NEVER_BUILT
    if arrival is not None and arrival.moved:
        return StatusState.CHANGED
    return StatusState.UP_TO_DATE if record.hash == plan.hash else StatusState.CHANGED


def _compare_files(
    plan: Plan, record: Record | None
) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    """Files that were added, changed and removed since the build."""
    if record is None or record.hash == plan.hash:
        return (), (), ()
    now, then = plan.files, record.files
    return (
        tuple(sorted(now.keys() - then.keys())),
        tuple(sorted(path for path in now.keys() & then.keys() if now[path] != then[path])),
        tuple(sorted(then.keys() - now.keys())),
    )
