"""Limits on what a document and its values may ask for."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any, Final

from graphql import GraphQLError, GraphQLSchema

from fraiseql.plan.model import Constant, Form, ListOf, Nesting, Parameter
from fraiseql.plan.patterns import fault_of_pattern
from fraiseql.plan.refusal import LIMIT_EXCEEDED, refuse
from fraiseql.plan.texts import find_unstorable, name_path, refuse_text

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
        fault = fault_of_pattern(value)
        if fault is not None:
            raise refuse(f"{parameter.label}: {fault}.")


def _describe(low: int | None, high: int | None) -> str:
    if high is None:
        return f"at least {low}"
    return f"at most {high}" if low is None else f"from {low} to {high}"


def check_constant(parameter: Parameter, schema: GraphQLSchema) -> None:
    """Check what the document itself gives.

    Args:
        parameter: of a statement.
        schema: whose names errors tell.

    Raises:
        GraphQLError: it is outside of the parameter's bounds, or no text of PostgreSQL's.
    """
    match parameter.expression:
        case Constant(value):
            check_value(parameter, value)
        case ListOf(items):
            check_value(parameter, list(items))
    if parameter.form is not Form.BATCH:  # each of its items fails alone
        check_text(parameter, parameter.expression, schema)


def check_text(parameter: Parameter, value: Any, schema: GraphQLSchema) -> None:
    """Check that PostgreSQL can hold the texts of a value.

    Args:
        parameter: that it is for.
        value: JSON, or an expression, of which constants are looked at.
        schema: whose names errors tell.

    Raises:
        GraphQLError: it cannot.
    """
    found = find_unstorable(value)
    if found is not None:
        raise refuse_text(parameter.label, name_path(found, parameter.type, schema))


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
