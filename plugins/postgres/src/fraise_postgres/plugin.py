"""What this plugin registers."""

from __future__ import annotations

from fraise_hookspecs import hookimpl
from fraise_hookspecs.lifecycle import HealthCheckSpec, ResourceSpec, SettingsSpec


@hookimpl
def fraise_settings() -> tuple[SettingsSpec, ...]:
    """The section ``postgres``."""
    return (
        SettingsSpec(
            name="postgres",
            summary="Which PostgreSQL server is used, and how",
            target="fraise_postgres.settings:PostgresSettings",
        ),
    )


@hookimpl
def fraise_resources() -> tuple[ResourceSpec, ...]:
    """The server, and the pool on its database."""
    return (
        ResourceSpec(
            name="postgres",
            summary="The PostgreSQL server: the one of postgres.dsn, else the embedded one",
            target="fraise_postgres.resources:open_server",
        ),
        ResourceSpec(
            name="database",
            summary="The database: a pool of connections",
            target="fraise_postgres.resources:open_pool",
            adopt="fraise_postgres.resources:adopt_database",
        ),
    )


@hookimpl
def fraise_health_checks() -> tuple[HealthCheckSpec, ...]:
    """Whether the database answers, and whether its server is new enough."""
    return (
        HealthCheckSpec(
            name="database",
            summary="The database answers",
            target="fraise_postgres.health:check_database",
            readiness=True,
        ),
        HealthCheckSpec(
            name="database-version",
            summary="The server is PostgreSQL 13 or newer",
            target="fraise_postgres.health:check_server_version",
        ),
    )
