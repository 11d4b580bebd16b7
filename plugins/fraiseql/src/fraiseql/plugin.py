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
from fraise_hookspecs.schema import JsonForm, ScalarSpec

_ORDERED = ("Int", "Float", "String", "Date", "Time", "DateTime", "Decimal", "BigInt")
_TEXT = ("String",)
_RFC_3339 = "https://datatracker.ietf.org/doc/html/rfc3339"


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
    return (
        ScalarSpec(
            name="UUID",
            summary="A universally unique identifier.",
            target="fraiseql.scalars.text:UUID_SCALAR",
            python=("uuid:UUID",),
            sql_type="uuid",
            json=JsonForm.STRING,
            specified_by="https://datatracker.ietf.org/doc/html/rfc9562",
        ),
        ScalarSpec(
            name="Date",
            summary="A calendar date, YYYY-MM-DD.",
            target="fraiseql.scalars.text:DATE",
            python=("datetime:date",),
            sql_type="date",
            json=JsonForm.STRING,
            specified_by=_RFC_3339,
        ),
        ScalarSpec(
            name="Time",
            summary="A time of day without zone, HH:MM:SS.",
            target="fraiseql.scalars.text:TIME",
            python=("datetime:time",),
            sql_type="time",
            json=JsonForm.STRING,
        ),
        ScalarSpec(
            name="DateTime",
            summary="An instant with its offset from UTC.",
            target="fraiseql.scalars.text:DATETIME",
            python=("datetime:datetime",),
            sql_type="timestamptz",
            json=JsonForm.STRING,
            specified_by=_RFC_3339,
        ),
        ScalarSpec(
            name="Decimal",
            summary="An exact decimal number, as a string.",
            target="fraiseql.scalars.numbers:DECIMAL",
            python=("decimal:Decimal",),
            sql_type="numeric",
            json=JsonForm.STRING,
        ),
        ScalarSpec(
            name="BigInt",
            summary="An integer of 64 bits, as a string.",
            target="fraiseql.scalars.numbers:BIGINT",
            python=(),
            sql_type="int8",
            json=JsonForm.STRING,
        ),
        ScalarSpec(
            name="JSON",
            summary="Any JSON value.",
            target="fraiseql.scalars.documents:JSON",
            python=("builtins:dict",),
            sql_type="jsonb",
            json=JsonForm.ANY,
        ),
    )


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
