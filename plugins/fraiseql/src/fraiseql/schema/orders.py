"""The typed inputs of ``orderBy``."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from attrs import define, field, frozen
from graphql import (
    GraphQLDefaultInput,
    GraphQLEnumType,
    GraphQLEnumValue,
    GraphQLInputField,
    GraphQLInputObjectType,
    GraphQLNamedType,
    GraphQLNonNull,
)

from fraiseql.declare.names import screaming_case
from fraiseql.schema.comparisons import ComparisonTypes, WordModel
from fraiseql.schema.filters import is_several, target_of
from fraiseql.schema.fits import FitTypes
from fraiseql.schema.model import MODEL, ObjectModel
from fraiseql.schema.structure import Structure

#: Between the names of a field and of a field of what it gives, in values of an order.
STEP: Final = "."


@frozen(eq=False)
class OrderModel:
    """``ArtistOrder``: one key of an order."""

    subject: ObjectModel
    structure: Structure = Structure.ORDER


@define
class OrderTypes:
    """Makes the order inputs of one schema, each once.

    Attributes:
        objects: types by name.
        comparisons: say which fields can be ordered by.
        fits: the orders by how well fields fit what is given.
        register: told of each new type; refuses a name that is taken.
    """

    objects: Mapping[str, ObjectModel]
    comparisons: ComparisonTypes
    fits: FitTypes
    register: Callable[[GraphQLNamedType], None]
    _made: dict[str, GraphQLInputObjectType] = field(init=False, factory=dict)
    _shared: dict[str, GraphQLEnumType] = field(init=False, factory=dict)

    def order_of(self, subject: ObjectModel, *, stored: bool = True) -> GraphQLInputObjectType:
        """``ArtistOrder``, a key of an order.

        Args:
            subject: what is sorted.
            stored: whether its rows are, so that they can be searched; not computed.
        """
        known = self._made.get(subject.name)
        if known is not None:
            return known
        by = GraphQLEnumType(
            f"{subject.name}OrderField",
            self._values(subject),
            description=f"Fields that {subject.name} can be ordered by.",
            extensions={MODEL: WordModel()},
        )
        fit = self.fits.fit_of(subject) if stored else None
        made = GraphQLInputObjectType(
            f"{subject.name}Order",
            self._by_field(by) if fit is None else self._by_either(by, fit),
            description=f"A key of an order of {subject.name}.",
            extensions={MODEL: OrderModel(subject)},
        )
        self._made[subject.name] = made
        self.register(by)
        self.register(made)
        return made

    def _by_field(self, by: GraphQLEnumType) -> dict[str, GraphQLInputField]:
        return {
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
        }

    def _by_either(
        self, by: GraphQLEnumType, fit: GraphQLInputObjectType
    ) -> dict[str, GraphQLInputField]:
        return {
            "field": GraphQLInputField(
                by, description="What to order by; give exactly one of `field` and `by`."
            ),
            "by": GraphQLInputField(
                fit,
                description="How well a field fits: by relevance, likeness or distance.",
            ),
            "direction": GraphQLInputField(
                self._enum("OrderDirection", ("ASC", "DESC")),
                description="Smallest or greatest first. Without it: the smallest of a `field`, "
                "what fits best of `by`.",
            ),
            "nulls": GraphQLInputField(
                self._enum("OrderNulls", ("FIRST", "LAST")),
                description="Where nulls go; else last for ASC, first for DESC, and always last "
                "for `by`.",
            ),
        }

    def _values(self, subject: ObjectModel) -> dict[str, GraphQLEnumValue]:
        """Own fields, and those one step away through a field that gives one object."""
        found = {
            screaming_case(name): GraphQLEnumValue(name, description=model.description)
            for name, model in subject.fields.items()
            if self.comparisons.is_orderable(model)
        }
        for name, model in subject.fields.items():
            target = self.objects.get(target_of(model))
            if target is None or model.method is not None or is_several(model):
                continue
            for inner, below in target.fields.items():
                if self.comparisons.is_orderable(below):
                    # An own field of the name, such as artistName, is the nearer one.
                    found.setdefault(
                        f"{screaming_case(name)}_{screaming_case(inner)}",
                        GraphQLEnumValue(f"{name}{STEP}{inner}", description=below.description),
                    )
        return found

    def _enum(self, name: str, values: tuple[str, ...]) -> GraphQLEnumType:
        if name not in self._shared:
            self._shared[name] = GraphQLEnumType(
                name, {value: value for value in values}, extensions={MODEL: WordModel()}
            )
            self.register(self._shared[name])
        return self._shared[name]
