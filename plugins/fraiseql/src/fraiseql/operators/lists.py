"""Lists of scalars; a null inside of a list is equal to nothing."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from fraise_hookspecs.repository import FilterOperatorSpec, Operand, Subject

from fraiseql.operators.comparison import eq, is_null, ne
from fraiseql.operators.spec import EVERY, describe

_GIN: Final = "gin ({column})"


def contains(column: str, parameter: str) -> str:
    """Has every item of the list; every list contains an empty one."""
    return f"{column} @> {parameter}"


def contained_by(column: str, parameter: str) -> str:
    """Has only items of the list; an empty list is contained by every one."""
    return f"{column} <@ {parameter}"


def overlaps(column: str, parameter: str) -> str:
    """Has some item of the list; nothing overlaps an empty one."""
    return f"{column} && {parameter}"


def has(column: str, parameter: str) -> str:
    """Has the item."""
    return f"{column} @> ARRAY[{parameter}]"


def is_empty(column: str, parameter: str) -> str:
    """Has no items (true), or some (false); a null list is neither."""
    return f"(cardinality({column}) = 0) = {parameter}"


def length_eq(column: str, parameter: str) -> str:
    """Has so many items."""
    return f"cardinality({column}) = {parameter}"


def length_lt(column: str, parameter: str) -> str:
    """Has fewer items."""
    return f"cardinality({column}) < {parameter}"


def length_lte(column: str, parameter: str) -> str:
    """Has so many items, or fewer."""
    return f"cardinality({column}) <= {parameter}"


def length_gt(column: str, parameter: str) -> str:
    """Has more items."""
    return f"cardinality({column}) > {parameter}"


def length_gte(column: str, parameter: str) -> str:
    """Has so many items, or more."""
    return f"cardinality({column}) >= {parameter}"


def _list(name: str, function: Callable[..., str], index: str = "") -> FilterOperatorSpec:
    return describe(
        name,
        function,
        EVERY,
        Operand.LIST,
        subject=Subject.LIST,
        index=index,
    )


def _length(name: str, function: Callable[..., str]) -> FilterOperatorSpec:
    return describe(
        name,
        function,
        EVERY,
        subject=Subject.LIST,
        operand_scalar="Int",
        index="btree (cardinality({column}))",
    )


SPECS: Final[tuple[FilterOperatorSpec, ...]] = (
    _list("eq", eq, "btree ({column})"),
    _list("ne", ne),
    describe(
        "is_null", is_null, EVERY, Operand.BOOLEAN, subject=Subject.LIST, index="btree ({column})"
    ),
    describe("has", has, EVERY, subject=Subject.LIST, index=_GIN),
    _list("contains", contains, _GIN),
    _list("contained_by", contained_by, _GIN),
    _list("overlaps", overlaps, _GIN),
    describe("is_empty", is_empty, EVERY, Operand.BOOLEAN, subject=Subject.LIST),
    _length("length_eq", length_eq),
    _length("length_lt", length_lt),
    _length("length_lte", length_lte),
    _length("length_gt", length_gt),
    _length("length_gte", length_gte),
)
