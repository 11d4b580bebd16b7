"""Ranges; an empty range contains nothing, is in every range, and is beside none."""

from __future__ import annotations

from typing import Final

from fraise_hookspecs.repository import FilterOperatorSpec, Operand

from fraiseql.operators.spec import RANGES, describe

_GIST: Final = "gist ({column})"


def contains_value(column: str, parameter: str) -> str:
    """Has the value in it."""
    return f"{column} @> {parameter}"


def contains(column: str, parameter: str) -> str:
    """Has the whole range in it."""
    return f"{column} @> {parameter}"


def contained_by(column: str, parameter: str) -> str:
    """Is wholly in the range."""
    return f"{column} <@ {parameter}"


def overlaps(column: str, parameter: str) -> str:
    """Has values in common with the range."""
    return f"{column} && {parameter}"


def adjacent_to(column: str, parameter: str) -> str:
    """Begins where the range ends, or ends where it begins."""
    return f"{column} -|- {parameter}"


def strictly_left_of(column: str, parameter: str) -> str:
    """Ends before the range begins."""
    return f"{column} << {parameter}"


def strictly_right_of(column: str, parameter: str) -> str:
    """Begins after the range ends."""
    return f"{column} >> {parameter}"


def is_empty(column: str, parameter: str) -> str:
    """Has no values (true), or some (false); null is neither."""
    return f"isempty({column}) = {parameter}"


SPECS: Final[tuple[FilterOperatorSpec, ...]] = (
    *(
        describe("contains_value", contains_value, (scalar,), operand_scalar=bound, index=_GIST)
        for scalar, bound in RANGES.items()
    ),
    describe("contains", contains, tuple(RANGES), index=_GIST),
    describe("contained_by", contained_by, tuple(RANGES), index=_GIST),
    describe("overlaps", overlaps, tuple(RANGES), index=_GIST),
    describe("adjacent_to", adjacent_to, tuple(RANGES), index=_GIST),
    describe("strictly_left_of", strictly_left_of, tuple(RANGES), index=_GIST),
    describe("strictly_right_of", strictly_right_of, tuple(RANGES), index=_GIST),
    describe("is_empty", is_empty, tuple(RANGES), Operand.BOOLEAN),
)
