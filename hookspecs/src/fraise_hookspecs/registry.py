"""Which modules hold hooks, and which spec class belongs to which registration hook."""

from __future__ import annotations

from types import ModuleType
from typing import Final

from fraise_hookspecs import export, lifecycle, migration, repository, schema
from fraise_hookspecs.specs import Spec

#: The modules of this package that hold hook specifications.
MODULES: Final[tuple[ModuleType, ...]] = (lifecycle, schema, repository, migration, export)

#: Registration hooks (shape R) by the class of the specs they return.
REGISTRATIONS: Final[dict[type[Spec], str]] = {
    lifecycle.SettingsSpec: "fraise_settings",
    lifecycle.ResourceSpec: "fraise_resources",
    lifecycle.HealthCheckSpec: "fraise_health_checks",
    lifecycle.HookGroupSpec: "fraise_hook_groups",
    schema.ScalarSpec: "fraise_scalars",
    repository.RepositorySpec: "fraise_repositories",
    repository.FilterOperatorSpec: "fraise_filter_operators",
    repository.OrderOperatorSpec: "fraise_order_operators",
    repository.SessionVariableSpec: "fraise_session_variables",
    repository.OperationStoreSpec: "fraise_operation_stores",
    repository.ServerEngineSpec: "fraise_server_engines",
    repository.QueryExecutorSpec: "fraise_query_executors",
    migration.MigrationStrategySpec: "fraise_migration_strategies",
    migration.ObjectKindSpec: "fraise_object_kinds",
    migration.MigrationCheckSpec: "fraise_migration_checks",
    migration.AdopterSpec: "fraise_adopters",
    migration.SchemaSourceSpec: "fraise_schema_sources",
    export.ExporterSpec: "fraise_exporters",
}
