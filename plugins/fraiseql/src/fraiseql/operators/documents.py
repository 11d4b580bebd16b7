"""JSON values; a JSON null is null."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from fraise_hookspecs.repository import FilterOperatorSpec, Operand, OperandMember

from fraiseql.operators.spec import describe

_SCALARS: Final = ("JSON",)
_PATHS: Final = "gin ({column} jsonb_path_ops)"
_KEYS: Final = "gin ({column})"


def contains(column: str, parameter: str) -> str:
    """Has everything that the value has, at the same place (PostgreSQL's ``@>``)."""
    return f"{column} @> {parameter}"


def contained_by(column: str, parameter: str) -> str:
    """Has nothing that the value does not have (PostgreSQL's ``<@``)."""
    return f"{column} <@ {parameter}"


def has_key(column: str, parameter: str) -> str:
    """Has the key, or the string as an item of a list."""
    return f"{column} ? {parameter}"


def has_any_keys(column: str, parameter: str) -> str:
    """Has one of the keys."""
    return f"{column} ?| {parameter}"


def has_all_keys(column: str, parameter: str) -> str:
    """Has all of the keys."""
    return f"{column} ?& {parameter}"


def path_exists(column: str, parameters: Mapping[str, str]) -> str:
    """Has something at a path of the SQL/JSON path language."""
    path = f"{parameters['path']}::jsonpath"
    if "vars" in parameters:
        return f"jsonb_path_exists({column}, {path}, {parameters['vars']}, true)"
    return f"{column} @? {path}"  # an index serves the operator, not the function


def path_matches(column: str, parameters: Mapping[str, str]) -> str:
    """A predicate of the SQL/JSON path language holds."""
    path = f"{parameters['path']}::jsonpath"
    if "vars" in parameters:
        return f"jsonb_path_match({column}, {path}, {parameters['vars']}, true)"
    return f"{column} @@ {path}"


_MEMBERS: Final = (
    OperandMember(name="path", summary="Such as `$.tags[*] ? (@ == $wanted)`.", scalar="String"),
    OperandMember(
        name="vars",
        summary="An object with the values of the path's variables.",
        scalar="JSON",
        required=False,
    ),
)

SPECS: Final[tuple[FilterOperatorSpec, ...]] = (
    describe("contains", contains, _SCALARS, index=_PATHS),
    describe("contained_by", contained_by, _SCALARS),
    describe("has_key", has_key, _SCALARS, Operand.TEXT, index=_KEYS),
    describe(
        "has_any_keys", has_any_keys, _SCALARS, Operand.LIST, operand_scalar="String", index=_KEYS
    ),
    describe(
        "has_all_keys", has_all_keys, _SCALARS, Operand.LIST, operand_scalar="String", index=_KEYS
    ),
    describe("path_exists", path_exists, _SCALARS, Operand.OBJECT, members=_MEMBERS, index=_PATHS),
    describe(
        "path_matches", path_matches, _SCALARS, Operand.OBJECT, members=_MEMBERS, index=_PATHS
    ),
)
