"""Reads the catalog of a database."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from fraiseql.errors import FunctionMissingError, SourceMissingError, SourceShapeError
from fraiseql.sql.catalog import (
    Column,
    Function,
    FunctionArgument,
    Returns,
    Source,
    SourceCatalog,
)

if TYPE_CHECKING:
    from fraise_hookspecs.repository import Executor, Row


async def learn_catalog(
    database: Executor, sources: Sequence[str], functions: Sequence[str]
) -> SourceCatalog:
    """Learn the columns of sources, the signatures of functions, and which extensions there are.

    Raises:
        SourceMissingError: a source is not there.
        SourceShapeError: it has no ``data jsonb``.
        FunctionMissingError: a function is not there, or there are several of its name.
    """
    found_sources = await database.fetch(_text("sources.sql"), list(sources)) if sources else []
    extensions = frozenset(
        row["name"] for row in (await database.fetch(_text("extensions.sql")) if sources else ())
    )
    found_functions = (
        await database.fetch(_text("functions.sql"), list(functions)) if functions else []
    )
    return SourceCatalog(
        sources={row["name"]: _source(row, extensions) for row in found_sources},
        functions={
            name: _function(name, [row for row in found_functions if row["name"] == name])
            for name in functions
        },
    )


def _source(row: Row, extensions: frozenset[str]) -> Source:
    name = row["name"]
    if not row["found"]:
        raise SourceMissingError(
            f"The source {name} is not in the database.",
            hint="Build the database (`confiture build --env local`), or mend source=.",
        )
    columns = {key: Column(**column) for key, column in json.loads(row["columns"]).items()}
    data = columns.get("data")
    if data is None or data.type != "jsonb":
        kind = "nothing" if data is None else data.type
        raise SourceShapeError(
            f"The source {name} must have a column data of type jsonb, found {kind}.",
            hint="Keep one JSON document a row in `data jsonb`.",
        )
    return Source(
        parts=tuple(json.loads(row["parts"])),
        columns=columns,
        extensions=extensions,
        time_zone=row["time_zone"],
    )


def source_of_facts(facts: Mapping[str, Any]) -> Source:  # Any: JSON
    """A source that is there, from what ``sources.sql`` says of it; without extensions."""
    columns = {key: Column(**column) for key, column in facts["columns"].items()}
    zone = facts.get("time_zone")
    return Source(parts=tuple(facts["parts"]), columns=columns, time_zone=zone)


def _function(name: str, rows: list[Row]) -> Function:
    if len(rows) != 1:
        found = "it is not in the database" if not rows else f"there are {len(rows)} of that name"
        raise FunctionMissingError(
            f"The function {name} of a mutation cannot be called: {found}.",
            hint="Build the database (`confiture build --env local`), mend function=, "
            "or give overloads names of their own.",
        )
    row = rows[0]
    return Function(
        parts=tuple(json.loads(row["parts"])),
        arguments=tuple(FunctionArgument(**item) for item in json.loads(row["arguments"])),
        returns=_returns(row),
        returns_set=row["returns_set"],
        columns=None if row["result_columns"] is None else tuple(json.loads(row["result_columns"])),
    )


def _returns(row: Row) -> Returns:
    if row["result_type"] in {"json", "jsonb"}:
        return Returns.DOCUMENT
    if row["result_type"] == "void":
        return Returns.NOTHING
    if row["result_kind"] == "c" or row["result_type"] == "record":
        return Returns.COMPOSITE
    return Returns.ARRAY if row["result_category"] == "A" else Returns.SCALAR


def _text(name: str) -> str:
    return files("fraiseql.sql").joinpath(name).read_text(encoding="utf-8")
