"""Values of variables that only Python can read, because of their scalars."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from attrs import frozen
from fraiseql.engine.watching import AnsweredOperation
from graphql import (
    GraphQLInputObjectType,
    GraphQLInputType,
    GraphQLScalarType,
    get_nullable_type,
    is_list_type,
)

from fraise_gateway.lessons.forms import OTHER, form_of


@frozen
class UnreadValue:
    """A value that the native path cannot read.

    Attributes:
        place: such as ``$where.phone.eq``.
        scalar: of it.
    """

    place: str
    scalar: str


def unread_values(operation: AnsweredOperation) -> tuple[UnreadValue, ...]:
    """The values of scalars without a form that were given as variables, each place once."""
    given = operation.asked.variables
    return tuple(
        dict.fromkeys(
            found
            for name, source in operation.values.sources.items()
            for found in _unread(f"${name}", source.signature.type, given.get(name))
        )
    )


def _unread(place: str, type_: GraphQLInputType, value: Any) -> Iterator[UnreadValue]:  # Any: JSON
    nullable: Any = get_nullable_type(type_)
    if value is None:
        return
    if is_list_type(nullable):
        for item in value if isinstance(value, list | tuple) else (value,):
            yield from _unread(place, nullable.of_type, item)
    elif isinstance(nullable, GraphQLInputObjectType):
        if isinstance(value, Mapping):
            for name, field in nullable.fields.items():
                yield from _unread(f"{place}.{name}", field.type, value.get(name))
    elif isinstance(nullable, GraphQLScalarType) and form_of(nullable) == OTHER:
        yield UnreadValue(place, nullable.name)
