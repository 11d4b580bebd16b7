"""Confiture: PostgreSQL schemas built from DDL files, and compared.

Names are looked up in :mod:`confiture.api` when they are first used, because loading the plugin
imports this package and must stay cheap.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from confiture.api import (
        Action,
        AdoptReport,
        BuildReport,
        Catalog,
        Decision,
        Diff,
        Drifted,
        DriftReport,
        DriftState,
        Environment,
        Fact,
        Filled,
        Finding,
        GenerateOptions,
        GenerateReport,
        Identity,
        LintReport,
        Lock,
        Measurement,
        MigrateReport,
        Migration,
        MigrationRow,
        MigrationStatus,
        MigrationStep,
        Operations,
        Phase,
        PlannedStatement,
        Proof,
        PullReport,
        RegisteredStrategy,
        Rename,
        Scaffold,
        SquashReport,
        StatusReport,
        StatusState,
        Step,
        Unmodelled,
        VerifiedMigration,
        VerifyReport,
        WayBack,
        adopt,
        build,
        diff,
        find_drift,
        finish_adopting,
        generate_migration,
        introspect,
        irreversible,
        lint_project,
        list_environments,
        list_strategies,
        load_environment,
        migrate_baseline,
        migrate_down,
        migrate_resolve,
        migrate_up,
        migration_status,
        prove,
        pull,
        run,
        run_strategy,
        scaffold,
        squash_migrations,
        status,
        verify_migrations,
    )

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


def __getattr__(name: str) -> object:
    """Look a public name up in the api, and keep it here for the next time."""
    if name not in __all__:
        msg = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(msg)
    from confiture import api

    value: object = getattr(api, name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
