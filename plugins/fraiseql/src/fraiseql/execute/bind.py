"""Parameters of statements, from coerced variables to what the database is given."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final, TypeAlias

from attrs import frozen
from fraise_hookspecs.repository import Query
from graphql import GraphQLError, GraphQLSchema, is_enum_type

from fraiseql.execute.batches import write_batch
from fraiseql.execute.cells import CellWriter, compile_cells
from fraiseql.execute.pages import PageWriter, compile_page
from fraiseql.execute.run import Rows
from fraiseql.plan.cursors import CursorKey, mark_of
from fraiseql.plan.expressions import serializer_named
from fraiseql.plan.limits import check_nesting, check_text, check_value
from fraiseql.plan.model import (
    Constant,
    CursorMark,
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
from fraiseql.plan.texts import is_storable, is_storable_json, write_json
from fraiseql.schema.build import BuiltSchema

#: Gives a value from coerced variables.
Getter: TypeAlias = Callable[[Mapping[str, Any]], Any]

#: Types whose values are no text, or text of a few known characters.
_TEXTLESS: Final = frozenset({"Int", "Float", "Boolean", "UUID"})


@frozen
class BoundStatement:
    """A statement whose parameters can be taken from coerced variables.

    Attributes:
        cells: puts the documents of rows together; None where the first column is one.
        page: makes a connection of the rows.
    """

    sql: str
    getters: tuple[Getter, ...]
    nesting: Nesting | None = None
    cells: CellWriter | None = None
    page: PageWriter | None = None

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

    def documents(self, rows: Rows) -> list[str | None]:
        """The documents of rows, as JSON text."""
        cells = self.cells
        if self.page is not None:
            return [self.page.write(rows)]
        return [row[0] if cells is None else cells.write(row) for row in rows]


def compile_statement(statement: Statement, schema: BuiltSchema, key: CursorKey) -> BoundStatement:
    """Make the parameters of a statement ready to be bound."""
    cells = compile_cells(statement.cells) if statement.cells else None
    page = statement.page
    return BoundStatement(
        statement.sql,
        tuple(_compile(item, schema, key) for item in statement.parameters),
        statement.nesting,
        cells,
        None if page is None or cells is None else compile_page(page, cells, key),
    )


def _compile(parameter: Parameter, schema: BuiltSchema, key: CursorKey) -> Getter:
    match parameter.expression:
        case SigningKey(block):
            secret = key.block(block)
            return lambda _: secret
        case CursorValue():
            return _cursor(parameter.expression, parameter.label, schema, key)
        case CursorMark(fingerprint, operands):
            return _mark(fingerprint, operands, schema)
    get = _getter(parameter.expression, schema)
    hand_over = _handing_over(parameter, schema)
    if isinstance(parameter.expression, Constant):
        value = hand_over(parameter.expression.value)
        return lambda _: value
    bounded = (parameter.minimum, parameter.maximum, parameter.most) != (None, None, None)
    if not bounded and parameter.form is not Form.PATTERN:
        if hand_over is _as_it_is:
            return _labelled(parameter, get)
        return _labelled(parameter, lambda variables: hand_over(get(variables)))

    def convert(variables: Mapping[str, Any]) -> Any:
        value = get(variables)
        check_value(parameter, value)
        return hand_over(value)

    return _labelled(parameter, convert)


def _cursor(value: CursorValue, label: str, schema: BuiltSchema, key: CursorKey) -> Getter:
    get = _getter(value.cursor, schema)
    mark, index = _mark(value.fingerprint, value.operands, schema), value.index

    def convert(variables: Mapping[str, Any]) -> Any:
        return key.read(get(variables), mark(variables), label)[index]

    return convert


def _mark(
    fingerprint: str, operands: Sequence[Expression], schema: BuiltSchema
) -> Callable[[Mapping[str, Any]], str]:
    if not operands:
        return lambda _: fingerprint
    getters = [_getter(operand, schema) for operand in operands]
    return lambda variables: mark_of(fingerprint, [get(variables) for get in getters])


def _labelled(parameter: Parameter, get: Getter) -> Getter:
    def convert(variables: Mapping[str, Any]) -> Any:
        try:
            return get(variables)
        except GraphQLError:
            raise
        except ValueError as error:
            raise refuse(f"{parameter.label} has an invalid value: {error}.") from error

    return convert


def _as_it_is(value: Any) -> Any:
    return value


def _handing_over(parameter: Parameter, schema: BuiltSchema) -> Callable[[Any], Any]:
    """What turns a value that is within its bounds into what PostgreSQL is given.

    It refuses texts that PostgreSQL cannot hold, and looks for them only where they can be.
    """
    graphql = schema.graphql
    match parameter.form:
        case Form.VALUE | Form.PATTERN:
            if not _may_hold_text(parameter.expression, graphql):
                return _as_it_is

            def give(value: Any) -> Any:
                if value is None or (type(value) is str and value.isascii() and "\0" not in value):
                    return value  # nearly always; the rest is slower to tell
                if not is_storable(value):
                    check_text(parameter, value, graphql)
                return value

        case Form.JSON:

            def give(value: Any) -> Any:
                return None if value is None else _write_json(parameter, value, value, graphql)

        case Form.JSON_ITEMS:

            def give(value: Any) -> Any:
                return (
                    None
                    if value is None
                    else [_write_json(parameter, item, value, graphql) for item in value]
                )

        case Form.BATCH:

            def give(value: Any) -> Any:
                return write_batch(parameter, value, graphql)

    return give


def _write_json(parameter: Parameter, value: Any, whole: Any, schema: GraphQLSchema) -> str:
    text = write_json(value)
    if not is_storable_json(text):
        check_text(parameter, whole, schema)
    return text


def _may_hold_text(expression: Expression, schema: GraphQLSchema) -> bool:
    match expression:
        case Variable(_, _, type_):
            name = type_.strip("[]!")
            return name not in _TEXTLESS and not is_enum_type(schema.type_map.get(name))
        case ListOf(items):
            return any(_may_hold_text(item, schema) for item in items)
        case ObjectOf(entries):
            return any(_may_hold_text(item, schema) for _, item in entries)
        case _:  # constants were checked by the planner
            return False


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
