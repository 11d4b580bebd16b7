"""What other plugins and applications use of Confiture.

A name is looked up in its module when it is first used: who compares schemas does not wait for
what runs migrations, and a command starts with what it needs.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from confiture.adopting.report import AdoptReport
    from confiture.adopting.takeover import adopt, finish_adopting
    from confiture.building import build
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
    from confiture.migrations.verify import (
        VerifiedMigration,
        VerifyReport,
        WayBack,
        verify_migrations,
    )
    from confiture.proof.checking import prove
    from confiture.proof.result import Proof
    from confiture.pulling.pull import pull
    from confiture.pulling.report import PullReport
    from confiture.report import BuildReport, PlannedStatement, Step
    from confiture.running import run
    from confiture.scaffolding import Scaffold, scaffold
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

#: Where each name comes from.
_MODULES: Final = {
    "confiture.adopting.report": ("AdoptReport",),
    "confiture.adopting.takeover": (
        "adopt",
        "finish_adopting",
    ),
    "confiture.building": ("build",),
    "confiture.catalog.facts": (
        "Catalog",
        "Fact",
        "Identity",
        "Unmodelled",
    ),
    "confiture.comparison": (
        "StatusReport",
        "StatusState",
        "status",
    ),
    "confiture.differ.actions": (
        "Action",
        "Lock",
    ),
    "confiture.differ.comparing": (
        "Diff",
        "diff",
    ),
    "confiture.differ.reading": ("introspect",),
    "confiture.differ.renames": ("Rename",),
    "confiture.environment": (
        "Environment",
        "list_environments",
        "load_environment",
    ),
    "confiture.lint.findings": (
        "Finding",
        "LintReport",
        "Measurement",
    ),
    "confiture.lint.linting": ("lint_project",),
    "confiture.migrations": ("irreversible",),
    "confiture.migrations.batches": ("Filled",),
    "confiture.migrations.drift": (
        "Drifted",
        "DriftReport",
        "DriftState",
        "find_drift",
    ),
    "confiture.migrations.files": (
        "Migration",
        "Phase",
    ),
    "confiture.migrations.generate": (
        "GenerateOptions",
        "GenerateReport",
        "generate_migration",
    ),
    "confiture.migrations.interface": (
        "migrate_baseline",
        "migrate_down",
        "migrate_resolve",
        "migrate_up",
    ),
    "confiture.migrations.operations": ("Operations",),
    "confiture.migrations.reports": (
        "MigrateReport",
        "MigrationRow",
        "MigrationStatus",
        "MigrationStep",
    ),
    "confiture.migrations.resolving": ("Decision",),
    "confiture.migrations.squash": (
        "SquashReport",
        "squash_migrations",
    ),
    "confiture.migrations.strategy": ("migration_status",),
    "confiture.migrations.verify": (
        "VerifiedMigration",
        "VerifyReport",
        "WayBack",
        "verify_migrations",
    ),
    "confiture.proof.checking": ("prove",),
    "confiture.proof.result": ("Proof",),
    "confiture.pulling.pull": ("pull",),
    "confiture.pulling.report": ("PullReport",),
    "confiture.report": (
        "BuildReport",
        "PlannedStatement",
        "Step",
    ),
    "confiture.running": ("run",),
    "confiture.scaffolding": (
        "Scaffold",
        "scaffold",
    ),
    "confiture.strategies": (
        "RegisteredStrategy",
        "list_strategies",
        "run_strategy",
    ),
}
_WHERE: Final = {name: module for module, names in _MODULES.items() for name in names}


def __getattr__(name: str) -> object:
    """Look a name up in its module, and keep it here for the next time."""
    if name not in _WHERE:
        msg = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(msg)
    value: object = getattr(import_module(_WHERE[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
