"""The typed inputs that one value is compared by: ``StringFilter``."""

from __future__ import annotations

from collections.abc import Callable

from attrs import define, field, frozen
from fraise_hookspecs.repository import FilterOperatorSpec, Operand
from graphql import (
    GraphQLBoolean,
    GraphQLInputField,
    GraphQLInputObjectType,
    GraphQLInputType,
    GraphQLList,
    GraphQLNamedType,
    GraphQLNonNull,
    GraphQLString,
)

from fraiseql.declare.names import camel_case
from fraiseql.scalars.builtin import SQL_TYPES
from fraiseql.schema.model import MODEL, FieldModel
from fraiseql.schema.parts import OperatorPart, Parts
from fraiseql.schema.structure import Structure


@frozen(eq=False)
class ScalarFilterModel:
    """``StringFilter``: operators by GraphQL name."""

    operators: dict[str, OperatorPart]
    structure: Structure = Structure.SCALAR_FILTER


@define
class ComparisonTypes:
    """Makes the comparisons of one schema, each once.

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
    _made: dict[str, GraphQLInputObjectType] = field(init=False, factory=dict)

    def is_comparable(self, model: FieldModel) -> bool:
        """Whether there is a comparison for a field."""
        return model.method is None and model.type.of is None and self._is_leaf(model.type.leaf)

    def is_orderable(self, model: FieldModel) -> bool:
        """Whether a list can be ordered by a field."""
        part = self.parts.scalars.get(model.type.leaf)
        return self.is_comparable(model) and (part is None or part.spec.ordered)

    def filter_of(self, model: FieldModel) -> GraphQLInputObjectType:
        """``StringFilter`` of a comparable field."""
        leaf = model.type.leaf
        if leaf not in self._made:
            self._made[leaf] = self._make(leaf)
            self.register(self._made[leaf])
        return self._made[leaf]

    def _is_leaf(self, name: str) -> bool:
        return self.is_enum(name) or name in SQL_TYPES or name in self.parts.scalars

    def _make(self, leaf: str) -> GraphQLInputObjectType:
        operators = {
            camel_case(part.spec.name): part
            for part in self.parts.operators_for(None if self.is_enum(leaf) else leaf)
        }
        return GraphQLInputObjectType(
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

    def _operand(self, spec: FilterOperatorSpec, leaf: str) -> GraphQLInputType:
        if spec.operand is Operand.TEXT:
            return GraphQLString
        if spec.operand is Operand.BOOLEAN:
            return GraphQLBoolean
        type_ = self.leaf(leaf)
        if spec.operand is Operand.LIST:
            return GraphQLList(GraphQLNonNull(type_))
        return type_  # type: ignore[return-value]  # scalars and enums are input types
