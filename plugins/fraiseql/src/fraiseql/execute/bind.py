"""Parameters of statements, from coerced variables to what the database is given."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any, TypeAlias

from attrs import frozen
from fraise_hookspecs.repository import Query
from graphql import GraphQLError

from fraiseql.plan.cursors import CursorKey
from fraiseql.plan.expressions import serializer_named
from fraiseql.plan.limits import check_nesting, check_value
from fraiseql.plan.model import (
    Constant,
    CursorValue,
    Expression,
    Form,
    ListOf,
    Nesting,
    ObjectOf,
    Parameter,
    SigningKey,
    Statement,
    Variable,
)
from fraiseql.plan.refusal import refuse
from fraiseql.schema.build import BuiltSchema

#: Gives a value from coerced variables.
Getter: TypeAlias = Callable[[Mapping[str, Any]], Any]


@frozen
class BoundStatement:
    """A statement whose parameters can be taken from coerced variables."""

    sql: str
    getters: tuple[Getter, ...]
    nesting: Nesting | None = None

    def bind(self, variables: Mapping[str, Any]) -> Query:
        """The query for these variables.

        Raises:
            GraphQLError: a value is outside of its bounds, or none of its scalar, or lists
                inside of lists would read too many rows.
        """
        values = tuple([getter(variables) for getter in self.getters])
        if self.nesting is not None:
            check_nesting(self.nesting, values)
        return Query(self.sql, values)


def compile_statement(statement: Statement, schema: BuiltSchema, key: CursorKey) -> BoundStatement:
    """Make the parameters of a statement ready to be bound."""
    return BoundStatement(
        statement.sql,
        tuple(_compile(item, schema, key) for item in statement.parameters),
        statement.nesting,
    )


def _compile(parameter: Parameter, schema: BuiltSchema, key: CursorKey) -> Getter:
    match parameter.expression:
        case SigningKey(block):
            secret = key.block(block)
            return lambda _: secret
        case CursorValue():
            return _cursor(parameter.expression, parameter.label, schema, key)
    get = _getter(parameter.expression, schema)
    if isinstance(parameter.expression, Constant):
        value = _hand_over(parameter, parameter.expression.value)
        return lambda _: value
    bounded = (parameter.minimum, parameter.maximum, parameter.most) != (None, None, None)
    if not bounded and parameter.form is Form.VALUE:
        return _labelled(parameter, get)

    def convert(variables: Mapping[str, Any]) -> Any:
        value = get(variables)
        check_value(parameter, value)
        return _hand_over(parameter, value)

    return _labelled(parameter, convert)


def _cursor(value: CursorValue, label: str, schema: BuiltSchema, key: CursorKey) -> Getter:
    get = _getter(value.cursor, schema)
    fingerprint, index = value.fingerprint, value.index

    def convert(variables: Mapping[str, Any]) -> Any:
        return key.read(get(variables), fingerprint, label)[index]

    return convert


def _labelled(parameter: Parameter, get: Getter) -> Getter:
    def convert(variables: Mapping[str, Any]) -> Any:
        try:
            return get(variables)
        except GraphQLError:
            raise
        except ValueError as error:
            raise refuse(f"{parameter.label} has an invalid value: {error}.") from error

    return convert


def _hand_over(parameter: Parameter, value: Any) -> Any:
    if value is None or parameter.form in {Form.VALUE, Form.PATTERN}:
        return value
    if parameter.form is Form.JSON:
        return json.dumps(value, ensure_ascii=False)
    return [json.dumps(item, ensure_ascii=False) for item in value]


def _getter(expression: Expression, schema: BuiltSchema) -> Getter:
    match expression:
        case Constant(value):
            return lambda _: value
        case Variable():
            return _variable(expression, schema)
        case ListOf(items):
            getters = [_getter(item, schema) for item in items]
            return lambda variables: [get(variables) for get in getters]
        case ObjectOf(items):
            entries = [(key, _getter(item, schema)) for key, item in items]
            return lambda variables: {key: get(variables) for key, get in entries}
        case _:
            raise AssertionError(f"{expression!r} stands inside of another expression")


def _variable(expression: Variable, schema: BuiltSchema) -> Getter:
    name, path = expression.name, expression.path
    serialize = serializer_named(expression.type, schema)
    if not path:
        return lambda variables: serialize(variables[name])

    def get(variables: Mapping[str, Any]) -> Any:
        value = variables[name]
        for step in path:
            value = value[step]
        return serialize(value)

    return get
