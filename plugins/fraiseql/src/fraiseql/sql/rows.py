"""Rows of a list: which ones, in which order, how many."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import frozen
from graphql import GraphQLInt

from fraiseql.plan.expressions import express
from fraiseql.plan.limits import check_constant
from fraiseql.plan.model import Constant, Parameter
from fraiseql.schema.model import ObjectModel
from fraiseql.sql.columns import Columns
from fraiseql.sql.orders import OrderKey, key_name, order_again, order_by, read_order
from fraiseql.sql.scope import Scope
from fraiseql.sql.uses import RelationUse
from fraiseql.sql.where import Conditions
from fraiseql.sql.writer import quote_name


@frozen(kw_only=True)
class Rows:
    """The rows of a list.

    Attributes:
        table: with the alias, for FROM.
        condition: empty for all.
        limit: SQL of a number.
        size: index of the parameter of ``limit``; none where it is a constant.
        offset: SQL of a number; empty for none.
    """

    table: str
    alias: str
    condition: str
    keys: tuple[OrderKey, ...]
    limit: str
    size: int | None
    offset: str

    def clauses(self) -> str:
        """What follows FROM and the table."""
        where = f" WHERE {self.condition}" if self.condition else ""
        offset = f" OFFSET {self.offset}" if self.offset else ""
        return f"{where} {order_by(self.keys)} LIMIT {self.limit}{offset}"

    def subselect(self) -> str:
        """The rows under the same alias, with the keys of their order.

        What is joined to it is computed for the rows of the page alone.
        """
        keys = "".join(
            f", {key.access.sql} AS {quote_name(key_name(index))}"
            for index, key in enumerate(self.keys)
        )
        return f"(SELECT {self.alias}.*{keys} FROM {self.table}{self.clauses()}) AS {self.alias}"  # noqa: S608

    def order_again(self) -> str:
        """The ORDER BY clause over the subselect."""
        return order_again(self.keys, self.alias)


def read_rows(
    scope: Scope,
    model: ObjectModel,
    columns: Columns,
    arguments: Mapping[str, Any],
    *,
    most: int,
    path: str = "",
    match: str = "",
    within: RelationUse | None = None,
    alone: bool = False,
) -> Rows:
    """The rows that the arguments of a list ask for.

    PostgreSQL plans a number that it knows for so many rows, and once; one that is bound, for a
    tenth of all rows or anew each time.

    Args:
        scope: of the statement.
        model: what is listed.
        columns: its rows.
        arguments: ``where``, ``orderBy``, ``limit``, ``offset``; traced.
        most: greatest limit.
        path: before the names of arguments in errors.
        match: a condition that comes first.
        within: the relation whose rows they are, if it is one.
        alone: whether nothing is counted by the number of rows, so that it may be a constant.

    Raises:
        GraphQLError: a condition has no meaning, or a number is beyond its bounds.
    """
    condition = write_condition(scope, model, columns, arguments, path=path, match=match)
    entries = arguments.get("orderBy") or ()
    keys = read_order(scope, model, columns, entries, path=path, within=within)
    first = count_parameter(arguments, "limit", most, path)
    skipped = count_parameter(arguments, "offset", scope.bounds.offset, path)
    limit, size = write_constant(scope, first) if alone else None, None
    if limit is None:
        limit, size = scope.writer.bind_size(first)
    offset = write_constant(scope, skipped) if skipped.expression == Constant(0) else None
    return Rows(
        table=scope.table(columns),
        alias=columns.alias,
        condition=condition,
        keys=keys,
        limit=limit,
        size=size,
        offset=scope.writer.bind(skipped, "int8") if offset is None else "",
    )


def write_constant(scope: Scope, parameter: Parameter) -> str | None:
    """SQL of a number that the document or the schema gives; None where a variable does.

    Raises:
        GraphQLError: it is beyond its bounds.
    """
    if not isinstance(parameter.expression, Constant):
        return None
    check_constant(parameter, scope.schema.graphql)
    return str(int(parameter.expression.value))


def count_parameter(
    arguments: Mapping[str, Any], name: str, most: int, path: str = ""
) -> Parameter:
    """The parameter of ``limit`` or ``offset``: a whole number from 0 to ``most``."""
    return Parameter(
        expression=express(arguments[name], GraphQLInt),
        label=f"{path}{name}",
        minimum=0,
        maximum=most,
    )


def write_condition(
    scope: Scope,
    model: ObjectModel,
    columns: Columns,
    arguments: Mapping[str, Any],
    *,
    path: str = "",
    match: str = "",
) -> str:
    """The condition of the argument ``where`` and of a relation; empty for all rows."""
    where = arguments.get("where")
    if where is None:
        return match
    type_: Any = scope.schema.graphql.type_map[f"{model.name}Filter"]
    written = Conditions(scope, columns).write(where, type_, f"{path}where")
    return " AND ".join(each for each in (match, written) if each)
