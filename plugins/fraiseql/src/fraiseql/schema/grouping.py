"""The arguments of aggregates."""

from __future__ import annotations

from attrs import define, field
from graphql import (
    GraphQLArgument,
    GraphQLEnumType,
    GraphQLEnumValue,
    GraphQLInputField,
    GraphQLInputObjectType,
    GraphQLList,
    GraphQLNonNull,
    GraphQLString,
)

from fraiseql.declare.names import screaming_case
from fraiseql.schema.aggregates import GroupKeyModel, Unit
from fraiseql.schema.listing import ListArguments, window
from fraiseql.schema.model import MODEL, AggregateModel


@define
class GroupArguments:
    """Makes the arguments of the aggregates of one schema.

    Attributes:
        lists: make the filters and orders.
    """

    lists: ListArguments
    _keys: dict[str, GraphQLInputObjectType] = field(init=False, factory=dict)
    _units: list[GraphQLEnumType] = field(init=False, factory=list)

    def arguments(
        self, model: AggregateModel, limit: int, max_limit: int
    ) -> dict[str, GraphQLArgument]:
        """``where``, ``groupBy``, ``having``, ``orderBy``, ``limit`` and ``offset``.

        Args:
            model: what is aggregated.
            limit: how many groups when the client does not say.
            max_limit: how many groups a client may ask for.
        """
        filters, orders = self.lists.filters, self.lists.orders
        return {
            "where": GraphQLArgument(
                filters.filter_of(model.subject),
                description="Which rows count; all of them without it.",
            ),
            "groupBy": GraphQLArgument(
                GraphQLList(GraphQLNonNull(self._key_of(model))),
                description="What the rows of a group share; all rows are one group without it.",
            ),
            "having": GraphQLArgument(
                filters.filter_of(model.row), description="Which groups; all of them without it."
            ),
            "orderBy": GraphQLArgument(
                GraphQLList(GraphQLNonNull(orders.order_of(model.row, stored=False))),
                description="In which order; by what they share where all else is equal.",
            ),
            **window(limit, max_limit, "groups"),
        }

    def _key_of(self, model: AggregateModel) -> GraphQLInputObjectType:
        """``TrackGroupKey``, a key that rows are grouped by."""
        name = model.subject.name
        known = self._keys.get(name)
        if known is not None:
            return known
        extensions = {MODEL: GroupKeyModel()}
        by = GraphQLEnumType(
            f"{name}GroupField",
            {
                screaming_case(key): GraphQLEnumValue(
                    key, description=model.group.fields[key].description
                )
                for key in model.paths
            },
            description=f"Fields that {name} can be grouped by.",
            extensions=extensions,
        )
        made = GraphQLInputObjectType(
            f"{name}GroupKey",
            {
                "field": GraphQLInputField(GraphQLNonNull(by), description="What to group by."),
                "truncate": GraphQLInputField(
                    self._unit(), description="What a date or time is cut down to."
                ),
                "timeZone": GraphQLInputField(
                    GraphQLString,
                    description="Where days begin, such as Europe/Paris; UTC without it.",
                ),
            },
            description=f"A key that {name} is grouped by.",
            extensions=extensions,
        )
        self._keys[name] = made
        self.lists.filters.register(by)
        self.lists.filters.register(made)
        return made

    def _unit(self) -> GraphQLEnumType:
        if not self._units:
            made = GraphQLEnumType(
                "DateUnit",
                {unit.name: unit.value for unit in Unit},
                description="What dates and times can be cut down to.",
                extensions={MODEL: GroupKeyModel()},
            )
            self.lists.filters.register(made)
            self._units.append(made)
        return self._units[0]
