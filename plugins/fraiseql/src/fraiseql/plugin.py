"""FraiseQL's hooks."""

from __future__ import annotations

from fraise_hookspecs import hookimpl
from fraise_hookspecs.export import ExporterSpec
from fraise_hookspecs.lifecycle import SettingsSpec
from fraise_hookspecs.repository import (
    FilterOperatorSpec,
    Operand,
    RepositorySpec,
    ServerEngineSpec,
)
from fraise_hookspecs.schema import ScalarSpec

from fraiseql.scalars.specs import SCALARS

_ORDERED = ("Int", "Float", "String", "Date", "Time", "DateTime", "Decimal", "BigInt")
_TEXT = ("String",)


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
def fraise_scalars() -> tuple[ScalarSpec, ...]:
    """Scalars beside GraphQL's own."""
    return SCALARS


def _operator(
    name: str,
    summary: str,
    attribute: str,
    scalars: tuple[str, ...],
    operand: Operand = Operand.VALUE,
) -> FilterOperatorSpec:
    return FilterOperatorSpec(
        name=name,
        summary=summary,
        target=f"fraiseql.operators.{attribute}",
        scalars=scalars,
        operand=operand,
    )


@hookimpl
def fraise_filter_operators() -> tuple[FilterOperatorSpec, ...]:
    """Operators of the typed filters."""
    every = ("*",)
    return (
        _operator("eq", "Equal.", "comparison:eq", every),
        _operator("ne", "Not equal; holds for null.", "comparison:ne", every),
        _operator("lt", "Less than.", "comparison:lt", _ORDERED),
        _operator("lte", "Less than or equal.", "comparison:lte", _ORDERED),
        _operator("gt", "Greater than.", "comparison:gt", _ORDERED),
        _operator("gte", "Greater than or equal.", "comparison:gte", _ORDERED),
        _operator("in", "One of the list.", "comparison:in_", every, Operand.LIST),
        _operator(
            "not_in",
            "None of the list; holds for null.",
            "comparison:not_in",
            every,
            Operand.LIST,
        ),
        _operator("is_null", "Null, or not null.", "comparison:is_null", every, Operand.BOOLEAN),
        _operator("like", "SQL LIKE: % and _.", "text:like", _TEXT, Operand.TEXT),
        _operator("ilike", "LIKE in any case.", "text:ilike", _TEXT, Operand.TEXT),
        _operator("contains", "Has the text in it.", "text:contains", _TEXT, Operand.TEXT),
        _operator("starts_with", "Begins with the text.", "text:starts_with", _TEXT, Operand.TEXT),
        _operator("ends_with", "Ends with the text.", "text:ends_with", _TEXT, Operand.TEXT),
    )


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
def fraise_server_engines() -> tuple[ServerEngineSpec, ...]:
    """The engine that is always there."""
    return (
        ServerEngineSpec(
            name="python",
            summary="Uvicorn, in this process.",
            target="fraiseql.serving.python:serve",
        ),
    )
