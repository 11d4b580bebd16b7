"""Traced arguments as parameters of a statement."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, TypeAlias

from graphql import (
    GraphQLEnumType,
    GraphQLInputType,
    get_named_type,
    get_nullable_type,
    is_input_object_type,
    is_list_type,
)

from fraiseql.plan.model import Constant, Expression, Json, ListOf, ObjectOf, Variable
from fraiseql.schema.model import MODEL
from fraiseql.schema.parts import ScalarPart

if TYPE_CHECKING:
    from fraiseql.schema.build import BuiltSchema

#: Turns coerced values of one input type into JSON.
Serializer: TypeAlias = Callable[[Any], Json]


def express(value: Any, type_: GraphQLInputType) -> Expression:
    """Where a traced argument's value comes from.

    Args:
        value: as graphql-core coerced it, with :class:`Variable` for what variables hold.
        type_: of the argument.
    """
    if isinstance(value, Variable):
        return value
    if value is None:
        return Constant(None)
    nullable: Any = get_nullable_type(type_)
    if is_list_type(nullable):
        return _join([express(item, nullable.of_type) for item in value])
    if is_input_object_type(nullable):
        fields = {field.out_name or name: field for name, field in nullable.fields.items()}
        return ObjectOf(
            tuple((key, express(item, fields[key].type)) for key, item in value.items())
        )
    return _express_leaf(value, serializer_of(nullable))


def _express_leaf(value: Any, serialize: Serializer) -> Expression:
    """A leaf; the literal of a JSON scalar may hold variables at any depth."""
    if not _holds_variable(value):
        return Constant(serialize(value))
    if isinstance(value, Mapping):
        return ObjectOf(tuple((key, _express_leaf(item, _same)) for key, item in value.items()))
    if isinstance(value, list):
        return ListOf(tuple(_express_leaf(item, _same) for item in value))
    return value  # type: ignore[no-any-return]  # a Variable, the only leaf that holds one


def _holds_variable(value: Any) -> bool:
    if isinstance(value, Mapping):
        return any(_holds_variable(item) for item in value.values())
    if isinstance(value, list):
        return any(_holds_variable(item) for item in value)
    return isinstance(value, Variable)


def _join(items: list[Expression]) -> Expression:
    constants = [item.value for item in items if isinstance(item, Constant)]
    return Constant(constants) if len(constants) == len(items) else ListOf(tuple(items))


def serializer_of(type_: GraphQLInputType) -> Serializer:
    """What turns coerced values of a type into the JSON that SQL and documents hold."""
    nullable: Any = get_nullable_type(type_)
    if is_list_type(nullable):
        return _list_serializer(serializer_of(nullable.of_type))
    if is_input_object_type(nullable):
        return _object_serializer(nullable)
    named = get_named_type(nullable)
    model = named.extensions.get(MODEL)
    if isinstance(named, GraphQLEnumType) or not isinstance(model, ScalarPart):
        return _same
    return _scalar_serializer(model)


def serializer_named(text: str, schema: BuiltSchema) -> Serializer:
    """The serializer of a type written as GraphQL writes it, such as ``[UUID!]``.

    The scalar behind a published ``ID`` need not be a type of the schema.
    """
    name = text.strip("[]!")
    named: Any = schema.graphql.type_map.get(name)
    serialize = (
        serializer_of(named)
        if named is not None
        else _scalar_serializer(schema.parts.scalars[name])
    )
    for _ in range(text.count("[")):
        serialize = _list_serializer(serialize)
    return serialize


def _same(value: Any) -> Json:
    return value


def _scalar_serializer(part: ScalarPart) -> Serializer:
    serialize = part.scalar.serialize

    def convert(value: Any) -> Json:
        return None if value is None else serialize(value)

    return convert


def _list_serializer(item: Serializer) -> Serializer:
    if item is _same:
        return _same

    def convert(value: Any) -> Json:
        return None if value is None else [item(each) for each in value]

    return convert


def _object_serializer(type_: Any) -> Serializer:
    known: dict[str, Serializer] = {}

    def convert(value: Any) -> Json:
        if value is None:
            return None
        if not known:  # filled late, because inputs may hold themselves
            for name, field in type_.fields.items():
                known[field.out_name or name] = serializer_of(field.type)
        return {key: known[key](item) for key, item in value.items()}

    return convert
