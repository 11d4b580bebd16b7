"""Limits on what a document and its values may ask for."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any, Final

from graphql import GraphQLError

from fraiseql.plan.model import Constant, Form, ListOf, Nesting, Parameter
from fraiseql.plan.refusal import LIMIT_EXCEEDED, refuse

_UNKNOWN: Final = object()


def check_value(parameter: Parameter, value: Any) -> None:
    """Check a value against the bounds of its parameter.

    Raises:
        GraphQLError: it is outside of them.
    """
    if parameter.most is not None and isinstance(value, list) and len(value) > parameter.most:
        raise refuse(
            f"{parameter.label} must have at most {parameter.most} items, found {len(value)}."
        )
    low, high = parameter.minimum, parameter.maximum
    if (low is not None and value < low) or (high is not None and value > high):
        raise refuse(f"{parameter.label} must be {_describe(low, high)}, found {value}.")
    if parameter.form is Form.PATTERN and value is not None:
        _check_pattern(parameter.label, value)


def _describe(low: int | None, high: int | None) -> str:
    if high is None:
        return f"at least {low}"
    return f"at most {high}" if low is None else f"from {low} to {high}"


def _check_pattern(label: str, pattern: str) -> None:
    """PostgreSQL notices an escape of nothing only where the rows lead it to the pattern's end."""
    slashes = len(pattern) - len(pattern.rstrip("\\"))
    if slashes % 2:
        raise refuse(
            f"{label}: a pattern must not end with a backslash that escapes nothing; "
            "write two for a backslash itself."
        )


def check_constant(parameter: Parameter) -> None:
    """Check what the document itself gives.

    Raises:
        GraphQLError: it is outside of the parameter's bounds.
    """
    match parameter.expression:
        case Constant(value):
            check_value(parameter, value)
        case ListOf(items):
            check_value(parameter, list(items))


def check_nesting(nesting: Nesting, values: Sequence[Any]) -> None:
    """Check how many rows lists inside of lists may read.

    Args:
        nesting: of a statement.
        values: of its parameters.

    Raises:
        GraphQLError: they are too many.
    """
    rows = sum(math.prod(_length(values[index]) for index in indexes) for indexes in nesting.sizes)
    if rows > nesting.most:
        raise GraphQLError(
            f"Lists inside of lists may read at most {nesting.most} rows, found {rows}; "
            "ask for fewer by limit or first.",
            extensions={"code": LIMIT_EXCEEDED},
        )


def _length(value: Any) -> int:
    return len(value) if isinstance(value, list) else int(value)
