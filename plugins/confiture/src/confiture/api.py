"""What other plugins and applications use of Confiture."""

from __future__ import annotations

from pathlib import Path

import anyio
from fraise_hookspecs.context import Context
from fraise_hookspecs.migration import Progress, StrategyRequest

from confiture.adopting.report import AdoptReport
from confiture.adopting.takeover import adopt, finish_adopting
from confiture.catalog.facts import Catalog, Fact, Identity, Unmodelled
from confiture.comparison import StatusReport, StatusState, status
from confiture.differ.actions import Action, Lock
from confiture.differ.comparing import Diff, diff
from confiture.differ.reading import introspect
from confiture.differ.renames import Rename
from confiture.environment import Environment, list_environments, load_environment
from confiture.lint.findings import Finding, LintReport, Measurement
from confiture.lint.linting import lint_project
from confiture.migrations import irreversible
from confiture.migrations.batches import Filled
from confiture.migrations.drift import Drifted, DriftReport, DriftState, find_drift
from confiture.migrations.files import Migration, Phase
from confiture.migrations.generate import (
    GenerateOptions,
    GenerateReport,
    generate_migration,
)
from confiture.migrations.interface import (
    migrate_baseline,
    migrate_down,
    migrate_resolve,
    migrate_up,
)
from confiture.migrations.operations import Operations
from confiture.migrations.reports import (
    MigrateReport,
    MigrationRow,
    MigrationStatus,
    MigrationStep,
)
from confiture.migrations.resolving import Decision
from confiture.migrations.squash import SquashReport, squash_migrations
from confiture.migrations.strategy import migration_status
from confiture.migrations.verify import VerifiedMigration, VerifyReport, WayBack, verify_migrations
from confiture.proof.checking import prove
from confiture.proof.result import Proof
from confiture.pulling.pull import pull
from confiture.pulling.report import PullReport
from confiture.report import BuildReport, PlannedStatement, Step
from confiture.running import run
from confiture.scaffold import Scaffold, scaffold
from confiture.strategies import RegisteredStrategy, list_strategies, run_strategy

__all__ = [
    "Action",
    "AdoptReport",
    "BuildReport",
    "Catalog",
    "Decision",
    "Diff",
    "DriftReport",
    "DriftState",
    "Drifted",
    "Environment",
    "Fact",
    "Filled",
    "Finding",
    "GenerateOptions",
    "GenerateReport",
    "Identity",
    "LintReport",
    "Lock",
    "Measurement",
    "MigrateReport",
    "Migration",
    "MigrationRow",
    "MigrationStatus",
    "MigrationStep",
    "Operations",
    "Phase",
    "PlannedStatement",
    "Proof",
    "PullReport",
    "RegisteredStrategy",
    "Rename",
    "Scaffold",
    "SquashReport",
    "StatusReport",
    "StatusState",
    "Step",
    "Unmodelled",
    "VerifiedMigration",
    "VerifyReport",
    "WayBack",
    "adopt",
    "build",
    "diff",
    "find_drift",
    "finish_adopting",
    "generate_migration",
    "introspect",
    "irreversible",
    "lint_project",
    "list_environments",
    "list_strategies",
    "load_environment",
    "migrate_baseline",
    "migrate_down",
    "migrate_resolve",
    "migrate_up",
    "migration_status",
    "prove",
    "pull",
    "run",
    "run_strategy",
    "scaffold",
    "squash_migrations",
    "status",
    "verify_migrations",
]


async def build(
    project: Path,
    context: Context,
    environment: str = "local",
    *,
    recreate: bool = False,
    dry_run: bool = False,
    seed: bool = False,
    emit: Path | None = None,
    backup: Path | None = None,
    progress: Progress | None = None,
) -> BuildReport:
    """Build an environment's database from the project's DDL files.

    Args:
        project: the project's folder, which is the context's.
        context: the open kernel.
        environment: ``local`` for ``db/environments/local.yaml``.
        recreate: a database with objects is replaced, its data lost.
        dry_run: nothing is run; the report holds the order.
        seed: load the seeds of the environment after the schema.
        emit: write the statements, in the order that the server accepted, as one file for psql.
        backup: copy the database into this file, or a new file in this folder, before it is
            replaced; what cannot be copied is not replaced.
        progress: is told how far it is.

    Returns:
        what was done, with the time of each step.

    Raises:
        FraiseError: nothing was changed, or the message says what was.
        ValueError: the context is of another project.
    """
    if await anyio.Path(project).resolve() != await anyio.Path(context.project).resolve():
        msg = f"the context is of another project: {context.project}, not {project}"
        raise ValueError(msg)
    options = {
        "recreate": recreate,
        "dry_run": dry_run,
        "seed": seed,
        "emit": emit,
        "backup": backup,
    }
    request = StrategyRequest(environment=environment, options=options)
    report = await run_strategy("build", request, context, progress)
    assert isinstance(report, BuildReport)
    return report
