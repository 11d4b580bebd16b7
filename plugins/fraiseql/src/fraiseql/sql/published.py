"""Values that GraphQL calls ``ID`` and the database calls something stricter."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from fraiseql.plan.model import Constant, Expression, Json, ListOf, Variable
from fraiseql.plan.refusal import refuse


def check_published(
    expression: Expression, scalar: str, serialize: Callable[[Any], Json]
) -> Expression:
    """The same value as a scalar's, where GraphQL's type is ``ID``.

    Args:
        expression: of type ``ID`` or a list of it.
        scalar: the name behind it.
        serialize: gives its JSON form, or a ValueError.

    Raises:
        GraphQLError: a constant is no value of the scalar.
    """
    match expression:
        case Variable(name, path, type_):
            return Variable(name, path, type_.replace("ID", scalar))
        case ListOf(items):
            return ListOf(tuple(check_published(item, scalar, serialize) for item in items))
        case Constant(value):
            try:
                if isinstance(value, list):
                    return Constant([serialize(item) for item in value])
                return Constant(None if value is None else serialize(value))
            except ValueError as error:
                raise refuse(f"{error}.") from error
        case _:
            raise AssertionError(f"an ID is no {expression!r}")
