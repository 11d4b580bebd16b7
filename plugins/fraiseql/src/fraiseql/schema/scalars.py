"""Registered scalars as graphql-core's."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from fraise_hookspecs.schema import JsonForm, Scalar
from graphql import (
    FloatValueNode,
    GraphQLBoolean,
    GraphQLError,
    GraphQLFloat,
    GraphQLID,
    GraphQLInt,
    GraphQLScalarType,
    GraphQLString,
    IntValueNode,
    Undefined,
    ValueNode,
    value_from_ast_untyped,
)

from fraiseql.scalars.builtin import NUMERIC_SQL_TYPES
from fraiseql.schema.leaves import Stored
from fraiseql.schema.model import MODEL
from fraiseql.schema.parts import Parts, ScalarPart


def scalar_types(parts: Parts) -> Mapping[str, GraphQLScalarType]:
    """All scalars by name, GraphQL's own included."""
    own = (GraphQLInt, GraphQLFloat, GraphQLString, GraphQLBoolean, GraphQLID)
    return {
        **{type_.name: type_ for type_ in own},
        **{name: _scalar_type(part) for name, part in parts.scalars.items()},
    }


def _scalar_type(part: ScalarPart) -> GraphQLScalarType:
    spec, scalar = part.spec, part.scalar
    exact = spec.sql_type in NUMERIC_SQL_TYPES

    def parse_literal(node: ValueNode, variables: dict[str, Any] | None = None) -> Any:
        if exact and isinstance(node, IntValueNode | FloatValueNode):
            return _parse(scalar, node.value, node)  # the digits as written, not a rounded float
        return _parse(scalar, _without_absent(value_from_ast_untyped(node, variables)), node)

    return GraphQLScalarType(
        name=spec.name,
        description=spec.summary,
        specified_by_url=spec.specified_by,
        coerce_output_value=lambda value: _serialize(part, value),
        parse_value=lambda value: _parse(scalar, value),
        parse_literal=parse_literal,
        extensions={MODEL: part},
    )


def _without_absent(value: Any) -> Any:
    """Absent variables inside of a literal: no key of an object, null in a list."""
    if isinstance(value, dict):
        return {key: _without_absent(item) for key, item in value.items() if item is not Undefined}
    if isinstance(value, list):
        return [None if item is Undefined else _without_absent(item) for item in value]
    return value


def _parse(scalar: Scalar, value: Any, node: ValueNode | None = None) -> Any:  # Any: see Scalar
    try:
        return scalar.parse(value)
    except ValueError as error:
        raise GraphQLError(f"{error}.", node) from error


def _serialize(part: ScalarPart, value: Any) -> Any:  # Any: see Scalar
    if isinstance(value, Stored):
        return value.value
    try:
        if isinstance(value, Decimal) and part.spec.json is JsonForm.NUMBER:
            part.scalar.serialize(float(value))  # the check; a number of a document keeps digits
            return value
        return part.scalar.serialize(value)
    except ValueError as error:
        raise GraphQLError(f"{error}.") from error
