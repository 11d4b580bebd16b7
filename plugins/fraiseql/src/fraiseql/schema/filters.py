"""The typed inputs of ``where`` and ``orderBy``."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from attrs import define, field, frozen
from graphql import (
    GraphQLDefaultInput,
    GraphQLEnumType,
    GraphQLEnumValue,
    GraphQLInputField,
    GraphQLInputObjectType,
    GraphQLList,
    GraphQLNamedType,
    GraphQLNonNull,
)

from fraiseql.declare.names import screaming_case
from fraiseql.schema.comparisons import ComparisonTypes
from fraiseql.schema.model import MODEL, FieldModel, ObjectModel
from fraiseql.schema.structure import Structure

AND: Final = "and"
OR: Final = "or"
NOT: Final = "not"


@frozen(eq=False)
class ObjectFilterModel:
    """``ArtistFilter``: the fields of a type by GraphQL name."""

    subject: ObjectModel
    fields: dict[str, FieldModel]
    structure: Structure = Structure.FILTER


@frozen(eq=False)
class OrderModel:
    """``ArtistOrder``: one key of an order."""

    subject: ObjectModel
    structure: Structure = Structure.ORDER


@frozen(eq=False)
class OrderPartModel:
    """``ArtistOrderField``, ``OrderDirection``, ``OrderNulls``: words of an order."""

    structure: Structure = Structure.ORDER


@define
class FilterTypes:
    """Makes the filter and order inputs of one schema, each once.

    Attributes:
        comparisons: of single values.
        register: told of each new type; refuses a name that is taken.
    """

    comparisons: ComparisonTypes
    register: Callable[[GraphQLNamedType], None]
    _shared: dict[str, GraphQLEnumType] = field(init=False, factory=dict)

    def filter_of(self, subject: ObjectModel) -> GraphQLInputObjectType:
        """``ArtistFilter``."""
        fields = {
            name: model
            for name, model in subject.fields.items()
            if self.comparisons.is_comparable(model)
        }
        inputs = {name: self.comparisons.filter_of(model) for name, model in fields.items()}
        name = f"{subject.name}Filter"

        def members() -> dict[str, GraphQLInputField]:
            several = GraphQLList(GraphQLNonNull(made))
            return {
                **{
                    key: GraphQLInputField(type_, description=fields[key].description)
                    for key, type_ in inputs.items()
                },
                AND: GraphQLInputField(several, description="All of these hold."),
                OR: GraphQLInputField(several, description="One of these holds; none of no list."),
                NOT: GraphQLInputField(made, description="This does not hold."),
            }

        made = GraphQLInputObjectType(
            name,
            members,
            description=f"Conditions on {subject.name}; all that are given must hold.",
            extensions={MODEL: ObjectFilterModel(subject, fields)},
        )
        self.register(made)
        return made

    def order_of(self, subject: ObjectModel) -> GraphQLInputObjectType:
        """``ArtistOrder``, a key of an order."""
        values = {
            screaming_case(name): GraphQLEnumValue(name, description=model.description)
            for name, model in subject.fields.items()
            if self.comparisons.is_orderable(model)
        }
        by = GraphQLEnumType(
            f"{subject.name}OrderField",
            values,
            description=f"Fields that {subject.name} can be ordered by.",
            extensions={MODEL: OrderPartModel()},
        )
        made = GraphQLInputObjectType(
            f"{subject.name}Order",
            {
                "field": GraphQLInputField(GraphQLNonNull(by), description="What to order by."),
                "direction": GraphQLInputField(
                    GraphQLNonNull(self._enum("OrderDirection", ("ASC", "DESC"))),
                    default=GraphQLDefaultInput("ASC"),
                    description="Smallest or greatest first.",
                ),
                "nulls": GraphQLInputField(
                    self._enum("OrderNulls", ("FIRST", "LAST")),
                    description="Where nulls go; else last for ASC, first for DESC.",
                ),
            },
            description=f"A key of an order of {subject.name}.",
            extensions={MODEL: OrderModel(subject)},
        )
        self.register(by)
        self.register(made)
        return made

    def _enum(self, name: str, values: tuple[str, ...]) -> GraphQLEnumType:
        if name not in self._shared:
            self._shared[name] = GraphQLEnumType(
                name, {value: value for value in values}, extensions={MODEL: OrderPartModel()}
            )
            self.register(self._shared[name])
        return self._shared[name]
