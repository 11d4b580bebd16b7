"""``confiture status``: the files of an environment against the build in its database."""

from __future__ import annotations

import enum
from collections.abc import Mapping
from typing import Any

from attrs import field, frozen
from fraise_hookspecs.context import Context
from fraise_hookspecs.migration import ObjectKindSpec

from confiture.ddl.kinds import load_kinds
from confiture.environment import load_environment
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

    #: It was built from just these statements.
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
        record, present = _look(target)
        cancellation.check()
        # Files are compared with what was built: with the seeds if those were loaded.
        seeded = record.seeded if record is not None else False
        plan = read_plan(context.project, found, kinds, seed=seeded)
        added, changed, removed = _compare_files(plan, record)
        return StatusReport(
            environment=found.name,
            database=target.shown,
            state=_judge(plan, record, present),
            protected=found.protected,
            hash=plan.hash,
            record=record,
            added=added,
            changed=changed,
            removed=removed,
            declared=plan.counts,
            present=present or {},
            strategies=list_strategies(context),
        )

    return await run_blocking(look)


def _look(target: Target) -> tuple[Record | None, dict[str, int] | None]:
    """The record and the objects of the database; None for the objects when it is not there."""
    with explain_server(target.shown):
        with connect_maintenance(target) as admin:
            if not is_there(admin, target):
                return None, None
        with session(target.dsn, where=target.where) as connection:
            return read_record(connection), count_objects(connection)


def _judge(plan: Plan, record: Record | None, present: dict[str, int] | None) -> StatusState:
    if present is None:
        return StatusState.MISSING
    if record is None:
        return StatusState.UNKNOWN if present else StatusState.NEVER_BUILT
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
