"""The arguments of look-ups and lists."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from attrs import frozen
from graphql import (
    GraphQLArgument,
    GraphQLDefaultInput,
    GraphQLInt,
    GraphQLList,
    GraphQLNamedType,
    GraphQLNonNull,
    GraphQLString,
)

from fraiseql.schema.filters import FilterTypes
from fraiseql.schema.model import ObjectModel
from fraiseql.schema.orders import OrderTypes


@frozen
class ListArguments:
    """Makes the arguments of the lists of one schema.

    Attributes:
        filters: of ``where``.
        orders: of ``orderBy``.
        leaf: the GraphQL type of a scalar by name.
    """

    filters: FilterTypes
    orders: OrderTypes
    leaf: Callable[[str], GraphQLNamedType]

    def prepare(self, objects: Iterable[ObjectModel]) -> None:
        """Make the inputs of all lists that fields of these types give.

        Types are finished late by graphql-core, where a name that is taken is hard to tell.
        """
        for model in objects:
            for field in model.fields.values():
                if field.relation is not None:
                    self._inputs(field.relation.target)

    def _inputs(self, subject: str) -> dict[str, GraphQLArgument]:
        model = self.filters.objects[subject]
        where, order = self.filters.filter_of(model), self.orders.order_of(model)
        return {
            "where": GraphQLArgument(where, description="Which ones; all of them without it."),
            "orderBy": GraphQLArgument(
                GraphQLList(GraphQLNonNull(order)),
                description="In which order; by id where all else is equal.",
            ),
        }

    def lookup(self, subject: ObjectModel) -> dict[str, GraphQLArgument]:
        """``id``, and ``identifier`` where the type has one."""
        id_type: Any = self.leaf(subject.fields["id"].type.leaf)
        if "identifier" not in subject.fields:
            return {"id": GraphQLArgument(GraphQLNonNull(id_type), description="Its id.")}
        note = "; give exactly one of `id` and `identifier`."
        return {
            "id": GraphQLArgument(id_type, description="Its id" + note),
            "identifier": GraphQLArgument(
                GraphQLString, description="Its readable identifier" + note
            ),
        }

    def nodes(self, *, many: bool) -> dict[str, GraphQLArgument]:
        """``id``, or ``ids`` of several."""
        id_type: Any = GraphQLNonNull(self.leaf("ID"))
        if not many:
            return {"id": GraphQLArgument(id_type, description="Its id.")}
        return {"ids": GraphQLArgument(GraphQLNonNull(GraphQLList(id_type)), description="Theirs.")}

    def listing(self, subject: str, limit: int, max_limit: int) -> dict[str, GraphQLArgument]:
        """``where``, ``orderBy``, ``limit`` and ``offset``.

        Args:
            subject: name of the sourced type.
            limit: how many rows when the client does not say.
            max_limit: how many rows a client may ask for.
        """
        return {
            **self._inputs(subject),
            **window(limit, max_limit),
        }

    def connection(self, subject: str, limit: int, max_limit: int) -> dict[str, GraphQLArgument]:
        """``where``, ``orderBy``, ``first``, ``after``, ``last`` and ``before``.

        Args:
            subject: name of the sourced type.
            limit: rows of a page when the client says neither ``first`` nor ``last``.
            max_limit: rows that a client may ask for.
        """
        first = f"How many from the start at most, up to {max_limit}; {limit} without it."
        last = f"How many from the end at most, up to {max_limit}; not together with `first`."
        return {
            **self._inputs(subject),
            "first": GraphQLArgument(GraphQLInt, description=first),
            "after": GraphQLArgument(GraphQLString, description="Only what follows this cursor."),
            "last": GraphQLArgument(GraphQLInt, description=last),
            "before": GraphQLArgument(GraphQLString, description="Only what precedes this cursor."),
        }


def window(limit: int, max_limit: int, what: str = "") -> dict[str, GraphQLArgument]:
    """``limit`` and ``offset``.

    Args:
        limit: how many when the client does not say.
        max_limit: how many a client may ask for.
        what: is counted, such as ``groups``; rows without it.
    """
    many = f"How many {what}".rstrip()
    return {
        "limit": GraphQLArgument(
            GraphQLNonNull(GraphQLInt),
            default=GraphQLDefaultInput(limit),
            description=f"{many} at most, up to {max_limit}.",
        ),
        "offset": GraphQLArgument(
            GraphQLNonNull(GraphQLInt),
            default=GraphQLDefaultInput(0),
            description=f"{many} to leave out first.",
        ),
    }
