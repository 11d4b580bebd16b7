"""Equality, order, membership, nullness."""

from __future__ import annotations

from typing import Final

from fraise_hookspecs.repository import FilterOperatorSpec, Operand

from fraiseql.operators.spec import EVERY, ORDERED, describe

_BTREE: Final = "btree ({column})"


def eq(column: str, parameter: str) -> str:
    """Equal."""
    return f"{column} = {parameter}"


def ne(column: str, parameter: str) -> str:
    """Not equal; a null is not equal to anything, so it is found."""
    return f"{column} IS DISTINCT FROM {parameter}"


def is_distinct_from(column: str, parameter: str) -> str:
    """Not the same; here null is a value like others, and may be asked for."""
    return f"{column} IS DISTINCT FROM {parameter}"


def is_not_distinct_from(column: str, parameter: str) -> str:
    """The same; here null is a value like others, and may be asked for."""
    return f"{column} IS NOT DISTINCT FROM {parameter}"


def lt(column: str, parameter: str) -> str:
    """Less than."""
    return f"{column} < {parameter}"


def lte(column: str, parameter: str) -> str:
    """Less than or equal."""
    return f"{column} <= {parameter}"


def gt(column: str, parameter: str) -> str:
    """Greater than."""
    return f"{column} > {parameter}"


def gte(column: str, parameter: str) -> str:
    """Greater than or equal."""
    return f"{column} >= {parameter}"


def in_(column: str, parameter: str) -> str:
    """One of the list; nothing is one of an empty list."""
    return f"{column} = ANY ({parameter})"


def not_in(column: str, parameter: str) -> str:
    """None of the list; a null is not in any list, and everything is outside an empty one."""
    return f"({column} = ANY ({parameter})) IS NOT TRUE"


def is_null(column: str, parameter: str) -> str:
    """Null (true) or not null (false); a missing key is null."""
    return f"({column} IS NULL) = {parameter}"


SPECS: Final[tuple[FilterOperatorSpec, ...]] = (
    describe("eq", eq, EVERY, index=_BTREE),
    describe("ne", ne, EVERY),
    describe("lt", lt, ORDERED, index=_BTREE),
    describe("lte", lte, ORDERED, index=_BTREE),
    describe("gt", gt, ORDERED, index=_BTREE),
    describe("gte", gte, ORDERED, index=_BTREE),
    describe("in", in_, EVERY, Operand.LIST, index=_BTREE),
    describe("not_in", not_in, EVERY, Operand.LIST),
    describe("is_null", is_null, EVERY, Operand.BOOLEAN, index=_BTREE),
    describe("is_distinct_from", is_distinct_from, EVERY, null_operand=True),
    describe("is_not_distinct_from", is_not_distinct_from, EVERY, null_operand=True),
)
