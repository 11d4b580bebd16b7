"""The typed inputs of ``where`` and ``orderBy``."""

from __future__ import annotations

import enum
from collections.abc import Callable
from typing import Final

from attrs import define, frozen
from fraise_hookspecs.repository import FilterOperatorSpec, Operand
from graphql import (
    GraphQLBoolean,
    GraphQLDefaultInput,
    GraphQLEnumType,
    GraphQLEnumValue,
    GraphQLInputField,
    GraphQLInputObjectType,
    GraphQLInputType,
    GraphQLList,
    GraphQLNamedType,
    GraphQLNonNull,
    GraphQLString,
)

from fraiseql.declare.names import camel_case, screaming_case
from fraiseql.schema.model import MODEL, FieldModel, ObjectModel
from fraiseql.schema.parts import OperatorPart, Parts

AND: Final = "and"
OR: Final = "or"
NOT: Final = "not"


class Structure(enum.Enum):
    """Input types whose values decide the SQL, not only its parameters."""

    FILTER = "filter"
    SCALAR_FILTER = "scalar_filter"
    ORDER = "order"


@frozen(eq=False)
class ObjectFilterModel:
    """``ArtistFilter``: the fields of a type by GraphQL name."""

    subject: ObjectModel
    fields: dict[str, FieldModel]
    structure: Structure = Structure.FILTER


@frozen(eq=False)
class ScalarFilterModel:
    """``StringFilter``: operators by GraphQL name."""

    operators: dict[str, OperatorPart]
    structure: Structure = Structure.SCALAR_FILTER


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
        parts: the operators.
        leaf: the GraphQL type of a scalar or enum by name.
        is_enum: whether a name is an enum's.
        register: told of each new type; refuses a name that is taken.
    """

    parts: Parts
    leaf: Callable[[str], GraphQLNamedType]
    is_enum: Callable[[str], bool]
    register: Callable[[GraphQLNamedType], None]
    _scalars: dict[str, GraphQLInputObjectType]
    _shared: dict[str, GraphQLEnumType]

    def filter_of(self, subject: ObjectModel) -> GraphQLInputObjectType:
        """``ArtistFilter``."""
        fields = {
            name: model for name, model in subject.fields.items() if self._is_comparable(model)
        }
        inputs = {name: self._scalar_filter(model.type.leaf) for name, model in fields.items()}
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
            if self._is_comparable(model) and model.type.leaf != "JSON"
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

    def _is_comparable(self, model: FieldModel) -> bool:
        return (
            model.method is None
            and model.type.of is None
            and (self.is_enum(model.type.leaf) or model.type.leaf in self._leaf_names())
        )

    def _leaf_names(self) -> frozenset[str]:
        return frozenset({"Int", "Float", "String", "Boolean", "ID", *self.parts.scalars})

    def _enum(self, name: str, values: tuple[str, ...]) -> GraphQLEnumType:
        if name not in self._shared:
            self._shared[name] = GraphQLEnumType(
                name, {value: value for value in values}, extensions={MODEL: OrderPartModel()}
            )
            self.register(self._shared[name])
        return self._shared[name]

    def _scalar_filter(self, leaf: str) -> GraphQLInputObjectType:
        known = self._scalars.get(leaf)
        if known is not None:
            return known
        operators = {
            camel_case(part.spec.name): part
            for part in self.parts.operators_for(None if self.is_enum(leaf) else leaf)
        }
        made = GraphQLInputObjectType(
            f"{leaf}Filter",
            {
                name: GraphQLInputField(
                    self._operand(part.spec, leaf), description=part.spec.summary
                )
                for name, part in operators.items()
            },
            description=f"Conditions on a value of type {leaf}; all that are given must hold.",
            extensions={MODEL: ScalarFilterModel(operators)},
        )
        self._scalars[leaf] = made
        self.register(made)
        return made

    def _operand(self, spec: FilterOperatorSpec, leaf: str) -> GraphQLInputType:
        if spec.operand is Operand.TEXT:
            return GraphQLString
        if spec.operand is Operand.BOOLEAN:
            return GraphQLBoolean
        type_ = self.leaf(leaf)
        if spec.operand is Operand.LIST:
            return GraphQLList(GraphQLNonNull(type_))
        return type_  # type: ignore[return-value]  # scalars and enums are input types
