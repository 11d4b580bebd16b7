"""Rows of a list: which ones, in which order, how many."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import frozen
from graphql import GraphQLInt

from fraiseql.plan.expressions import express
from fraiseql.plan.model import Parameter
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
        size: index of the parameter of ``limit``.
        offset: likewise.
    """

    table: str
    alias: str
    condition: str
    keys: tuple[OrderKey, ...]
    limit: str
    size: int
    offset: str

    def clauses(self) -> str:
        """What follows FROM and the table."""
        where = f" WHERE {self.condition}" if self.condition else ""
        return f"{where} {order_by(self.keys)} LIMIT {self.limit} OFFSET {self.offset}"

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
) -> Rows:
    """The rows that the arguments of a list ask for.

    Args:
        scope: of the statement.
        model: what is listed.
        columns: its rows.
        arguments: ``where``, ``orderBy``, ``limit``, ``offset``; traced.
        most: greatest limit.
        path: before the names of arguments in errors.
        match: a condition that comes first.
        within: the relation whose rows they are, if it is one.

    Raises:
        GraphQLError: a condition has no meaning.
    """
    condition = write_condition(scope, model, columns, arguments, path=path, match=match)
    entries = arguments.get("orderBy") or ()
    keys = read_order(scope, model, columns, entries, path=path, within=within)
    limit, size = scope.writer.bind_size(count_parameter(arguments, "limit", most, path))
    return Rows(
        table=scope.table(columns),
        alias=columns.alias,
        condition=condition,
        keys=keys,
        limit=limit,
        size=size,
        offset=scope.writer.bind(
            count_parameter(arguments, "offset", scope.bounds.offset, path), "int8"
        ),
    )


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
