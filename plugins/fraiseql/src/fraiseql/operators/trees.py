"""Paths of a tree (extension ltree)."""

from __future__ import annotations

from typing import Any, Final

from fraise_hookspecs.repository import FilterOperatorSpec, Operand

from fraiseql.operators.spec import describe


def ancestor_of(column: str, parameter: str) -> str:
    """Is the path, or above it."""
    return f"{column} @> {parameter}"


def descendant_of(column: str, parameter: str) -> str:
    """Is the path, or below it."""
    return f"{column} <@ {parameter}"


def matches_lquery(column: str, parameter: str) -> str:
    """Matches a pattern such as ``top.*{1,2}.leaf`` (``lquery``)."""
    return f"{column} ~ {parameter}::lquery"


def matches_ltxtquery(column: str, parameter: str) -> str:
    """Has labels that satisfy a condition such as ``europe & !russia@`` (``ltxtquery``)."""
    return f"{column} @ {parameter}::ltxtquery"


_MORE: Final[dict[str, Any]] = {
    "extension": "ltree",
    "index": "gist ({column})",
}  # Any: as the spec

SPECS: Final[tuple[FilterOperatorSpec, ...]] = (
    describe("ancestor_of", ancestor_of, ("LTree",), **_MORE),
    describe("descendant_of", descendant_of, ("LTree",), **_MORE),
    describe("matches_lquery", matches_lquery, ("LTree",), Operand.TEXT, **_MORE),
    describe("matches_ltxtquery", matches_ltxtquery, ("LTree",), Operand.TEXT, **_MORE),
)
