"""Migrations as functions, for programs and for the command line."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from fraise_hookspecs.context import Context
from fraise_hookspecs.migration import Progress, StrategyRequest

from confiture.migrations.files import Phase
from confiture.migrations.reports import MigrateReport
from confiture.migrations.resolving import Decision
from confiture.migrations.runner import WAIT
from confiture.strategies import run_strategy


async def migrate_up(
    context: Context,
    environment: str = "local",
    *,
    to: str | None = None,
    phase: Phase | None = None,
    dry_run: bool = False,
    on_clone: bool = False,
    out_of_order: bool = False,
    allow_destructive: bool = False,
    wait: float = WAIT,
    tenants: Sequence[str] = (),
    jobs: int | None = None,
    stop_on_failure: bool = False,
    progress: Progress | None = None,
) -> MigrateReport:
    """Run the pending migrations of an environment.

    Args:
        context: the open kernel.
        environment: ``local`` for ``db/environments/local.yaml``.
        to: the last version to run; None for all.
        phase: ``Phase.EXPAND`` stops before the first contract, and the report names it.
        dry_run: nothing is run; the report holds the statements and what is known of their locks.
        on_clone: run everything on a clone of the schema, without rows, which is dropped; the
            database is only read.
        out_of_order: run files that are older than applied ones as well.
        allow_destructive: statements that may remove data run in a protected environment.
        wait: seconds that another run may take.
        tenants: names of those that are wanted, where there are several; all by default.
        jobs: how many tenants at once; as the environment says by default.
        stop_on_failure: begin no other tenant after the first that failed.
        progress: is told how far it is.

    Raises:
        FraiseError: nothing was changed, or the message says what is done.
    """
    options = {
        "to": to,
        "phase": phase,
        "dry_run": dry_run,
        "on_clone": on_clone,
        "out_of_order": out_of_order,
        "allow_destructive": allow_destructive,
    }
    several = {"tenants": tenants, "jobs": jobs, "stop_on_failure": stop_on_failure}
    return await _run("up", context, environment, {**options, **several}, wait, progress)


async def migrate_down(
    context: Context,
    environment: str = "local",
    *,
    steps: int = 1,
    to: str | None = None,
    dry_run: bool = False,
    past_contract: bool = False,
    allow_destructive: bool = False,
    wait: float = WAIT,
    tenants: Sequence[str] = (),
    jobs: int | None = None,
    stop_on_failure: bool = False,
    progress: Progress | None = None,
) -> MigrateReport:
    """Take migrations of an environment back, the newest first.

    Args:
        context: the open kernel.
        environment: ``local`` for ``db/environments/local.yaml``.
        steps: how many; ignored where ``to`` is given.
        to: the version that stays as the newest one.
        dry_run: nothing is run; the report holds the statements.
        past_contract: take contracts back as well.
        allow_destructive: statements that may remove data run in a protected environment.
        wait: seconds that another run may take.
        tenants: names of those that are wanted, where there are several; all by default.
        jobs: how many tenants at once; as the environment says by default.
        stop_on_failure: begin no other tenant after the first that failed.
        progress: is told how far it is.

    Raises:
        FraiseError: nothing was changed, or the message says what is done.
    """
    options = {
        "steps": steps,
        "to": to,
        "dry_run": dry_run,
        "past_contract": past_contract,
        "allow_destructive": allow_destructive,
    }
    several = {"tenants": tenants, "jobs": jobs, "stop_on_failure": stop_on_failure}
    return await _run("down", context, environment, {**options, **several}, wait, progress)


async def migrate_baseline(
    context: Context,
    through: str,
    environment: str = "local",
    *,
    wait: float = WAIT,
    tenants: Sequence[str] = (),
    jobs: int | None = None,
    stop_on_failure: bool = False,
    progress: Progress | None = None,
) -> MigrateReport:
    """Enter the migrations up to a version as if the database had them; runs none.

    Args:
        context: the open kernel.
        through: the last version that counts.
        environment: ``local`` for ``db/environments/local.yaml``.
        wait: seconds that another run may take.
        tenants: names of those that are wanted, where there are several; all by default.
        jobs: how many tenants at once; as the environment says by default.
        stop_on_failure: begin no other tenant after the first that failed.
        progress: is told how far it is.

    Raises:
        FraiseError: nothing was changed.
    """
    several = {"tenants": tenants, "jobs": jobs, "stop_on_failure": stop_on_failure}
    options = {"through": through, **several}
    return await _run("baseline", context, environment, options, wait, progress)


async def migrate_resolve(
    context: Context,
    version: str,
    decision: Decision,
    environment: str = "local",
    *,
    wait: float = WAIT,
    tenants: Sequence[str] = (),
    jobs: int | None = None,
    stop_on_failure: bool = False,
    progress: Progress | None = None,
) -> MigrateReport:
    """Decide what the database cannot be asked.

    Args:
        context: the open kernel.
        version: of the migration.
        decision: whether the statement that was cut off took effect, or that an edited file is
            right as it is.
        environment: ``local`` for ``db/environments/local.yaml``.
        wait: seconds that another run may take.
        tenants: names of those that are wanted, where there are several; all by default.
        jobs: how many tenants at once; as the environment says by default.
        stop_on_failure: begin no other tenant after the first that failed.
        progress: is told how far it is.

    Raises:
        FraiseError: there is nothing to decide; nothing was changed.
    """
    options = {"version": version, "decision": decision}
    several = {"tenants": tenants, "jobs": jobs, "stop_on_failure": stop_on_failure}
    return await _run("resolve", context, environment, {**options, **several}, wait, progress)


async def _run(
    action: str,
    context: Context,
    environment: str,
    options: Mapping[str, object],
    wait: float,
    progress: Progress | None,
) -> MigrateReport:
    given = {"action": action, "wait": wait, **options}
    request = StrategyRequest(environment=environment, options=given)
    report = await run_strategy("migrate", request, context, progress)
    assert isinstance(report, MigrateReport)
    return report
