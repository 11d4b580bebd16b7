"""Values of variables to plan an operation with before anybody has asked it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from graphql import (
    GraphQLEnumType,
    GraphQLInputObjectType,
    GraphQLInputType,
    GraphQLList,
    GraphQLNonNull,
    GraphQLScalarType,
    GraphQLSchema,
    OperationDefinitionNode,
    get_nullable_type,
    is_required_input_field,
    type_from_ast,
)

#: Tried until a scalar takes one; plans do not depend on which.
_SAMPLES: Final[tuple[Any, ...]] = (
    "a",
    1,
    True,
    "00000000-0000-0000-0000-000000000000",
    "2000-01-01",
    "00:00:00",
    "2000-01-01T00:00:00Z",
    "1",
    "P1D",
    "10.0.0.1",
    "10.0.0.0/8",
    "a@example.org",
    "https://example.org",
    {},
)
_DEEPEST: Final = 5


class UnimaginableError(Exception):
    """There is no value that could be made up."""


def imagine_variables(
    schema: GraphQLSchema, operation: OperationDefinitionNode
) -> Iterator[dict[str, Any]]:
    """Variables of the shapes that clients send most: what must be given, and everything.

    Args:
        schema: of the operation.
        operation: valid.

    Yields:
        JSON values by the names of variables; nothing where none can be made up.
    """
    required: dict[str, Any] = {}
    every: dict[str, Any] = {}
    for definition in operation.variable_definitions or ():
        name = definition.variable.name.value
        type_: Any = type_from_ast(schema, definition.type)
        try:
            value = _imagine(get_nullable_type(type_), _DEEPEST)
        except UnimaginableError:
            if isinstance(type_, GraphQLNonNull) and definition.default_value is None:
                return
            continue
        every[name] = value
        if isinstance(type_, GraphQLNonNull) and definition.default_value is None:
            required[name] = value
    yield required
    if every != required:
        yield every


def _imagine(type_: GraphQLInputType, depth: int) -> Any:  # Any: JSON
    if isinstance(type_, GraphQLScalarType):
        return sample_scalar(type_)
    if isinstance(type_, GraphQLEnumType):
        return next(iter(type_.values))
    if isinstance(type_, GraphQLList):
        return []
    if isinstance(type_, GraphQLInputObjectType) and not type_.is_one_of and depth:
        return {
            name: _imagine(get_nullable_type(field.type), depth - 1)
            for name, field in type_.fields.items()
            if is_required_input_field(field)
        }
    raise UnimaginableError


def sample_scalar(type_: GraphQLScalarType) -> Any:  # Any: JSON
    """A value that a scalar takes.

    Raises:
        UnimaginableError: it takes none of those that are tried.
    """
    for sample in _SAMPLES:
        try:
            type_.parse_value(sample)
        except Exception:  # noqa: BLE001, S112  # a border: scalars of an application raise anything
            continue
        return sample
    raise UnimaginableError
