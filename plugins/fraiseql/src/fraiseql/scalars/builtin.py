"""GraphQL's own scalars, as far as SQL and documents are concerned."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from fraise_hookspecs.schema import JsonForm

#: The PostgreSQL type that a parameter of each is cast to.
SQL_TYPES: Final[Mapping[str, str]] = {
    "Int": "int4",
    "Float": "float8",
    "String": "text",
    "Boolean": "bool",
    "ID": "text",
}

#: The Python annotation that means each; ``ID`` is what ``id: UUID`` becomes.
PYTHON_TYPES: Final[Mapping[type, str]] = {
    int: "Int",
    float: "Float",
    str: "String",
    bool: "Boolean",
}

#: The leaf of a shape program for each.
LEAVES: Final[Mapping[str, str]] = {
    "Int": "int",
    "Float": "float",
    "String": "string",
    "Boolean": "boolean",
    "ID": "id",
}

#: SQL types of numbers that stand in documents as numbers and in answers as strings.
NUMERIC_SQL_TYPES: Final = frozenset({"numeric", "int8"})


def leaf_of(json: JsonForm, sql_type: str) -> str:
    """The leaf of a shape program for a registered scalar."""
    if json is JsonForm.STRING:
        return "text" if sql_type in NUMERIC_SQL_TYPES else "string"
    if json is JsonForm.BOOLEAN:
        return "boolean"
    if json is JsonForm.ANY:
        return "any"
    return "float"
