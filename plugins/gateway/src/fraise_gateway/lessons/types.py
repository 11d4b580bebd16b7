"""Input types as lessons tell them: how values are coerced, and what of them chooses a plan."""

from __future__ import annotations

import json
from collections.abc import Container, Iterable
from typing import Any, Final

from fraiseql.plan.expressions import serializer_of
from fraiseql.plan.trace import structure_of
from fraiseql.schema.structure import BY_VALUE
from graphql import (
    GraphQLEnumType,
    GraphQLInputObjectType,
    GraphQLInputType,
    GraphQLScalarType,
    Undefined,
    get_named_type,
    get_nullable_type,
    is_input_object_type,
    is_list_type,
    is_non_null_type,
)
from graphql.utilities.coerce_input_value import coerce_default_value

from fraise_gateway.lessons.forms import form_of
from fraise_gateway.lessons.refusal import NotTaughtError, Reason

#: JSON data.
Json = Any  # Any: JSON

_VALUE: Final = {"decides": "value"}
_NULL: Final = {"decides": "null"}
_FIELDS: Final = {"decides": "fields"}


def write_type(type_: GraphQLInputType) -> dict[str, Json]:
    """A type without its outermost ``!``."""
    nullable: Any = get_nullable_type(type_)
    if is_list_type(nullable):
        item = nullable.of_type
        return {"kind": "list", "nonnull": is_non_null_type(item), "of": write_type(item)}
    if is_input_object_type(nullable):
        return {"kind": "input", "name": nullable.name}
    if isinstance(nullable, GraphQLEnumType):
        values = {name: value.value for name, value in nullable.values.items()}
        return {"kind": "enum", "values": values}
    assert isinstance(nullable, GraphQLScalarType)
    return {"kind": "scalar", "name": nullable.name, "form": form_of(nullable)}


def write_deciding(type_: GraphQLInputType, *, by_value: bool = False) -> dict[str, str]:
    """What of values of a type chooses a plan; the twin of ``fraiseql.plan.trace.keyer_of``.

    Args:
        type_: of the values.
        by_value: the value itself counts (``@skip``, ``@include``).

    Raises:
        NotTaughtError: lessons have no word for it.
    """
    if by_value:
        return _VALUE
    nullable: Any = get_nullable_type(type_)
    structure = structure_of(type_)
    if structure in BY_VALUE:
        return _VALUE
    if is_list_type(nullable):
        if structure is None:
            return _NULL
        inner = write_deciding(nullable.of_type)["decides"]
        if inner == "items":
            raise NotTaughtError(Reason.VARIABLES)
        return {"decides": "items", "item_decides": inner}
    return _FIELDS if is_input_object_type(nullable) else _NULL


def write_default(type_: GraphQLInputType, coerced: object) -> dict[str, Json]:
    """The entry of a default, as the JSON that SQL and documents hold; none without one."""
    return {} if coerced is Undefined else {"default": serializer_of(type_)(coerced)}


def dump(value: Json) -> str:
    """The text of a part of a lesson, in ASCII.

    Raises:
        ValueError: it holds a number that JSON does not know.
        TypeError: it holds what is no JSON.
    """
    return json.dumps(value, separators=(",", ":"), allow_nan=False)


class InputWriter:
    """Writes input objects; each once, because schemas do not change.

    Filters lead to those of all related types, so what a variable can lead to may be most of them.
    """

    def __init__(self) -> None:
        self._written: dict[str, tuple[str, tuple[GraphQLInputObjectType, ...]]] = {}

    def names(self, types: Iterable[GraphQLInputType]) -> frozenset[str]:
        """Names of all input objects that values of these types can lead to.

        Args:
            types: that :meth:`below` was asked for.
        """
        found: set[str] = set()
        waiting = list(_objects_of(types))
        while waiting:
            type_ = waiting.pop()
            if type_.name not in found:
                found.add(type_.name)
                waiting += self._written[type_.name][1]
        return frozenset(found)

    def below(self, types: Iterable[GraphQLInputType], known: Container[str] = frozenset()) -> str:
        """The input objects that values of these types can lead to: JSON, by name.

        Args:
            types: of values.
            known: names of those that are left out, with all that they lead to.

        Raises:
            NotTaughtError: lessons have no word for what of them chooses a plan.
        """
        found: dict[str, str] = {}
        waiting = list(_objects_of(types))
        while waiting:
            type_ = waiting.pop()
            if type_.name in found or type_.name in known:
                continue
            if type_.name not in self._written:
                fields = [field.type for field in type_.fields.values()]
                written = f"{dump(type_.name)}:{dump(_write_object(type_))}"
                self._written[type_.name] = written, tuple(_objects_of(fields))
            found[type_.name], below = self._written[type_.name]
            waiting += below
        return f"{{{','.join(found[name] for name in sorted(found))}}}"


def _objects_of(types: Iterable[GraphQLInputType]) -> Iterable[GraphQLInputObjectType]:
    named = (get_named_type(type_) for type_ in types)
    return (type_ for type_ in named if isinstance(type_, GraphQLInputObjectType))


def _write_object(type_: GraphQLInputObjectType) -> dict[str, Json]:
    return {
        "one_of": type_.is_one_of,
        "fields": [
            {
                "name": name,
                "out": field.out_name or name,
                "nonnull": is_non_null_type(field.type),
                "type": write_type(field.type),
                **write_deciding(field.type),
                **write_default(field.type, coerce_default_value(field)),
            }
            for name, field in type_.fields.items()
        ],
    }
