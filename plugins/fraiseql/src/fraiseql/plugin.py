"""FraiseQL's hooks."""

from __future__ import annotations

from fraise_hookspecs import hookimpl
from fraise_hookspecs.export import ExporterSpec
from fraise_hookspecs.lifecycle import SettingsSpec
from fraise_hookspecs.migration import SchemaSourceSpec
from fraise_hookspecs.repository import (
    FilterOperatorSpec,
    OperationStoreSpec,
    OrderOperatorSpec,
    RepositorySpec,
    ServerEngineSpec,
)
from fraise_hookspecs.schema import ScalarSpec

from fraiseql.scalars.specs import SCALARS


@hookimpl
def fraise_settings() -> tuple[SettingsSpec, ...]:
    """The section ``fraiseql``."""
    return (
        SettingsSpec(
            name="fraiseql",
            summary="The GraphQL schema, its limits, and how it is served.",
            target="fraiseql.settings:FraiseqlSettings",
        ),
    )


@hookimpl
def fraise_schema_sources() -> tuple[SchemaSourceSpec, ...]:
    """The tables of classes with ``@fraiseql.model``."""
    return (
        SchemaSourceSpec(
            name="fraiseql",
            summary="The tables, views and functions of @fraiseql.model",
            target="fraiseql.modelling.project:want_files",
        ),
    )


@hookimpl
def fraise_scalars() -> tuple[ScalarSpec, ...]:
    """Scalars beside GraphQL's own."""
    return SCALARS


@hookimpl
def fraise_filter_operators() -> tuple[FilterOperatorSpec, ...]:
    """Operators of the typed filters."""
    from fraiseql.operators.catalog import OPERATORS

    return OPERATORS


@hookimpl
def fraise_order_operators() -> tuple[OrderOperatorSpec, ...]:
    """Orders by relevance, likeness and distance."""
    from fraiseql.operators.catalog import ORDERS

    return ORDERS


@hookimpl
def fraise_repositories() -> tuple[RepositorySpec, ...]:
    """What Python resolvers find in ``info.context``."""
    return (
        RepositorySpec(
            name="queries",
            summary="Reads documents of tv_ tables and v_ views.",
            target="fraiseql.repository:QueryRepository",
        ),
        RepositorySpec(
            name="commands",
            summary="Calls functions, in transactions.",
            target="fraiseql.repository:CommandRepository",
        ),
    )


@hookimpl
def fraise_exporters() -> tuple[ExporterSpec, ...]:
    """Formats of ``fraiseql schema export``."""
    return (
        ExporterSpec(
            name="sdl",
            summary="The schema definition language of GraphQL.",
            target="fraiseql.schema.sdl:export_sdl",
        ),
    )


@hookimpl
def fraise_operation_stores() -> tuple[OperationStoreSpec, ...]:
    """Where documents are kept that clients name by their hash."""
    return (
        OperationStoreSpec(
            name="memory",
            summary="In each process; gone when it ends.",
            target="fraiseql.persisted.memory:MemoryStore",
        ),
        OperationStoreSpec(
            name="postgres",
            summary="In a table that all processes share.",
            target="fraiseql.persisted.postgres:PostgresStore",
        ),
    )


@hookimpl
def fraise_server_engines() -> tuple[ServerEngineSpec, ...]:
    """The engine that is always there."""
    return (
        ServerEngineSpec(
            name="python",
            summary="Uvicorn, in this process.",
            target="fraiseql.serving.python:serve",
        ),
    )
