"""The typed inputs of ``by`` in an order: how well fields fit what a client gives."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

from attrs import define, field, frozen
from graphql import GraphQLInputField, GraphQLInputObjectType, GraphQLNamedType

from fraiseql.declare.names import camel_case
from fraiseql.schema.comparisons import ComparisonTypes
from fraiseql.schema.filters import is_several, target_of
from fraiseql.schema.model import MODEL, FieldModel, ObjectModel
from fraiseql.schema.parts import OrderPart
from fraiseql.schema.structure import Structure

#: In names of types that operators of orders take, which filters have too.
_ROLE: Final = "Order"


@frozen(eq=False)
class ObjectFitModel:
    """``ArtistOrderBy``: fields of a type by GraphQL name; one of them is given."""

    subject: ObjectModel
    fields: dict[str, FieldModel]
    structure: Structure = Structure.ORDER


@frozen(eq=False)
class ScalarFitModel:
    """``StringOrderBy``: operators by GraphQL name; one of them is given."""

    operators: Mapping[str, OrderPart]
    structure: Structure = Structure.ORDER


@define
class FitTypes:
    """Makes the inputs of one schema, each once.

    Attributes:
        objects: types by name.
        comparisons: say which fields can be looked at, and what operators take.
        register: told of each new type; refuses a name that is taken.
    """

    objects: Mapping[str, ObjectModel]
    comparisons: ComparisonTypes
    register: Callable[[GraphQLNamedType], None]
    _made: dict[str, GraphQLInputObjectType] = field(init=False, factory=dict)
    _scalars: dict[str, GraphQLInputObjectType | None] = field(init=False, factory=dict)

    def fit_of(self, subject: ObjectModel) -> GraphQLInputObjectType | None:
        """``ArtistOrderBy``; None where neither the type nor what it holds has a field for it."""
        if not self._has_any(subject):
            return None
        known = self._made.get(subject.name)
        if known is not None:
            return known
        fields: dict[str, FieldModel] = {}
        inputs: dict[str, GraphQLInputObjectType] = {}
        made = GraphQLInputObjectType(
            f"{subject.name}OrderBy",
            lambda: {
                name: GraphQLInputField(type_, description=fields[name].description)
                for name, type_ in inputs.items()
            },
            description=f"A field of {subject.name}, or of what it holds, and what it is to fit.",
            is_one_of=True,
            extensions={MODEL: ObjectFitModel(subject, fields)},
        )
        self._made[subject.name] = made
        self.register(made)
        for name, model in subject.fields.items():
            target = self._target(model)
            type_ = self._scalar(model) if target is None else self.fit_of(target)
            if type_ is not None:
                fields[name], inputs[name] = model, type_
        return made

    def _has_any(self, subject: ObjectModel) -> bool:
        waiting, seen = [subject], {subject.name}
        while waiting:
            for model in waiting.pop().fields.values():
                target = self._target(model)
                if target is None:
                    if self._scalar(model) is not None:
                        return True
                elif target.name not in seen:
                    seen.add(target.name)
                    waiting.append(target)
        return False

    def _target(self, model: FieldModel) -> ObjectModel | None:
        """The type of the one object that a field gives; None where it gives something else."""
        target = self.objects.get(target_of(model))
        return None if model.method is not None or is_several(model) else target

    def _scalar(self, model: FieldModel) -> GraphQLInputObjectType | None:
        leaf = model.type.leaf
        if model.type.of is not None or not self.comparisons.is_comparable(model):
            return None
        if leaf not in self._scalars:
            parts = self.comparisons.parts.orders_for(leaf)
            self._scalars[leaf] = self._make(leaf, parts) if parts else None
        return self._scalars[leaf]

    def _make(self, leaf: str, parts: tuple[OrderPart, ...]) -> GraphQLInputObjectType:
        operators = {camel_case(part.spec.name): part for part in parts}
        fields: dict[str, Any] = {
            name: GraphQLInputField(
                self.comparisons.operand_of(part.spec, leaf, _ROLE), description=part.spec.summary
            )
            for name, part in operators.items()
        }
        made = GraphQLInputObjectType(
            f"{leaf}OrderBy",
            fields,
            description=f"What a field of type {leaf} is to fit.",
            is_one_of=True,
            extensions={MODEL: ScalarFitModel(operators)},
        )
        self.register(made)
        return made
