"""What this plugin registers."""

from __future__ import annotations

from typing import Final

from fraise_hookspecs import hookimpl
from fraise_hookspecs.lifecycle import HealthCheckSpec, ResourceSpec, SettingsSpec
from fraise_hookspecs.repository import QueryExecutorSpec, ServerEngineSpec

#: The compiled module. It is looked for, never imported, when plugins are loaded.
MODULE: Final = "fraise_server"

#: Above the engine ``python`` (0), which serves where this one is not available.
_PREFERENCE: Final = 10


@hookimpl
def fraise_settings() -> tuple[SettingsSpec, ...]:
    """The section ``gateway``."""
    return (
        SettingsSpec(
            name="gateway",
            summary="The native engine of fraise serve.",
            target="fraise_gateway.settings:GatewaySettings",
        ),
    )


@hookimpl
def fraise_server_engines() -> tuple[ServerEngineSpec, ...]:
    """The engine ``native``."""
    return (
        ServerEngineSpec(
            name="native",
            summary="Rust answers what was planned before; Python answers what is new.",
            target="fraise_gateway.serving:serve",
            preference=_PREFERENCE,
            availability="fraise_gateway.availability:find_hindrance",
            compiler="fraise_gateway.bundle:LessonCompiler",
            explainer="fraise_gateway.explaining:explain_native",
        ),
    )


@hookimpl
def fraise_query_executors() -> tuple[QueryExecutorSpec, ...]:
    """The executor ``native``."""
    return (
        QueryExecutorSpec(
            name="native",
            summary="Rust runs what was planned before, on a thread of its own.",
            target="fraise_gateway.embedding:open_executor",
        ),
    )


@hookimpl
def fraise_resources() -> tuple[ResourceSpec, ...]:
    """What closes executors with their kernel."""
    return (
        ResourceSpec(
            name="gateway_executors",
            summary="Native executors that are open.",
            target="fraise_gateway.embedding:keep_executors",
        ),
    )


@hookimpl
def fraise_health_checks() -> tuple[HealthCheckSpec, ...]:
    """Whether the compiled module can be used, and what uses it."""
    return (
        HealthCheckSpec(
            name="executor",
            summary="Who runs queries inside of applications",
            target="fraise_gateway.health:check_executor",
        ),
        HealthCheckSpec(
            name="gateway",
            summary="The native engine can serve",
            target="fraise_gateway.health:check_module",
        ),
    )
