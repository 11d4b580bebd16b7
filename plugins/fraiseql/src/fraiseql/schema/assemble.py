"""From models to graphql-core's schema."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, cast

from attrs import define, field
from graphql import (
    GraphQLArgument,
    GraphQLDefaultInput,
    GraphQLDeferDirective,
    GraphQLEnumType,
    GraphQLEnumValue,
    GraphQLField,
    GraphQLInputField,
    GraphQLInputObjectType,
    GraphQLInterfaceType,
    GraphQLList,
    GraphQLNamedType,
    GraphQLNonNull,
    GraphQLObjectType,
    GraphQLSchema,
    GraphQLStreamDirective,
    GraphQLUnionType,
    specified_directives,
)

from fraiseql.errors import NameClashError
from fraiseql.execute.resolve import Resolvers
from fraiseql.schema.comparisons import ComparisonTypes
from fraiseql.schema.convert import Converter
from fraiseql.schema.filters import FilterTypes
from fraiseql.schema.fits import FitTypes
from fraiseql.schema.grouping import GroupArguments
from fraiseql.schema.listing import ListArguments
from fraiseql.schema.model import (
    MODEL,
    EnumModel,
    FieldModel,
    InputModel,
    InputObjectModel,
    ObjectModel,
    RelationKind,
    RootKind,
    RootModel,
    TypeRef,
    UnionModel,
)
from fraiseql.schema.models import Models
from fraiseql.schema.orders import OrderTypes
from fraiseql.schema.scalars import scalar_types


@define
class Assembler:
    """Assembles one schema."""

    models: Models
    converter: Converter
    incremental: bool = False
    _types: dict[str, GraphQLNamedType] = field(init=False, factory=dict)
    _resolvers: Resolvers = field(init=False)
    _lists: ListArguments = field(init=False)
    _aggregates: GroupArguments = field(init=False)

    def __attrs_post_init__(self) -> None:
        parts = self.converter.parts
        self._types.update(scalar_types(parts))
        self._resolvers = Resolvers(self.models, self.converter)
        comparisons = ComparisonTypes(
            parts=parts,
            leaf=self._types.__getitem__,
            is_enum=self.models.enums.__contains__,
            register=self._register,
        )
        objects = {**self.models.commons, **self.models.objects}
        self._lists = ListArguments(
            FilterTypes(objects, comparisons, self._register),
            OrderTypes(
                objects, comparisons, FitTypes(objects, comparisons, self._register), self._register
            ),
            self._types.__getitem__,
        )
        self._aggregates = GroupArguments(self._lists)

    def assemble(
        self, queries: Mapping[str, RootModel], mutations: Mapping[str, RootModel]
    ) -> GraphQLSchema:
        """The schema.

        Raises:
            NameClashError: two types want one name.
        """
        for name in (
            *self.models.enums,
            *self.models.inputs,
            *self.models.objects,
            *self.models.unions,
        ):
            if name in self._types:
                raise _name_taken(name)
        for enum_model in self.models.enums.values():
            self._register(_enum_type(enum_model))
        for input_model in self.models.inputs.values():
            self._register(self._input_type(input_model))
        for object_model in self.models.objects.values():
            self._register(
                self._object_type(object_model)
                if object_model.discriminator is None
                else self._interface_type(object_model)
            )
        for union_model in self.models.unions.values():
            self._register(self._union_type(union_model))
        self._lists.prepare(self.models.objects.values())
        query = self._root("Query", queries)
        mutation = self._root("Mutation", mutations) if mutations else None
        declared = [*self.models.objects, *self.models.unions, *self.models.inputs]
        directives = specified_directives
        if self.incremental:
            directives = (*directives, GraphQLDeferDirective, GraphQLStreamDirective)
        types = [self._types[name] for name in declared]
        return GraphQLSchema(query, mutation, types=types, directives=directives)

    def _register(self, type_: GraphQLNamedType) -> None:
        if self._types.setdefault(type_.name, type_) is not type_:
            raise _name_taken(type_.name)

    def _ref(self, ref: TypeRef) -> Any:  # Any: an input or output type, as the model says
        inner: Any = (
            GraphQLList(self._ref(ref.of)) if ref.of is not None else self._types[str(ref.name)]
        )
        return GraphQLNonNull(inner) if ref.nonnull else inner

    def _object_type(self, model: ObjectModel) -> GraphQLObjectType:
        def fields() -> dict[str, GraphQLField]:
            return {
                name: self._field(member, self._resolvers.member(model, member))
                for name, member in model.fields.items()
            }

        return GraphQLObjectType(
            model.name,
            fields,
            interfaces=lambda: self._interfaces(model),
            description=model.description,
            extensions={MODEL: model},
        )

    def _interfaces(self, model: ObjectModel) -> list[GraphQLInterfaceType]:
        return [cast("GraphQLInterfaceType", self._types[name]) for name in model.interfaces]

    def _interface_type(self, model: ObjectModel) -> GraphQLInterfaceType:
        def fields() -> dict[str, GraphQLField]:
            return {
                name: self._field(member, self._resolvers.member(model, member))
                for name, member in model.fields.items()
            }

        return GraphQLInterfaceType(
            model.name,
            fields,
            interfaces=lambda: self._interfaces(model),
            resolve_type=self._resolvers.discriminate(self.models.interfaces[model.name]),
            description=model.description,
            extensions={MODEL: model},
        )

    def _union_type(self, model: UnionModel) -> GraphQLUnionType:
        members = [cast("GraphQLObjectType", self._types[name]) for name in model.members]
        return GraphQLUnionType(
            model.name,
            members,
            resolve_type=self._resolvers.discriminate(model),
            description=model.description,
            extensions={MODEL: model},
        )

    def _field(self, model: FieldModel, resolve: Callable[..., Any]) -> GraphQLField:
        return GraphQLField(
            self._ref(model.type),
            args=self._field_arguments(model),
            resolve=resolve,
            description=model.description,
            deprecation_reason=model.deprecated,
            extensions={MODEL: model},
        )

    def _field_arguments(self, model: FieldModel) -> dict[str, GraphQLArgument]:
        relation = model.relation
        if relation is not None and relation.kind is not RelationKind.ONE:
            lists = self._lists
            make = lists.listing if relation.kind is RelationKind.LIST else lists.connection
            return make(relation.target, relation.limit, relation.max_limit)
        return {item.name: self._argument(item) for item in model.arguments}

    def _default(self, model: InputModel) -> GraphQLDefaultInput | None:
        if not model.published:
            return None
        return GraphQLDefaultInput(self.converter.external(model.type, model.scalar, model.default))

    def _argument(self, model: InputModel) -> GraphQLArgument:
        return GraphQLArgument(
            self._ref(model.type),
            description=model.description,
            deprecation_reason=model.deprecated,
            default=self._default(model),
        )

    def _input_type(self, model: InputObjectModel) -> GraphQLInputObjectType:
        def fields() -> dict[str, GraphQLInputField]:
            return {
                name: GraphQLInputField(
                    self._ref(item.type),
                    description=item.description,
                    deprecation_reason=item.deprecated,
                    out_name=item.key,
                    default=self._default(item),
                )
                for name, item in model.fields.items()
            }

        return GraphQLInputObjectType(
            model.name,
            fields,
            description=model.description,
            is_one_of=model.one_of,
            extensions={MODEL: model},
        )

    def _root(self, name: str, roots: Mapping[str, RootModel]) -> GraphQLObjectType:
        root_type = GraphQLObjectType(
            name, {key: self._root_field(model) for key, model in roots.items()}
        )
        self._register(root_type)
        return root_type

    def _root_field(self, model: RootModel) -> GraphQLField:
        return GraphQLField(
            self._ref(model.type),
            args=self._root_arguments(model),
            resolve=self._resolvers.root(model),
            description=model.description,
            extensions={MODEL: model},
        )

    def _root_arguments(self, model: RootModel) -> dict[str, GraphQLArgument]:
        subject = str(model.subject)
        if model.kind is RootKind.FIND_ONE:
            return self._lists.lookup(self.models.common(subject))
        if model.kind is RootKind.FIND_MANY:
            return self._lists.listing(subject, model.limit, model.max_limit)
        if model.aggregate is not None:
            return self._aggregates.arguments(model.aggregate, model.limit, model.max_limit)
        if model.kind is RootKind.FIND_NODE:
            return self._lists.nodes(many=model.type.of is not None)
        if model.kind is RootKind.FIND_CONNECTION:
            return self._lists.connection(subject, model.limit, model.max_limit)
        return {item.name: self._argument(item) for item in model.arguments}


def _enum_type(model: EnumModel) -> GraphQLEnumType:
    values = {
        name: GraphQLEnumValue(
            stored,
            description=model.descriptions.get(name),
            deprecation_reason=model.deprecated.get(name),
        )
        for name, stored in model.stored.items()
    }
    return GraphQLEnumType(
        model.name, values, description=model.description, extensions={MODEL: model}
    )


def _name_taken(name: str) -> NameClashError:
    return NameClashError(
        f"Two types want the GraphQL name {name}.",
        hint="A declared class has the name of a scalar, of a root type, or of an input that "
        "FraiseQL makes (TypeFilter, TypeOrder); give it another by name=.",
    )
