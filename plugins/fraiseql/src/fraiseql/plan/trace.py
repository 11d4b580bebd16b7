"""Coerced variables with every value replaced by where it is found.

SQL depends on which keys and operators a variable holds, never on its values.  Handing traced
variables to graphql-core's own argument coercion gives arguments in which constants are values and
variables are :class:`Variable`, with defaults and absences treated as the specification says.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from typing import Any, TypeAlias

from graphql import (
    GraphQLInputObjectType,
    GraphQLInputType,
    get_named_type,
    get_nullable_type,
    is_input_object_type,
    is_list_type,
)

from fraiseql.plan.model import Variable
from fraiseql.schema.model import MODEL
from fraiseql.schema.structure import BY_VALUE, Structure

#: Gives what of a variable's value decides the plan.
Keyer: TypeAlias = Callable[[Any], Hashable]


def structure_of(type_: GraphQLInputType) -> Structure | None:
    """Whether values of an input type decide the SQL."""
    model = get_named_type(type_).extensions.get(MODEL)
    return getattr(model, "structure", None)


def trace(value: Any, type_: GraphQLInputType, name: str, path: tuple[str | int, ...] = ()) -> Any:
    """The value with its leaves replaced by :class:`Variable`.

    Args:
        value: coerced.
        type_: of the value.
        name: of the variable.
        path: where in the variable the value is.
    """
    if value is None:
        return None
    nullable: Any = get_nullable_type(type_)
    structure = structure_of(type_)
    if is_list_type(nullable):
        if structure is None:
            return Variable(name, path, str(nullable))
        return [
            trace(item, nullable.of_type, name, (*path, index)) for index, item in enumerate(value)
        ]
    if structure in BY_VALUE:
        return value
    if is_input_object_type(nullable):
        return {
            key: trace(value[key], field.type, name, (*path, key))
            for key, field in _out_fields(nullable).items()
            if key in value
        }
    return Variable(name, path, str(nullable))


def prepared_name(key: str) -> str:
    """The variable by which statements know the input that a hook has changed.

    No variable of a document can have this name.
    """
    return f"@{key}"


def keyer_of(type_: GraphQLInputType, *, by_value: bool) -> Keyer:
    """What decides the plan, of values of this type.

    Args:
        type_: of the variable.
        by_value: the value itself counts (``@skip``, ``@include``).
    """
    if by_value:
        return _by_value
    nullable: Any = get_nullable_type(type_)
    structure = structure_of(type_)
    if structure in BY_VALUE:
        return _freeze
    if is_list_type(nullable):
        return _is_null if structure is None else _list_keyer(nullable.of_type)
    if is_input_object_type(nullable):
        return _object_keyer(nullable)
    return _is_null


def _by_value(value: Any) -> Hashable:
    return (value,)


def _is_null(value: Any) -> Hashable:
    return value is None


def _list_keyer(item_type: GraphQLInputType) -> Keyer:
    def key(value: Any) -> Hashable:
        item_key = keyer_of(item_type, by_value=False)
        return None if value is None else tuple(item_key(item) for item in value)

    return key


def _object_keyer(type_: GraphQLInputObjectType) -> Keyer:
    keyers: dict[str, Keyer] = {}

    def key(value: Any) -> Hashable:
        if value is None:
            return None
        if not keyers:  # filled late, because filters hold filters
            for name, field in _out_fields(type_).items():
                keyers[name] = keyer_of(field.type, by_value=False)
        return tuple((name, keyers[name](value[name])) for name in keyers if name in value)

    return key


def _freeze(value: Any) -> Hashable:
    if isinstance(value, Mapping):
        return tuple(sorted((key, _freeze(item)) for key, item in value.items()))
    if isinstance(value, list):
        return tuple(_freeze(item) for item in value)
    return type(value), value  # null is no text, and true is not 1


def _out_fields(type_: GraphQLInputObjectType) -> dict[str, Any]:
    return {field.out_name or name: field for name, field in type_.fields.items()}
