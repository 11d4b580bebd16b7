"""The typed inputs of ``where``: conditions on objects and on what they hold."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from attrs import define, field, frozen
from graphql import (
    GraphQLInputField,
    GraphQLInputObjectType,
    GraphQLList,
    GraphQLNamedType,
    GraphQLNonNull,
)

from fraiseql.schema.comparisons import ComparisonTypes
from fraiseql.schema.model import MODEL, FieldModel, ObjectModel, RelationKind
from fraiseql.schema.structure import Structure

AND: Final = "and"
OR: Final = "or"
NOT: Final = "not"
SOME: Final = "some"
EVERY: Final = "every"
NONE: Final = "none"

_WORDS: Final = frozenset({AND, OR, NOT})


@frozen(eq=False)
class ObjectFilterModel:
    """``ArtistFilter``: the fields of a type by GraphQL name."""

    subject: ObjectModel
    fields: dict[str, FieldModel]
    structure: Structure = Structure.FILTER


@frozen(eq=False)
class ListFilterModel:
    """``AlbumListFilter``: some, every or none of a list meets an ``AlbumFilter``."""

    subject: ObjectModel
    structure: Structure = Structure.FILTER


def target_of(model: FieldModel) -> str:
    """The name of the type that a field gives or refers to, below lists and connections."""
    return model.type.leaf if model.relation is None else model.relation.target


def is_several(model: FieldModel) -> bool:
    """Whether a field gives any number of objects."""
    if model.relation is not None:
        return model.relation.kind is not RelationKind.ONE
    return model.type.of is not None


@define
class FilterTypes:
    """Makes the filters of one schema, each once.

    Attributes:
        objects: types by name.
        comparisons: of single values.
        register: told of each new type; refuses a name that is taken.
    """

    objects: Mapping[str, ObjectModel]
    comparisons: ComparisonTypes
    register: Callable[[GraphQLNamedType], None]
    _made: dict[str, GraphQLInputObjectType] = field(init=False, factory=dict)
    _lists: dict[str, GraphQLInputObjectType] = field(init=False, factory=dict)

    def filter_of(self, subject: ObjectModel) -> GraphQLInputObjectType:
        """``ArtistFilter``, with the filters of everything that the type holds."""
        known = self._made.get(subject.name)
        if known is not None:
            return known
        fields: dict[str, FieldModel] = {}
        inputs: dict[str, GraphQLInputObjectType] = {}

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
            f"{subject.name}Filter",
            members,
            description=f"Conditions on {subject.name}; all that are given must hold.",
            extensions={MODEL: ObjectFilterModel(subject, fields)},
        )
        self._made[subject.name] = made
        self.register(made)
        for name, model in subject.fields.items():
            type_ = None if name in _WORDS else self._field_filter(model)
            if type_ is not None:
                fields[name], inputs[name] = model, type_
        return made

    def _field_filter(self, model: FieldModel) -> GraphQLInputObjectType | None:
        if self.comparisons.is_comparable(model):
            return self.comparisons.filter_of(model)
        inner = None if model.type.of is None else model.type.of.of
        target = self.objects.get(target_of(model))
        if target is None or model.method is not None or inner is not None:
            return None
        return self._list_filter(target) if is_several(model) else self.filter_of(target)

    def _list_filter(self, subject: ObjectModel) -> GraphQLInputObjectType:
        inner = self.filter_of(subject)
        known = self._lists.get(subject.name)  # made by now where the type lists itself
        if known is not None:
            return known
        made = GraphQLInputObjectType(
            f"{subject.name}ListFilter",
            {
                SOME: GraphQLInputField(inner, description="At least one meets this."),
                EVERY: GraphQLInputField(inner, description="All meet this, or there is none."),
                NONE: GraphQLInputField(inner, description="Not one meets this."),
            },
            description=f"Conditions on a list of {subject.name}; all that are given must hold.",
            extensions={MODEL: ListFilterModel(subject)},
        )
        self._lists[subject.name] = made
        self.register(made)
        return made
